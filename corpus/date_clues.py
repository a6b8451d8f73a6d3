"""What one sentence shows by itself of the day on which it was written.

Owns the wordings: past years, years to come, "last month (May)", "tomorrow (June 12)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from corpus.calendar_words import MONTHS, WEEKDAYS, Days, month_number, months_before
from corpus.patterns import regex
from corpus.told_times import Clue

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[-/–]\d|%|\s?(?:homes|people|jobs|pupils|houses|residents|staff))"
AHEAD = regex(
    r"\b(?:will|would|due to|set to|going to|is to|are to|expected|plan(?:s|ned)?|target|aims?|hopes?|could|"
    r"should|may|might|proposed|forecast|scheduled|by 20\d\d|next|bid|if|vision|strategy|agenda|to be)\b",
    re.I,
)
_PAST = regex(
    r"\b(?:was|were|had|did|began|became|came|took|made|gave|went|left|built|won|lost|sold|bought|set up|"
    r"shut|cut|put|met|found|led|ran|held|\w{2,20}ed|saw|stood|fell|rose|grew|opened|back)\b"
)
_OPEN = regex(r"\b(?:once|until|before|unless|whether|being|is|are)\b[^,;.]{0,90}$", re.I)
_SINCE = regex(rf"\bsince (?:early |late |mid-)?(?:(?P<month>{'|'.join(MONTHS)}) )?{_YEAR}", re.I)
_BACK_IN = regex(rf"\bback in (?:early |late |mid-)?(?:(?P<month>{'|'.join(MONTHS)}) )?{_YEAR}", re.I)
_IN = regex(
    rf"\b(?:in|on|during|of|until|from) (?:the )?(?:early |late |mid-|summer |spring |autumn |winter "
    rf")?(?:of )?"
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?P<month>{'|'.join(MONTHS)})(?: \d{{1,2}}(?:st|nd|rd|"
    rf"th)?,?)? )?{_YEAR}",
    re.I,
)
_WILL = regex(
    rf"\b(?:will|is to|are to|due to|set to|going to|is expected to|are expected to|is due|are due)\b"
    rf"(?P<between>[^.;:“”\"]{{0,120}}?)\b(?:by|in|from|until|before|during) (?:the (?:end|start|"
    rf"middle) of |early |late |mid-)?"
    rf"(?:(?P<month>{'|'.join(MONTHS)}) )?{_YEAR}",
    re.I,
)
_BY_WILL = regex(
    rf"^\W*(?:by|in|from) (?:(?P<month>{'|'.join(MONTHS)}) )?{_YEAR},?[^.;:]{{0,80}}?\bwill\b", re.I
)
_NOW = regex(rf"\b(?:it[’']?s|it is|this is) (?:now )?{_YEAR}\b", re.I)
_WHICH_YEAR = regex(rf"\b(?P<which>last|this|next) year,? (?:\(|in |, )?{_YEAR}", re.I)
_WHICH_MONTH = regex(
    rf"\b(?P<which>last|this|next) month,? \((?P<month>{'|'.join(MONTHS)})(?: (?P<year>(?:19|20)\d\d))?\)",
    re.I,
)
_DAY = regex(
    rf"\b(?P<word>today|tonight|this morning|this afternoon|this evening|yesterday|last night|tomorrow|"
    rf"(?:last|this|next|on|coming)(?= (?:{'|'.join(WEEKDAYS)})))(?: (?P<named>{'|'.join(WEEKDAYS)}))?,? ?"
    rf"\(?,?(?:(?<=[(,])\s?)?(?P<weekday>{'|'.join(WEEKDAYS)})?,? ?"
    rf"(?:(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{'|'.join(MONTHS)}))?(?:,? (?P<year>(?:19|"
    rf"20)\d\d))?\)?",
    re.I,
)
_REACHES = {"today": (0, 0), "tonight": (0, 0), "this morning": (0, 0), "this afternoon": (0, 0),
            "this evening": (0, 0), "yesterday": (1, 1), "last night": (1, 1), "tomorrow": (-1, -1),
            "last": (0, 14), "this": (-8, 3), "next": (-15, -1), "coming": (-10, 0),
            "on": (-183, 183)}  # fmt: skip


def own_clues(text: str) -> Iterator[Clue]:
    """Yield what one sentence shows by itself."""
    yield from _past_clues(text)
    for pattern in (_WILL, _BY_WILL):
        for match in pattern.finditer(text):
            yield Clue((quoted(match),), latest=_period(match)[1])
    for match in _NOW.finditer(text):
        yield Clue((quoted(match),), date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31))
    for match in _WHICH_YEAR.finditer(text):
        year = int(match["year"]) - {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
        yield Clue((quoted(match),), date(year, 1, 1), date(year, 12, 31))
    for match in _WHICH_MONTH.finditer(text):
        yield _month_clue(match)
    for match in _DAY.finditer(text):
        yield from _day_clue(match)


def _past_clues(text: str) -> Iterator[Clue]:
    for match in _SINCE.finditer(text):
        yield Clue((quoted(match),), earliest=_period(match)[0])
    for match in _BACK_IN.finditer(text):
        if AHEAD.search(_clause_around(text, match)):
            continue
        low, high = _period(match)
        yield Clue((quoted(match),), earliest=low if match["month"] else high + timedelta(days=1))
    for match in _IN.finditer(text):
        clause = _clause_around(text, match)
        if _PAST.search(clause) and not AHEAD.search(clause) and not _OPEN.search(text[: match.start()]):
            yield Clue((quoted(match),), earliest=_period(match)[0])


def _clause_around(text: str, match: re.Match[str]) -> str:
    low = max(text.rfind(mark, 0, match.start()) for mark in ',;:—–“"') + 1
    high = min((at for mark in ',;:—–”"' if (at := text.find(mark, match.end())) >= 0), default=len(text))
    clause = text[low:high]
    return clause if len(clause.split()) > 4 else text


def _period(match: re.Match[str]) -> Days:
    year = int(match["year"])
    if not match["month"]:
        return date(year, 1, 1), date(year, 12, 31)
    first = date(year, month_number(match["month"]), 1)
    return first, months_before(first, -1) - timedelta(days=1)


def quoted(match: re.Match[str]) -> str:
    """Return what matched, as printed, on one line."""
    return " ".join(match.group().split()).strip(" ,")


def _month_clue(match: re.Match[str]) -> Clue:
    """ "Last month (May)" was written in June."""
    step = {"last": 1, "this": 0, "next": -1}[match["which"].lower()]
    month = (month_number(match["month"]) - 1 + step) % 12 + 1
    if not match["year"]:
        return Clue((quoted(match),), fits=lambda day: day.month == month)
    named = date(int(match["year"]), month_number(match["month"]), 1)
    first = months_before(named, -step)
    return Clue((quoted(match),), first, months_before(first, -1) - timedelta(days=1))


def _day_clue(match: re.Match[str]) -> Iterator[Clue]:
    """ "Tomorrow (June 12)" was written on June 11, "today (Thursday)" on a Thursday."""
    weekday = match["weekday"] or match["named"]
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    if not (month or match["weekday"]) or (day and not 1 <= int(day) <= 31):
        return
    low, high = _REACHES[match["word"].lower()]
    reach = range(low, high + 1)
    wanted = (month_number(month), int(day)) if month and day else None
    of_week = WEEKDAYS.index(weekday.lower()) if weekday else None
    year = int(match["year"]) if match["year"] else None

    def fits(written: date) -> bool:
        return any(_is_day(written - timedelta(days=step), wanted, of_week, year) for step in reach)

    bound = _year_bounds(year, wanted, low, high)
    yield Clue((quoted(match),), *bound, fits=fits)


def _year_bounds(
    year: int | None, wanted: tuple[int, int] | None, low: int, high: int
) -> tuple[date | None, date | None]:
    if year is None or wanted is None:
        return None, None
    try:
        named = date(year, *wanted)
    except ValueError:
        return None, None
    return named + timedelta(days=low), named + timedelta(days=high)


def _is_day(day: date, wanted: tuple[int, int] | None, of_week: int | None, year: int | None) -> bool:
    return (
        (wanted is None or (day.month, day.day) == wanted)
        and (of_week is None or day.weekday() == of_week)
        and (year is None or day.year == year)
    )
