"""The times that passages speak of: years, months and ranges of them, stored beside the passages.

Days of publication are left to `corpus.dating`, a question's own times to `qa.understanding.dates`."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.calendar_words import MONTH, month_number
from corpus.patterns import regex
from index.arrays import mapped
from index.encodings import FloatArray, IntArray

_SPANS, _STARTS = "times.spans.npy", "times.starts.npy"
_YEAR = r"(?:1[0-9]|20)\d\d"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?,? )?"
_TIME = regex(
    rf"(?<![£$€.,\d])\b(?:(?P<month>{MONTH})\.? {_DAY}(?:of |, ?)?)?(?P<year>{_YEAR})(?!\d)(?P<decade>s\b)?"
    rf"(?:\s*(?:to|until|till|through|and|-|–|—)\s*(?:\d{{1,2}} )?(?:(?P<month2>{MONTH})\.? {_DAY})?"
    rf"(?P<year2>{_YEAR}|\d\d)\b(?![\d,.]\d|%))?",
    re.IGNORECASE,
)
_PART = regex(r"\b(early|mid|late)[ -](?:the )?$", re.IGNORECASE)
_PARTS_OF_DECADE = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}
_LONGEST = 80
_PRINTED = 0.2


def times(text: str) -> list[tuple[float, float]]:
    """Return the (begin, end) of every year, month, decade and range of years in `text`, in order.

    Counted in years: March 1987 is 1987 + 2/12 to 1987 + 3/12."""
    return [span for match in _TIME.finditer(text) for span in _spans(match, text[: match.start()])]


class TimeWriter:
    """Writes the times of passages, in the order of their rows."""

    def __init__(self) -> None:
        self._spans = array("f")
        self._starts = array("q", [0])

    def add(self, text: str) -> None:
        """Append the next passage."""
        self._append(end for span in times(text) for end in span)

    def keep(self, before: TimeIndex, rows: IntArray) -> None:
        """Append the passages that `before` holds at `rows`."""
        for spans in before.of(rows):
            self._append(spans.ravel())

    def _append(self, ends: Iterable[float]) -> None:
        self._spans.extend(ends)
        self._starts.append(len(self._spans) // 2)

    def write(self, folder: Path) -> None:
        """Write everything to `folder`."""
        np.save(folder / _SPANS, np.array(self._spans, dtype=np.float32).reshape(-1, 2))
        np.save(folder / _STARTS, np.array(self._starts, dtype=np.int64))


class TimeIndex:
    """Read the times of passages. They are memory-mapped."""

    def __init__(self, folder: Path) -> None:
        self._spans = mapped(folder / _SPANS, np.float32, -1, 2)
        self._starts = mapped(folder / _STARTS, np.int64, -1)

    def of(self, rows: IntArray) -> Iterator[FloatArray]:
        """Yield for each of `rows` its times, (t, 2) float32 of begin and end in years."""
        for row in rows:
            yield np.asarray(self._spans[int(self._starts[row]) : int(self._starts[row + 1])])


def fit(period: tuple[float, float], spoken: Sequence[FloatArray]) -> FloatArray:
    """Return how well the times of some passages fit a question's period, (n,) float32 from -0.1 to 0.25.

    A state is told where it begins, and lasts until the next: so a time that begins in the period's first
    year counts most, one that began before it the more the closer (a decay of 3 years), and a passage whose
    times all lie after the period, or long before it, counts against."""
    return np.array([_fit(period, of_passage) for of_passage in spoken], dtype=np.float32)


def fit_printed(period: tuple[float, float], days: Sequence[tuple[int, int]]) -> FloatArray:
    """Return 0.2 for each article that was printed in a question's period for certain, else 0: (n,) float32.

    `days`: ordinals of the first and the last on which each may have been printed. What news tells as of now
    names no time; a date that is only inferred tells too little."""
    first, last = period
    inside = [first <= _ordinal_in_years(begin) and _ordinal_in_years(end + 1) <= last for begin, end in days]
    return np.where(inside, np.float32(_PRINTED), np.float32(0))


def in_years(day: date) -> float:
    """Return a day counted in years, as `times` counts: 1 March 1987 is 1987 + 2/12."""
    return day.year + (day.month - 1) / 12 + (day.day - 1) / 372


def _ordinal_in_years(ordinal: int) -> float:
    return in_years(date.fromordinal(min(ordinal, date.max.toordinal())))


def _fit(period: tuple[float, float], spoken: npt.NDArray[np.float32]) -> float:
    if not len(spoken):
        return 0.0
    first, last = period
    begins, ends = spoken[:, 0], spoken[:, 1]
    opens = bool((np.floor(begins) == np.floor(first)).any())
    earlier = begins[begins < np.floor(first) + 1]
    distance = max(0.0, first - float(earlier.max())) if len(earlier) else np.inf
    outside = bool(((begins > last) | (ends < first - 15)).all())
    return float(0.15 * opens + 0.1 * np.exp(-distance / 3) - 0.1 * outside)


def _spans(match: re.Match[str], before: str) -> Iterator[tuple[float, float]]:
    year = int(match["year"])
    if match["decade"]:
        part = _PART.search(before[-12:])
        first, last = _PARTS_OF_DECADE[part[1].lower()] if part else (0, 10)
        yield float(year + first), float(year + last)
        return
    begin, end = _point(year, match["month"])
    if match["year2"]:
        closing = int(match["year2"]) + (year // 100 * 100 if len(match["year2"]) == 2 else 0)
        close_begin, close_end = _point(closing, match["month2"])
        joined = not re.search(r"\band\b", match[0], re.IGNORECASE)
        if joined and begin < close_end <= begin + _LONGEST:
            yield begin, close_end
        elif len(match["year2"]) == 4:
            yield begin, end
            yield close_begin, close_end
        else:
            yield begin, end
    else:
        yield begin, end


def _point(year: int, month: str | None) -> tuple[float, float]:
    if month is None:
        return float(year), float(year + 1)
    number = month_number(month)
    return year + (number - 1) / 12, year + number / 12
