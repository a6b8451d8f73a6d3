"""Laws of the times that passages speak of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.times import TimeIndex, TimeWriter, fit, fit_printed, times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He sat until 1991.", [(1991, 1992)]),
        ("She led it from 2005 to 2009", [(2005, 2010)]),
        ("chairman (1985–87)", [(1985, 1988)]),
        ("in the early 1990s", [(1990, 1994)]),
        ("opened in April 2010", [(2010 + 3 / 12, 2010 + 4 / 12)]),
        ("between 2001 and 2003", [(2001, 2002), (2003, 2004)]),
        ("£2000, 1,990 and 20000 people", []),
    ],
)
def test_years_months_decades_and_ranges_are_times_and_sums_are_not(
    text: str, expected: list[tuple[float, float]]
) -> None:
    assert times(text) == pytest.approx(expected)


@given(st.text())
def test_every_time_ends_after_it_begins(text: str) -> None:
    assert all(begin < end for begin, end in times(text))


def test_times_are_read_back_by_row(tmp_path: Path) -> None:
    writer = TimeWriter()
    for text in ("from 1990 to 1992", "no time", "in 2001 and in 2003"):
        writer.add(text)
    writer.write(tmp_path)
    read = [spans.tolist() for spans in TimeIndex(tmp_path).of(np.array([2, 1, 0]))]
    assert read == [[[2001, 2002], [2003, 2004]], [], [[1990, 1993]]]


def test_a_state_that_begins_in_the_year_asked_for_fits_best_and_later_times_count_against() -> None:
    spoken = [np.array(times(text), np.float32) for text in ("in 2005", "in 2003", "", "in 2011")]
    scores = fit((2005.0, 2006.0), spoken)
    assert list(np.argsort(-scores)) == [0, 1, 2, 3]
    assert scores[2] == 0
    assert scores[3] < 0


def test_an_article_fits_that_was_printed_in_the_period_for_certain() -> None:
    """On its first day and on its last, not on the next, and not where it may have been printed before."""
    first, last, after = (date(2019, *day).toordinal() for day in ((10, 1), (10, 31), (11, 1)))
    days = [(first, first), (last, last), (after, after), (first - 1, first), (1, date.max.toordinal())]
    october = (2019 + 9 / 12, 2019 + 10 / 12)
    assert fit_printed(october, days).tolist() == pytest.approx([0.2, 0.2, 0, 0, 0])
