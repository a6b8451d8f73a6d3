"""What a question of time asks for (a day, a month, a year, how long), and whether a text tells it.

Patterns of general English only. When a career began or how long it lasted is left to `careers`."""

from __future__ import annotations

import re
from typing import Literal

from corpus.calendar_words import MONTH as NAMED_MONTH
from corpus.calendar_words import WEEKDAYS
from corpus.patterns import regex
from qa.judging.counting import NUMBER
from qa.understanding.english import either

Time = Literal["hour", "since", "duration", "day", "month", "year", "date"]

MONTH = rf"(?-i:(?!m|MA)){NAMED_MONTH}"  # "march" and "may" are verbs without a capital
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_YEAR = r"(?:1\d|20)\d\d"
_UNIT = (
    r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centur(?:y|ie)|season|term"
    r"|summer|autumn|winter)"
)
UNIT = rf"{_UNIT}s?\b(?!-)"
_HOUR = either("one two three four five six seven eight nine ten eleven twelve")
_REMOVED = r"s? (?:ago|before|after|later|earlier)\b"
_HAPPENED = either("did was were will is has had would")
_OPENING = r"^\W*(?:(?:and|so|but|ok|please|exactly|on|in|by|from|since|until|during)\W+){0,2}"
ASKING: tuple[tuple[Time, str], ...] = (
    ("hour", r"\bwhat (?:exact )?(?:time|hour)\b(?! (?:of|frame|scale|limit)\b)"),
    ("since", r"\bhow long (?:has|have|ago)\b|^\W*(?:and |so )?since when\b(?! had\b)"),
    (
        "duration",
        rf"\bsince when had\b|\bhow long (?:{_HAPPENED}|does|do|before|after|until|should|must)\b"
        r"|\bhow many (?:years|months|weeks|days|hours|minutes|decades)\b",
    ),
    (
        "day",
        r"\bexactly when\b|\bwhen exactly\b|\b(?:on|from) (?:what|which) (?:exact )?(?:date|day)\b"
        r"|\b(?:the|an) exact date\b|^\W*(?:what|which) (?:exact )?date\b|\bwant the date\b",
    ),
    ("month", r"\b(?:what|which) month\b"),
    ("year", r"\b(?:what|which) year\b(?! (?:groups?\b|\d))"),
    (
        "date",
        rf"{_OPENING}when(?:['’]s)? (?:{_HAPPENED}|does)\b"
        rf"|{_OPENING}(?:what|which) (?:day|century|decade)\b|\bhow soon\b",
    ),
)
"""The kinds, the first that fits, and the wordings that ask for them."""
COUNTED = regex(rf"\b(?:{NUMBER}|few|many|some)[\s-](?:\w+[\s-]){{0,2}}?{UNIT}", re.IGNORECASE)
"""What counts time: who asks "how many days of leave" is not answered by "temporary"."""
COUNTS = regex(rf"\bhow many (?:{_UNIT})s of\b", re.IGNORECASE)
LASTING = (
    rf"\b(?!(?:only|no|none|both)\b)(?:{NUMBER}|few|many|some|every|whole|entire|full|past)"
    rf"[\s-](?:\w+[\s-]){{0,2}}?{UNIT}(?!\w* (?:ago|later|earlier|old)\b)"
    rf"|\b{either('for over took takes? lasts? lasted in within during')} (?:\w+ ){{0,3}}{UNIT}"
    rf"(?!\w* (?:ago|later|earlier)\b)"
    rf"|\b{_UNIT}s of\b|\b{_YEAR}\b|(?<!, )\b{either('since until till')}(?: \w+)?\b"
    rf"|\b{either('overnight forever moments? throughout lifelong')}\b|\b(?:permanent|temporar|indefinite)"
)
"""What tells how long, as a pattern; what happened "two weeks ago" did not last."""
_TOLD: dict[Time, str] = {
    "hour": (
        r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b"
        rf"|\b(?:past|to|at|by|until) {_HOUR}(?!-| \w+s)\b"
        r"|\b(?:noon|midday|midnight|o['’]clock|dawn|dusk|morning|afternoon|evening|night)\b"
        r"|\b\d{4} ?(?:hrs|hours)\b"
    ),
    "since": rf"{LASTING}|\b{UNIT} ago\b",
    "duration": LASTING,
    "day": (
        rf"\b{MONTH}\b|\b{_WEEKDAY}\b|\b\d{{1,2}}(?:st|nd|rd|th)\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b"
        r"|\b(?:yesterday|today|tonight|tomorrow|christmas|easter)\b"
    ),
    "month": (
        rf"\b{MONTH}\b|\b(?:last|this|next|same|following) month\b|\bmonth{_REMOVED}"
        r"|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:christmas|easter)\b"
    ),
    "year": (
        rf"\b{_YEAR}s?\b|\b\d0s\b|\b(?:last|this|next|same|following|previous) year\b"
        rf"|\b(?:year|decade){_REMOVED}"
    ),
    "date": (
        rf"\b{_YEAR}s?\b|\b\d0s\b|\b{MONTH}\b|\b{_WEEKDAY}s?\b|\b\d{{1,2}}(?:st|nd|rd|th)\b"
        r"|\b(?:yesterday|today|tonight|tomorrow|now|soon|shortly|recently|immediately|within)\b"
        r"|\b(?:spring|summer|autumn|fall|winter|christmas|easter|era|period|war|age|centur\w+|decades?)\b"
        r"|\b(?:last|next|this|coming|same|following|previous|start of the|end of the) (?:\w+ )?"
        r"(?:week|month|year|season|term|session|weekend)\b|\b(?:morning|afternoon|evening|night|weekend)\b"
        rf"|\b{_UNIT}{_REMOVED}|\b\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b|\b(?:noon|midnight|o['’]clock)\b"
        r"|\b\d{1,2}:\d\d\b"
    ),
}
TOLD: dict[str, re.Pattern[str]] = {asked: regex(pattern, re.IGNORECASE) for asked, pattern in _TOLD.items()}
