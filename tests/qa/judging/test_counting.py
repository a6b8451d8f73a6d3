"""Laws of what a number counts."""

from __future__ import annotations

import pytest

from qa.judging.counting import counts
from qa.judging.expectation import offers


@pytest.mark.parametrize(
    ("after", "question", "held"),
    [
        (" members came", "How many members came?", True),
        (" companies closed", "How many members came?", False),
        (" old members came", "How many members came?", True),
        (" of them came", "How many members came?", True),
        ("", "How many members came?", True),
        (". Boats sank", "How many members came?", True),
        (" companies closed", "How many?", True),
        (" was the figure", "How many members came?", True),
        (" companies closed", "How many times did it close?", True),
        (" member's boats sank", "How many members came?", False),
        (" residents signed", "How many people signed?", True),
        (" boats sank", "How many fish were there?", False),
        (" fish sank", "How many fish were there?", True),
        (" residents signed", "How many signed for the boats?", True),
        (" vehicles passed", "How many cars passed?", True),
        (" homes sank", "What is the population of Hythe?", False),
        (" people live there", "What is the population of Hythe?", True),
        (" boats sank", "How many people sank?", False),
        (" very old members' boats sank", "How many members came?", False),
    ],
)
def test_a_number_counts_the_noun_close_behind_it(after: str, question: str, held: bool) -> None:
    assert counts("9", after, question) is held


@pytest.mark.parametrize(("after", "held"), [(" member came", True), (" director came", False), ("", False)])
def test_one_counts_nothing_but_the_noun_asked_for(after: str, held: bool) -> None:
    assert counts("One", after, "How many members came?") is held


def test_one_counts_nothing_whose_owner_is_asked_for() -> None:
    assert not counts("One", " director taking members' fees", "How many members came?")


def test_one_person_is_a_number_of_people() -> None:
    assert counts("One", " person died", "How many people died?")
    assert counts("One", " child was hurt", "How many children were hurt?")


def test_a_text_offers_a_number_only_of_what_is_asked_for() -> None:
    assert not offers("Two boats sank.", "number", "How many members came?")
    assert offers("Two boats sank and nine members came.", "number", "How many members came?")
