"""A few words that ask nothing ("golden hello") name a topic: a passage with nothing near them is not on it.

Questions proper are left to the signals of `qa.judging.signals`."""

from __future__ import annotations

from index.lexical import content
from index.search import Hit, Results
from qa.understanding.english import AUXILIARIES, QUESTION_WORDS, fold, marked, words_of

_LEAST_NEAR = 0.45  # chosen on the tune halves (docs/confidence.md)
_REQUESTS = words_of("any anyone anybody anything tell name list give show describe explain discuss")
_ASKING = QUESTION_WORDS | AUXILIARIES | _REQUESTS


def is_off_topic(question: str, results: Results, hit: Hit) -> bool:
    """Tell whether `question` only names a topic and the words of the hit's passage come nowhere near it.

    Near: by the mean of the best cosine of each content word, weighted by its rarity."""
    said = (fold(word).removesuffix("'s") for word in marked(question).split())
    if not _ASKING.isdisjoint(word.strip(".,?!") for word in said):
        return False
    weights = results.weights * content(results.words)
    total = float(weights.sum())
    return total > 0 and float(weights @ hit.passage_words) < _LEAST_NEAR * total
