"""What the archive's words are: how common each is, which are names, what abbreviations stand for. Looked up
one at a time in the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache, partial

from index.catalogue import Catalogue
from index.lexical import terms


class ArchiveVocabulary:
    """The words of one index (a `qa.understanding.vocabulary.Vocabulary`)."""

    def __init__(self, catalogue: Catalogue, passages: int) -> None:
        self._catalogue = catalogue
        self.passages = passages
        # Of the catalogue alone: a cache around a method of this object would be a circle, which keeps the
        # catalogue's file open.
        self.documents = lru_cache(4096)(partial(_documents, catalogue))
        self._printed = lru_cache(4096)(catalogue.name)
        self._sexes = lru_cache(4096)(catalogue.sexes)
        self._beginning = lru_cache(64)(catalogue.names)

    def is_name(self, word: str) -> bool:
        """Tell whether the archive prints `word` with a capital inside sentences."""
        return self._printed(word.casefold()) is not None

    def sexes(self, word: str) -> tuple[str, ...]:
        """Return of which sexes people are whom the archive calls by `word`, none where it is nobody's."""
        return self._sexes(word.casefold())

    def names(self, beginning: str) -> tuple[str, ...]:
        """Return the single words of the archive's names that begin with a letter."""
        return self._beginning(beginning.casefold())

    def expansions(self, abbreviation: str) -> tuple[str, ...]:
        """Return what the archive says that an abbreviation stands for, most often first."""
        return self._long_forms.get(abbreviation, ())

    def abbreviations(self, phrase: str) -> tuple[str, ...]:
        """Return the abbreviations that the archive uses for a phrase, most often first."""
        return self._short_forms.get(phrase.casefold(), ())

    @cached_property
    def _long_forms(self) -> dict[str, tuple[str, ...]]:
        return _grouped(self._catalogue.abbreviations())

    @cached_property
    def _short_forms(self) -> dict[str, tuple[str, ...]]:
        return _grouped((long.casefold(), short) for short, long in self._catalogue.abbreviations())


def _documents(catalogue: Catalogue, word: str) -> int:
    """Return how many passages hold `word` in any inflection; 0 where the archive does not use it."""
    stems = terms(word)
    known = catalogue.terms(stems)
    return min((known[stem][1] if stem in known else 0 for stem in stems), default=0)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        groups.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in groups.items()}
