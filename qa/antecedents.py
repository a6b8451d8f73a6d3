"""What earlier turns spoke of: the names and the words that a follow-up may stand on.

Names are spans typed with capitals or in quotation marks, or words that the archive itself prints with
a capital; weight is how rare a word is in the archive. Which of them a question leans on is for
`qa.followup`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qa.answer import Turn
from qa.english import PREPOSITIONS, QUESTION_WORDS, bare, words_of
from qa.leaning import Token, tokens

_QUOTED = re.compile(r"[\"“]([^\"“”]{2,60})[\"”]")
_LINKS = words_of("of the de la van von and & for in")
_ORGANISATION = words_of(
    """council county borough city district committee board trust hospital school academy college university
    church police service services department ministry government parliament society association union group
    party company band club team association foundation centre street road house limited ltd plc"""
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in an earlier turn. `age`: turns back, 1 for the last; `said`: in the answer shown."""

    text: str
    age: int
    said: bool

    @property
    def may_be_person(self) -> bool:
        """Tell whether the name could be a person's: up to four words, none an institution's, no digits."""
        words = [bare(word) for word in self.text.split()]
        return len(words) <= 4 and not any(w in _ORGANISATION or any(c.isdigit() for c in w) for w in words)


def names(history: Sequence[Turn], is_name: Callable[[str], bool]) -> tuple[Name, ...]:
    """Return the names of earlier turns, the newest turn first, questions before answers.

    `is_name` tells whether the archive prints a word with a capital, for questions typed without any."""
    found: list[Name] = []
    for age, turn in enumerate(reversed(history), 1):
        found += [Name(text, age, False) for text in _names(turn.question, is_name)]
        found += [Name(text, age, True) for text in _names(turn.answer, None)]
    return tuple(found)


def weighty(history: Sequence[Turn], weight: Callable[[str], float]) -> dict[str, float]:
    """Return the content words of earlier questions as typed, each with its weight in the archive.

    Newest turn first; a word keeps the form in which it was last typed."""
    found: dict[str, tuple[str, float]] = {}
    for turn in reversed(history):
        for token in tokens(turn.question):
            word = bare(token.typed)
            if token.has_content and word not in found and (value := weight(word)) > 0:
                found[word] = (re.sub(r"['’]s?$", "", token.typed), value)
    return dict(found.values())


def _names(text: str, is_name: Callable[[str], bool] | None) -> list[str]:
    quoted = [match.group(1) for match in _QUOTED.finditer(text)]
    words = tokens(text)
    capital = [token.is_name and _may_begin(words, n) for n, token in enumerate(words)]
    if is_name and not any(capital[1:]):
        capital = [token.has_content and is_name(bare(token.typed)) for token in words]
    return quoted + _runs(text, words, capital)


def _may_begin(words: Sequence[Token], place: int) -> bool:
    return words[place].has_content or (place > 0 and words[place].word not in QUESTION_WORDS | {"i", "i'm"})


def _runs(text: str, words: Sequence[Token], capital: Sequence[bool]) -> list[str]:
    """Return the spans of words marked in `capital`, joined over small words such as "of the"."""
    spans, n = [], 0
    while n < len(words):
        if not capital[n]:
            n += 1
            continue
        start = end = n
        while (after := _next(text, words, capital, end)) is not None:
            end = after
        span = text[words[start].start : words[end].end]
        spans.append(re.sub(r"['’]s?$", "", span))
        n = end + 1
    return [span for span in spans if bare(span) not in PREPOSITIONS]


def _next(text: str, words: Sequence[Token], capital: Sequence[bool], place: int) -> int | None:
    for reach in (1, 2, 3):
        if place + reach >= len(words) or text[words[place].end : words[place + reach].start].strip(
            " "
        ) not in {
            "",
            *(" ".join(w.typed for w in words[place + 1 : place + reach]),),
        }:
            return None
        if capital[place + reach] and not words[place].typed.endswith(("'s", "’s")):
            return place + reach
        if words[place + reach].word not in _LINKS or words[place + reach].word in {"and", "in", "for"}:
            return None
    return None
