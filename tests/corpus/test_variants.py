"""Laws of variants: one person printed two ways is joined, two people are not."""

from __future__ import annotations

import pytest

from corpus.roles import Holding
from corpus.variants import same_person, variants

NAMES = {"a": frozenset({"holm", "tolver"}), "b": frozenset({"holm", "tolver"}), "c": frozenset({"keld"})}


def post(name: str, role: str, article: str) -> Holding:
    return Holding(article, (0, 1), name, role, "held", None, None)


@pytest.mark.parametrize(
    ("first", "second"), [("Matt Ames", "Matthew Ames"), ("Jean Haddar", "Jean Hadder"), ("Al Roe", "Al Roe")]
)
def test_a_short_form_or_one_letter_is_one_person(first: str, second: str) -> None:
    assert same_person(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("Matt Ames", "Mark Ames"), ("Jean Haddar", "Joan Hadder"), ("Al Roe", "Al Rae"), ("Roe", "Al Roe")],
)
def test_other_first_names_and_short_surnames_are_not(first: str, second: str) -> None:
    assert not same_person(first, second)


def test_two_printings_are_joined_where_the_articles_share_names() -> None:
    [found] = variants([], [("Jean Haddar", "a"), ("Jean Hadder", "b")], NAMES)
    assert (found.first, found.second) == ("Jean Haddar", "Jean Hadder")
    assert (found.first_articles, found.second_articles) == (("a",), ("b",))


def test_strangers_an_article_with_both_and_other_posts_are_not_joined() -> None:
    assert variants([], [("Jean Haddar", "a"), ("Jean Hadder", "c")], NAMES) == ()
    both = [("Jean Haddar", "a"), ("Jean Hadder", "a"), ("Jean Hadder", "b")]
    assert variants([], both, NAMES) == ()
    posts = [post("Jean Haddar", "head of parks", "a"), post("Jean Hadder", "bishop", "b")]
    assert variants(posts, [("Jean Haddar", "a"), ("Jean Hadder", "b")], NAMES) == ()
