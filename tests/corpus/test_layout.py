"""Layout: where paragraphs lie, whatever parts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.layout import MAX_LINES, blocks


def cut(text: str, *, markdown: bool = False) -> list[tuple[int, str]]:
    return [(block.line, text[slice(*block.span)]) for block in blocks(text, markdown=markdown)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("gap", [1, 2, 3])
def test_paragraphs_are_parted_by_one_newline_or_more_of_any_kind(newline: str, gap: int) -> None:
    assert cut(f"One.{newline * gap}  Two. {newline}") == [(1, "One."), (1 + gap, "Two.")]


def test_invisible_characters_make_no_paragraph() -> None:
    assert cut("One.\n\u200b\u00a0\n\ufeffTwo.") == [(1, "One."), (3, "Two.")]


def test_lines_that_run_on_in_small_letters_are_one_paragraph() -> None:
    text = "The council met and\nagreed to close a hall in\nMill Street.\n\nNobody spoke\nagainst it."
    assert [line for line, _ in cut(text)] == [1, 5]


def test_sentences_on_neighbouring_lines_are_paragraphs_of_their_own() -> None:
    assert len(cut("The council met.\nIt rose at ten.\nNobody spoke.")) == 3


def test_marks_of_a_markdown_heading_are_left_out_of_its_span() -> None:
    assert cut("## What next\n#tag\nText.", markdown=True) == [(1, "What next"), (2, "#tag"), (3, "Text.")]


def test_reading_ends_one_line_beyond_the_limit() -> None:
    assert len(blocks("A.\n" * (MAX_LINES + 500))) == MAX_LINES + 1


@given(st.text(alphabet="aB .\n\r\u200b\u00a0#", max_size=80))
def test_spans_are_ordered_and_cover_everything_visible(text: str) -> None:
    end = 0
    for block in blocks(text):
        assert not text[end : block.span[0]].strip().strip("\u200b\u00a0 \r\n")
        assert block.span[0] < block.span[1]
        end = block.span[1]
    assert not text[end:].strip().strip("\u200b\u00a0 \r\n")
