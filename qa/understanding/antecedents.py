"""What earlier turns spoke of: the names and the words that a follow-up may stand on.

Names are spans typed with capitals or in quotation marks, or words that the archive itself prints with a
capital. Which of them a question leans on is for `followup`."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.forenames import is_forename, sex_of
from qa.answer import Turn
from qa.understanding.english import ORGANISATIONS, PREPOSITIONS, TITLES, bare, stem, words_of
from qa.understanding.tokens import Token, tokens
from qa.understanding.vocabulary import Vocabulary

_QUOTED = re.compile(r"[\"“]([^\"“”]{2,60})[\"”]")
_LINKS = words_of("of for the de la van von &")
_WHERE = words_of("in at near around outside within across")
_NAME_WEIGHT = 2.0
_CALENDAR = words_of(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday christmas easter"""
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in an earlier turn. `age`: turns back, 1 for the last; `said`: in the answer shown; `is_where`:
    it tells where something is, "in Quayside"."""

    text: str
    age: int
    said: bool
    is_where: bool = False

    @property
    def may_be_person(self) -> bool:
        """Tell whether the name could be a person's: up to four words, none an institution's, no digits, and
        not one in capitals alone ("IQ")."""
        words = self._words
        if len(words) == 1 and len(words[0]) > 1 and self.text.isupper():
            return False
        bodies = (word.removesuffix("s") in ORGANISATIONS or word in ORGANISATIONS for word in words)
        return len(words) <= 4 and not any(bodies) and not any(c.isdigit() for c in self.text)

    @property
    def is_person(self) -> bool:
        """Tell whether the name is a person's for certain: it begins with a title or a first name."""
        return self.may_be_person and (self._words[0] in TITLES or is_forename(self._words[0]))

    @property
    def looks_like_person(self) -> bool:
        """Tell whether the name is a person's, or of two or three words that could be a person's."""
        return self.is_person or (self.may_be_person and len(self._words) in {2, 3})

    @property
    def sex(self) -> str:
        """Return "m" or "f" where a title or a first name tells, else ""."""
        told = (TITLES.get(word) or sex_of(word) for word in self._words[:2])
        return next((sex for sex in told if sex), "") if self.is_person else ""

    @property
    def _words(self) -> list[str]:
        return [bare(word).strip(".") for word in self.text.split()]


@dataclass(frozen=True, slots=True)
class Mention:
    """A content word of earlier questions, as last typed. `weight`: how much it says of what they are about,
    1 for a plain word of the last turn, more for a name or a word said again."""

    word: str
    weight: float


def names(history: Sequence[Turn], is_name: Callable[[str], bool]) -> tuple[Name, ...]:
    """Return the names of earlier turns, the newest turn first, questions before answers.

    `is_name` tells whether the archive prints a word with a capital, for questions typed without any."""
    found: list[Name] = []
    for age, turn in enumerate(reversed(history), 1):
        is_typed_low = turn.question.islower()
        asked, shown = _names(turn.question, is_name, is_typed_low), _names(turn.answer, is_name)
        found += [Name(text, age, False, is_where) for text, is_where in asked]
        found += [Name(text, age, True, is_where) for text, is_where in shown]
    return tuple(found)


def mentions(history: Sequence[Turn], shares: Sequence[float], vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return the content words of earlier questions that the archive uses, in the order of their first use.

    `shares`: how much each turn counts. A word counts as in its weightiest turn, times the square root of the
    number of turns that use it."""
    found: dict[str, tuple[str, float, int]] = {}
    for turn, share in zip(history, shares, strict=True):
        for token in {
            stem(token.typed): token for token in tokens(turn.question) if token.has_content
        }.values():
            is_name = (token.has_capital and token.start > 0) or vocabulary.is_name(bare(token.typed))
            _, most, times = found.get(stem(token.typed), ("", 0.0, 0))
            weight = max(most, share * (_NAME_WEIGHT if is_name else 1.0))
            found[stem(token.typed)] = (re.sub(r"['’]s$", "", token.typed), weight, times + 1)
    used = (entry for entry in found.values() if vocabulary.documents(bare(entry[0])))
    return tuple(Mention(word, weight * math.sqrt(times)) for word, weight, times in used)


def _names(text: str, is_name: Callable[[str], bool], is_typed_low: bool = False) -> list[tuple[str, bool]]:
    """Return the names of a text, and whether each tells where; `is_typed_low`: it has no capitals."""
    quoted = [(title, False) for title in _QUOTED.findall(text) if _is_title(title)]
    words = tokens(text)
    if is_typed_low:
        capital = [token.has_content and is_name(bare(token.typed)) for token in words]
    else:
        capital = [
            token.has_capital and (token.has_content or place > 0) for place, token in enumerate(words)
        ]
    runs = _runs(text, words, capital)
    return quoted + [run for run in runs if _may_be_name(run[0], text, is_name)]


def _is_title(quoted: str) -> bool:
    """Tell whether words in quotation marks are a title and not what somebody said."""
    content = [token for token in tokens(quoted) if token.has_content]
    return bool(content) and all(token.has_capital for token in content)


def _may_be_name(span: str, text: str, is_name: Callable[[str], bool]) -> bool:
    """Tell whether words with capitals name somebody or something: not "The", "March" or a word that merely
    begins a sentence."""
    words = tokens(span)
    if not any(token.has_content and token.word not in _CALENDAR for token in words):
        return False
    begins = not re.search(r"[^\s.!?:]\s+$", text[: max(text.find(span), 0)])
    return len(words) > 1 or not begins or is_name(bare(span))


def _runs(text: str, words: Sequence[Token], capital: Sequence[bool]) -> list[tuple[str, bool]]:
    """Return the spans of words marked in `capital`, joined over small words such as "of the" and with the
    word for a body behind them ("Quayside planning committee"), and whether each tells where."""
    spans: list[tuple[str, bool]] = []
    place = 0
    while place < len(words):
        if capital[place]:
            start = place
            while (after := _next(text, words, capital, place)) is not None:
                place = after
            place = _end_of_body(text, words, place)
            span = re.sub(r"['’]s$", "", text[words[start].start : words[place].end])
            spans.append((span, start > 0 and words[start - 1].word in _WHERE))
        place += 1
    return [(span, is_where) for span, is_where in spans if bare(span) not in PREPOSITIONS]


def _end_of_body(text: str, words: Sequence[Token], place: int) -> int:
    """Return the place of the word for a body that a name ending at `place` goes on to, else `place`."""
    for after in range(place + 1, min(place + 3, len(words))):
        joined = text[words[after - 1].end : words[after].start] == " "
        if not joined or words[after - 1].typed.endswith(("'s", "’s")) or not words[after].has_content:
            return place
        if words[after].word in ORGANISATIONS:
            return after
    return place


def _next(text: str, words: Sequence[Token], capital: Sequence[bool], place: int) -> int | None:
    """Return the place of the next word of the same name, None where the name ends here."""
    if words[place].typed.endswith(("'s", "’s")):
        return None
    for after in range(place + 1, min(place + 4, len(words))):
        if text[words[after - 1].end : words[after].start] != " ":
            return None
        if capital[after]:
            return after
        if words[after].word not in _LINKS:
            return None
    return None
