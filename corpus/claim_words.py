"""The wordings of claims with a value: verbs of events and sums, money, numbers of things, ratings.

General English, and the inspectors' ratings that British news reports. How a claim is read with them is for
`claims`."""

from __future__ import annotations

import re

from corpus.calendar_words import MONTHS
from corpus.content_words import listed

_EVENTS = (
    ("end", r"(?:cease to exist|be no more|abolish\w*|scrapp\w+|disband\w*|dissolv\w+|wound up|replac\w+|"
            r"gives? way|be merged|merge)"),
    ("reopen", r"(?:reopen\w*|re-open\w*)"),
    ("close", r"(?:close[sd]?|closing|shut(?:s|ting)?(?: its doors)?)"),
    ("open", r"(?:open(?:s|ed)?|launch(?:es|ed)?)"),
    ("begin", r"(?:beg[iau]ns?|start(?:s|ed)?)"),
    ("build", r"(?:built|completed?|finish(?:ed)?)"),
    ("leave", r"(?:leaves?|left|depart(?:s|ed)?|step(?:s|ped)? down|resign(?:s|ed)?|retire[sd]?|stood down)"),
    ("join", r"(?:join(?:s|ed)?|appointed|took (?:over|up)|takes? (?:over|up))"),
)  # fmt: skip
EVENT = tuple((name, re.compile(rf"\b{pattern}\b", re.I)) for name, pattern in _EVENTS)
_SUMS = (
    ("cost", r"(?:costs?|bill|price|priced|put at|estimated at)"),
    ("award", r"(?:award(?:ed|s)?|grant(?:ed)?|given|pledge[sd]?|receive[sd]?|handed|won)"),
    ("spend", r"(?:spent|spends?|spending|invest(?:ed|s)?)"),
    ("save", r"(?:saved?|saves|savings?|cut)"),
    ("pay", r"(?:paid|pays?|salary|fees?|earns?)"),
    ("owe", r"(?:debts?|owes?|owed|loss|losses|deficit|overspen\w+)"),
    ("raise", r"(?:raised?|raises|sold|fetched)"),
    ("fine", r"(?:fined?)"),
)
SUM = tuple((name, re.compile(rf"\b{pattern}\b", re.I)) for name, pattern in _SUMS)
MONEY = re.compile(
    r"(?P<hedge>about|around|nearly|almost|up to|more than|over|at least|some|roughly|estimated|less "
    r"than|under)? ?"
    r"(?P<sum>£\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k))?\b)(?P<per> (?:a|an|per|each|every) \w+)?",
    re.I,
)
_WORD_NUMBERS = listed(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty"""
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_TEN = "|".join(_TENS)
_UNIT = "|".join(_WORD_NUMBERS)
COUNTED = re.compile(
    r"(?P<hedge>about|around|nearly|almost|up to|more than|over|at least|some|roughly|less than|under|"
    r"dozens of)? ?"
    rf"(?<![£\d.,/-])\b(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?:{_TEN})(?:-(?:{_UNIT}))?|"
    rf"{_UNIT})\b(?!%|[-/.,]\d)"
    r" (?:new |affordable |full-time |extra |permanent )?(?P<noun>[a-z]{3,20}s|people|children|staff|"
    r"men|women)\b",
    re.I,
)
COUNTABLE = re.compile(rf"\d|\b(?:{_TEN}|{_UNIT}|{'|'.join(MONTHS)})", re.I)
NOT_COUNTED = frozenset(
    listed(
        """years months weeks days hours minutes times seconds miles metres acres others towns ones parts ways
        reasons steps sides pupils councils"""
    )
)
RATED = re.compile(
    r"\b(?:rated|rates|judged|graded|ranked|branded|labelled|re-?evaluated|reassessed|rating|grade|"
    r"category|put|found|"
    r"deemed|declared|judgment|upgraded|downgraded|called)\b",
    re.I,
)
RATINGS = re.compile(
    r"[‘“\"']?\b(?P<rating>inadequate|requir(?:es?|ing|ed) improvement|outstanding|special measures|"
    r"satisfactory|"
    r"excellent|good|poor|fair|requires? to improve|unsafe|failing)\b[’”\"']?",
    re.I,
)
MOVED = re.compile(
    r"\b(?:put back|delay\w*|postpon\w+|brought forward|instead of|rather than|original\w*|initial\w*|"
    r"pushed back|"
    r"moved (?:to|from)|later than|no longer|previously|earlier than|extended|reschedul\w+)\b",
    re.I,
)
GENERIC = frozenset(
    listed(
        """plan accord document show confirm report told total compani month week day time way expect claim
        figur number bill stage meet includ current present set due bid announc"""
    )
)


def rating_value(printed: str) -> str:
    """Return one form of a rating as printed: "requiring improvement" is "requires improvement"."""
    return re.sub(r"^requir\w+ (?:to )?improve\w*", "requires improvement", printed.lower())


def counted_value(printed: str) -> int:
    """Return the number that a word or figures stand for, up to ninety-nine in words."""
    word = printed.lower().replace(",", "")
    if word.isdigit():
        return int(word)
    tens, _, unit = word.partition("-")
    if (tens in _TENS and tens != "twenty") or unit:
        return 10 * (_TENS.index(tens) + 2) + (_WORD_NUMBERS.index(unit) + 1 if unit else 0)
    return _WORD_NUMBERS.index(word) + 1
