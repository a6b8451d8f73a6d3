"""Laws of namesakes: a sentence that sets its subject apart from what is asked is not of that."""

from __future__ import annotations

import pytest

from qa.newsroom.namesakes import is_of_namesake

ASKED = "How has the rating of Keld Academy changed?"


@pytest.mark.parametrize(
    "sentence",
    [
        "The school, which is not connected to Keld Academy, was rated good.",
        "Keld Primary, no relation to Keld Academy, was rated good.",
        "It is not to be confused with Keld Academy, and was rated good.",
        "The nursery, unconnected with Keld Academy, was rated good.",
    ],
)
def test_what_is_said_to_be_another_tells_nothing_of_what_is_asked(sentence: str) -> None:
    assert is_of_namesake(ASKED, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Keld Academy, which is not connected to Keld Primary, was rated good.",
        "Keld Academy was rated good in 2018.",
        "The drop in pupils at Keld Academy is not linked to its rating.",
    ],
)
def test_what_is_asked_may_itself_be_set_apart_from_another(sentence: str) -> None:
    assert not is_of_namesake(ASKED, sentence)
