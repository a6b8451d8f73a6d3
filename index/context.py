"""Which articles are about what a conversation speaks of: the words of earlier questions weighed against
whole articles. The question's own words are weighed against passages, by `index.search`."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.encodings import FloatArray
from index.generation import Generation
from index.lexical import terms

About = Sequence[tuple[str, float]]


def article_scores(generation: Generation, about: About) -> FloatArray:
    """Return for every row how much its article is about the words of `about`, each with its weight.

    (n,) float32 in [0, 1]: the weighted BM25 of each word's best passage in the article, as a share of the
    best that any article reaches for each word."""
    numbers = generation.article_numbers
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    total, most = np.zeros(len(starts), dtype=np.float32), 0.0
    for word, weight in about:
        known = generation.catalogue.terms(terms(word))
        best = np.maximum.reduceat(
            generation.lexical.scores([n for n, _ in known.values()], [1.0] * len(known)), starts
        )
        total += weight * best
        most += weight * float(best.max())
    shares: FloatArray = total / max(most, 1e-9)
    return np.repeat(shares, np.diff(starts, append=len(numbers)))
