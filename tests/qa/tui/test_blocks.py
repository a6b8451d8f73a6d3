"""Text is made safe and marked without a character being lost or moved."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qa.tui.blocks import CLOSING, OPENING, inert, joined, marked, one_line, within

SPANS = st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=6)


@given(st.text())
def test_inert_keeps_offsets(text: str) -> None:
    """Inert text is as long as it was, and nothing in it moves a cursor or turns the direction."""
    safe = inert(text)
    assert len(safe) == len(text)
    assert not any((c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or c in "\u202e\u2066\xad" for c in safe)


@given(st.text(alphabet="abc d"), SPANS)
def test_marking_only_adds_marks(text: str, spans: list[tuple[int, int]]) -> None:
    """Without its marks, marked text is the text."""
    shown, styles = marked(text, spans)
    assert shown.replace(OPENING, "").replace(CLOSING, "") == text
    for start, end, _ in styles:
        assert shown[start] == OPENING
        assert shown[end - 1] == CLOSING


def test_marking_by_hand() -> None:
    """Touching spans are one mark, and spans beyond the text are cut to it."""
    assert marked("one two three", [(0, 3), (3, 7), (8, 99)])[0] == "»one two« »three«"


@given(SPANS, st.integers(0, 40))
def test_joined_spans_are_apart(spans: list[tuple[int, int]], length: int) -> None:
    """Joined spans are in order, inside the text, and never touch."""
    whole = joined(spans, length)
    assert all(0 <= start < end <= length for start, end in whole)
    assert all(before[1] < after[0] for before, after in pairwise(whole))


def test_within_by_hand() -> None:
    """The part of a span that lies in a stretch counts from the stretch."""
    assert within([(2, 8), (20, 30)], 5, 25) == [(0, 3), (15, 20)]


def test_one_line() -> None:
    """Lines, tabs and runs of spaces become one space."""
    assert one_line(" a\n\tb  c\x1b ") == "a b c␛"
