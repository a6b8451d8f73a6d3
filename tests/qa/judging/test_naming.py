"""Laws of whom a question names: what is told of somebody else does not come first, and is no answer."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from qa.folding import Found
from qa.judging.naming import is_of_others, naming_first, unnamed


def found(*scored: tuple[float, str]) -> list[Found]:
    """Return passages with their scores, each of an article of its own text."""
    made: list[Any] = [
        SimpleNamespace(hit=SimpleNamespace(score=score), article=SimpleNamespace(title="", text=text))
        for score, text in scored
    ]
    return cast(list[Found], made)


@pytest.mark.parametrize(
    ("people", "first"),
    [
        ({"lee"}, 1),
        ({"lee", "roe"}, 2),
        ({"tarn"}, 0),
        ({"far"}, 0),
        (set(), 0),
    ],
)
def test_the_best_that_names_most_leads_where_it_is_nearly_as_good(people: set[str], first: int) -> None:
    given = found((1.0, "Tarn left."), (0.9, "Lee left."), (0.9, "Lee met Roe."), (0.8, "Far left."))
    ordered = naming_first(frozenset(people), given)
    assert ordered == [given[first], *(one for one in given if one is not given[first])]


@pytest.mark.parametrize(
    ("name", "text", "others"),
    [
        ("marlow", "Ann Marlew left.", False),
        ("lee", "Ann Lea left.", True),
        ("lee-roe", "Ann Lee-Roe left.", False),
        ("marlow", "Ann Barlow left.", True),
    ],
)
def test_a_long_name_may_be_printed_with_one_slip(name: str, text: str, others: bool) -> None:
    [one] = found((1.0, text))
    assert is_of_others(frozenset((name,)), one.article) is others


def test_an_article_that_names_one_of_two_is_not_of_others() -> None:
    [one] = found((1.0, "Lee left."))
    both = frozenset(("lee", "roe"))
    assert unnamed(both, one.article) == {"roe"}
    assert not is_of_others(both, one.article)
    assert not is_of_others(frozenset(), one.article)
