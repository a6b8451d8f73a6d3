"""Laws of quotation marks: what they enclose is found, apostrophes are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quote_marks import MASK, masked, quotations


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
