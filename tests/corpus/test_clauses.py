"""Laws of clauses: each has a subject, its own or the one it points back to."""

from __future__ import annotations

import pytest

from corpus.clauses import clauses


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("The last day at Keld Hall, which will close in May", "Keld Hall will close in May"),
        ("Keld Hall was sold in 1998 and will close in May", "Keld Hall will close in May"),
        ("Walkers may use the path when it opens in May", "the path opens in May"),
        ("They met at Keld Hall, whose roof fell in", "Keld Hall’s roof fell in"),
        ("Fans mourn Keld Hall, razed in 1981", "Keld Hall was razed in 1981"),
        ("Buses left on 4 May 2017, when Keld Hall burned", "Keld Hall burned on 4 May 2017"),
        ("The ferry has been full since it began in May", "The ferry began in May"),
        ("The hall will close, but the library will stay", "but the library will stay"),
    ],
)
def test_a_clause_without_a_subject_takes_the_one_it_points_back_to(sentence: str, last: str) -> None:
    assert clauses(sentence)[-1] == last


def test_a_plain_sentence_is_one_clause() -> None:
    assert clauses("The church and the hall will cost £2 million.") == (
        "The church and the hall will cost £2 million.",
    )
