"""The names and abbreviations that an archive prints, gathered article by article.

Owns how a word is cased inside sentences, and what "(…)" shows an abbreviation to stand for. Where they are
kept is for `index`; matching a question's words to them for `qa.understanding.names`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from corpus.patterns import regex
from corpus.sentences import sentence_spans

_WORD = regex(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BRACKETED = regex(r"\(([^()\n]{2,80})\)")
_SHORT = regex(r"[A-Z][\w&.-]{1,9}")
_POSSESSIVE = regex(r"[’']s$")
_SMALL_LETTERS = ""  # the form under which all printings without a capital are counted
_SMALL = frozenset(("of", "for", "and", "the", "in", "on", "to", "a", "at", "&"))


@dataclass(slots=True)
class Lexicon:
    """Counts how each word and abbreviation is printed over many texts."""

    _capital: dict[str, Counter[str]] = field(default_factory=dict)
    _lower: Counter[str] = field(default_factory=Counter)
    _abbreviations: Counter[tuple[str, str]] = field(default_factory=Counter)

    @classmethod
    def of(cls, printings: Iterable[Sequence[Any]], abbreviations: Iterable[Sequence[Any]]) -> Lexicon:
        """Return the lexicon that gave these `printings` and `abbreviations`."""
        lexicon = cls()
        for word, form, count in printings:
            if form == _SMALL_LETTERS:
                lexicon._lower[word] = count
            else:
                lexicon._capital.setdefault(word, Counter())[form] = count
        lexicon._abbreviations.update({(short, long): count for short, long, count in abbreviations})
        return lexicon

    def add(self, text: str, times: int = 1) -> None:
        """Count the words of one text; `times` is -1 for one that was counted and is gone."""
        for word, inside in _cased(text):
            if inside and word[0].isupper():
                self._capital.setdefault(word.casefold(), Counter())[word] += times
            elif word[0].islower():
                self._lower[word.casefold()] += times
        for found in abbreviations_of(text):
            self._abbreviations[found] += times

    def names(self) -> Iterator[tuple[str, str, int]]:
        """Yield (folded word, its commonest printing, count) of the words printed with a capital inside
        sentences more often than without, in alphabetical order."""
        for word, printed in sorted(self._capital.items()):
            count = printed.total()
            if count > self._lower[word]:
                yield word, min(printed, key=lambda form: (-printed[form], form)), count

    def abbreviations(self) -> Iterator[tuple[str, str, int]]:
        """Yield (abbreviation, what it stands for, count), in alphabetical order."""
        for (short, long), count in sorted(self._abbreviations.items()):
            if count:
                yield short, long, count

    def printings(self) -> Iterator[tuple[str, str, int]]:
        """Yield (folded word, form, count) of every form with a capital, and of all without one together, in
        alphabetical order: all that was counted but for abbreviations."""
        capital = ((word, form, n) for word, forms in self._capital.items() for form, n in forms.items())
        lower = ((word, _SMALL_LETTERS, count) for word, count in self._lower.items())
        yield from sorted(counted for counted in (*capital, *lower) if counted[2])


def abbreviations_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield (abbreviation, what it stands for) wherever brackets show it, in either order.

    After Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical
    text", with every letter of the abbreviation held to begin a word of the long form."""
    for match in _BRACKETED.finditer(text):
        before = text[max(0, match.start() - 120) : match.start()].rsplit("\n", 1)[-1].rstrip()
        inner = match.group(1).strip()
        if _SHORT.fullmatch(inner):
            if long := _long_form(inner, before.split(" ")):
                yield inner, long
        elif (short := before.rsplit(" ", 1)[-1]) and _SHORT.fullmatch(short):
            words = inner.split(" ")
            if _long_form(short, words) == inner:
                yield short, inner


def _cased(text: str) -> Iterator[tuple[str, bool]]:
    """Yield every word without its possessive ending, and whether it stands inside a sentence."""
    for start, end in sentence_spans(text):
        for number, match in enumerate(_WORD.finditer(text[start:end])):
            yield _POSSESSIVE.sub("", match.group()), number > 0


def _long_form(short: str, words: list[str]) -> str | None:
    """Return the end of `words` whose initials spell `short`, with or without small words; None if none."""
    letters = [letter.casefold() for letter in short if letter.isalnum()]
    if len(letters) < 2 or sum(letter.isupper() for letter in short) < 2:
        return None
    for start in range(len(words) - 2, max(-1, len(words) - 2 * len(letters) - 2), -1):
        candidate = words[start:]
        if candidate[0].casefold() not in _SMALL and _spells(letters, candidate):
            return _POSSESSIVE.sub("", " ".join(candidate)).strip("“”\"'‘’")
    return None


def _spells(letters: list[str], words: list[str]) -> bool:
    every = [word.lstrip("“”\"'‘’")[:1].casefold() for word in words]
    weighty = [first for first, word in zip(every, words, strict=True) if word.casefold() not in _SMALL]
    return letters in (every, weighty)
