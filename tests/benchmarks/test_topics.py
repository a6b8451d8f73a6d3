"""Laws of whether a conversation has named what it is about."""

from __future__ import annotations

import pytest

from benchmarks.question_sets import SetQuestion
from benchmarks.topics import is_named

TITLES = {"p": "The Quayside Players - Early years"}


@pytest.mark.parametrize(
    ("question", "history", "named"),
    [
        ("When did they form?", ("Who are the players?", "A troupe."), True),
        ("Where is Quayside?", ("Who sang?", ""), True),
        ("When did they form?", ("Who sang in the early years?", "The Quayside Players"), False),
    ],
)
def test_a_topic_is_named_by_questions_alone(question: str, history: tuple[str, ...], named: bool) -> None:
    asked = SetQuestion("q", question, True, gold=("p",), history=history)
    assert is_named(asked, TITLES) is named
