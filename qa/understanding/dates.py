"""The time that a question speaks of: a period in words, and whether it asks for the present.

These are hints to ranking, never filters: "the 2010 strategy" may stand in an article of 2018. Days are
inclusive; relative words count from the day that the question is asked as of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.calendar_words import MONTH, days_of, month_number
from corpus.content_words import NUMBER_WORDS
from corpus.patterns import regex
from index.times import in_years

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
_NUMBERS = NUMBER_WORDS | {"a": 1, "an": 1, "a couple of": 2}
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_POINT = regex(
    rf"\b(?:(?P<day>{_DAY}) (?:of )?)?(?P<month>{MONTH})\.?(?: (?P<day2>{_DAY}),?)?,? (?P<year>{_YEAR})\b"
    rf"|(?:(?<=in )|(?<=for )|(?<=over )|(?<=during ))(?P<spell>{_YEAR})[/–-](?P<next>\d\d)\b(?![-–/])"
    rf"|\b(?P<decade>(?:1[89]|20)\d0)s\b"
    rf"|\b(?P<iso>{_YEAR}-\d\d(?:-\d\d)?)\b"
    rf"|\b(?:the )?(?P<season>{'|'.join(_SEASONS)})(?: of)? (?P<season_year>{_YEAR})\b"
    rf"|(?<![£$€.,])\b(?:(?P<part>early|mid|late)[ -])?(?P<bare>{_YEAR})(?!\w|-(?!{_YEAR}\b)|/\d\d|\.\d)",
    re.IGNORECASE,
)
_RELATIVE = regex(
    rf"\b(?:(?P<count>\d{{1,6}}|{'|'.join(_NUMBERS)}) (?P<unit>day|week|month|year)s? ago"
    r"|(?P<which>last|this) (?P<span>week|month|year)"
    r"|(?P<day>yesterday))\b",
    re.IGNORECASE,
)
_FROM = regex(r"\b(?:since|after|from)\s+(?:the )?$", re.IGNORECASE)
_UNTIL = regex(r"\b(?:before|until|till|up to|by|prior to)\s+(?:the )?$", re.IGNORECASE)
_TO = regex(r"\s*(?:to|and|until|till|-|–)\s*", re.IGNORECASE)
_YEAR_TO_COME = regex(  # "between March and June 2019"
    rf"\b(?:between|from)\s+(?:(?P<day>{_DAY}) (?:of )?)?(?P<month>{MONTH}){_TO.pattern}$", re.IGNORECASE
)
_PRESENT = regex(
    r"\b(?:current(?:ly)?|at present|presently|nowadays|now|today|these days|at the moment"
    r"|to date|still|so far)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A time that a question names: its first and last day, None where open, and the words that say so."""

    since: date | None
    until: date | None
    words: str

    @property
    def years(self) -> tuple[float, float]:
        """Return begin and end counted in years; an open side is one year away from the other."""
        begin = in_years(self.since) if self.since else None
        end = in_years(_moved(self.until, 1)) if self.until else None
        if begin is None:
            return (0.0, 0.0) if end is None else (end - 1, end)
        return begin, begin + 1 if end is None else end


@dataclass(frozen=True, slots=True)
class Times:
    """What a question asks of time: a period, the present state."""

    period: Period | None = None
    present: bool = False


def times(question: str, today: date) -> Times:
    """Return what `question` says of time, relative words counted from `today`."""
    return Times(period=_period(question, today), present=bool(_PRESENT.search(question)))


def _period(question: str, today: date) -> Period | None:
    found = [(m.start(), m.end(), _point(m)) for m in _POINT.finditer(question)]
    found += [(m.start(), m.end(), _relative(m, today)) for m in _RELATIVE.finditer(question)]
    dated = sorted((start, end, days) for start, end, days in found if days)
    if not dated:
        return None
    if len(dated) > 1 and _TO.fullmatch(question[dated[0][1] : dated[1][0]]):
        (start, _, one), (_, end, two) = dated[:2]
        return Period(min(one[0], two[0]), max(one[1], two[1]), question[start:end])
    start, end, (first, last) = dated[0]
    if (opening := _YEAR_TO_COME.search(question[:start])) and (begin := _begin(opening, first)):
        return Period(begin, last, question[opening.start() : end])
    return _bounded(question, start, end, first, last)


