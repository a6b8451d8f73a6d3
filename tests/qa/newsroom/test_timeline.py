"""Laws of timelines: asked for by general grammar, dated by the words of the sentence before its article."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.records import Published
from qa.newsroom.timeline import asks_for_timeline, time_told

STATED = Published(date(2018, 6, 11), date(2018, 6, 11), "stated", ("11 June 2018",))


@pytest.mark.parametrize(
    "question",
    [
        "How has the rating changed?",
        "How did the plan for the baths develop over the years?",
        "What became of the plan for a bypass?",
        "What happened to the lido?",
        "Which directors have left?",
        "Who has led the council since 2010?",
        "Give me a timeline of the closures",
    ],
)
def test_questions_of_change_ask_for_order(question: str) -> None:
    assert asks_for_timeline(question)


@pytest.mark.parametrize(
    "question", ["Who is the director?", "When did the lido close?", "How much did it cost?"]
)
def test_other_questions_do_not(question: str) -> None:
    assert not asks_for_timeline(question)


def test_a_sentence_s_own_time_comes_before_its_article_s() -> None:
    assert time_told("It was poor in 2013.", STATED).earliest == date(2013, 1, 1)
    assert time_told("It was poor last month.", STATED) == Published(
        date(2018, 5, 1), date(2018, 5, 31), "inferred", ("last month", "11 June 2018")
    )
    assert time_told("It was poor.", STATED) == STATED
