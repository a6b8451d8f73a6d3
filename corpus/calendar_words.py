"""Words for time in news prose and the days that they can mean, seen from a day of publication.

Owns the grammar ("last month (May)", "four years ago", "the start of next year", "in April 2016") and its
widest reading. What such words show about the day of publication itself is for `clues`."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from corpus.content_words import NUMBER_WORDS
from corpus.dating import bounds
from corpus.patterns import regex
from corpus.records import Published, Span

Form = Literal["absolute", "day", "month", "weekday", "shift", "ago"]
Days = tuple[date, date]
Unit = Literal["day", "week", "month", "year"]

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = rf"(?:{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_MONTH = rf"{MONTH}\b\.?"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
NUMBERS = NUMBER_WORDS | {"a": 1, "an": 1, "couple": 2, "few": 3}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_TIMES = regex(
    rf"(?<![\w£.,])(?:"
    rf"(?P<absolute>(?:{_ORDINAL} (?:of )?{_MONTH},? {_YEAR}|{_MONTH} {_ORDINAL},? {_YEAR}|{_MONTH},? {_YEAR}"
    rf"|(?<=in )(?:early |late |mid-)?{_YEAR}|(?<=since ){_YEAR}|(?<=by ){_YEAR}|(?<=until ){_YEAR}"
    rf"|(?<=from ){_YEAR}|(?<=of ){_YEAR}|(?<=during ){_YEAR}|(?<=before ){_YEAR}|(?<=after ){_YEAR}"
    rf"|(?<=summer ){_YEAR}|(?<=spring ){_YEAR}|(?<=autumn ){_YEAR}|(?<=winter ){_YEAR}))(?!\d|[-/]\d)"
    rf"|(?P<part>start|beginning|end|middle|first half|second half|summer|spring|autumn) of "
    rf"(?P<partwhich>last|this|next) year"
    rf"|(?P<dayshift>today|tonight|this (?:morning|afternoon|evening)|yesterday|last night|tomorrow)\b"
    rf"|(?P<monthof>{_MONTH}) of (?P<ofwhich>last|this|next) year"
    rf"|(?P<monththis>{_MONTH}) (?P<thiswhich>last|this|next) year"
    rf"|(?P<which>last|this|next|earlier this|later this) (?P<unit>week|month|year|weekend)\b"
    rf"|(?P<monthday>(?:{_MONTH} {_ORDINAL}|{_ORDINAL} (?:of )?{_MONTH}))(?!\w|,? \d{{4}}|,\d{{3}})"
    rf"|(?:(?P<wkwhich>last|this|next|on|coming) )(?P<weekday>{_WEEKDAY})\b"
    rf"|(?P<bareday>{_WEEKDAY})(?=[’']s\b| (?:night|morning|afternoon|evening)\b)"
    rf"|(?:(?P<mwhich>last|this|next|in|since|until|by) )(?P<month>{_MONTH})(?! \d| of (?:last|this|"
    rf"next)| (?:last|this|next) year)"
    rf"|(?P<hedge>more than|over|nearly|almost|about|around|some|just over|just under|less than)? ?"
    rf"(?P<count>{_NUMBER})(?: or (?:so|two|three))?(?: of)? (?P<agounit>days?|weeks?|months?|years?|"
    rf"decades?) "
    rf"(?:ago|earlier(?= this))\b"
    rf")",
    re.I,
)
_HINT = regex(
    rf"\d|\b(?:{_MONTH}|{_WEEKDAY}|today|tonight|yesterday|tomorrow|ago|"
    r"(?:last|this|next) (?:night|week|month|year|weekend|morning|afternoon|evening))\b",
    re.I,
)
_CAPITAL = regex(r" [A-Z]")
_SHIFTS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1}
_WAYS = {"last": -1, "this": 0, "next": 1, "earlier this": 0, "later this": 0}
_FUTURE = regex(
    r"\b(?:will|due to|set to|going to|is to|are to|expected|planned|next|would|hopes?|until|by(?! [\d£]))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words for time in a text. `span` is into that text; what they mean is `days_meant`'s to say.

    `low` and `high` are an absolute date's days, or months back for "ago" and tenures; `number` is a
    month, a weekday or a step, `day` a day of the month; `future` tells which way a bare month points."""

    form: Form
    span: Span
    words: str
    days: Days | None = None
    number: int = 0
    day: int = 0
    unit: Unit = "day"
    back: tuple[float, float] = (0.0, 0.0)
    future: bool = False


def times(sentence: str) -> tuple[TimeWords, ...]:
    """Return the words for time in one sentence, in order."""
    if not _HINT.search(sentence):
        return ()  # true of most sentences, and far cheaper than the whole grammar
    found = (_time(sentence, match) for match in _TIMES.finditer(sentence))
    return tuple(time for time in found if time)


def days_meant(time: TimeWords, day: date) -> Days | None:
    """Return the first and last day that `time` can mean, written on `day`; None where it cannot be."""
    if time.form == "absolute":
        return time.days
    if time.form == "shift":
        return _shifted(time, day)
    if time.form == "ago":
        return months_before(day, time.back[1]), months_before(day, time.back[0])
    if time.form == "weekday":
        return _weekday(time, day)
    return _in_year(time, day)


def resolve(time: TimeWords, published: Published) -> tuple[date | None, date | None]:
    """Return the first and last day that `time` can mean in an article published within such bounds."""
    if time.days:
        return time.days
    try:
        low = days_meant(time, published.earliest) if published.earliest else None
        high = days_meant(time, published.latest) if published.latest else None
    except (ValueError, OverflowError):  # a day beyond the calendar
        return None, None
    return (low[0] if low else None), (high[1] if high else None)


