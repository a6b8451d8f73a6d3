"""Laws of evidence: which sentence answers, how surely, and when that is enough."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import words
from index.search import Hit, Results
from qa.judging import evidence, signals
from qa.judging.signals import Judged
from qa.speaking import AskedSpeaker

QUESTION = "When did the lido close?"
WEIGHTS = np.full(len(words(QUESTION)), 0.2, dtype=np.float32)
TEXT = "The mayor spoke. The lido closed in 2018."


def hit(nearness: float, row: int = 0, score: float | None = None) -> Hit:
    near = np.full(len(words(QUESTION)), nearness, dtype=np.float32)
    return Hit(
        row=row,
        score=nearness if score is None else score,
        alone=nearness if score is None else score,
        sentence=1,
        passage_words=near,
        sentence_words=near,
        cosine=nearness,
        sentences=np.array([near / 2, near, near / 2]),
        numbers=np.arange(3),
    )


def results(*hits: Hit) -> Results:
    found = tuple(words(QUESTION))
    return Results(QUESTION, hits, found, np.full(len(found), 1 / len(found), dtype=np.float32))


def sure_of(one: Hit, *others: Hit) -> float:
    return evidence.confidence(QUESTION, results(one, *others), one, TEXT)


def test_the_sentence_is_the_one_that_the_search_found_best() -> None:
    start, end = evidence.answering_sentence(TEXT, hit(0.5))
    assert TEXT[start:end] == "The lido closed in 2018."


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        (QUESTION, "The lido. The lido closed. It was in May.", "It was in May."),
        (QUESTION, "In 2018 it rained. The lido closed. It was in May.", "It was in May."),
        (QUESTION, "In 2018 it rained. The lido closed. It was sad.", "In 2018 it rained."),
        (QUESTION, "In 2018 it rained. The lido closed in May. It was 2 May.", "The lido closed in May."),
        (QUESTION, "It rained. The lido closed. It was sad.", "The lido closed."),
        ("Did the lido close?", "It rained. The lido closed. It was in May.", "The lido closed."),
    ],
)
def test_the_sentence_shown_tells_what_is_asked_if_one_beside_it_does(
    question: str, text: str, told: str
) -> None:
    start, end = evidence.telling_sentence(question, text, hit(0.5), WEIGHTS)
    assert text[start:end] == told


def test_no_headline_answers_for_what_stands_under_it() -> None:
    text = "By Al Roe at the lido\nLido closes\nIt closed."
    start, end = evidence.telling_sentence("Did it close?", text, hit(0.5), WEIGHTS)
    assert text[start:end] == "It closed."
    start, end = evidence.telling_sentence("Did it close?", "Sad news\nLido closes", hit(0.5), WEIGHTS)
    assert (start, end) == (9, 20)


def test_no_question_put_answers_for_the_answer_to_it() -> None:
    text = "Will the lido shut?\nIt was never in doubt. It rained."
    start, end = evidence.telling_sentence("Will the lido shut?", text, hit(0.5), WEIGHTS)
    assert text[start:end] == "It was never in doubt."
    start, end = evidence.telling_sentence(
        "Did it shut?", "It shut. Will it open? It may.", hit(0.5), WEIGHTS
    )
    assert (start, end) == (9, 22)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("So did the lido close?", "Then it rained all day."), ("So did the bar close?", None)],
)
def test_what_only_asks_the_same_amid_a_speech_tells_nothing(asked: str, shown: str | None) -> None:
    one, text = hit(0.5), f"Then it rained all day. {asked} It was sad."
    start, end = evidence.telling_sentence("Did the lido close?", text, one, WEIGHTS)
    assert text[start:end] == (shown or asked)
    sure = evidence.confidence(QUESTION, results(one), one, text)
    stated = evidence.confidence(QUESTION, results(one), one, text.replace("?", "."))
    assert (sure < stated) is (shown is not None)


def test_whom_a_question_asks_of_is_no_topic() -> None:
    found = results(hit(0.5))
    assert evidence.topic(AskedSpeaker(("lido",)), found).tolist() == pytest.approx([0.2, 0.2, 0.2, 0, 0.2])


@given(st.floats(0, 0.9), st.floats(0, 1))
def test_nearer_words_never_lower_confidence(nearness: float, further: float) -> None:
    nearer = min(1.0, nearness + further)
    sure = [sure_of(hit(nearness)), sure_of(hit(nearer))]
    assert 0 <= sure[0] <= sure[1] + 1e-6
    assert sure[1] <= 1


def test_a_passage_that_offers_no_date_is_less_sure_to_say_when() -> None:
    one = hit(0.5)
    dated, dateless = (
        evidence.confidence(QUESTION, results(one), one, f"The mayor spoke. The lido closed {when}.")
        for when in ("in 2018", "for good")
    )
    assert dateless < dated


def test_letters_explained_in_brackets_are_sure_to_say_what_they_stand_for() -> None:
    one = hit(0.2)
    question = "What does LTA stand for?"
    explained, named = (
        evidence.confidence(question, results(one), one, f"The lido is run by {text}.")
        for text in ("the Lido Trust Association (LTA)", "the LTA")
    )
    assert named < explained
    assert explained >= evidence.PRINTED


def test_a_lead_over_the_next_passage_adds_confidence() -> None:
    first = hit(0.6)
    alone, followed = (sure_of(first, hit(0.6, 1, score)) for score in (0.1, 0.59))
    assert followed < alone


def test_what_earlier_turns_add_makes_a_passage_surer_and_no_rival() -> None:
    first, other = hit(0.6), hit(0.5, 1)
    assert sure_of(first, other) < sure_of(replace(first, score=1.6), other)
    assert sure_of(first, other) == sure_of(first, replace(other, score=1.5))


def test_there_is_a_signal_for_every_weight() -> None:
    values = signals.signals(QUESTION, results(hit(0.5)), Judged(hit(0.5), TEXT, TEXT))
    assert len(values) == len(signals.NAMES)
    assert np.isfinite(values).all()


@pytest.mark.parametrize("sure", [0.0, 1.0])
def test_only_enough_confidence_answers(sure: float) -> None:
    assert evidence.answers(sure) is bool(sure)
