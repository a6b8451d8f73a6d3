"""What is asked for comes first: a sum before a passage without one, the words of whom they are asked of.

Which kinds of answer must be spelt out is left to `expectation`; `docs/ranking.md` has what it brings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import get_args

from corpus.patterns import regex
from corpus.sentences import sentences
from corpus.speech_verbs import SAYING
from index.encodings import FloatArray
from index.search import Results
from qa.folding import Found
from qa.judging.evidence import topic
from qa.judging.expectation import TELLING, Kind, kind, offers
from qa.judging.leading import FIRST, fit, led, near
from qa.judging.timing import Time
from qa.speaking import AskedSpeaker
from qa.understanding.english import FUNCTION_WORDS, lower_words, words_of

_NAME = regex(r"\b[A-Z][\w-]+")
_ASKED = regex(r"\bask(?:s|ed)?\b", re.IGNORECASE)
_WORDS = regex(rf"[“\"]|(?<!\w)['‘]\w|\b(?:{'|'.join(SAYING)})\b", re.IGNORECASE)
_NOW = regex(r"\b(?:current(?:ly)?|now|latest|last|most recent(?:ly)?|is|are)\b", re.IGNORECASE)
_OVERTAKEN = regex(r"\b(?:had|before that|previously|formerly|at (?:that|the) time)\b", re.IGNORECASE)
_SPOKE = words_of("write reply respond comment answer statement reaction response views opinion anything")
_LEEWAY = 0.05  # of a score; the four chosen on the tune halves
_LEEWAY_WHEN_AND_WHY = 0.15
_LEEWAY_NEXT = 0.35
_LEEWAY_NEWEST = 0.45  # the newest word on it need not be the one most like the question
_LEEWAY_EXPANSION = 0.5  # an abbreviation in brackets is no chance finding
_LEEWAY_SAID = 0.25
_LEEWAY_ASKED = 0.35  # who asks is mostly said in the sentence before
_BEHIND = 3  # passages
_WHEN_AND_WHY: frozenset[Kind] = frozenset(
    (
        *get_args(Time),
        "arrival",
        "tenure",
        "leaving",
        "birth",
        "wedding",
        "passing",
        "death",
        "departure",
        "reason",
        "rating",
        "meeting",
        "author",
    )
)


def offering_first(
    question: str,
    asked: AskedSpeaker,
    results: Results,
    found: Iterable[Found],
    *,
    is_followup: bool = False,
) -> list[Found]:
    """Return `found`, best first, led by the first that offers what `question` asks for.

    Only where the first of all offers none of a kind that must be spelt out, and the score of the other,
    among the first ten, is nearly as good; of the ratings that there were, the newest where the present is
    asked about. Where it is `asked` what somebody said, the passage leads in which they speak and which fits
    the other words best. Where a follow-up finds nothing so near, one may lead that it would find by itself
    and that names whom it asks about."""
    anything = not is_followup and _asks_for_anything(question, asked)
    ordered = _spoken_first(list(found), asked, question, topic(asked, results), anything=anything)
    wanted = kind(question)
    if wanted is None or wanted not in TELLING:
        return ordered
    if wanted == "rating" and _NOW.search(question):
        return led(ordered, _newest_rating(ordered, question))
    looked_at = [*ordered[:FIRST], *(one for one in ordered[FIRST:] if _is_next(ordered[0], one))]
    nearest = near(looked_at, lambda one: _leeway(wanted, ordered[0], one), len(looked_at))
    told = (one for one in nearest if offers(one.passage.text, wanted, question))
    leading = next((one for one in told if _is_of_same(ordered[0], one, question)), None)
    if leading is None and is_followup:
        leading = _told_elsewhere(ordered, wanted, question)
    return led(ordered, leading)


def _told_elsewhere(found: Sequence[Found], wanted: Kind, question: str) -> Found | None:
    """Return, of what the question finds nearly best by itself, the first passage that offers what is
    `wanted` of whom it names."""
    names = _names(question)
    alone = sorted(found, key=lambda one: -one.hit.alone)
    told = (
        one
        for one in alone[:FIRST]
        if one.hit.alone >= alone[0].hit.alone - _LEEWAY_WHEN_AND_WHY
        and not names.isdisjoint(lower_words(one.passage.text))
        and offers(one.passage.text, wanted, question)
    )
    return next(told, None)


def _newest_rating(found: Sequence[Found], question: str) -> Found | None:
    """Return the passage with a rating of the newest article that has every name asked about; None where
    there is none. What "had been" is overtaken where it is told."""
    names = _names(question)
    told = (
        one
        for one in near(found, lambda _: _LEEWAY_NEWEST)
        if any(
            offers(said, "rating", question) and not _OVERTAKEN.search(said)
            for said in sentences(one.passage.text)
        )
        and names <= {*lower_words(one.article.title), *lower_words(one.article.text)}
    )
    return max(told, key=lambda one: one.article.published.earliest or date.min, default=None)


def _is_of_same(first: Found, one: Found, question: str) -> bool:
    """Tell whether a passage can speak of the same as the first: in its article, or by a name asked about."""
    if one.article.id == first.article.id:
        return True
    names = _names(question)
    return not names or not names.isdisjoint(lower_words(one.passage.text))


def _names(question: str) -> set[str]:
    """Return the words of the names that a question gives behind its first word, in lower case."""
    printed = (lower_words(match.group()) for match in _NAME.finditer(question) if match.start())
    return {word for name in printed for word in name}


def _leeway(wanted: Kind, first: Found, one: Found) -> float:
    """Return how much less than the first's the score of a passage may be that offers what is `wanted`.

    When and why are often told close behind what happened."""
    if wanted == "expansion":
        return _LEEWAY_EXPANSION
    if wanted not in _WHEN_AND_WHY:
        return _LEEWAY
    return _LEEWAY_NEXT if _is_next(first, one) else _LEEWAY_WHEN_AND_WHY


def _is_next(first: Found, one: Found) -> bool:
    return one.article.id == first.article.id and 0 < one.hit.row - first.hit.row <= _BEHIND


def _spoken_first(
    found: list[Found], asked: AskedSpeaker, question: str, weights: FloatArray, *, anything: bool
) -> list[Found]:
    """Return `found` led by the best fitting in which they speak; by a question, where they asked.

    `anything`: of all that they say, not only where that is nearly as good."""
    asking = _ASKED.search(question)
    nearest = near(found, lambda one: _LEEWAY_ASKED if asking and _asks(one) else _LEEWAY_SAID)
    spoken = [one for one in (found if anything else nearest) if asked.speaks(one.hit.row, one.passage.text)]
    if asking:
        spoken = [one for one in spoken if _asks(one)] or spoken
    best = max(spoken, key=lambda one: fit(one.hit, weights), default=None)
    if best is None and asked.is_name:  # whose words nobody gives must at least be printed
        best = next((one for one in nearest if not asked.is_silent(one.hit.row, one.passage.text)), None)
        return led(found, best)
    behind = (one for one in spoken if best and _is_next(best, one) and _has_words(one))
    return led(found, best if best is None or _has_words(best) else next(behind, best))


def _asks_for_anything(question: str, asked: AskedSpeaker) -> bool:
    """Tell whether a question names nothing of which they spoke: "What did Ann Lee say?"."""
    said = frozenset(lower_words(question))
    return bool(asked.rows) and not said.difference(asked.words, FUNCTION_WORDS, SAYING, _SPOKE)


def _has_words(one: Found) -> bool:
    """Tell whether a passage has somebody's very words, or that they said something."""
    return bool(_WORDS.search(one.passage.text))


def _asks(one: Found) -> bool:
    return "?" in one.passage.text
