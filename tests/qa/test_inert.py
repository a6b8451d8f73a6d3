"""Laws of making text harmless: nothing that steers a terminal is left, and no offset moves."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from qa.inert import inert, inert_json, inert_line

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


@given(ANY_TEXT)
def test_no_control_or_reordering_character_is_left(text: str) -> None:
    left = [c for c in inert(text) if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"]
    assert left == []
    assert not set(inert(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@given(ANY_TEXT)
def test_no_offset_moves(text: str) -> None:
    assert len(inert(text)) == len(text)


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    assert len(inert_line(text).splitlines()) <= 1


def test_on_one_line_a_word_broken_behind_its_hyphen_is_whole() -> None:
    assert inert_line("next Wednes-\nday, as -\nit says") == "next Wednes-day, as - it says"


@given(st.text(max_size=60))
def test_json_reads_back_unchanged_and_holds_no_control_character(text: str) -> None:
    line = inert_json({"text": text})
    assert json.loads(line) == {"text": text}
    assert not [c for c in line if unicodedata.category(c) == "Cc"]


def test_a_clipboard_sequence_is_shown_and_not_sent() -> None:
    assert inert("\x1b]52;c;aGk=\x07") == "␛]52;c;aGk=␇"
