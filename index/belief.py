"""Which articles a conversation is about, as far as what its questions found tells: a belief over articles.

Where in an article it goes on is told by `index.nearness`, what was said in words by `index.context`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.encodings import FloatArray, IntArray
from index.nearness import Scored

TEMPERATURE = 0.1
_CHANGE = 0.1


@dataclass(frozen=True, slots=True)
class Belief:
    """articles: (b,) ascending, those that some question found. odds: (b,) float32, the logarithm of how many
    times likelier the next question is to be about each than about any that none found; not negative."""

    articles: IntArray
    odds: FloatArray

    def of(self, count: int) -> FloatArray:
        """Return the odds of each of `count` articles, (count,) float32; 0 for those not found."""
        odds = np.zeros(count, dtype=np.float32)
        odds[self.articles] = self.odds
        return odds


def belief(found: Sequence[Scored], articles: npt.NDArray[np.int32]) -> Belief:
    """Return what a conversation is about whose questions found the passages `found`, oldest first: rows and
    scores, none where there was no answer. `articles`: each row's, (passages,), ascending.

    The forward pass of a hidden Markov model (Rabiner 1989) whose state is an article: one question in ten
    turns to any other, and an article explains what a question found as exp(score / TEMPERATURE) of its best
    passage, or of the worst that was found at all where it has none."""
    known = np.array(sorted({int(articles[row]) for turn in found for row, _ in turn}), dtype=np.int64)
    if not len(known):
        return Belief(known, np.zeros(0, dtype=np.float32))
    count = int(articles[-1]) + 1
    shares, rest = np.full(len(known), 1.0 / count), 1.0 / count
    for turn in found:
        if turn:
            likely, unlikely = _likelihoods(turn, articles, known)
            shares, rest = shares * likely, rest * unlikely
            total = float(shares.sum()) + rest * (count - len(known))
            shares, rest = shares / total, rest / total
        shares = (1 - _CHANGE) * shares + _CHANGE / count
        rest = (1 - _CHANGE) * rest + _CHANGE / count
    return Belief(known, np.log(shares / rest).astype(np.float32))


def _likelihoods(
    turn: Scored, articles: npt.NDArray[np.int32], known: IntArray
) -> tuple[npt.NDArray[np.float64], float]:
    """Return how well each of the `known` articles explains what one question found, (b,), and any other."""
    rows, scores = np.array([row for row, _ in turn]), np.array([score for _, score in turn])
    nearness = np.exp((scores - scores.max()) / TEMPERATURE)
    likely = np.full(len(known), nearness.min())
    np.maximum.at(likely, np.searchsorted(known, articles[rows]), nearness)
    return likely, float(nearness.min())
