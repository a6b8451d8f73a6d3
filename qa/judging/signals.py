"""What tells whether a passage answers a question: twelve numbers, each with a reason.

What they weigh together is left to `evidence`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from heapq import nlargest

import numpy as np
import numpy.typing as npt

from index.encodings import FloatArray
from index.lexical import content
from index.lexical import words as words_of
from index.search import Hit, Results
from qa.judging import expectation

NAMES = (
    "meaning",  # cosine of the sentence vectors
    "lead",  # by how much the passage outdoes the third best of the others, apart from what was said before
    "said",  # what the conversation adds to its score: it stands where that goes on
    "predicate",  # how near what is asked of the names, all weighty words but these, comes to the sentence
    "scattered",  # how much nearer words come to the passage: a twisted question takes them from all of it
    "unmatched",  # the heaviest loss: weight of a word times what it lacks
    "names",  # how near the worst fitting name comes to the sentence
    "numbers",  # figures of the question that the sentence lacks
    "denial",  # the question asks of what is not so, and the sentence denies nothing
    "negation",  # some clause of the question denies something and the sentence does not
    "kind_absent",  # the kind of answer asked for must be spelt out, and the passage offers none
    "length",  # words of the sentence, logarithm
)
_MOST_LEAD = 0.7
_RIVAL = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """A hit as it would be shown: its passage's text, and the sentence of it that answers best.

    `lacking`: something shows that the passage is not about what is asked: it has no word of whom what they
    said is asked, or the archive never prints the place asked about. `year`: in which its article was
    certainly printed, which no sentence needs to print."""

    hit: Hit
    text: str
    sentence: str
    lacking: bool = False
    year: str = ""


def signals(question: str, results: Results, judged: Judged) -> FloatArray:
    """Return the signals of one hit, in the order of `NAMES`; (12,) float32.

    `question`: with whole names, where `results` were searched for by surnames."""
    hit = judged.hit
    said, weighty, weights, named = _words(results)
    printed = {word.stem for word in words_of(judged.sentence)}
    held = np.array([word.stem in printed for word in results.words], dtype=bool)
    near = hit.sentence_words
    figures = np.array([word != judged.year and any(map(str.isdigit, word)) for word in said], dtype=bool)
    affirms = not expectation.negates(judged.sentence)
    values = (
        hit.cosine,
        _lead(results, hit),
        hit.score - hit.alone,
        _predicate(weights, named) @ near,
        results.weights @ (hit.passage_words - near),
        (weights * (1 - near)).max(),
        near[named].min() if named.any() else near[weighty].max(),
        float((figures & ~held).sum()),
        float(expectation.asks_of_a_denial(question) and affirms),
        float(expectation.negates(question) and affirms),
        float(_lacks_kind(question, judged)),
        np.log1p(len(judged.sentence.split())),
    )
    return np.array(values, dtype=np.float32)


def _lacks_kind(question: str, judged: Judged) -> bool:
    """Tell whether the kind of answer asked for must be spelt out and is not."""
    asked = expectation.kind(question)
    if judged.lacking or asked not in expectation.TELLING:
        return judged.lacking
    told_in = judged.sentence if asked == "outcome" else judged.text  # other matters may have been decided
    return not expectation.offers(told_in, asked, question)


def _lead(results: Results, hit: Hit) -> float:
    """Earlier turns tell where to look, and nothing of whether what is asked stands there."""
    others = nlargest(_RIVAL, (other.alone for other in results.hits if other.row != hit.row))
    return float(np.clip(hit.alone - others[-1], 0.0, _MOST_LEAD)) if others else _MOST_LEAD


def predicate(results: Results) -> FloatArray:
    """Return what is asked of the names: the shares of the weighty words that are no names, of all these
    where there are but names; (w,) float32, summing to 1."""
    _, _, weights, named = _words(results)
    return _predicate(weights, named)


def _predicate(weights: FloatArray, named: npt.NDArray[np.bool_]) -> FloatArray:
    shares: FloatArray = np.where(named, np.float32(0), weights)
    total = float(shares.sum())
    return (shares / total).astype(np.float32) if total > 0 else weights


def _words(
    results: Results,
) -> tuple[list[str], npt.NDArray[np.bool_], FloatArray, npt.NDArray[np.bool_]]:
    """Return the question's words, which have a content of their own (all where none has), what share of the
    weight these have, and which are names."""
    said = [results.text[word.start : word.end] for word in results.words]
    weighty = content(results.words)
    if not weighty.any():
        weighty[:] = True
    weights: FloatArray = results.weights * weighty
    return said, weighty, weights / max(float(weights.sum()), 1e-9), _names(said, weighty)


def _names(said: list[str], weighty: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Tell which words are written as names: a capital past the first word, or a figure."""
    capital = [bool(re.match(r"[A-Z0-9]", word)) and i > 0 for i, word in enumerate(said)]
    return np.array(capital, dtype=bool) & weighty
