"""What a question is about: its own words, those of earlier questions, and what these found, weighed against
whole articles; and where the conversation goes on. Words are weighed against single passages by
`index.search`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from index.belief import TEMPERATURE, belief
from index.encodings import FloatArray, IntArray
from index.generation import Generation
from index.lexical import terms
from index.nearness import Nearness, Scored, nearness

About = Sequence[tuple[str, float]]
_OWN_SHARE = 0.1
_SAID_SHARE = 0.7
_TOGETHER_SHARE = 0.5
_BELIEVED_SHARE = TEMPERATURE  # a score is a logarithm of probability, in units of the temperature
_BELIEVED_ALONE_SHARE = 0.03
_REACH = 2.0
_CLEAR = 0.5
_LEAST = 5.0  # BM25: words that no article holds better than this say little of any


@dataclass(frozen=True, slots=True)
class Context:
    """How much each article is about a question's own words, (a,) float32 in [0, 0.1], and about the words of
    the conversation before it, in [0, 1.2], None where it leaned on none. believed: (a,) float32, what an
    article gains for what earlier questions found. starts: (a,), each one's first row. near: where the
    conversation goes on."""

    starts: IntArray
    own: FloatArray
    said: FloatArray | None
    believed: FloatArray
    near: Nearness

    def alone(self, scores: FloatArray, rows: IntArray) -> FloatArray:
        """Return the scores of `rows` with what their articles are about, as if nothing had been said."""
        return scores + self.own[self._articles(rows)]

    def added(self, alone: FloatArray, rows: IntArray) -> FloatArray:
        """Return the scores of `rows`, `alone`, with what the conversation adds.

        The more clearly the words of a question that leans tell one article from all others, the less does
        the conversation count: a change of subject is answered as if nothing had been said before."""
        articles = self._articles(rows)
        believed = self.believed[articles]
        if self.said is None:
            return alone + believed
        share = max(0.0, 1.0 - _lead(alone, articles) / _CLEAR)
        return alone + share * (believed + self.said[articles] + self.near.of(rows))

    def _articles(self, rows: IntArray) -> IntArray:
        return np.searchsorted(self.starts, rows, side="right") - 1

    def reached(self, bm25: FloatArray) -> Iterator[FloatArray]:
        """Yield what further candidates are taken by, (n,) float32 each; nothing without a conversation."""
        lengths = np.diff(self.starts, append=len(bm25))
        if self.believed.any():
            yield np.repeat(self.believed, lengths)
        if self.said is not None:
            yield bm25 / max(float(bm25.max()), 1.0) + np.repeat(_REACH * self.said, lengths)


def context(generation: Generation, about: About, bm25: FloatArray, found: Sequence[Scored] = ()) -> Context:
    """Return what a question with the passages' `bm25` is about, after a conversation on `about` whose
    questions, oldest first, found the passages `found`: rows and scores.

    A question's own words count as in the article's best passage. What earlier questions said counts word by
    word, each as in its best passage and as a share of the best that any article reaches; and together with
    the question's own words in one passage."""
    starts = generation.article_starts
    own = _OWN_SHARE * _share(np.maximum.reduceat(bm25, starts))
    believed = belief(found, generation.article_numbers).of(len(starts))
    if not about:
        return Context(
            starts, own, None, _BELIEVED_ALONE_SHARE * believed, nearness((), generation.article_numbers)
        )
    total, most, together = np.zeros(len(starts), dtype=np.float32), 0.0, bm25.copy()
    for word, weight in about:
        known = generation.catalogue.terms(terms(word))
        scores = generation.lexical.scores([n for n, _ in known.values()], [1.0] * len(known))
        together += scores
        best = weight * np.maximum.reduceat(scores, starts)
        total += best
        most += float(best.max(initial=0.0))
    apart = _SAID_SHARE * total / max(most, 1e-9)
    said = apart + _TOGETHER_SHARE * _share(np.maximum.reduceat(together, starts))
    near = nearness(found[-1] if found else (), generation.article_numbers)
    return Context(starts, own, said, _BELIEVED_SHARE * believed, near)


def _share(scores: FloatArray) -> FloatArray:
    shares: FloatArray = scores / max(float(scores.max(initial=0.0)), _LEAST)
    return shares


def _lead(scores: FloatArray, articles: IntArray) -> float:
    """Return by how much the best article's best passage leads that of the next; 0 where there is none."""
    best = np.argmax(scores)
    others = scores[articles != articles[best]]
    return float(scores[best] - others.max()) if len(others) else 0.0
