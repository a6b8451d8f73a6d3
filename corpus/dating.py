"""When an article says that it was published: date lines, bylines with a date, and nothing else.

Owns the grammar of date lines; which paragraphs of an article are read as one is for `date_places`. A date
in running prose is never taken for one; what such dates imply about the day of publication is for `clues`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.patterns import regex
from corpus.records import Published

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s{1,3})?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"{_WEEKDAY}(?:(?P<iso>\d{{4}}-\d{{2}}(?:-\d{{2}})?|\d{{4}}/\d{{2}}/\d{{2}})(?:T[\d:.+Z-]{{1,25}})?"
    rf"|(?P<numeric>\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:\d{{4}}|\d{{2}}))"
    rf"|(?P<dmy>{_DAY}(?:\s{{1,3}}|-)(?:of\s)?{_MONTH}(?:,?\s{{1,3}}|-)\d{{4}})"
    rf"|(?P<mdy>{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}\d{{4}})"
    rf"|(?P<my>{_MONTH},?\s{{1,3}}\d{{4}})|(?P<y>\d{{4}}))(?![\d/]|-\d)"
)
_CLOCK = r"\d{1,2}(?:[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)(?:\s?(?:BST|GMT|UTC|Z)\b)?"
_UPDATED = r"(?:(?:last|article)\s)?(?:updated|modified|amended|edited)"
_TIME = (
    rf"(?:(?:,|\||-|–|—|@|\bat\b|\s){{0,4}}{_CLOCK})?"
    rf"(?P<again>\W{{1,3}}{_UPDATED}:?\s(?:at\s)?{_CLOCK}(?![\s,]{{0,3}}\w))?"
    r"(?:\W{1,3}\d{1,2}\smin(?:ute)?\sread)?"
)
_TIME_BEFORE = rf"(?:(?:at\s)?{_CLOCK},?\s{{1,3}}(?:on\s)?)?"

_PUBLISHED = (
    r"(?:(?:(?:first|originally|article)\s)?"
    r"(?:published|posted|uploaded|publication\sdate|date\spublished|dated?)"
    r"|(?:for\s(?:immediate\s)?|press\s|news\s|media\s)release(?:\s?[|–—-])?|embargoed\s(?:until|to)"
    r"|(?:issued|released|date\sof\s(?:issue|release|publication))(?=\s?:))"
)
_ITEM = regex(
    rf"(?P<words>(?:(?P<published>{_PUBLISHED})|(?P<updated>{_UPDATED}))?"
    rf"\s?:?(?:\s{{1,3}}on\b)?\s{{0,3}}{_TIME_BEFORE}{_DATE}){_TIME}",
    re.IGNORECASE,
)
_DAY_ALONE = regex(rf"{_DATE}{_TIME}(?:\s?[+-]\d{{2}}:?\d{{2}})?", re.IGNORECASE)
_SEPARATOR = regex(r"[\s|·•,;()–—-]{0,8}")
_ON = regex(rf"{_SEPARATOR.pattern}(?:on\s)?")
_NAME_WORD = r"(?!(?i:published|posted|updated|date)\b)[A-Z][\w’'.-]{0,30}"
_ROLE = r"(?:[A-Za-z][\w’'-]{0,20}\s|and\s){0,4}(?i:reporter|correspondent|editor|journalist|writer)"
_NAME = rf"{_NAME_WORD}(?:\s{_NAME_WORD}){{0,4}}"
_BYLINE = regex(
    r"(?:By|by|BY|Words by|Report by)\s"
    rf"(?:{_NAME}(?:(?:,|\s[|–—-])?\s{_ROLE})?|(?:(?:an?|our|the)\s)?{_ROLE}\b)"
)
_REPORTER = regex(rf"{_NAME}(?:,|\s[|–—-])\s{_ROLE}|(?:{_NAME},\s)?Local Democracy Reporting Service")
_STUCK = regex(r"\s{0,4}[|–—-]?\s{1,4}(?=[\"'“‘]?[A-Z£\d])")
_LABEL = regex(rf"(?:{_PUBLISHED}|{_UPDATED})(?:\son)?\s?:?", re.IGNORECASE)
_LABEL_CHARACTERS = 40
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date line at the head of a paragraph. `end` is where the words after it begin, if any; it is 0
    where the date is part of a story's opening words, which stay text.

    `published` and `updated` are None where the line gives no such date; `sure` is false for a bare date."""

    end: int
    published: Published | None = None
    updated: Published | None = None
    sure: bool = False


