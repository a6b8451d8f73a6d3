"""What the hits show: the sentence that answers, how surely it does, and what is not spoken of.

The signals that confidence rests on are `signals`'; their weights were learnt by
`benchmarks/train_confidence.py` from public question sets, which `confidence.json` credits."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.headlines import is_put_question
from corpus.patterns import regex
from corpus.records import Span
from corpus.sentences import sentence_spans
from index.encodings import FloatArray
from index.lexical import words
from index.search import Hit, Results
from qa.judging.careers import CAREERS
from qa.judging.expectation import TELLING, kind, offers
from qa.judging.missing import phrase
from qa.judging.signals import NAMES, Judged, signals
from qa.speaking import AskedSpeaker
from qa.understanding.english import FUNCTION_WORDS

_WEIGHTS = Path(__file__).with_name("confidence.json")
_BARE = ("a name", "a date", "a place", "a reason", "a length of time", "a sum of money", "an age")
_STOPPED = regex(r"[.!?…:][\"'’”)\]]*\Z")
_ASKING = regex(r"\?[\"'’”)\]]*\Z")
_CERTAIN = 30.0  # beyond this log-odds e^x gains nothing
PRINTED = 0.8
"""How sure an answer is at least that is printed as such, however few words the question shares with it."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What signals weigh in log-odds: everywhere, and what is added in a search held to one article.

    anywhere, within: (signals,) float64, in the order of `signals.NAMES`."""

    anywhere: npt.NDArray[np.float64]
    within: npt.NDArray[np.float64]
    constant: float
    constant_within: float
    threshold: float


def answering_sentence(text: str, hit: Hit) -> Span:
    """Return the span of the sentence of the hit's `text` that fits the question's words best."""
    spans = _spans(text)
    return spans[min(hit.sentence, len(spans) - 1)]


def telling_sentence(question: str, text: str, hit: Hit, weights: FloatArray) -> Span:
    """Return the span of the sentence of the hit's `text` that answers best, no headline over others.

    It fits best the words of the question by their `weights`, (w,). Where that offers none of a kind that
    must be spelt out, it is the nearest that does, one behind before one ahead. (Numbers stand in too many
    sentences to tell.)"""
    spans = _spans(text)
    full = range(_headings(text, spans), len(spans))
    scores = dict(zip(hit.numbers.tolist(), hit.sentences @ weights, strict=True))
    asked = {word.stem for word in words(question)}
    best = max(full, key=lambda place: (not _is_echo(text, spans, place, asked), scores.get(place, -1.0)))
    wanted = kind(question)
    if wanted is None or wanted not in TELLING or wanted == "number":
        return spans[best]
    nearest = sorted(full, key=lambda place: (abs(place - best), -place))
    told = (spans[place] for place in nearest if offers(text[slice(*spans[place])], wanted, question))
    return next(told, spans[best])


def topic(asked: AskedSpeaker, results: Results) -> FloatArray:
    """Return what the words of a question weigh, (w,), without those that name of whom it is `asked`."""
    said = [results.text[word.start : word.end].casefold() for word in results.words]
    named = [word in asked.words for word in said]
    weights: FloatArray = np.where(named, np.float32(0), results.weights)
    return weights


def _spans(text: str) -> tuple[Span, ...]:
    return sentence_spans(text) or ((0, len(text)),)


def _headings(text: str, spans: Sequence[Span]) -> int:
    """Return how many lines without a stop, or questions put, stand over the first full sentence; 0 where
    there is none."""
    full = (
        number
        for number, (start, end) in enumerate(spans)
        if _STOPPED.search(text, 0, end) and not (_ends_line(text, end) and is_put_question(text[start:end]))
    )
    return next(full, 0)


def _ends_line(text: str, end: int) -> bool:
    return text[end : end + 1] == "\n"


def confidence(
    question: str,
    results: Results,
    hit: Hit,
    text: str,
    *,
    within: bool = False,
    lacking: bool = False,
    year: str = "",
) -> float:
    """Return the probability that a hit, whose passage is `text`, answers.

    `within`: the search was held to one article, so that only the answer itself is in doubt.
    `year`: in which its article was certainly printed.
    `lacking`: something shows that the passage is not about what is asked: it has no word of whom what they
    said is asked, or the archive never prints the place asked about. A logistic model of
    the signals; calibrated so that of answers given with .7, seven in ten are right."""
    hit = _without_echo(text, hit, results)
    start, end = answering_sentence(text, hit)
    values = signals(question, results, Judged(hit, text, text[start:end], lacking, year))
    weights = weigh()
    odds = weights.constant + float(weights.anywhere @ values)
    if within:
        odds += weights.constant_within + float(weights.within @ values)
    sure = float(1.0 / (1.0 + np.exp(-np.clip(odds, -_CERTAIN, _CERTAIN))))
    is_printed = kind(question) == "expansion" and not lacking and offers(text, "expansion", question)
    return max(sure, PRINTED) if is_printed else sure


def _without_echo(text: str, hit: Hit, results: Results) -> Hit:
    """Return a hit with its best sentence the next best where that only asks what is asked: "So what has
    happened?" amid a speech is like whatever happened, and tells none of it."""
    spans = _spans(text)
    asked = {word.stem for word in results.words}
    telling = [
        number for number, place in enumerate(hit.numbers.tolist()) if not _is_echo(text, spans, place, asked)
    ]
    if not telling or not _is_echo(text, spans, hit.sentence, asked):
        return hit
    scores = hit.sentences @ results.weights
    best = max(telling, key=lambda number: scores[number])
    return replace(hit, sentence=int(hit.numbers[best]), sentence_words=hit.sentences[best])