def months_before(day: date, months: float) -> date:
    """Return the day `months` before `day`; half months are 15 days, and a month's end stays its end."""
    whole = int(months // 1)
    count = day.year * 12 + day.month - 1 - whole
    year, month = divmod(count, 12)
    kept = date(max(1, year), month + 1, min(day.day, monthrange(max(1, year), month + 1)[1]))
    return kept - timedelta(days=round((months - whole) * 30))


def stretch(count: int, unit: str, hedge: str = "") -> tuple[float, float]:
    """Return how many months "two years" can stand for: 18 to 36, for whole units are rounded."""
    size = {"day": 1 / 30, "week": 7 / 30, "month": 1.0, "year": 12.0, "decade": 120.0}[unit.rstrip("s")]
    hedge = hedge.lower()
    if hedge in ("more than", "over", "just over"):
        return count * size, (count + 2) * size
    if hedge in ("nearly", "almost", "just under", "less than"):
        return (count - 1) * size, count * size
    slack = 0.5 if not hedge else 1.0
    return max(0.0, count - slack) * size, (count + 1) * size


def days_of(year: int, month: int | None = None) -> Days:
    """Return the first and last day of a year, or of a month of it; raise ValueError where there is none."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def month_number(word: str) -> int:
    """Return 1 to 12 for the name of a month, printed in full or short."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def _time(sentence: str, match: re.Match[str]) -> TimeWords | None:
    span, words = match.span(), match.group().strip()
    future = bool(_FUTURE.search(sentence, max(0, match.start() - 80), match.start()))
    if match["absolute"]:
        days = bounds(re.sub(r"(?i)^(?:early |late |mid-)", "", words).replace(" of ", " "))
        return TimeWords("absolute", span, words, days) if days else None
    if match["dayshift"]:
        return TimeWords("shift", span, words, number=_SHIFTS.get(words.lower(), 0))
    if match["part"]:
        return TimeWords("shift", span, words, number=_WAYS[match["partwhich"].lower()], unit="year")
    if match["monthof"] or match["monththis"]:
        way = _WAYS[(match["ofwhich"] or match["thiswhich"]).lower()]
        month = month_number(match["monthof"] or match["monththis"])
        return TimeWords("month", span, words, number=month, day=way, unit="year")
    if match["unit"]:
        unit: Unit = "week" if match["unit"].lower() == "weekend" else _unit(match["unit"])
        return TimeWords("shift", span, words, number=_WAYS[match["which"].lower()], unit=unit)
    return _calendar_time(match, span, words, future)


def _calendar_time(match: re.Match[str], span: Span, words: str, future: bool) -> TimeWords | None:
    if match["monthday"]:
        month = re.search(_MONTH, words, re.I)
        number = re.search(r"\d+", words)
        assert month
        assert number
        if not 1 <= int(number.group()) <= 31:
            return None
        return TimeWords(
            "day", span, words, number=month_number(month.group()), day=int(number.group()), future=future
        )
    if weekday := match["weekday"] or match["bareday"]:
        way = {"last": -1, "this": 1, "next": 1, "coming": 1}.get((match["wkwhich"] or "").lower(), 0)
        return TimeWords("weekday", span, words, number=WEEKDAYS.index(weekday.lower()), day=way)
    if match["month"]:
        named = match["mwhich"].lower() == "by" and _CAPITAL.match(match.string, match.end())
        if named or match["month"].islower():
            return None  # "by June Lee", "in may"
        ahead = match["mwhich"].lower() == "next" or (
            future and match["mwhich"].lower() in ("in", "until", "by")
        )
        return TimeWords("month", span, words, number=month_number(match["month"]), future=ahead)
    count = NUMBERS.get(match["count"].lower()) or int(match["count"])
    return TimeWords("ago", span, words, back=stretch(count, match["agounit"].lower(), match["hedge"] or ""))


def _unit(word: str) -> Unit:
    return "week" if word.lower() == "week" else "month" if word.lower() == "month" else "year"


def _shifted(time: TimeWords, day: date) -> Days:
    if time.unit == "day":
        moved = day + timedelta(days=time.number)
        return moved, moved
    if time.unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=time.number)
        return monday - timedelta(days=2), monday + timedelta(days=8)
    if time.unit == "month":
        first = months_before(day.replace(day=1), -time.number)
        return days_of(first.year, first.month)
    return days_of(day.year + time.number)


def _weekday(time: TimeWords, day: date) -> Days:
    """A weekday lies within the week before or after, "last" and "next" up to a fortnight away."""
    before = (day.weekday() - time.number) % 7
    after = (time.number - day.weekday()) % 7
    if time.day < 0:
        nearest = day - timedelta(days=before or 7)
        return nearest - timedelta(days=7), nearest
    if time.day > 0:
        nearest = day + timedelta(days=after)
        return nearest, nearest + timedelta(days=7)
    return day - timedelta(days=before), day + timedelta(days=after)


def _in_year(time: TimeWords, day: date) -> Days | None:
    """Return a month or a day and month without a year: of the year named, or nearest the way it points."""
    if time.form == "month" and time.unit == "year":
        return days_of(day.year + time.day, time.number)
    years = [day.year + step for step in (-1, 0, 1)]
    found = [days for year in years if (days := _days_in(time, year))]
    if time.form == "month":
        past = [days for days in found if days[0] <= day]
        ahead = [days for days in found if days[1] >= day]
        return ahead[0] if time.future else past[-1]
    return min(found, key=lambda days: abs((days[0] - day).days), default=None)


def _days_in(time: TimeWords, year: int) -> Days | None:
    if time.form == "month":
        return days_of(year, time.number)
    if time.day > monthrange(year, time.number)[1]:
        return None
    return date(year, time.number, time.day), date(year, time.number, time.day)