def _bounded(question: str, start: int, end: int, first: date, last: date) -> Period:
    """Open a period on the side that "since" or "before" leaves open."""
    if opening := _FROM.search(question[:start]):
        after = opening.group().lower().startswith("after")
        return Period(_moved(last, 1) if after else first, None, question[opening.start() : end])
    if closing := _UNTIL.search(question[:start]):
        before = closing.group().lower().startswith(("before", "prior"))
        return Period(None, _moved(first, -1) if before else last, question[closing.start() : end])
    return Period(first, last, question[start:end])


def _begin(opening: re.Match[str], end: date) -> date | None:
    """Return the day, in the year of `end` or the one before, that a period begins; None if there is none."""
    day = int(re.sub(r"\D", "", opening["day"] or "1"))
    try:
        begin = date(end.year, month_number(opening["month"]), day)
        return begin if begin <= end else begin.replace(year=end.year - 1)
    except ValueError:
        return None


def _moved(day: date, days: int) -> date:
    """Return the day so many later; the calendar's first or last where there is none."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _point(match: re.Match[str]) -> tuple[date, date] | None:
    """Return the first and last day of a date, a month, a season or a year; None if there is none."""
    try:
        if match["spell"]:
            return _spell(int(match["spell"]), int(match["next"]))
        if match["decade"]:
            first = int(match["decade"])
            last = first + (99 if first in (1800, 1900) else 9)  # "the 1900s" are most often the century
            return date(first, 1, 1), date(last, 12, 31)
        if match["iso"]:
            year, month, *day = (int(part) for part in match["iso"].split("-"))
            return _days(year, month, day[0] if day else None)
        if match["month"]:
            printed = match["day"] or match["day2"]
            day_number = int(re.sub(r"\D", "", printed)) if printed else None
            return _days(int(match["year"]), month_number(match["month"]), day_number)
        if match["season"]:
            return _season(match["season"].lower(), int(match["season_year"]))
        return _part_of_year(int(match["bare"]), (match["part"] or "").lower())
    except ValueError:
        return None


def _days(year: int, month: int, day: int | None) -> tuple[date, date]:
    return (date(year, month, day), date(year, month, day)) if day else days_of(year, month)


def _spell(year: int, following: int) -> tuple[date, date]:
    """Return the days of "2018/19", a council's year or a school's; of "2018-05", which is a month."""
    if following == (year + 1) % 100:
        return date(year, 4, 1), date(year + 1, 8, 31)
    return days_of(year, following)


def _season(name: str, year: int) -> tuple[date, date]:
    first, last = _SEASONS[name]
    return days_of(year, first)[0], days_of(year + (last - 1) // 12, (last - 1) % 12 + 1)[1]


def _part_of_year(year: int, part: str) -> tuple[date, date]:
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part, (1, 12))
    return days_of(year, first)[0], days_of(year, last)[1]


def _relative(match: re.Match[str], today: date) -> tuple[date, date] | None:
    if match["day"]:
        return _moved(today, -1), _moved(today, -1)
    if match["count"]:
        printed = match["count"].lower()
        count = int(printed) if printed.isdigit() else _NUMBERS[printed]
        return _back(today, match["unit"].lower(), count)
    return _back(today, match["span"].lower(), match["which"].lower() == "last")


def _back(today: date, unit: str, count: int) -> tuple[date, date] | None:
    """Return the calendar day, week (from Monday), month or year that lies `count` before that of `today`."""
    try:
        if unit == "day":
            return _moved(today, -count), _moved(today, -count)
        if unit == "week":
            monday = _moved(today, -today.weekday() - 7 * count)
            return monday, _moved(monday, 6)
        months = today.year * 12 + today.month - 1 - count
        return days_of(months // 12, months % 12 + 1) if unit == "month" else days_of(today.year - count)
    except (OverflowError, ValueError):
        return None
