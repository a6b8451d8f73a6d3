from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.understanding.dates import times

TODAY = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("question", "since", "until", "words"),
    [
        ("Who led it in 2019?", "2019-01-01", "2019-12-31", "2019"),
        ("What closed in June 2018?", "2018-06-01", "2018-06-30", "June 2018"),
        ("What closed on 3 March 2019?", "2019-03-03", "2019-03-03", "3 March 2019"),
        ("What closed on March 3rd, 2019?", "2019-03-03", "2019-03-03", "March 3rd, 2019"),
        ("What closed in early 2019?", "2019-01-01", "2019-04-30", "early 2019"),
        ("What closed in the winter of 2018?", "2018-12-01", "2019-02-28", "the winter of 2018"),
        ("What was the 2018-2019 plan?", "2018-01-01", "2019-12-31", "2018-2019"),
        ("What was saved in 2018/19?", "2018-04-01", "2019-08-31", "2018/19"),
        ("What closed in 2018-05?", "2018-05-01", "2018-05-31", "2018-05"),
        ("Who led it in the 1900s?", "1900-01-01", "1999-12-31", "1900s"),
        ("Who led it in the 1990s?", "1990-01-01", "1999-12-31", "1990s"),
        ("Who led it between 2016 and 2018?", "2016-01-01", "2018-12-31", "2016 and 2018"),
        (
            "Who led it between March and June 2019?",
            "2019-03-01",
            "2019-06-30",
            "between March and June 2019",
        ),
        (
            "Who led it from 3 Nov to February 2019?",
            "2018-11-03",
            "2019-02-28",
            "from 3 Nov to February 2019",
        ),
        ("Who led it from 31 June to July 2019?", "2019-07-01", "2019-07-31", "July 2019"),
        ("Who led it from Oct 2004 to Jun 2005?", "2004-10-01", "2005-06-30", "Oct 2004 to Jun 2005"),
        ("What has closed since 2019?", "2019-01-01", None, "since 2019"),
        ("What closed after May 2019?", "2019-06-01", None, "after May 2019"),
        ("What closed before 2019?", None, "2018-12-31", "before 2019"),
        ("What closed by 2019?", None, "2019-12-31", "by 2019"),
        ("Who led it two years ago?", "2024-01-01", "2024-12-31", "two years ago"),
        ("Who led it eleven years ago?", "2015-01-01", "2015-12-31", "eleven years ago"),
        ("Who led it 2 years ago?", "2024-01-01", "2024-12-31", "2 years ago"),
        ("Who led it last year?", "2025-01-01", "2025-12-31", "last year"),
        ("What closed last month?", "2025-12-01", "2025-12-31", "last month"),
        ("What closed this week?", "2026-01-12", "2026-01-18", "this week"),
        ("What closed yesterday?", "2026-01-14", "2026-01-14", "yesterday"),
    ],
)
def test_words_for_a_period_bound_it(question: str, since: str | None, until: str | None, words: str) -> None:
    period = times(question, TODAY).period
    assert period is not None
    assert [day and day.isoformat() for day in (period.since, period.until)] == [since, until]
    assert period.words == words


@pytest.mark.parametrize(
    "question",
    ["Who leads it?", "What is in the 2018/19 budget?", "Who paid 2019.5?", "On 2019-02-30?", "Who may go?"],
)
def test_what_names_no_time_bounds_none(question: str) -> None:
    assert times(question, TODAY).period is None


@pytest.mark.parametrize(
    ("question", "present"),
    [
        ("Who is currently director?", True),
        ("Is she still in office?", True),
        ("Who was the director?", False),
    ],
)
def test_words_for_the_present(question: str, present: bool) -> None:
    assert times(question, TODAY).present == present


@pytest.mark.parametrize(
    ("question", "today"),
    [
        ("What shut this year?", date.max),
        ("What has shut since this year?", date.max),
        ("What shut yesterday?", date.min),
    ],
)
def test_the_calendar_s_ends_are_days_like_others(question: str, today: date) -> None:
    period = times(question, today).period
    assert period is not None
    assert period.years[0] <= period.years[1]


@given(st.text(max_size=60), st.dates(min_value=date(1990, 1, 1)))
def test_a_period_never_ends_before_it_begins(text: str, today: date) -> None:
    for question in (text, f"{text} 3 years ago", f"since 2019 {text}"):
        period = times(question, today).period
        assert not (period and period.since and period.until) or period.since <= period.until
