"""Which of what was found may come before the best, how well each fits, and the order once one leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.encodings import FloatArray
from index.search import SENTENCE_SHARE, Hit
from qa.folding import Found

FIRST = 10
"""How many, best first, are looked at for another that should lead."""


def near(found: Sequence[Found], leeway: Callable[[Found], float], number: int = FIRST) -> list[Found]:
    """Return those of the first `number` whose score falls short of the first's by no more than their
    `leeway`."""
    return [one for one in found[:number] if one.hit.score >= found[0].hit.score - leeway(one)]


def fit(hit: Hit, weights: FloatArray) -> float:
    """Return how well a hit fits the words of the question, by their `weights`, (w,)."""
    return float(weights @ (hit.passage_words + SENTENCE_SHARE * hit.sentence_words))


def led(found: Sequence[Found], by: Found | None) -> list[Found]:
    """Return `found` with one of them first; as it was where that is None."""
    return list(found) if by is None else [by, *(one for one in found if one is not by)]
