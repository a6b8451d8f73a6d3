"""What is asked for comes first: a sum before a passage without one, the words of whom they are asked of.

Which kinds of answer must be spelt out is left to `expectation`; `docs/ranking.md` has what it brings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import get_args

import numpy as np

from index.encodings import FloatArray
from index.search import Hit, Results
from qa.folding import Found
from qa.judging.expectation import TELLING, Kind, kind, offers
from qa.judging.timing import Time
from qa.newsroom.speaking import AskedSpeaker

_AS_GOOD = 0.05  # of a score; these three chosen on the tune halves
_AS_GOOD_TIMED = 0.15
_AS_GOOD_SAID = 0.25
_TIMED: frozenset[Kind] = frozenset((*get_args(Time), "arrival", "tenure"))
_SENTENCE_SHARE = 0.4  # as in ranking
_FIRST = 10


def offering_first(
    question: str, asked: AskedSpeaker, results: Results, found: Iterable[Found]
) -> list[Found]:
    """Return `found`, best first, led by the first that offers what `question` asks for.

    Only where the first of all offers none of a kind that must be spelt out, and the score of the other,
    among the first ten, is nearly as good. Where it is `asked` what somebody said, the passage leads in
    which they speak and which fits the other words best."""
    ordered = _spoken_first(list(found), asked, _topic(question, asked, results))
    wanted = kind(question)
    if wanted is None or wanted not in TELLING:
        return ordered
    near = _near(ordered, _AS_GOOD_TIMED if wanted in _TIMED else _AS_GOOD)
    return _led(ordered, next((one for one in near if offers(one.passage.text, wanted, question)), None))


def _spoken_first(found: list[Found], asked: AskedSpeaker, fit: Callable[[Hit], float]) -> list[Found]:
    spoken = [one for one in _near(found, _AS_GOOD_SAID) if asked.speaks(one.hit.row)]
    return _led(found, max(spoken, key=lambda one: fit(one.hit), default=None))


def _topic(question: str, asked: AskedSpeaker, results: Results) -> Callable[[Hit], float]:
    """Return what tells how well a hit fits the words of the question that name nobody it is `asked` of."""
    named = [question[word.start : word.end].casefold() in asked.words for word in results.words]
    weights: FloatArray = np.where(named, np.float32(0), results.weights)
    return lambda hit: float(weights @ (hit.passage_words + _SENTENCE_SHARE * hit.sentence_words))


def _near(found: Sequence[Found], as_good: float) -> list[Found]:
    """Return those of the first ten whose score is within `as_good` of the first's."""
    return [one for one in found[:_FIRST] if one.hit.score >= found[0].hit.score - as_good]


def _led(found: list[Found], by: Found | None) -> list[Found]:
    return found if by is None else [by, *(one for one in found if one is not by)]
