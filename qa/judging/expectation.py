"""What kind of answer a question asks for (a person, a sum, a date, a reason), and whether a text offers one.

Patterns of general English only. Which sentence answers, and how surely, is left to `evidence`."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["person", "name", "place", "date", "duration", "age", "money", "share", "number", "reason"]

_NUMBER = (
    r"(?:\d[\d,.]*|no|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|once|twice)"
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_ASKING: tuple[tuple[Kind, str], ...] = (
    ("age", r"\bhow old\b|\bwhat age\b"),
    ("duration", r"\bhow long\b|\bhow many (?:years|months|weeks|days|hours|minutes|decades)\b"),
    (
        "money",
        r"\bhow much\b|\bhow many (?:pounds|dollars|euros)\b"
        r"|\b(?:what|which)\b.*\b(?:salary|cost|price|budget|fee|fine|pay|paid|bonus|sum|savings?)\b",
    ),
    ("share", r"\b(?:what|which) (?:\w+ )?(?:percentage|proportion|share|fraction)\b|\bper ?cent\b"),
    (
        "number",
        r"\bhow (?:many|far|fast|tall|high|big|large|often|deep|wide|heavy)\b"
        r"|\bwhat (?:\w+ ){0,3}(?:number|amount|population|size|height|length|rate|speed|distance|area)\b",
    ),
    ("date", r"\bwhen\b|\b(?:what|which) (?:\w+ )?(?:year|date|day|month|century|decade|period)\b"),
    ("reason", r"\bwhy\b|\bwhat (?:\w+ ){0,3}(?:reasons?|causes?|caused|purpose|prompted|led)\b"),
    ("person", r"\bwho(?:m|se)?\b"),
    (
        "place",
        r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|country|town|village|place|region|county|state)\b",
    ),
    ("name", r"\b(?:what|which)\b.*\b(?:name|called|known as)\b"),
)
_KINDS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _ASKING)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_OFFERS: dict[Kind, re.Pattern[str]] = {
    "person": re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][\w’'-]+|^[A-Z][\w’'-]+ [A-Z][\w’'-]+"),
    "name": re.compile(r"(?<!^)\b[A-Z][\w’'-]+|[\"“‘]\w"),
    "place": re.compile(r"\b(?:in|at|near|from|to|of|into|outside|around)\s(?:\w+\s){0,2}[A-Z]"),
    "date": re.compile(
        rf"\b(?:1\d|20)\d\ds?\b|\b{_MONTH}\b|\b{_WEEKDAY}\b|\b\d{{1,2}}(?:st|nd|rd|th)\b"
        r"|\b(?:yesterday|today|tomorrow|century|ago|spring|summer|autumn|winter|christmas|easter)\b"
        r"|\b(?:last|next|this|coming|earlier) (?:week|month|year)\b",
        re.IGNORECASE,
    ),
    "duration": re.compile(
        rf"\b(?:{_NUMBER}|an?|few|many|last|past)[\s-](?:\w+[\s-])?"
        r"(?:second|minute|hour|day|night|week|month|year|decade|centur)|\b(?:1\d|20)\d\d\b",
        re.IGNORECASE,
    ),
    "age": re.compile(r"\baged?\b|\b\d{1,3}[- ]years?[- ]old\b|, \d{2},|\byears old\b|\bborn\b", re.I),
    "money": re.compile(r"[£$€]\s?\d|\b\d[\d,.]*\s?(?:pounds|dollars|euros|m|bn|million|billion)\b", re.I),
    "share": re.compile(rf"%|\bper ?cent|\b(?:half|third|quarter|majority|{_NUMBER} in {_NUMBER})\b", re.I),
    "number": re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE),
    "reason": re.compile(
        r"\b(?:because|due to|owing to|so that|in order to|as a result|since|caus(?:e|ed|ing)|reasons?"
        r"|thanks to|therefore|thus|led to|leading to|to (?:avoid|prevent|make|help|keep|reduce|allow|be))\b",
        re.IGNORECASE,
    ),
}  # fmt: skip
_NEGATION = re.compile(r"\b(?:not|never|no|none|nor|without|neither|cannot)\b|n['’]t\b", re.IGNORECASE)


def kind(question: str) -> Kind | None:
    """Return the kind of answer asked for; None where the question does not tell."""
    return next((kind for kind, pattern in _KINDS if pattern.search(question)), None)


def offers(text: str, asked: Kind, question_words: frozenset[str]) -> bool:
    """Tell whether `text` holds something of that kind not in words of the question (lower case)."""
    for match in _OFFERS[asked].finditer(text):
        said = re.findall(r"\w+", match.group().lower())
        if not said or not question_words.issuperset(said):
            return True
    return False


def negates(text: str) -> bool:
    """Tell whether a text denies something."""
    return bool(_NEGATION.search(text))
