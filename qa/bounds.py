"""The bounds that a search is held to: dates as typed, and which articles lie inside them for certain."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from corpus.errors import InputError
from corpus.patterns import regex

_DATE = regex(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What narrows a search. `since` is a first day, `until` and `as_of` last days."""

    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    speaker: str | None = None
    article: str | None = None

    @property
    def dated(self) -> bool:
        """Tell whether any date narrows the search."""
        return any((self.since, self.until, self.as_of))

    def possible(self, dates: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
        """Tell for each (earliest, latest) pair of ordinals whether some day of it lies inside."""
        earliest, latest = dates[:, 0], dates[:, 1]
        inside = np.ones(len(dates), dtype=bool)
        if last := self._last:
            inside &= earliest <= last.toordinal()
        if self.since:
            inside &= latest >= self.since.toordinal()
        return inside

    def certain(self, earliest: date | None, latest: date | None) -> bool:
        """Tell whether every day from `earliest` to `latest` lies inside; an open end may be any day."""
        if (last := self._last) and (latest is None or latest > last):
            return False
        return not (self.since and (earliest is None or earliest < self.since))

    @property
    def _last(self) -> date | None:
        return min((day for day in (self.until, self.as_of) if day), default=None)


def first_day(value: str | date | None, name: str) -> date | None:
    """Return the first day of a DATE (YYYY, YYYY-MM or YYYY-MM-DD); raise `InputError` naming another."""
    return _days(value, name)[0] if value is not None else None


def last_day(value: str | date | None, name: str) -> date | None:
    """Return the last day of a DATE; raise `InputError` naming it where it is none."""
    return _days(value, name)[1] if value is not None else None


def check_order(since: str | date | None, until: str | date | None, mark: str = "") -> None:
    """Raise `InputError` where `since` begins after `until` ends; `mark` stands before their names there."""
    first, last = first_day(since, f"{mark}since"), last_day(until, f"{mark}until")
    if first and last and first > last:
        raise InputError(
            f"{mark}since {since} is later than {mark}until {until}: no day lies between them. Swap them, or "
            "leave one out."
        )


def _days(value: str | date, name: str) -> tuple[date, date]:
    if isinstance(value, date):
        return value, value
    match = _DATE.fullmatch(value.strip())
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else 0 for part in match.groups())
        last_month = month or 12
        last_day_of_month = calendar.monthrange(year, last_month)[1]
        return date(year, month or 1, day or 1), date(year, last_month, day or last_day_of_month)
    except ValueError as error:
        raise InputError(
            f"{name} {value!r} is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2019-10."
        ) from error
