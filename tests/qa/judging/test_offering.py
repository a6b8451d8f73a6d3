"""Laws of what comes first where something must be spelt out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from qa.folding import Found
from qa.judging.offering import offering_first
from qa.newsroom.speaking import AskedSpeaker


def found(*scored: tuple[float, str]) -> list[Found]:
    made: list[Any] = [
        SimpleNamespace(hit=SimpleNamespace(score=score, row=row), passage=SimpleNamespace(text=text))
        for row, (score, text) in enumerate(scored)
    ]
    return cast(list[Found], made)


PLAIN, NEAR, FAR = (1.0, "The lido shut."), (0.98, "The lido shut in May."), (0.9, "It shut on Monday.")


@pytest.mark.parametrize(
    ("question", "given", "places"),
    [
        ("When did the lido shut?", (PLAIN, FAR, NEAR), [2, 0, 1]),
        ("When did the lido shut?", (PLAIN, FAR), [0, 1]),
        ("When did the lido shut?", (NEAR, FAR), [0, 1]),
        ("Why did the lido shut?", (PLAIN, NEAR), [0, 1]),
        ("When did the lido shut?", (), []),
    ],
)
def test_a_passage_nearly_as_good_leads_where_the_first_lacks_what_is_asked(
    question: str, given: tuple[tuple[float, str], ...], places: list[int]
) -> None:
    before = found(*given)
    assert offering_first(question, AskedSpeaker(), before) == [before[place] for place in places]


@pytest.mark.parametrize(
    ("spoken", "scores", "places"),
    [
        ({2}, (1.0, 0.9, 0.8), [2, 0, 1]),
        ({0, 2}, (1.0, 0.9, 0.8), [0, 1, 2]),
        ({2}, (1.0, 0.9, 0.7), [0, 1, 2]),
    ],
)
def test_a_passage_nearly_as_good_leads_where_the_first_has_no_word_of_whom_is_asked(
    spoken: set[int], scores: tuple[float, ...], places: list[int]
) -> None:
    before = found(*((score, "The lido shut.") for score in scores))
    asked = AskedSpeaker(("lee",), frozenset(spoken))
    assert offering_first("What did Lee say?", asked, before) == [before[place] for place in places]