def read_date_line(text: str) -> DateLine | None:
    """Read a paragraph that is a date line, or that has one stuck before its first sentence.

    Known are "12 June 2018", "Tuesday, June 12th 2018, 10:32 BST", "By Jo Roe | 12/06/2018" (days come
    first), "By a staff reporter on 12 June 2018", and "Published", "Posted", "Date", "Updated" before any of
    them, several in one line. A date without such a word, stuck to a sentence, is taken only where it is
    written 2018-06-12."""
    head = text[:_LONGEST]
    byline = _BYLINE.match(head)
    items, end = _items(head, _skip(head, byline.end(), _ON) if byline else 0)
    if not items or not (_is_labelled(items[0]) or _is_full(items[0])):
        return None
    closing = _BYLINE.match(head, _skip(head, end))
    end = closing.end() if closing and len(head) == len(text) else end
    signed = bool(byline or closing)
    if _skip(head, end) == len(text):
        return _date_line(items, len(text), signed)
    stuck = _STUCK.match(head, end)
    sure = (_is_labelled(items[0]) or bool(items[0]["iso"])) and _is_full(items[0])
    return _date_line(items, stuck.end(), True) if stuck and sure and not signed else None


def is_date_label(text: str) -> bool:
    """Tell whether a paragraph is no more than "Published:", "Updated:" or the like."""
    return len(text) <= _LABEL_CHARACTERS and bool(_LABEL.fullmatch(text))


def is_byline(text: str) -> bool:
    """Tell whether a paragraph is no more than a reporter's name, or role, after "By", or both."""
    return len(text) <= _LONGEST and bool(_BYLINE.fullmatch(text) or _REPORTER.fullmatch(text))


def stated(lines: Iterable[DateLine]) -> Published:
    """Return the first publication date that `lines` state, one that is sure before a bare one.

    Where they give only a day of updating, publication came no later: a bound, so basis `inferred`."""
    kept = sorted(lines, key=lambda line: not line.sure)
    for line in kept:
        if line.published:
            return line.published
    for line in kept:
        if line.updated:
            return Published(None, line.updated.latest, "inferred", line.updated.words)
    return Published()


def bounds(words: str) -> tuple[date, date] | None:
    """Return the first and last day of a date written in full, as a month or as a year, else None.

    A time of day after it is passed over."""
    found = _DAY_ALONE.fullmatch(words.strip()[:_LONGEST])
    return _bounds(found) if found else None


def _items(head: str, start: int) -> tuple[list[re.Match[str]], int]:
    items: list[re.Match[str]] = []
    end = start
    while (found := _ITEM.match(head, _skip(head, end))) and _bounds(found):
        if items and not (found["published"] or found["updated"]):
            break
        items.append(found)
        end = found.end()
    return items, end


def _date_line(items: list[re.Match[str]], end: int, sure: bool) -> DateLine:
    published = updated = None
    for item in items:
        earliest, latest = _bounds(item) or (None, None)
        given = Published(earliest, latest, "stated", (" ".join(item["words"].split()),))
        if item["updated"]:
            updated = updated or given
        else:
            published = published or given
    return DateLine(end, published, updated, sure or any(map(_is_labelled, items)))


def _is_labelled(item: re.Match[str]) -> bool:
    return bool(item["published"] or item["updated"] or item["again"])


def _is_full(item: re.Match[str]) -> bool:
    return not (item["my"] or item["y"] or len(item["iso"] or "") == len("2018-06"))


def _skip(head: str, start: int, passed: re.Pattern[str] = _SEPARATOR) -> int:
    found = passed.match(head, start)
    return found.end() if found else start


def _bounds(found: re.Match[str]) -> tuple[date, date] | None:
    try:
        year, month, day = _numbers(found)
        last = day or monthrange(year, month or 12)[1]
        return date(year, month or 1, day or 1), date(year, month or 12, last)
    except ValueError:
        return None


def _numbers(found: re.Match[str]) -> tuple[int, int, int]:
    """Return year, month and day; 0 for a month or day that is not given."""
    if found["iso"]:
        parts = [int(part) for part in re.split(r"[/-]", found["iso"])]
        return parts[0], parts[1], parts[2] if len(parts) > 2 else 0
    if found["numeric"]:
        day, month, year = (int(part) for part in re.split(r"[/.-]", found["numeric"]))
        return _century(year), month, day
    named = found["dmy"] or found["mdy"] or found["my"] or found["y"]
    figures = [int(figure) for figure in re.findall(r"\d+", named)]
    month_name = re.search(_MONTH, named, re.IGNORECASE)
    month = _MONTHS.index(month_name.group()[:3].lower()) + 1 if month_name else 0
    day = min(figures) if len(figures) > 1 else 0
    return max(figures), month, day


def _century(year: int) -> int:
    if year > 99:
        return year
    return year + (2000 if year < 70 else 1900)