def _is_echo(text: str, spans: Sequence[Span], place: int, asked: Collection[str]) -> bool:
    """Tell whether a sentence behind others asks for nothing but what the stems `asked` do."""
    if not 0 < place < len(spans):
        return False
    start, end = spans[place]
    said = text[start:end]
    content = (word.stem for word in words(said) if said[word.start : word.end].lower() not in FUNCTION_WORDS)
    is_question = _ASKING.search(said) and text[start - 1] != "\n"
    return bool(is_question) and all(stem in asked for stem in content)


def answers(sure: float) -> bool:
    """Tell whether a confidence is enough to answer rather than to refuse."""
    return sure >= weigh().threshold


def least(question: str, text: str) -> float:
    """Return the least confidence that answers, where a passage that is `text` offers the kind of answer that
    `question` asks for; else 0."""
    asked = kind(question)
    offered = asked not in TELLING or offers(text, asked, question)
    return weigh().threshold if offered else 0.0


def missing(question: str, nearest: str, *, lacking: bool = False) -> str | None:
    """Return, as a phrase, what `question` asks for and `nearest`, the passage shown first, leaves out.

    `lacking`: something shows that the passage is not about what is asked: it has no word of whom what they
    said is asked, or the archive never prints the place asked about."""
    asked = phrase(question)
    if asked is None or lacking:
        return asked
    such = kind(question)
    if such is not None and (such in CAREERS or asked in _BARE) and offers(nearest, such, question):
        return None
    head = words(asked.partition(" of ")[0])[-1]
    is_printed = head.stem in {word.stem for word in words(nearest)}
    return None if is_printed and such not in CAREERS else asked


@cache
def weigh() -> Weights:
    """Return the weights as shipped."""
    form = json.loads(_WEIGHTS.read_text("utf-8"))
    return Weights(
        anywhere=np.array([form["anywhere"].get(name, 0.0) for name in NAMES]),
        within=np.array([form["within"].get(name, 0.0) for name in NAMES]),
        constant=form["constant"],
        constant_within=form["constant_within"],
        threshold=form["threshold"],
    )
