"""Where dates of publication stand: under a headline, behind a name, in the first words of a story."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.date_places import find_date_lines
from corpus.dating import stated
from tests.corpus.articles_made import dropped, kept, made

STORY = ["The hall will close in May.", "Nobody spoke against it.", "It opened in 1932."]
HEADLINE = "Hall to close"
FURNITURE = [
    "Share on Facebook",
    "Share on X",
    "Copy link",
    "This site uses cookies",
    "Sign up to our daily newsletter",
    "Comments (12)",
    "Related topics:",
]
JANUARY_9 = date(2023, 1, 9)


def day(*texts: str) -> date | None:
    return stated(find_date_lines(texts).values()).latest


def test_a_bare_date_is_a_date_line_only_above_a_story() -> None:
    assert set(find_date_lines(["Hall to close", "12 June 2018", *STORY])) == {1}
    assert find_date_lines([*STORY, "12 June 2018", *STORY]) == {}
    assert find_date_lines(["12 June 2018", "Mill Street", "The hall"]) == {}
    assert find_date_lines(["12 June 2018,", *STORY]) == {}


@pytest.mark.parametrize(
    "parts", [("Key events", "21:40", "20:15", "19:02"), ("1. Hall", "Ann Bell, Mill Lane", "2. The roof")]
)
def test_crossheads_times_and_signatures_do_not_hide_the_date_over_a_story(parts: tuple[str, ...]) -> None:
    told = "The old hall in Mill Street will close in May."
    assert day(HEADLINE, "9 January 2023", told, *parts, told, *parts) == JANUARY_9
    assert day(HEADLINE, "9 January 2023", parts[0], told, *parts[1:], told, *parts) == JANUARY_9
    assert day(HEADLINE, "9 January 2023", told, *parts, *parts) is None


def test_a_date_over_an_entry_of_a_calendar_is_not_that_of_the_article() -> None:
    entries = ["Fete", "The fete will be held on the village green.", "Stalls", "Cakes", "Music"]
    assert day("What's on", "9 January 2023", *entries, "10 January 2023", *entries) is None
    assert day("Fete", "9 January 2023", "Mill Field", "2pm", *entries[:2], "Stalls") is None


def test_a_labelled_date_counts_at_the_end_too_and_under_its_label() -> None:
    assert set(find_date_lines([*STORY, *STORY, "Published: 12 June 2018"])) == {6}
    assert stated(find_date_lines(["Updated:", "12 June 2018", *STORY]).values()).basis == "inferred"


@pytest.mark.parametrize(
    "under", ["By a staff reporter, Monday 9 Jan 2023", "By Ann Bell\nMonday 9 Jan 2023"]
)
@pytest.mark.parametrize(
    "story", [STORY, ["The old hall in Mill Street will close for\ngood in the new year."]]
)
def test_a_date_on_or_straight_under_the_byline_is_that_of_the_article(
    tmp_path: Path, under: str, story: list[str]
) -> None:
    for gap in ("\n", "\n\n"):
        article = made(tmp_path, "\n\n".join([f"{HEADLINE}{gap}{under}", *story]))
        assert (article.title, article.published.latest) == (HEADLINE, JANUARY_9)


@pytest.mark.parametrize(
    "line",
    [
        "Northfield Mercury, Jan 9, 2023",
        "The Northfield Mercury - 9 January 2023",
        "Northfield Mercury | Jan. 9, 2023",
        "Northfield Mercury • Monday 9 January 2023, 14:05",
        "The Mercury and Post of Northfield — 2023-01-09",
        "Northfield Mercury · 09/01/2023 14:05",
        "Northfield Mercury | Published 9 January 2023",
    ],
)
def test_a_date_behind_a_publication_s_name_is_a_date_line(tmp_path: Path, line: str) -> None:
    story = made(tmp_path, "\n\n".join([HEADLINE, line, *STORY]))
    assert (story.published.latest, story.published.basis) == (JANUARY_9, "stated")
    assert dropped(story) == {line: "date line"}


@pytest.mark.parametrize(
    "line",
    [
        "Northfield Mercury, Jan 9, 23",
        "Northfield Mercury - 09/01/23",
        "Northfield Mercury, January 2023",
        "Last Updated - 9 January 2023",
        "Deadline - 9 January 2023",
        "Northfield Mercury, 9 January 2023, said so",
        "Northfield mayor resigns, 9 January 2023",
        "Ann Mayhew, 3 May 1932 – 9 January 2023",
    ],
)
def test_no_other_line_with_a_name_and_a_date_is_one(line: str) -> None:
    assert day(HEADLINE, line, *STORY) != JANUARY_9


@pytest.mark.parametrize(
    "line",
    [
        "*Northfield Online, 9 January 2023. Words: Ann Bell*",
        "Northfield Courier | Jan 9, 2023 | Page 1",
        "Northfield Courier / Ann Bell / 9 January 2023",
        "**Northfield Online** | Posted 9 January 2023, 16:42 | Ann Bell",
        "From the Northfield Courier of 9 January 2023",
        "THE NORTHFIELD COURIER, JANUARY 9 2023. PAGE 1",
        "NORTHFIELD COURIER - Monday 9 January 2023 - www.courier.example",
    ],
)
def test_one_full_date_among_names_is_a_date_line(line: str) -> None:
    assert day(HEADLINE, line, *STORY) == JANUARY_9
    assert day(line, HEADLINE, *STORY) == JANUARY_9
    assert day(*STORY, line, *STORY) is None


@pytest.mark.parametrize(
    "line",
    [
        "Ann Bell and Bob Roe married on 9 January 2023",
        "The hall on Mill Street shut its doors for good 9 January 2023",
        "Ann Bell, born 9 January 2023, Northfield",
        "Northfield Hall opens 9 January 2023",
        "Northfield Courier, 9 January 2023 to 8 January 2024",
        "9 January 2023 in pictures",
    ],
)
def test_a_date_among_other_words_is_none(line: str) -> None:
    assert day(HEADLINE, line, *STORY) is None


def test_a_name_and_a_date_below_a_sentence_are_none() -> None:
    assert day(HEADLINE, STORY[0], "Northfield Mercury, 9 January 2023", *STORY[1:]) is None


def test_a_dateline_dates_the_story_that_it_opens_and_stays_in_it(tmp_path: Path) -> None:
    opening = "LEEDS, Jan 9, 2023 — The hall will close in May."
    story = made(tmp_path, "\n\n".join([HEADLINE, opening, *STORY]))
    assert (story.published.latest, story.published.words) == (JANUARY_9, ("LEEDS, Jan 9, 2023",))
    assert opening in kept(story)
    assert not dropped(story)


@pytest.mark.parametrize(
    "opening",
    [
        "LEEDS, Jan 9 — The hall will close.",
        "LEEDS, Jan 9, 23 — The hall will close.",
        "LEEDS, January 2023 — The hall will close.",
        "LEEDS, 9 January 2023 — the day on which the hall closed.",
        "Leeds was, on 9 January 2023 — The Herald says — without a hall.",
    ],
)
def test_no_other_opening_of_a_story_dates_it(opening: str) -> None:
    assert day(HEADLINE, opening, *STORY) is None


def test_a_dateline_below_a_sentence_dates_nothing() -> None:
    assert day(HEADLINE, STORY[0], "LEEDS, Jan 9, 2023 — The hall will close.") is None


def test_page_furniture_around_a_story_does_not_hide_its_date(tmp_path: Path) -> None:
    head = ["This site uses cookies. Agree or leave.", HEADLINE, "By Ann Mayhew", "9 January 2023"]
    story = made(tmp_path, "\n\n".join([*head, STORY[0], *FURNITURE]))
    assert (story.published.latest, story.published.basis) == (JANUARY_9, "stated")
    assert kept(story) == [HEADLINE, STORY[0]]


@given(
    st.lists(
        st.sampled_from(
            [HEADLINE, "By Ann Mayhew", "9 January 2023", "LEEDS, Jan 9, 2023 — The", *STORY, *FURNITURE]
        )
        | st.text(alphabet="ABab ,-—.|9 January2023\n", min_size=1, max_size=40),
        max_size=12,
    ),
    st.sets(st.integers(0, 12)),
)
def test_any_paragraphs_are_read_and_what_is_passed_over_is_no_date_line(
    texts: list[str], furniture: set[int]
) -> None:
    found = find_date_lines(texts, furniture)
    assert not furniture & set(found)
    assert all(0 <= line.end <= len(texts[at]) for at, line in found.items())
