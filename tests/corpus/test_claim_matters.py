"""Laws of what a value is said of: a name that opens a clause is known by the body or building after it."""

from __future__ import annotations

import pytest

from corpus.claim_matters import clause_names


@pytest.mark.parametrize("clause", ["Keld school will close in May", "Keld’s new library has 40 staff"])
def test_the_first_word_is_a_name_before_a_body_or_a_building(clause: str) -> None:
    assert clause_names(clause) == {"keld"}


@pytest.mark.parametrize(
    "clause",
    [
        "Demand for places rose by 40",
        "Work at sites has cost £4m",
        "Angry residents have raised £400",
        "After council was told in May",
        "Seven schools will close in May",
    ],
)
def test_the_first_word_is_no_name_before_other_words_nor_where_it_counts_or_joins(clause: str) -> None:
    assert clause_names(clause) == frozenset()
