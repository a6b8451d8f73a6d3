"""What understanding a question needs to know of the archive's words. The index implements it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Vocabulary(Protocol):
    """The archive's words, names and abbreviations, looked up one at a time."""

    @property
    def passages(self) -> int:
        """The number of passages of the archive."""

    def documents(self, word: str) -> int:
        """Return how many passages hold `word` in any inflection; 0 where the archive does not use it."""

    def is_name(self, word: str) -> bool:
        """Tell whether the archive prints `word` (given in any case) with a capital inside sentences."""

    def sexes(self, word: str) -> Sequence[str]:
        """Return of which sexes, "m", "f" or "" where unknown, people are whom the archive calls by `word`
        (any case), by first name or surname; none where it is nobody's."""

    def names(self, beginning: str) -> Sequence[str]:
        """Return the single words of the archive's names, as printed, that begin with a letter (any case)."""

    def expansions(self, abbreviation: str) -> Sequence[str]:
        """Return what the archive says that an abbreviation stands for, most often first."""

    def abbreviations(self, phrase: str) -> Sequence[str]:
        """Return the abbreviations that the archive uses for a phrase (any case), most often first."""
