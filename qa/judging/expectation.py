"""What kind of answer a question asks for (a sum, a date, an age), and whether a text offers one.

Patterns of general English only. Times are left to `timing`, what is counted to `counting`; which sentence
answers, and how surely, to `evidence`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, get_args

from corpus.calendar_words import WEEKDAYS
from corpus.claim_words import NOT_RATED, ratings_in
from corpus.patterns import regex
from corpus.sentences import sentences
from qa.judging.career_sentences import tells
from qa.judging.careers import CAREERS, Career, career
from qa.judging.counting import NUMBER, TOTAL, counts
from qa.judging.decisions import asks_outcome, tells_outcome
from qa.judging.deeds import deed, tells_deed, tells_suffered
from qa.judging.holders import FORMAL_POST, SOMEBODY, names_holder, names_successor
from qa.judging.timing import ASKING, COUNTED, COUNTS, MONTH, TOLD, UNIT, Time
from qa.understanding.english import DENYING_AUXILIARY, either, lower_words

Plain = Literal[
    "age", "pay", "money", "measure", "share", "number", "contact", "party", "seat", "reason", "successor",
    "holder", "outcome", "deed", "rating", "expansion", "meeting", "author", "person", "place", "name",
]  # fmt: skip
Kind = Plain | Time | Career

TELLING: frozenset[Kind] = frozenset((*get_args(Plain), *get_args(Time), *get_args(Career))) - {
    "person",
    "place",
    "name",
}
"""Kinds that a text must spell out: where it offers none, it hardly ever answers (docs/confidence.md has the
counts). A place may be told in any words, and "who" by any noun."""

_SUM = either(
    "salar(?:y|ies) costs? price budget fee fares? toll fine wage bonus allowance rent subsidy (?-i:grant)"
)
_LUMP = r"(?:\w+ )?(?:pay-?offs?|pay-?outs?|severance|compensation|bonus|sum|redundancy|golden handshake)"
_GATHERING = either(
    """meetings? hearings? conferences? sessions? committees? boards? cabinet forums? panels? summits? agm
    inquests? inquiry assembly briefings? councils? gatherings?"""
)
_WRITING = either(
    """reports? paper letters? study studies review document survey analysis assessment audit statement
    emails? petition"""
)
_WROTE = either(
    """wrote written penned authored drafted drew_up drawn_up compiled prepared produced put_together
    carried_out"""
)
_DO = either("do does did is was are were will would has have had")
_SHARE = either("percentage proportion share fraction per_?cent")
_PART = either(
    r"""per_?cent hal(?:f|ves) thirds? quarters? fifths? tenths? majority minority most all none
    (?:in|out_of)_(?:every_)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a_hundred)"""
)
_PAID = either(
    """costing hand(?:ed)?_over pa(?:y|ys|id|ying|yments?) earn(?:s|ed|ing)? sp(?:end|ent|ending) charged?
    owed? fined sell sold raised worth saved?"""
)
_STANDS = either(
    "in for from represents? belongs? leads? led stands? stood members? councillors? MPs? won? hold elected"
)
_NO_POST = either(
    "victim driver winner owner loser architect sponsor developer author founder man woman company"
)
_GETS = either("got get getting doing given have having taken? in_line_for")
_IS = either("is was are were will_be would_be has_been")
_NEXT = either("successor replacement")
_HELD = either("was were had_been had held did ran sat served stood led represented coached managed chaired")
_ONE = r"(?:him|her|them|(?-i:[A-Z]))"
_NO_HOLDER = rf"(?:{MONTH}|(?:{'|'.join(WEEKDAYS)})|(?:District )?Judge|Magistrates|Parliament)\b"
_POST = either("job role post position")
_LETTERS = "[A-Z][A-Za-z]*[A-Z]"
_SHORT = rf"(?-i:{_LETTERS}s?)"
_ASKING: tuple[tuple[Kind, str], ...] = (
    (
        "expansion",
        rf"\bwhat {_DO} (?:the )?{_SHORT} (?:stand for|mean)(?=\W*$| (?:in|anyway)\b)"
        rf"|\A\W*{_SHORT}\W+(?:and )?what {_DO} (?:\S+ ){{1,3}}(?:stand for|mean)(?=\W*$)"
        rf"|\bwhat (?:is|are) (?:the )?{_SHORT} (?:short|an? (?:abbreviation|acronym)) (?:for|of)\b"
        rf"|\b(?:meaning|long form|full name) of (?:the )?{_SHORT}(?=\W*$)",
    ),
    ("age", r"\bhow old (?:is|was|are|were|will|would)\b|\b(?:what|which) age\b"),
    *ASKING,
    (
        "pay",
        r"\b(?:what|how (?:much|big|high|large)) (?:is|was|are|were|will be) (?:\S+ ){0,5}?"
        r"(?:salar(?:y|ies)|wages?|pay(?= packet| package| as\b| for\b| rise|\W*$))\b"
        rf"|\bwhat (?:\w+ )?(?:pay|salary|wages?) {_DO}\b"
        r"|\bhow much (?:is|was|are|were) (?:\S+ ){1,4}on(?=\W*$| (?:when|while|for|as|in|at)\b)"
        r"|\bwhat (?:did|do|does|will|would|are|were) (?:they|the \w+(?: \w+)?) (?:be )?pay(?:ing)?"
        r" (?:him|her|them|(?-i:(?:[A-Z][\w’'-]+ ?)+?))(?: there| now)?\W*$"
        rf"|\bhow much {_DO} (?:\S+ ){{1,5}}?(?:get )?(?:paid|earn|earning)\b(?! (?:for|back|to|out|by|in)\b)"
        rf"|\bwhat {_DO} (?:(?!to )\S+ ){{1,4}}(?:earn|(?:get|be|being) paid)\b"
        rf"|\bwhat {_DO} (?:\S+ ){{0,4}}{_POST}s? (?:\S+ ){{0,5}}pay\W*$"
        r"|\b(?:hourly|daily|weekly|pay) rates?\b|\brates? of pay\b",
    ),
    (
        "money",
        r"\bhow much (?:money|funding|cash)\b|\bhow many (?:pounds|dollars|euros|millions)\b"
        rf"|\bhow much (?!(?:time|land|food|water|energy|of)\b).*\b(?:{_SUM}|{_PAID})\b"
        rf"|\bwhat (?:is|was|are|were|will be|would be) (?:(?!when |in |for |names? )\S+ ){{0,5}}{_SUM}\b"
        r"|\bwhat (?:did|does|do|would|will|might) (?:\S+ ){1,8}cost\b"
        r"|\bwhat (?:did|does|do|would|will|might) (?:\S+ ){1,4}charge\b(?!.*\bwith\b)"
        r"|\bwhat did (?:\S+ ){1,6}pay (?:\S+ ){0,4}for\b"
        r"|\bwhat (?:did|does|do) (?:\S+ ){1,5}owe(?=\W*$| (?:when|at|in|by|after|before)\b)"
        rf"|\bwhat {_LUMP} {_DO}\b|\bhow much {_DO} .*\bcome to\b|\bhow much (?:is|was|were|are) an? \w+"
        r"|\bwhat (?:is|was|will be|would be) the (?:\w+ )?bill for\b"
        r"|\bwhat (?:is|was|are|were) (?:\S+ ){1,4}(?:paid|paying|earning|costing)\b"
        r"|\bwhat do(?:es)? (?:\S+ ){1,3}(?:pay|earn|cost)\b"
        rf"|\bhow (?:big|large|high|small|generous) (?:is|was|are|were|will|would) (?:\S+ ){{0,4}}{_SUM}\b",
    ),
    (
        "measure",
        r"\bhow (?:tall|wide|deep|far|heavy|fast|thick|hot|cold|steep|big|large|high|small)"
        r" (?:is|was|are|were|will|would|did|do|does)\b",
    ),
    ("share", rf"\b(?:what|which) {_SHARE}\b|\bwhat (?:is|was|were|are) the {_SHARE}\b|\bturnout\b"),
    (
        "rating",
        r"\b(?:what|which|how(?! (?:many|much|long|old|often|far)))\b.*"
        r"\b(?<!interest )(?:rat(?:ed|ing)|graded?)\b(?! by a\b)"
        r"|^\W*(?:is|are|was|were)\b.*\b(?:rated|graded"
        r"|(?<!from )(?<!of )(?<!being )(?:inadequate|requir\w+ improvement|in special measures)"
        r"(?: (?:now|today|any ?more|by \w+|(?:back )?in \d{4}))?\W*$)",
    ),
    ("number", rf"\bhow many\b|\bwhat (?:is|was) (?:(?:the|its|their) )?(?:\S+ ){{0,3}}?{TOTAL.pattern}"),
    (
        "meeting",
        rf"\b(?:at|in|during) (?:what|which) (?:[\w’']+ )?(?!council){_GATHERING}\b"
        r"|\b(?:what|which) (?:\w+ )?(?:meeting|hearing|conference) (?:was|is|did|were)\b",
    ),
    ("contact", r"\b(?:phone|telephone|email|e-mail|postal) (?:number|address)\b"),
    (
        "party",
        rf"\b(?:what|which) (?:political )?party\b.*\b{_STANDS}\b"
        r"|\b(?:what|which) (?:political )?party (?:is|was|does|did)"
        r" (?:cllr|councillor|he|she|mr|mrs|ms|dr|(?-i:[A-Z])\S+)\b(?: \S+){0,3}\W*$",
    ),
    (
        "seat",
        r"\b(?:what|which) (?:ward|division|constituency|seat|(?:part|bit|corner) of (?:the )?"
        rf"(?:town|city|county|borough|district))\b.*\b{_STANDS}\b"
        r"|^\W*(?:and )?(?:in |for )?(?:what|which) (?:ward|division|constituency|seat)\W*$",
    ),
    (
        "reason",
        r"\bwhy\b|\bwhat (?:caused|led to|was (?:behind|the cause of))\b"
        r"|\b(?:what|which)(?: (?!the\b)\w+)? reasons?\b(?! (?:to|there)\b)",
    ),
    (
        "successor",
        r"\bwho(?:['’]s)?(?: \w+){0,4}? (?:succeed\w*|replac\w+|(?:tak(?:e|es|en|ing)|took) over"
        r"|(?:tak(?:e|es|en|ing)|took) (?:\S+ ){1,3}?(?:place|seat)|fill(?:s|ed|ing)? (?:\S+ ){1,3}?shoes)\b"
        rf"|\b(?:who|which \w+) {_HELD} (?:\S+ ){{1,6}}?before (?!{_NO_HOLDER}){_ONE}"
        rf"|\bwho (?:came|comes) (?:next )?(?:in )?after {_ONE}"
        rf"|\bwho {_IS} (?:\S+ ){{0,4}}(?:{_ONE}\S*['’]s?|his|her|their) (?:\w+ )?{_NEXT}\b"
        rf"|\bwho {_IS} (?:the )?(?:\w+ )?{_NEXT} (?:to|for|of)\b"
        rf"|\bwho(?:['’]s| is| are| will be) (?:the |its |their |our )?(?:new|next|incoming) "
        rf"(?:[\w'’-]+ ){{0,4}}?{SOMEBODY}s?\b"
        rf"|\bwho(?:['’]s| is| has| will|['’]ll)? (?:be )?{_GETS} "
        rf"(?:\S+ ){{1,4}}{_POST}\b.*\b(?:after|now|next|when|once)\b",
    ),
    (
        "holder",
        r"\bwho(?:['’]s| is| was| are| were)? (?:currently |now )?the "
        rf"(?!(?:\w+ ){{0,3}}{_NO_POST}s?\b)(?:[\w'’-]+ ){{1,4}}?"
        r"(?:of|for|at|who|that)\b"
        rf"|\bwho(?:['’]s| is| was) (?:currently |now )?the (?:[\w'’-]+ ){{0,3}}?{FORMAL_POST}\W*$"
        r"|\bwho\b(?: \w+)? (?:sits?|sat|serves?|served|is|are|was|were) on the (?:\w+ ){0,2}?"
        r"(?:board|committee|panel|cabinet|council|body|group|trust)\b"
        r"|\bwho (?:is |was )?(?:chair|head|l[ei]a?d|edit|coach|captain|command|direct)\w*\b"
        r"|\bwho(?:['’]?s)?(?: else)? (?:sits|sat|serves|served|is|are|was|were)? ?on it\W*$"
        r"|\bwhose (?:idea|plan|proposal|suggestion|job)\b"
        rf"|\A(?>.*?\b(?:what|which)\b)(?>.*?\b{SOMEBODY}\b).*\b(?:name|called)\b"
        rf"|\bname of (?:\S+ ){{1,3}}{SOMEBODY}\b",
    ),
    ("author", rf"\bwho {_WROTE} (?:the|this|that|an?) (?:\w+ ){{0,2}}?{_WRITING}\b"),
    ("person", r"\bwho(?:m|se)?\b"),
    ("place", r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|country|town|village|place|region|county)\b"),
    ("name", r"\b(?:what|which)\b.*\b(?:name|called|known as)\b"),
)
_SHORTENED = regex(r"\b(what|how|when|where|who)['’]s\b", re.IGNORECASE)
_OF_SOMEBODY = regex(rf"\s(?:[A-Z]|(?:him|her|his|them|their|over from|{SOMEBODY}s?)\b)")
_KINDS = tuple((kind, regex(pattern, re.IGNORECASE)) for kind, pattern in _ASKING)
_CUES = either(  # a reason may be told in any words: a text with none of these tells none
    r"""because due owing so order results? since as_(?:he|she|they|it|the|a) caus\w+ reasons? thanks thus
    therefore hence led lead\w* left_(?:\w+_){1,3}with meant means amid out_of fear\w* despite
    in_(?:response|protest|light) over following grounds account cit(?:e|es|ed|ing) blam\w+ attribut\w+
    contribut\w+ driven prompt\w* forced explain\w* after which help\w* allow\w* enabl\w* for why
    persuad\w* convinc\w* chang\w*_(?:his|her|their)_minds? to_[a-z]+ but need\w* want\w* wish\w* aim\w*
    intend\w* belie\w+ by if when not too lack\w* fail\w* unable"""
)
_OFFERS: dict[str, re.Pattern[str]] = {
    **TOLD,
    "age": regex(
        r"\baged?\b|\byears?[- ]old\b|, \d{2},|\(\d{2}\)|\bborn\b|\bbirthday\b|\bturned \d|\bdat(?:ed|ing)\b"
        r"|\bteenagers?\b|\bin (?:his|her|their) (?:\w+ )?(?:\w+ties|\d0s|teens)\b|\byears ago\b",
        re.IGNORECASE,
    ),
    "money": regex(
        r"[£$€¥]\s?\d[\d,.]*|\b\d[\d,.]*\s?(?:p|m|k|bn)\b|\b(?:pounds|dollars|euros|pence|cents|free|nothing)\b"
        r"|\b(?:hundred|thousand|million|billion)s?\b|%|\bper ?cent\b",
        re.IGNORECASE,
    ),
    "measure": regex(rf"\b{NUMBER}\b|\d", re.IGNORECASE),
    "share": regex(rf"%|\b{_PART}\b", re.IGNORECASE),
    "number": regex(  # a count: no sum, no year, no share, no length of time, not the number of a line
        r"(?<![£$€\d.,])\b(?!(?m:^)\d+[.)]\s)(?!(?:1[5-9]|20)\d\d\b(?! [a-z]+s\b| people\b))"
        rf"{NUMBER}\b(?!\s*%)(?!\s(?:per ?cent|{MONTH})\b)"
        rf"(?![\s-](?:\w+\s)?{UNIT})",
        re.IGNORECASE,
    ),
    "contact": regex(r"\d{4,}|@|\bwww\.|\bhttps?:"),
    "party": regex(
        r"\b(?:Labour|Conservatives?|Tor(?:y|ies)|Liberals?|(?:Lib(?:eral)? )?Dem(?:ocrat)?s?|Greens?|Reform"
        r"|Plaid|Sinn|Fianna|Alliance|[Ii]ndependents?|Socialists?|Nationalists?|Republicans?|Communists?"
        r"|[A-Z]{2,6}|(?:[A-Z][\w-]+ )+Party)\b"
    ),
    "meeting": regex(  # "at the meeting" names none
        r"\b(?:at|in|into|to|told|during|before|of|by)\s(?:an?|the|its|their|last|this|[A-Z]\w+['’]s)\s"
        rf"(?!(?:meeting|session|gathering)s?\b(?! of\b))"
        rf"(?:(?!(?:at|was|were|is|are|by|that|which|who|has|had)\s)[\w&’'-]+\s){{0,7}}?(?i:{_GATHERING})\b"
    ),
    "author": regex(
        rf"\b{_WRITING}\b,?\s(?:\S+\s){{0,3}}(?:by|from)\s|\b{_WROTE}\b"
        rf"|\b(?:his|her|their|\w+['’]s) {_WRITING}\b",
        re.IGNORECASE,
    ),
    "seat": regex(
        r"\b(?:wards?|divisions?|constituenc(?:y|ies)|seats?|represent\w*|(?:MP|councillor|cllr) for)\b",
        re.IGNORECASE,
    ),
    "reason": regex(rf"\b(?:{_CUES}|\w+n['’]t|that['’]s)\b", re.IGNORECASE),
    "person": regex(r"(?<!^)(?<![.!?] )\b[A-Z][\w’'-]+|^[A-Z][\w’'-]+ [A-Z][\w’'-]+"),
    "place": regex(r"\b(?:in|at|near|from|to|of|into|outside|around)\s(?:\w+\s){0,2}[A-Z]"),
    "name": regex(r"(?<!^)\b[A-Z][\w’'-]+|[\"“‘]\w"),
}
_ABBREVIATION = regex(rf"\b{_LETTERS}(?=s?\b)")
_PAY = regex(
    r"\b(?:pay|paid|payments?|salar\w+|wages?|earn\w*|remunerat\w+|packages?|bonus(?:es)?|rewarded)\b",
    re.IGNORECASE,
)
_YEARLY = regex(
    r"\b(?:annual(?:ly)?|(?:a|an|per) (?:year|annum|month|week|day|hour))\b|\bp\.?a\b", re.IGNORECASE
)
_CLAUSE = regex(
    r"(?<=\w)(?:[.?!,;:] | (?:that|so|because|if|when|while|although|who|which|after|before|until|claim\w*"
    r"|tell\w*|told|says?|said|think\w*|thought|hear|heard)\b)",
    re.IGNORECASE,
)
_HOPING = regex(
    rf"^\W*(?:(?:and|but|so|ok|well|or|hi|why) )*(?:(?:is|are|was|were) there no|{DENYING_AUXILIARY})\b"
    r"|, ?[a-z]+n['’]t (?:he|she|it|they|there|you|we|i)(?=\W*$)"
    r"|\b(?:or|about|for|of|by|at) not\b",
    re.IGNORECASE,
)
_ASIDE = (None, "person", "place", "name")  # "who" and "where" tell whom a yes-or-no question means
_WONDERS = regex(
    rf"\b{either('sa(?:y|id) tell told know explain reveal announce ask find_out work_out')} (?:\S+ ){{0,2}}"
    rf"{either('who whom where what which')}\b",
    re.IGNORECASE,
)
_COSTS = regex(
    r"\b(?:cost\w*|runn?ing|spen[dt]\w*|subsid\w+|rent|grants?|sav(?:e|es|ing|ings)|losing|bills?)\b"
)
_REASONS = ("reason", "departure")
_NEGATION = regex(r"\b(?:not|never|no|none|nor|without|neither|cannot)\b|n['’]t\b", re.IGNORECASE)


@lru_cache(maxsize=64)  # asked again for each passage that is judged
def kind(question: str) -> Kind | None:
    """Return the kind of answer asked for; None where the question does not tell."""
    question = _SHORTENED.sub(r"\1 is", question)
    asked: Kind | None = career(question)
    asked = asked or next((kind for kind, pattern in _KINDS if pattern.search(question)), None)
    if asked == "successor" and not _OF_SOMEBODY.search(question):
        return "person"
    if asked in _ASIDE and deed(question) and not _WONDERS.search(question):
        return "deed"
    return "outcome" if asked in (None, "name") and asks_outcome(question) else asked


def offers(text: str, asked: Kind, question: str) -> bool:
    """Tell whether `text` holds something of that kind that the question does not say itself."""
    if asked in CAREERS:
        return tells(text, CAREERS[asked], question)
    if asked == "successor":
        return names_successor(text, question)
    if asked == "holder":
        return names_holder(text, question)
    if asked == "outcome":
        return tells_outcome(text)
    if asked == "rating":
        return any(ratings_in(said) and not NOT_RATED.search(said) for said in sentences(text))
    if asked == "deed":
        return tells_deed(text, question)
    if asked == "expansion":
        return any(f"({short.group()})" in text for short in _ABBREVIATION.finditer(question))
    if asked == "pay":
        return any(_tells_pay(said) for said in sentences(text)) and offers(text, "money", question)
    if asked == "duration" and COUNTS.search(question):
        return bool(COUNTED.search(text))
    if asked in ("money", "number") and not tells_suffered(text, question):
        return False
    known = frozenset(lower_words(question))
    found = (
        match
        for match in _OFFERS[asked].finditer(text)
        if not (said := lower_words(match.group())) or not known.issuperset(said)
    )
    if asked == "number":
        return any(counts(match.group(), text[match.end() :], question) for match in found)
    return any(True for _ in found)


def _tells_pay(sentence: str) -> bool:
    """Tell whether a sentence has a word for pay; a sum "a year" may be what something costs."""
    return bool(_PAY.search(sentence) or (_YEARLY.search(sentence) and not _COSTS.search(sentence)))


def negates(text: str) -> bool:
    """Tell whether a text denies something."""
    return bool(_NEGATION.search(text))


@lru_cache(maxsize=64)  # asked again for each passage that is judged
def asks_of_a_denial(question: str) -> bool:
    """Tell whether a question asks about what is not so: "Which school has no roof?".

    "Didn't it shut?", "…, wasn't it?", "did it shut or not?" and what other clauses deny ("so that it
    wouldn't shut") ask none; and why something is not so is told by what is so."""
    return kind(question) not in _REASONS and negates(
        _CLAUSE.split(_HOPING.sub(" ", question), maxsplit=1)[0]
    )
