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


HEADLINE = "Market traders face rent rise of 15 per cent"
STORY = "Stallholders face a rise in their rents of 15 per\ncent from the new year, Mr Holt said."


@pytest.mark.parametrize(
    "under", ["=" * 44, "By Jane Cole", "By Jane Cole\n4 October 2019", "The Post, 4 Oct 2019"]
)
def test_lines_under_a_headline_stand_alone_and_wrap_nothing_of_the_story(under: str) -> None:
    text = f"{HEADLINE}\n{under}\n\n{STORY}"
    assert [words for _, words in cut(text)] == [HEADLINE, *under.split("\n"), STORY]


def test_a_headline_on_the_line_over_a_wrapped_story_is_no_part_of_it() -> None:
    assert [words for _, words in cut(f"{HEADLINE}\n{STORY}")] == [HEADLINE, STORY]
    assert [words for _, words in cut(f"{HEADLINE}\nBy Jane Cole\n{STORY}")] == [
        HEADLINE,
        "By Jane Cole",
        STORY,
    ]


@pytest.mark.parametrize(("end", "begins"), [("hall.", [1, 3]), ("hall in Mill Street for good.", [1])])
def test_a_sentence_ends_a_wrapped_paragraph_where_it_left_room_for_the_next_word(
    end: str, begins: list[int]
) -> None:
    text = f"The council met and agreed to close the\n{end}\nMr Holt spoke for an hour and then he\nleft."
    assert [line for line, _ in cut(text)] == begins


def test_the_items_of_a_list_are_no_part_of_a_wrapped_paragraph() -> None:
    text = "The council met and agreed what it has to\ndo, which is:\n- mend the roof;\n- sell the hall."
    assert [line for line, _ in cut(f"{text}\n\n{STORY}")] == [1, 3, 4, 6]


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
