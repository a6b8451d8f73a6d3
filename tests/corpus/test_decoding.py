"""Decoding: which bytes are text, in which encoding, and that nothing else is raised."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.decoding import decode, one_line
from corpus.errors import ReadError

WORDS = "The café’s “plan” cost £4m.\r\nIt fell.\rThen\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_text_is_read_in_its_own_encoding_with_its_newlines(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "a.txt") == WORDS


@pytest.mark.parametrize("order", ["le", "be"])
def test_both_orders_of_utf_16_are_known_by_their_mark(order: str) -> None:
    assert decode(("\ufeff" + WORDS).encode(f"utf-16-{order}"), "a.txt") == WORDS


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"plan\0", "NUL"),
        ("plan".encode("utf-16-le"), "NUL"),
        (b"\x01\x02\x03 plan", "binary"),
        (b"\xff\xfeA\x00\x00\xd8", "UTF-16-LE"),
        (b"\x81\x8d\x8f", "neither"),
        ("“plan”".encode() + b"\xff", "neither"),
        (("caf\u00e9 " * 9).encode() + b"\xff", "neither"),
    ],
)
def test_what_is_not_text_is_refused_with_its_file_and_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as refused:
        decode(data, "a.txt")
    assert str(refused.value).startswith("a.txt: ")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        assert "\0" not in decode(data, "a.txt")


@given(st.text(max_size=80))
def test_one_line_is_one_printable_line(text: str) -> None:
    assert one_line(text).isprintable()
