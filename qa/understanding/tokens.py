"""The words of a text, as typed and folded, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from qa.understanding.english import FUNCTION_WORDS, WORD, bare, fold


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: as typed, folded, and where it stands."""

    typed: str
    word: str
    start: int
    end: int

    @property
    def has_capital(self) -> bool:
        """Tell whether the word is typed as a name."""
        return any(letter.isupper() for letter in self.typed) and self.word.split("'")[0] != "i"

    @property
    def owns(self) -> bool:
        """Tell whether the word has a possessive ending."""
        return self.typed.endswith(("'s", "’s", "'", "’"))

    @property
    def has_content(self) -> bool:
        """Tell whether the word belongs to no closed class."""
        return self.word not in FUNCTION_WORDS and bare(self.typed) not in FUNCTION_WORDS


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order."""
    return tuple(Token(m.group(), fold(m.group()), m.start(), m.end()) for m in WORD.finditer(text))
