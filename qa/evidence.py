"""What the hits show: the sentence that answers, and how sure it is that it does."""

from __future__ import annotations

import math

import numpy as np
from tokenizers import Encoding as Pieces

from corpus.records import Span
from corpus.sentences import sentence_spans
from index.encodings import FloatArray
from index.search import Hit

THRESHOLD = 0.5


def confidence(hits: list[Hit]) -> float:
    """Return the probability that the first hit answers, a first logistic guess; 0 without hits."""
    if not hits:
        return 0.0
    return 1.0 / (1.0 + math.exp(-20.0 * (hits[0].score - 0.5)))


def best_sentence(text: str, similarities: FloatArray, pieces: Pieces, weights: FloatArray) -> Span:
    """Return the span of the sentence of `text` whose tokens fit the question's best.

    similarities: (t, q) cosines of the passage's tokens with the question's; weights: (q,)."""
    spans = sentence_spans(text) or ((0, len(text)),)
    starts = np.array(
        [
            span[0]
            for span, special in zip(pieces.offsets, pieces.special_tokens_mask, strict=True)
            if not special
        ]
    )
    scores = []
    for start, end in spans:
        inside = (starts >= start) & (starts < end)
        best = similarities[inside].max(axis=0) if inside.any() else np.zeros(len(weights))
        scores.append(float(best @ weights))
    return spans[int(np.argmax(scores))]
