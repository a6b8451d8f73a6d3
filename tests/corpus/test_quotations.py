"""Quotations: whether one left open goes on in the next paragraph."""

from __future__ import annotations

import pytest

from corpus.quotations import runs_on


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She said: “It is over.", "“We are done.”"),
        ('She said: "It is over.', "“We are done.”"),
        ("“It is ‘over’.", '"We are done."'),
        ("“One.” She went on: “Two.", "“Three.”"),
        ("She said: 'It is the councillors' fault.", "'We are done.'"),
        ('"It is over.', '"We are done."'),
    ],
)
def test_a_mark_left_open_is_taken_up_again(before: str, after: str) -> None:
    assert runs_on(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She said: “It is over.”", "“We are done,” he replied."),
        ("She said: “It is over.", "The meeting rose."),
        ('She called it "over".', '"We are done," he said.'),
        ("The councillors’ fault.", "‘We are done,’ he said."),
        ("He said: 'It is over.'", "'We are done.'"),
        ("It is over.", ""),
        ("", "“We are done.”"),
    ],
)
def test_a_closed_quotation_or_none_does_not_run_on(before: str, after: str) -> None:
    assert not runs_on(before, after)
