"""What tells whether a passage answers a question: a dozen numbers, each with a reason.

What they weigh together is left to `evidence`."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.encodings import FloatArray
from index.lexical import words as words_of
from index.search import Hit, Results
from qa.judging import expectation
from qa.understanding.english import QUESTION_WORDS

NAMES = (
    "sentence",  # how near the question's words come to the answering sentence, by weight
    "scattered",  # how much nearer they come to the whole passage: a twisted question takes words from it all
    "meaning",  # cosine of the sentence vectors
    "weakest",  # how near the one word that fits worst comes to the sentence
    "unmatched",  # the heaviest loss: weight of a word times what it lacks
    "asking",  # how near the asking word comes: in context it lies near what would answer it
    "printed",  # share of the content words that the sentence itself prints
    "names",  # how near the worst fitting name comes to the sentence
    "numbers",  # figures of the question that the sentence lacks
    "denial",  # the question denies something and the sentence does not
    "kind_absent",  # the kind of answer asked for is known, and the passage offers none
    "kind_elsewhere",  # the passage offers it, the sentence does not
    "lead",  # by how much the passage outdoes the next
    "alone",  # the passage is first by the sentence vectors too
    "words",  # content words, logarithm: short questions match by chance
    "length",  # words of the sentence, logarithm
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit as it would be shown: its passage's text, and the sentence of it that answers best."""

    hit: Hit
    text: str
    sentence: str


def signals(question: str, results: Results, shown: Shown) -> FloatArray:
    """Return the signals of one hit, in the order of `NAMES`; (16,) float32."""
    hit = shown.hit
    said = [question[word.start : word.end] for word in results.words]
    content = np.array([not word.common for word in results.words], dtype=bool)
    if not content.any():
        content[:] = True
    printed = {word.stem for word in words_of(shown.sentence)}
    held = np.array([word.stem in printed for word in results.words], dtype=bool)
    near = hit.sentence_words
    weights = results.weights * content
    weights = weights / max(float(weights.sum()), 1e-9)
    named = _names(said, content)
    figures = np.array([any(letter.isdigit() for letter in word) for word in said], dtype=bool)
    values = (
        results.weights @ near,
        results.weights @ (hit.passage_words - near),
        hit.cosine,
        near[content].min(),
        (weights * (1 - near)).max(),
        near[_asking_word(said)],
        weights @ held,
        near[named].min() if named.any() else near[content].max(),
        float((figures & ~held).sum()),
        float(expectation.negates(question) and not expectation.negates(shown.sentence)),
        *_kind(question, said, shown),
        _lead(results, hit),
        float(hit.cosine >= max(other.cosine for other in results.hits)),
        np.log(content.sum()),
        np.log1p(len(shown.sentence.split())),
    )
    return np.array(values, dtype=np.float32)


def _kind(question: str, said: list[str], shown: Shown) -> tuple[float, float]:
    asked = expectation.kind(question)
    if asked is None:
        return 0.0, 0.0
    known = frozenset(word.lower() for word in said)
    if expectation.offers(shown.sentence, asked, known):
        return 0.0, 0.0
    elsewhere = expectation.offers(shown.text, asked, known)
    return float(not elsewhere), float(elsewhere)


def _lead(results: Results, hit: Hit) -> float:
    others = [other.score for other in results.hits if other.row != hit.row]
    lead = float(np.clip(hit.score - max(others), -0.5, 0.5)) if others else 0.5
    # What was put first for another reason than its score is not behind.
    return max(lead, 0.0) if hit is results.hits[0] else lead


def _asking_word(said: list[str]) -> int:
    return next((i for i, word in enumerate(said) if word.lower() in QUESTION_WORDS), 0)


def _names(said: list[str], content: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Tell which words are written as names: a capital past the first word, or a figure."""
    capital = [bool(re.match(r"[A-Z0-9]", word)) and i > 0 for i, word in enumerate(said)]
    return np.array(capital, dtype=bool) & content
