"""Question → hits: candidates from sentence vectors and BM25, fused, then re-ranked by late interaction.

What the hits show, and whether that is enough to answer, is left to `qa.evidence`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index import lexical
from index.encodings import FloatArray, IntArray, TextEncoding
from index.generation import Generation

CANDIDATES = 50
_FUSION = 60.0  # Cormack, Clarke & Büttcher 2009, reciprocal rank fusion


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage found. `score`: IDF-weighted MaxSim, the mean over the question's tokens of each one's best
    cosine with a token of the passage; `cosine`: of the sentence vectors; `lexical`: BM25."""

    row: int
    score: float
    cosine: float
    lexical: float


def search(
    generation: Generation,
    question: TextEncoding,
    words: Sequence[str],
    *,
    allowed: IntArray | None = None,
    limit: int = 10,
    without: frozenset[str] = frozenset(),
) -> list[Hit]:
    """Return up to `limit` hits, best first.

    `words`: the question's terms for BM25. `allowed`: ascending rows that may be found, None for all.
    `without`: stages left out, for experiments ("token-reranking")."""
    bm25 = _lexical_scores(generation, words, allowed)
    near, _ = generation.dense.search(question.sentence, CANDIDATES, allowed)
    common = lexical.best(bm25, CANDIDATES)
    rows, fused = _fuse((near, common))
    if not len(rows):
        return []
    cosines = generation.dense.vectors(rows) @ question.sentence
    scores = fused if "token-reranking" in without else _late_interaction(generation, question, rows)
    order = np.lexsort((rows, -scores))[:limit]
    return [Hit(int(rows[i]), float(scores[i]), float(cosines[i]), float(bm25[rows[i]])) for i in order]


def _lexical_scores(generation: Generation, words: Sequence[str], allowed: IntArray | None) -> FloatArray:
    known = generation.catalogue.terms(sorted(set(words)))
    scores = generation.lexical.scores([number for number, _ in known.values()], [1.0] * len(known))
    if allowed is not None:
        kept = np.zeros_like(scores)
        kept[allowed] = scores[allowed]
        return kept
    return scores


def _fuse(rankings: Sequence[IntArray]) -> tuple[IntArray, FloatArray]:
    """Return every row that some ranking holds, ascending, and its reciprocal-rank score."""
    rows = np.unique(np.concatenate(rankings))
    scores = np.zeros(len(rows), dtype=np.float32)
    for ranking in rankings:
        scores[np.searchsorted(rows, ranking)] += 1.0 / (_FUSION + 1.0 + np.arange(len(ranking)))
    return rows, scores


def _late_interaction(generation: Generation, question: TextEncoding, rows: IntArray) -> FloatArray:
    similarities = generation.tokens.similarities(question, rows)
    weights = generation.tokens.idf(question.pieces)
    if not weights.sum():
        return np.zeros(len(rows), dtype=np.float32)
    scores: FloatArray = similarities @ (weights / weights.sum())
    return scores
