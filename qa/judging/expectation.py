"""What kind of answer a question asks for (a sum, a date, an age), and whether a text offers one.

Patterns of general English only. What is counted is left to `counting`, which sentence answers, and how
surely, to `evidence`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, get_args

from corpus.calendar_words import MONTHS, WEEKDAYS
from corpus.sentences import sentence_spans
from qa.judging.counting import counts
from qa.understanding.english import FUNCTION_WORDS, ORGANISATIONS, PEOPLE, TITLES

Kind = Literal[
    "age", "duration", "money", "measure", "number", "day", "date", "contact", "party", "seat", "reason",
    "successor", "holder", "person", "place", "name",
]  # fmt: skip

TELLING: frozenset[Kind] = frozenset(get_args(Kind)) - {"reason", "person", "place", "name"}
"""Kinds that a text must spell out: where it offers none, it hardly ever answers (docs/ranking.md has the
counts). A reason or a place may be told in any words, and "who" by any noun."""

_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?"
    r"|thousands?|millions?|billions?|dozens?|half|no|none|several|both|single|only|pair|couple|trio|once|twice)"
)
_MONTH = rf"(?:{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centur|season|term)"
_REMOVED = r"s? (?:ago|before|after|later|earlier)\b"
_HAPPENED = r"(?:did|was|were|will|is|has|had|would)"
_OPENING = r"^\W*(?:(?:and|so|but|ok|please|exactly|on|in|by|from|since|until|during)\W+){0,2}"
_SUM = r"(?:salar(?:y|ies)|costs?|price|budget|fee|fine|wage|bonus|grant)"
_SOMEBODY = rf"(?:{'|'.join(sorted(PEOPLE))}|executive|chair|boss|inspector|spokes\w+|commissioner)"
_TITLE = rf"(?:{'|'.join(sorted(TITLES))})"
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_NO_NAME = rf"(?!(?:{'|'.join(sorted(word.capitalize() for word in FUNCTION_WORDS if word.isalpha()))})\b)"
_ASKING: tuple[tuple[Kind, str], ...] = (
    ("age", r"\bhow old (?:is|was|are|were|will|would)\b|\b(?:what|which) age\b"),
    (
        "duration",
        rf"\bhow long (?:{_HAPPENED}|have|does|do|are|before|after|ago|until|should|must)\b"
        r"|\bhow many (?:years|months|weeks|days|hours|minutes|decades)\b",
    ),
    (
        "money",
        r"\bhow much (?:money|funding|cash)\b|\bhow many (?:pounds|dollars|euros|millions)\b"
        rf"|\bhow much\b.*\b(?:{_SUM}|pa(?:y|ys|id|yments?)|earn(?:s|ed)?|sp(?:end|ent)|charged?|owed?|fined"
        r"|sell|sold|raised|worth|saved?)\b"
        rf"|\bwhat (?:is|was|are|were|will be|would be) (?:(?!when |in |for )\S+ ){{0,5}}{_SUM}\b"
        r"|\bwhat did (?:\S+ ){1,8}cost\b"
        r"|\bwhat (?:is|was|are|were) (?:\S+ ){1,3}paid\b|\bwhat do(?:es)? (?:\S+ ){1,3}(?:pay|earn|cost)\b"
        rf"|\bhow (?:big|large|high|small|generous) (?:is|was|are|were|will|would) (?:\S+ ){{0,4}}{_SUM}\b",
    ),
    (
        "measure",
        r"\bhow (?:tall|wide|deep|far|heavy|fast|thick|hot|cold|steep|big|large|high|small)"
        r" (?:is|was|are|were|will|would|did|do|does)\b",
    ),
    ("number", r"\bhow many\b"),
    (
        "day",
        r"\bexactly when\b|\bwhen exactly\b|\b(?:on|from) (?:what|which) (?:exact )?(?:date|day)\b"
        r"|\b(?:the|an) exact date\b|^\W*(?:what|which) (?:exact )?date\b|\bwant the date\b",
    ),
    (
        "date",
        rf"{_OPENING}when(?:['’]s)? {_HAPPENED}\b"
        rf"|{_OPENING}(?:what|which) (?:year|day|month|century|decade)\b"
        r"|\bin (?:what|which) (?:year|month)\b",
    ),
    ("contact", r"\b(?:phone|telephone|email|e-mail|postal) (?:number|address)\b"),
    ("party", r"\b(?:what|which) (?:political )?party\b"),
    ("seat", r"\b(?:what|which) (?:ward|division|constituency|seat)\b"),
    ("reason", r"\bwhy\b|\bfor what reason\b"),
    (
        "successor",
        r"\bwho(?:['’]s)?(?: \w+){0,4}? (?:succeed\w*|replac\w+|(?:tak(?:e|es|en|ing)|took) over)\b",
    ),
    (
        "holder",
        r"\bwho(?:['’]s| is| was| are| were)? (?:currently |now )?the (?:[\w'’-]+ ){1,4}?(?:of|for|at)\b"
        r"|\bwho (?:is |was )?(?:chair|head|l[ei]a?d|edit|coach|captain|command|direct)\w*\b"
        r"|\bwhose (?:idea|decision|plan|proposal|suggestion|fault|job)\b"
        rf"|\b(?:what|which)\b.*\b{_SOMEBODY}\b.*\b(?:name|called)\b|\bname of (?:\S+ ){{1,3}}{_SOMEBODY}\b",
    ),
    ("person", r"\bwho(?:m|se)?\b"),
    ("place", r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|country|town|village|place|region|county)\b"),
    ("name", r"\b(?:what|which)\b.*\b(?:name|called|known as)\b"),
)
_KINDS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _ASKING)
_OFFERS: dict[Kind, re.Pattern[str]] = {
    "age": re.compile(
        r"\baged?\b|\byears?[- ]old\b|, \d{2},|\(\d{2}\)|\bborn\b|\bbirthday\b|\bturned \d|\bdat(?:ed|ing)\b"
        r"|\bteenagers?\b|\bin (?:his|her|their) (?:\w+ )?(?:\w+ties|\d0s|teens)\b|\byears ago\b|\b1\d{3}\b",
        re.IGNORECASE,
    ),
    "duration": re.compile(
        rf"\b(?:{_NUMBER}|an?|few|many|last|past|whole|entire|every)[\s-](?:\w+[\s-]){{0,2}}{_UNIT}"
        rf"|\b{_UNIT}s\b(?!{_REMOVED})|\b(?:1\d|20)\d\d\b|\b(?:since|until|till|overnight|forever|moments?)\b"
        r"|\b(?:permanent|temporar|indefinite)",
        re.IGNORECASE,
    ),
    "money": re.compile(
        r"[£$€¥]\s?\d[\d,.]*|\b\d[\d,.]*\s?(?:p|m|k|bn)\b|\b(?:pounds|dollars|euros|pence|cents|free|nothing)\b"
        r"|\b(?:hundred|thousand|million|billion)s?\b|%|\bper ?cent\b",
        re.IGNORECASE,
    ),
    "measure": re.compile(rf"\b{_NUMBER}\b|\d", re.IGNORECASE),
    "number": re.compile(  # a count: no sum, no year, no share, no length of time
        rf"(?<![£$€\d.,])\b(?!(?:1[5-9]|20)\d\d\b){_NUMBER}\b(?!\s*%)(?!\s(?:per ?cent|{_MONTH})\b)"
        rf"(?![\s-](?:\w+\s)?{_UNIT})",
        re.IGNORECASE,
    ),
    "day": re.compile(
        rf"\b{_MONTH}\b|\b{_WEEKDAY}\b|\b\d{{1,2}}(?:st|nd|rd|th)\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b"
        r"|\b(?:yesterday|today|tonight|tomorrow|christmas|easter)\b",
        re.IGNORECASE,
    ),
    "date": re.compile(
        rf"\b(?:1\d|20)\d\ds?\b|\b\d0s\b|\b{_MONTH}\b|\b{_WEEKDAY}s?\b|\b\d{{1,2}}(?:st|nd|rd|th)\b"
        r"|\b(?:yesterday|today|tonight|tomorrow|now|soon|shortly|recently|immediately|within)\b"
        r"|\b(?:spring|summer|autumn|fall|winter|christmas|easter|era|period|war|age|centur\w+|decades?)\b"
        r"|\b(?:last|next|this|coming|same|following|previous|start of the|end of the) (?:\w+ )?"
        r"(?:week|month|year|season|term|session|weekend)\b|\b(?:morning|afternoon|evening|night|weekend)\b"
        rf"|\b{_UNIT}{_REMOVED}",
        re.IGNORECASE,
    ),
    "contact": re.compile(r"\d{4,}|@|\bwww\.|\bhttps?:"),
    "party": re.compile(
        r"\b(?:Labour|Conservatives?|Tor(?:y|ies)|Liberals?|(?:Lib(?:eral)? )?Dem(?:ocrat)?s?|Greens?|Reform"
        r"|Plaid|Sinn|Fianna|Alliance|[Ii]ndependents?|Socialists?|Nationalists?|Republicans?|Communists?"
        r"|[A-Z]{2,6}|(?:[A-Z][\w-]+ )+Party)\b"
    ),
    "seat": re.compile(
        r"\b(?:wards?|divisions?|constituenc(?:y|ies)|seats?|represent\w*|(?:MP|councillor|cllr) for)\b",
        re.IGNORECASE,
    ),
    "reason": re.compile(
        r"\b(?:because|due to|owing to|so that|in order to|as a result|since|caus(?:e|ed|ing)|reasons?"
        r"|thanks to|therefore|thus|led to|leading to|to (?:avoid|prevent|make|help|keep|reduce|allow|be))\b",
        re.IGNORECASE,
    ),
    "holder": re.compile(
        rf"\b(?i:{_TITLE})\.? {_CAPITAL}[\w’'-]+"
        rf"|\b{_NO_NAME}{_CAPITAL}[\w’'-]+ (?:{_CAPITAL}\. |[a-z]{{2,3}} )?{_CAPITAL}[\w’'-]*[a-z][\w’'-]*"
    ),
    "person": re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][\w’'-]+|^[A-Z][\w’'-]+ [A-Z][\w’'-]+"),
    "place": re.compile(r"\b(?:in|at|near|from|to|of|into|outside|around)\s(?:\w+\s){0,2}[A-Z]"),
    "name": re.compile(r"(?<!^)\b[A-Z][\w’'-]+|[\"“‘]\w"),
}
_FOLLOWS = re.compile(
    r"\b(?:succeed|success(?:or|ion)|replac|inherit|promot|appoint|interim|acting)\w*\b|\bstep(?:s|ped)? in\b"
    r"|\b(?:tak(?:e|es|en|ing)|took) (?:over|up|charge)\b|\b(?:new|next) (?:\w+ ){0,3}"
    rf"{_SOMEBODY}\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(?:not|never|no|none|nor|without|neither|cannot)\b|n['’]t\b", re.IGNORECASE)


@lru_cache(maxsize=64)  # asked again for each passage that is judged
def kind(question: str) -> Kind | None:
    """Return the kind of answer asked for; None where the question does not tell."""
    return next((kind for kind, pattern in _KINDS if pattern.search(question)), None)


def offers(text: str, asked: Kind, question: str) -> bool:
    """Tell whether `text` holds something of that kind that the question does not say itself."""
    if asked == "successor":
        followed = (text[start:end] for start, end in sentence_spans(text))
        return any(_FOLLOWS.search(one) and offers(one, "holder", question) for one in followed)
    known = frozenset(_words(question))
    found = (match for match in _OFFERS[asked].finditer(text) if not known.issuperset(_words(match.group())))
    if asked == "holder":  # somebody new, and no body
        return any(_words(match.group())[-1] not in known | ORGANISATIONS for match in found)
    if asked == "number":
        return any(counts(match.group(), text[match.end() :], question) for match in found)
    return any(True for _ in found)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def negates(text: str) -> bool:
    """Tell whether a text denies something."""
    return bool(_NEGATION.search(text))
