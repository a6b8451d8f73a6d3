"""Laws of quotation marks: what they enclose is found, apostrophes are left alone, one left open runs on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quote_marks import MASK, masked, quotations, runs_on


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said: “It is green.” She left.", ["“It is green.”"]),
        ('"It is green," she said. "And old."', ['"It is green,"', '"And old."']),
        ("‘It’s the boys’ park,’ he said.", ["‘It’s the boys’ park,’"]),
        ("The boys' park isn't 'green' at all.", ["'green'"]),
        ("She said: “It goes on", ["“It goes on"]),
        ("He said: ‘It goes on", ["‘It goes on"]),
        ("The '90s were good.", []),
    ],
)
def test_marks_enclose_what_is_quoted(text: str, quoted: list[str]) -> None:
    assert [text[slice(*one.span)] for one in quotations(text)] == quoted


@given(st.text(alphabet="ab s.,“”\"'‘’", max_size=80))
def test_masking_keeps_every_place(text: str) -> None:
    hidden = masked(text, quotations(text))
    assert len(hidden) == len(text)
    assert all(a in (b, MASK) for a, b in zip(hidden, text, strict=True))


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
