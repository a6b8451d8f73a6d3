"""Laws of words for time: each means the widest days that it can, seen from its day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.calendar_words import days_meant, days_of, months_before, resolve, stretch, times
from corpus.records import Published

DAY = date(2018, 6, 11)


def test_no_time_is_told_by_none() -> None:
    assert times("It opened no years ago.") == ()


def test_a_year_and_a_month_run_from_their_first_day_to_their_last() -> None:
    assert days_of(2020) == (date(2020, 1, 1), date(2020, 12, 31))
    assert days_of(2020, 2) == (date(2020, 2, 1), date(2020, 2, 29))
    with pytest.raises(ValueError, match="month"):
        days_of(2020, 13)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("last month (May)", "2018-05-01", "2018-05-31"),
        ("in February of next year", "2019-02-01", "2019-02-28"),
        ("tomorrow", "2018-06-12", "2018-06-12"),
        ("the start of next year", "2019-01-01", "2019-12-31"),
        ("in April 2016", "2016-04-01", "2016-04-30"),
        ("in 2013", "2013-01-01", "2013-12-31"),
        ("it opened in May", "2018-05-01", "2018-05-31"),
        ("it closed in Feb after a row", "2018-02-01", "2018-02-28"),
        ("it closed in Sept.", "2017-09-01", "2017-09-30"),
        ("it will open in May", "2019-05-01", "2019-05-31"),
        ("four years ago", "2013-06-11", "2014-12-11"),
        ("on June 14", "2018-06-14", "2018-06-14"),
    ],
)
def test_words_mean_the_widest_days_they_can(text: str, low: str, high: str) -> None:
    [first, *_] = times(text)
    assert days_meant(first, DAY) == (date.fromisoformat(low), date.fromisoformat(high))


def test_words_are_resolved_against_both_ends_of_an_article_s_bounds() -> None:
    [time] = times("It shut last month.")
    bounds = Published(date(2018, 6, 11), date(2018, 8, 2), "inferred")
    assert resolve(time, bounds) == (date(2018, 5, 1), date(2018, 7, 31))
    assert resolve(time, Published()) == (None, None)


def test_whole_units_are_rounded() -> None:
    assert stretch(2, "years") == (18, 36)
    assert stretch(2, "years", "more than") == (24, 48)
    assert stretch(2, "years", "nearly") == (12, 24)


@pytest.mark.parametrize(
    "text",
    ["He may go.", "They march on.", "4 homes", "in may", "£2016", "No. 2019", "by Jan Lee", "by June Lee"],
)
def test_words_that_only_look_like_time_are_none(text: str) -> None:
    assert times(text) == ()


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.floats(-600, 600))
def test_more_months_back_is_never_later(day: date, months: float) -> None:
    assert months_before(day, months + 1) <= months_before(day, months)


@given(st.dates())
def test_any_day_of_the_calendar_can_be_resolved_against(day: date) -> None:
    for text in (
        "last year",
        "ten years ago",
        "next month",
        "on June 14",
        "tomorrow",
        "in February of next year",
    ):
        for time in times(text):
            resolve(time, Published(day, day, "stated"))
