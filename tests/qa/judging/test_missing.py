"""Laws of what a refusal says is not spoken of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.evidence import missing
from qa.judging.missing import phrase


def test_a_deed_is_named_that_is_not_told() -> None:
    assert phrase("Has she been sacked?") == "a dismissal"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How much is the ferryman paid?", "a salary"),
        ("Who replaced the ferryman?", "a successor"),
        ("Why did the lido close?", "a reason"),
        ("How many swimmers came?", "a number of swimmers"),
        ("How many old ferry boats were sold?", "a number of old ferry boats"),
        ("How tall is the mast?", "a height"),
        ("Whose idea was the mast?", "a name"),
        ("What has the mayor said about the mast?", "a statement"),
        ("What was the total cost of the mast?", "a cost"),
        ("What was the main use of the mast?", "a main use"),
        ("Which island does she live on?", "an island"),
        ("What sweeteners were offered?", "sweeteners"),
        ("Which old ferry image was used?", "an old ferry image"),
        ("I forget: when did it shut?", "a date"),
        ("Which councillors asked why it shut?", None),
        ("What made him leave?", "a reason"),
        ("What was she jailed for?", None),
        ("What is this money for?", None),
        ("Is it shut?", None),
    ],
)
def test_the_thing_asked_for_is_named(question: str, asked: str | None) -> None:
    assert phrase(question) == asked


def test_what_the_nearest_passage_speaks_of_is_not_called_missing() -> None:
    assert missing("What is his salary?", "The mayor spoke.") == "a salary"
    assert missing("What is his salary?", "The salaries rose.") is None
    assert missing("What is his salary?", "The house cost £10.") == "a salary"


def test_what_another_says_leaves_the_statement_missing() -> None:
    question, text = "What did he say in response?", "The mayor is responsible."
    assert missing(question, text) is None
    assert missing(question, text, lacking=True) == "a response"


@given(st.text())
def test_any_question_is_read(question: str) -> None:
    phrase(question)
