"""Notices: which paragraphs are an editor's note or correction, and how far one runs."""

from __future__ import annotations

import pytest

from corpus.notices import is_notice, notice_extents, story
from corpus.records import Article, Paragraph

NOTE = "Editor’s note: A previous version said two halls."


@pytest.mark.parametrize(
    "text",
    [
        NOTE,
        "Editor's Note - this has changed",
        "CORRECTION: The hall is in Mill Street.",
        "Clarification (12 June): it was not sold.",
        "Corrections and clarifications",
        "This article was amended on 12 June 2018.",
        "An earlier version of this story said so.",
        "* This story has since been corrected.",
        "In last week's story we said that the hall was sold. That is the barn. We are sorry for the error.",
        "A report on page 4 (March 8) gave the winner as Ann Lee. It was Ann Lea.",
        "Our report of the fete (8 March, p2) put the takings as high as £900. They were £90.",
    ],
)
def test_notices_are_known_by_how_they_open(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "The editor noted it.",
        "Corrections officers met on Monday.",
        "This story was told to the committee.",
        "An earlier version of the plan fell.",
        "A report on Friday (March 8) gave the cost as £2m. It was written by an engineer.",
        "A report on the pier gave its cost as £2m. It was built in 1930.",
        "In last week's story we said that the hall was sold. The buyer has now been named.",
    ],
)
def test_a_story_that_speaks_of_corrections_is_not_one(text: str) -> None:
    assert not is_notice(text)


def test_a_note_at_the_end_runs_to_the_end_and_one_above_is_a_paragraph() -> None:
    assert notice_extents(["A.", "B.", NOTE, "We are happy to say so."]) == [(2, 4)]
    assert notice_extents([NOTE, "A.", "B."]) == [(0, 1)]
    assert notice_extents(["A.", "B.", NOTE, *"CDEFG"]) == [(2, 3)]


def test_a_column_under_the_paper_s_name_is_one_notice() -> None:
    column = [
        "Corrections and clarifications",
        "The Northfield Herald",
        "We said two. In fact it is one.",
        "A.",
    ]
    assert notice_extents(column) == [(0, 4)]


def test_the_story_is_what_is_neither_page_furniture_nor_a_notice() -> None:
    told, furniture = Paragraph(1, 1, (0, 2)), Paragraph(2, 2, (3, 5), "advertisement")
    note = Paragraph(3, 3, (6, 6 + len(NOTE)))
    article = Article("a", "a.txt", f"A.\nB.\n{NOTE}", "0", "A", (told, furniture, note))
    assert story(article) == [(told, "A.")]
