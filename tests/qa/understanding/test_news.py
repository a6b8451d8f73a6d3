"""Laws of questions that ask for the news of a matter."""

from __future__ import annotations

import pytest

from qa.understanding.news import news_of


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("latest on the flood wall", "the flood wall"),
        ("What’s the latest on the flood wall?", "the flood wall"),
        ("whats the latest news about the flood wall", "the flood wall"),
        ("Is there any news of Ann Lee?", "Ann Lee"),
        ("any word from the council", "the council"),
        ("update on keld", "keld"),
        ("What's new with the lido?", "the lido"),
        ("so what is happening with the roof?", "the roof"),
        ("What is the latest rating of the school?", None),
        ("What is the new head of Keld School called?", None),
        ("What's the latest on the quarry, did they get 40 years?", None),
        ("Who is happy with the roof?", None),
        ("any word on who gets the roof", None),
        ("the latest", None),
    ],
)
def test_news_are_asked_for_of_what_is_named_behind_and_of_nothing_else(
    question: str, matter: str | None
) -> None:
    assert news_of(question) == matter
