"""The wordings of claims with a value: verbs of events and sums, money, numbers of things, ratings.

General English, and the inspectors' ratings that British news reports. How a claim is read with them is for
`claims`."""

from __future__ import annotations

import re

from corpus.calendar_words import MONTHS
from corpus.content_words import listed

_EVENTS = (
    ("end", r"(?:cease to exist|be no more|abolish\w*|scrapp\w+|disband\w*|dissolv\w+|wound up|replac\w+|"
            r"gives?(?= way)|be merged|merge(?:rs?|[ds])?|abolition)"),
    ("reopen", r"(?:reopen\w*|re-open\w*)"),
    ("close", r"(?:close[sd]?|closing|closure|shut(?:s|ting)?(?: its doors)?)"),
    ("open", r"(?:open(?:s|ed|ing)?|launch(?:es|ed)?)"),
    ("begin", r"(?:beg[iau]ns?|start(?:s|ed)?)"),
    ("build", r"(?:built|complet(?:ed?|ion)|finish(?:ed)?)"),
    ("demolish", r"(?:demolish\w*|demolition|(?:knocked|torn|pulled) down)"),
    ("found", r"(?:found(?:ed|ing)|established|formed)"),
    ("burn", r"(?:gutted|destroyed|burn(?:t|ed)(?: down)?)"),
    ("move", r"(?:moves?|moved|relocat\w+)"),
    ("birth", r"(?:born)"),
    ("death", r"(?:die[sd]|death)"),
    ("hold", r"(?:held|tak(?:es?|ing) place|took place|staged)"),
    ("leave", r"(?:leaves?|left|depart(?:s|ed)?|step(?:s|ped)? down|resign(?:s|ed)?|retire[sd]?|stood down|"
              r"departure|resignation|retirement)"),
    ("join", r"(?:join(?:s|ed)?|appointed|became|becomes?|took (?:over|up)|takes? (?:over|up))"),
)  # fmt: skip
EVENT = tuple((name, re.compile(rf"\b{pattern}\b", re.I)) for name, pattern in _EVENTS)
EVENT_NOUN = re.compile(
    r"\b(?:demolition|closure|merger|abolition|opening|relocation|departure|retirement|move)(?= of\b)", re.I
)
_SUMS = (
    (
        "cost",
        r"(?:costs?|costed(?: at)?|bill|priced?|put at|estimated at|spent|spends?|spending|invest(?:ed|s)?)",
    ),
    (
        "award",
        r"(?:award(?:ed|s)?|grant(?:ed)?|given|pledge[sd]?|receive[sd]?|handed|won|bequeathed|left(?= £))",
    ),
    ("save", r"(?:saved?|saves|savings?|cut)"),
    (
        "pay",
        r"(?:(?:paid|pays?)(?! £[^ ]+(?: (?:million|billion|m|bn))? for (?:the\b|[A-Z]))|"
        r"salary|fees?|earns?)",
    ),
    ("owe", r"(?:debts?|owes?|owed|loss|losses|deficit|overspen\w+)"),
    ("raise", r"(?:raised?|raises)"),
    (
        "sell",
        r"(?:sold|sells?|fetch(?:ed|es)?|bought|buys?|purchased?|acquired|changed hands|went for|"
        r"(?:paid|pays?)(?= £[^ ]+(?: (?:million|billion|m|bn))? for (?:the\b|[A-Z])))",
    ),
    ("steal", r"(?:st[oe]le|stolen|stealing|theft|got away with|embezzled|pocketed|taken(?= from\b))"),
    ("fine", r"(?:fined?)"),
)
SUM = tuple((name, re.compile(rf"\b{pattern}\b", re.I)) for name, pattern in _SUMS)
MONEY = re.compile(
    r"(?P<hedge>about|around|nearly|almost|up to|more than|over|at least|some|roughly|estimated|less "
    r"than|under)? ?"
    r"(?P<sum>£\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k))?\b)(?P<per> (?:a|an|per|each|every) \w+)?",
    re.I,
)
_PREDICATES = (
    ("lose", r"(?:(?:lead(?:s|ing)? to )?(?:the )?loss(?: of)?|los(?:es?|t|ing)|shed(?:s|ding)?|"
             r"cut(?:s|ting)?|ax(?:e|es|ed|ing)|redundan\w+|laid off|(?:will|to|would) go|"
             r"costs?(?= [^£\d]*(?:jobs|posts|workers)\b))"),
    ("rescue", r"(?:rescue[ds]?|brought to safety|led to safety|saved)"),
    ("steal", r"(?:st[oe]le|stolen|stealing|theft|got away with|"
              r"(?:thie(?:f|ves)|burglars?|raiders?) (?:took|made off with))"),
    ("flood", r"(?:flood(?:ed|s)?(?: water)?(?: (?:got|poured) into)?)"),
    ("approve", r"(?:(?:planning )?permission(?= .*\bgranted\b)|"
                r"gr(?:ant|anted|ants) (?:planning )?permission|granted|"
                r"giv(?:en?|ing) (?:the )?(?:planning )?(?:permission|go-ahead|green light)|"
                r"gave (?:the )?(?:planning )?(?:permission|go-ahead|green light)|approv(?:ed?|al))"),
    ("die", r"(?:lost their lives|die[sd]?|kill(?:s|ed)?|dead|deaths?)"),
    ("hurt", r"(?:hurt|injur(?:ed?|es|y|ies)|wounded)"),
    ("", r"(?:drew|draws?|attend(?:ed|ance)?|attract(?:s|ed)?|join(?:s|ed)?|(?:take|took|taken|taking) part|"
         r"turned out|watched|crowd|turnout|buil[dt]|put up|submitted|visited|visits?)"),
)  # fmt: skip
PREDICATE_STEMS = frozenset(name for name, _ in _PREDICATES if name)
PREDICATES = tuple((name, re.compile(rf"\b{pattern}\b", re.I)) for name, pattern in _PREDICATES)
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
        """years months weeks days hours minutes times seconds miles metres acres points goals runs others
        towns ones parts ways
        reasons steps sides"""
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
    r"excellent|good|poor|fair|requires? to improve|unsafe|failing|"
    r"(?<=rating of )(?:zero|one|two|three|four|five|[0-5]))\b[’”\"']?",
    re.I,
)
MOVED = re.compile(
    r"\b(?:put back|delay\w*|postpon\w+|brought forward|instead of|rather than|original\w*|initial\w*|"
    r"pushed back|"
    r"moved (?:to|from)|later than|no longer|previously|earlier than|extended|reschedul\w+|"
    r"(?:was|were|(?:has|had) been) (?:to|due|set|expected|supposed|meant|planned))\b",
    re.I,
)
GENERIC = frozenset(
    listed(
        """plan accord document show confirm report told total way expect claim figur number
        bill current present set due announc propos want develop sum amount peopl took
        taken rev"""
    )
)


def rating_value(printed: str) -> str:
    """Return one form of a rating as printed: "requiring improvement" is "requires improvement"."""
    if printed.lower() in (*_WORD_NUMBERS, "zero"):
        return str(_WORD_NUMBERS.index(printed.lower()) + 1) if printed.lower() != "zero" else "0"
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
