"""Laws of bounds: a date stands for all its days, and only what lies wholly inside is certain."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import InputError
from qa.bounds import Bounds, check_order, first_day, last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-10-11", date(2019, 10, 11), date(2019, 10, 11)),
    ],
)
def test_a_date_stands_for_all_its_days(text: str, first: date, last: date) -> None:
    assert (first_day(text, "since"), last_day(text, "until")) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "19", "2019-13", "2019-02-30", "0000", "yesterday", "2019-1-1-1", "٢٠١٩-١٩"]
)
def test_what_is_no_date_is_named(text: str) -> None:
    with pytest.raises(InputError, match="YYYY"):
        first_day(text, "--since")


@pytest.mark.parametrize(
    ("since", "until"), [("2020", "2020"), ("2020-02", "2020"), ("2020", None), (None, "2020")]
)
def test_bounds_in_order_are_taken(since: str | None, until: str | None) -> None:
    check_order(since, until)


@pytest.mark.parametrize(
    ("since", "until"), [("2020", "2019"), ("2020-02", "2020-01-31"), ("2019-05-02", "2019-05-01")]
)
def test_a_since_behind_its_until_is_an_error_that_names_both(since: str, until: str) -> None:
    with pytest.raises(InputError, match=f"--since {since} is later than --until {until}"):
        check_order(since, until, "--")


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_the_certain_is_possible(a: date, b: date, since: date, until: date) -> None:
    earliest, latest = sorted((a, b))
    bounds = Bounds(since=since, until=until)
    if bounds.certain(earliest, latest):
        days = np.array([[earliest.toordinal(), latest.toordinal()]], dtype=np.int32)
        assert bounds.possible(days).all()


def test_an_unknown_date_is_possible_and_never_certain() -> None:
    bounds = Bounds(since=date(2019, 1, 1))
    open_ended = np.array([[date.min.toordinal(), date.max.toordinal()]], dtype=np.int32)
    assert bounds.possible(open_ended).all()
    assert not bounds.certain(None, None)
