"""What the hits show: the sentence that answers, and how sure it is that it does."""

from __future__ import annotations

import math

from corpus.records import Span
from corpus.sentences import sentence_spans
from index.search import Hit

THRESHOLD = 0.5


def confidence(hit: Hit) -> float:
    """Return the probability that a hit answers, a first logistic guess."""
    return 1.0 / (1.0 + math.exp(-12.0 * (hit.score - 0.85)))


def answering_sentence(text: str, hit: Hit) -> Span:
    """Return the span of the sentence of the hit's `text` that answers best."""
    spans = sentence_spans(text) or ((0, len(text)),)
    return spans[min(hit.sentence, len(spans) - 1)]
