"""Dating: what is a date line, what is prose, and which date a page states."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.dating import bounds, is_byline, read_date_line, stated

JUNE_12 = date(2018, 6, 12)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("12 June 2018", "12 June 2018"),
        ("Tuesday, June 12th 2018, 10:32 BST", "Tuesday, June 12th 2018"),
        ("Published: 12/06/2018", "Published: 12/06/2018"),
        ("First published on 12.6.18", "First published on 12.6.18"),
        ("By Ann Mayhew | 12th Jun 2018 at 5.30pm", "12th Jun 2018"),
        ("Posted on June 12, 2018 by Ann Mayhew", "Posted on June 12, 2018"),
        ("By a staff reporter, Tuesday 12 Jun 2018", "Tuesday 12 Jun 2018"),
        ("By our political editor on 12 June 2018", "12 June 2018"),
        ("12 June 2018, by a staff reporter", "12 June 2018"),
        ("Published 12th Jun 2018, 10:32 BST- 2 min read", "Published 12th Jun 2018"),
        ("10:32, 12 JUN 2018", "10:32, 12 JUN 2018"),
        ("Published 2018-06-12T10:32:00+01:00", "Published 2018-06-12T10:32:00+01:00"),
        ("12 June 2018Updated 14 June 2018", "12 June 2018"),
        ("For immediate release: 12 June 2018", "For immediate release: 12 June 2018"),
        ("FOR RELEASE 12 Jun 2018", "FOR RELEASE 12 Jun 2018"),
        ("Press release – 12 June 2018", "Press release – 12 June 2018"),
        ("Embargoed until 9am on 12 June 2018", "Embargoed until 9am on 12 June 2018"),
        ("Issued: 12 June 2018", "Issued: 12 June 2018"),
        ("10.15am, 12 June 2018 | Updated 11am", "10.15am, 12 June 2018"),
        ("12 June 2018, 9am GMT | Last updated: 11.30am | 3 min read", "12 June 2018"),
    ],
)
def test_a_line_that_is_all_date_is_one_and_keeps_its_words(line: str, words: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.published is not None
    assert (found.published.earliest, found.published.latest, found.published.words) == (
        JUNE_12,
        JUNE_12,
        (words,),
    )
    assert found.end == len(line)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("date 2018-06-12 The hall will close.", "The hall will close."),
        ("Published: 12 June 2018 “The hall” will close.", "“The hall” will close."),
        ("2018-06-12 - Three halls will close.", "Three halls will close."),
    ],
)
def test_a_date_stuck_to_a_sentence_ends_where_the_sentence_begins(text: str, rest: str) -> None:
    found = read_date_line(text)
    assert found is not None
    assert text[found.end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "12 June 2018 was the day on which it closed.",
        "On 12 June 2018 the hall closed.",
        "Published in June 2018, The Plan says so.",
        "Published 12 June 2018, The Plan says so.",
        "Released 12 June 2018",
        "12 June 2018, updated 11am prices",
        "The report, published 12 June 2018.",
        "June 2018",
        "2018",
        "31 February 2018",
        "13/13/2018",
        "In 2018",
    ],
)
def test_a_date_in_prose_or_no_date_at_all_is_not_a_date_line(text: str) -> None:
    assert read_date_line(text) is None


def test_a_line_that_tells_an_hour_of_updating_is_no_bare_date() -> None:
    lines = [read_date_line("12 June 2018, 9am | Updated 11am"), read_date_line("12 June 2018, 9am")]
    assert [line.sure for line in lines if line] == [True, False]


def test_a_day_of_updating_is_never_the_day_of_publication() -> None:
    updated, published = (
        read_date_line(line) for line in ("Updated: 14 June 2018", "Published: 12 June 2018")
    )
    assert updated
    assert published
    assert stated([updated, published]).latest == JUNE_12
    only = stated([updated])
    assert (only.earliest, only.latest, only.basis) == (None, date(2018, 6, 14), "inferred")


def test_a_date_that_says_published_counts_before_a_bare_one() -> None:
    bare, published = (read_date_line(line) for line in ("3 May 2018", "Published: 12 June 2018"))
    assert bare
    assert published
    assert stated([bare, published]).latest == JUNE_12


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("June 2018", date(2018, 6, 1), date(2018, 6, 30)),
        ("Tue, 12 Jun 2018 08:30:00 +0100", JUNE_12, JUNE_12),
    ],
)
def test_bounds_are_the_first_and_last_day_that_the_words_allow(words: str, first: date, last: date) -> None:
    assert bounds(words) == (first, last)


def test_a_byline_is_a_name_after_by_or_with_a_role_or_by_and_a_role() -> None:
    assert is_byline("By Ann Mayhew")
    assert is_byline("By our own correspondent")
    assert not is_byline("By a reporter who was there")
    assert is_byline("Ann Mayhew, Local Democracy Reporter")
    assert not is_byline("By then the hall had closed.")


@given(st.text(alphabet="Published:Byune 0123456789/-|,.T", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_error_and_ends_inside_itself(text: str) -> None:
    found = read_date_line(text)
    assert found is None or 0 < found.end <= len(text)
