"""What is asked of a person's career (when they started, why they left, where they go), and the words that
tell it. English of appointments and departures; other kinds of answer are left to `expectation`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Literal, get_args

from corpus.calendar_words import MONTHS, WEEKDAYS
from corpus.names import people
from corpus.sentences import sentence_spans
from qa.understanding.english import FUNCTION_WORDS, either

Career = Literal["origin", "arrival", "tenure", "title", "destination", "departure", "home", "education"]

_WHO = r"(?!(?:the|an?|this|that|these|our|its?|much|most|some|any) )(?:[\w'’.-]+ ){1,5}?"
_DO = either("did does do will would is was are were has had have")
_WORKPLACE = either(
    """councils? authority authorities trusts? company companies firms? employers? organi[sz]ations? charity
    charities schools? hospitals? force clubs? team party papers? university college"""
)
_POST = either("jobs? roles? posts? positions? employers? workplaces?")
_LEAVE = either(
    r"""leav(?:e|es|ing) left resign\w* quit\w* go(?:es|ing|ne)? went depart(?:s|ed|ing|ures?)? retir\w+
    exit\w*
    (?:step|stand)\w*_(?:down|aside|back) stood_(?:down|aside) (?:walk|storm)\w*_(?:out|off|away)
    pack\w*_(?:it_)?(?:all_)?in (?:was|were|been|being)_(?:sacked|fired|dismissed|ousted|suspended)
    stop\w*_being mov(?:e|es|ed|ing) clear\w*_off bow\w*_out g(?:ive|ives|iving|ave|iven)_(?:it_)?up"""
)
_PLACE = either("town city village street county country place area")
_HALF = either(r"(?:want|decid|choose|chose|have|had)\w*_to suddenly also just both")
_HAS = either("has had have was were is did")
_SERVED = either("been work(?:ed|ing)? serv(?:e|ed|ing) with at as stay(?:ed)? last spen[dt] h[eo]ld")
_ASKING: tuple[tuple[Career, tuple[str, ...]], ...] = (
    (
        "origin",
        (
            rf"(?:where|what|which)\b.*\b{either('did had has was were')} {_WHO}"
            rf"{either('work(?:ed|ing)? employed do be been have hold')}\b.*\bbefore\b",
            rf"(?:previous|last|former|earlier|old) {_POST}\b",
        ),
    ),
    (
        "arrival",
        (
            rf"when(?:['’]s)? {_DO} {_WHO}(?:{either('first officially actually due_to')} )*"
            r"(?:join|take (?:up|over)|become|appointed|hired|recruited|get the (?:job|role|post))\b",
            rf"when(?:['’]s)? {_DO} {_WHO}(?:start|begin)"
            r"(?:\W*$| (?:at|as|in|on|with|work|working|there|here|her|his|their|the (?:job|role|post))\b)",
        ),
    ),
    (
        "tenure",
        (
            rf"how long {_HAS} {_WHO}(?:{either('even already actually')} )?{_SERVED}\b",
            rf"how long {_HAS} {_WHO}in (?:the|his|her|their|post|charge|office)\b",
        ),
    ),
    (
        "title",
        (
            r"(?:new|next) (?:job )?title\b",
            r"job title will\b",
            rf"(?:what|which) {_POST} (?:title )?(?:will|is) {_WHO}"
            rf"{either('have tak(?:e|ing) do doing hold start(?:ing)? get')}\b",
            rf"(?:what|which) {_POST} {_WHO}(?:will|is going to)\b",
        ),
    ),
    (
        "destination",
        (
            rf"where(?:['’]s| is| are| will) {_WHO}"
            rf"{either('going off head(?:ing|ed) moving go move work')}\b",
            rf"where (?:did|has|have) {_WHO}(?:go|move|gone|moved)\b"
            rf".*\b{either('after next then afterwards left leaving')}\b",
            rf"(?:which|what) (?:\w+ (?:or \w+ )?){{0,2}}{_WORKPLACE}\b"
            rf".*\b{either('joining moving_to going_to leaving_for off_to')}\b",
            rf"(?:new|next) {_POST}\b",
            rf"(?:which|what) (?:\w+ (?:or \w+ )?){{0,2}}{_PLACE} (?:will|is) {_WHO}"
            r"(?:be )?(?:working|work|going|moving|move)\b",
            rf"(?:happened to|became of) {_WHO}(?:after|when|once|since) (?:he|she|they)\b",
        ),
    ),
    (
        "departure",
        (
            rf"(?:why|how come|what made)(?:['’]s)? (?:{_DO} )?{_WHO}"
            rf"(?:{_HALF} )*{_LEAVE}\b",
            rf"reasons? (?:for|behind|why) {_WHO}{_LEAVE}\b",
        ),
    ),
    (
        "home",
        (
            rf"where(?:abouts)? {_DO} {_WHO}(?:live|living)\b",
            r"where(?:abouts)?(?: is|['’]s) home\b",
            rf"(?:which|what) {_PLACE} {_DO} {_WHO}(?:live|come from|home)\b",
        ),
    ),
    (
        "education",
        (
            rf"(?:which|what) (?:university|college|school) {_DO} {_WHO}"
            rf"{either('go attend study train graduate')}\b",
            rf"where {_DO} {_WHO}(?:study|train|graduate)\b",
            rf"qualifications? {_DO} {_WHO}(?:have|hold|got)\b",
            r"(?<=['’]s )qualifications\b",
        ),
    ),
)
_KINDS = tuple(
    (career, re.compile(rf"\b(?:{'|'.join(patterns)})", re.IGNORECASE)) for career, patterns in _ASKING
)
_WHEN = (
    rf"\b(?:(?:1\d|20)\d\d|{'|'.join((*MONTHS, *WEEKDAYS))}|today|tomorrow|yesterday"
    r"|spring|summer|autumn|winter|christmas|easter|(?:last|next|this|coming) (?:\w+ )?(?:week|month|year)"
    r"|(?:days?|weeks?|months?|years?) (?:ago|later|earlier))\b"
)
_START = (
    r"\b"
    + either(
        """start began begin join appoint bec[ao]m arriv hired recruit elected named found establish creat
        launch open form(?:ed|ing) set_up since t(?:ake|akes|aking|aken|ook)_(?:up|over|on|charge)"""
    )
    + r"\w*"
)
_UNITS = either(
    "seconds? minutes? hours? days? nights? weeks? fortnight months? years? decades? terms? seasons?"
)
_SPAN = (
    rf"\b{either('since until till throughout lifelong permanent temporary brief(?:ly)? short stints?')}\b"
    rf"|\b{_UNITS}\b(?! (?:ago|before|after|later|earlier)\b)|\b(?:1\d|20)\d\d\b"
)
_NEW_POST = either(
    rf"""join\w* (?:new|next|another|other|different)_(?:{_POST}|challenge|chapter|opportunit\w+)
    (?:for|to|as)_(?:an?_|the_)?(?:[\w-]+_)?{_POST} tak(?:e|es|en|ing)_up mov(?:e|es|ed|ing)_(?:on_|over_)?to
    becom\w+ appointed_(?:as|to) retir\w+ to_(?:lead|head|run|work|manage) head\w*_(?:to|for)
    (?:went|gone|goes|going)_(?:on_)?to off_to now_(?:an?|the|works?|runs?|leads?|heads?)"""
)
_PAST = either(
    r"""previous\w* former\w* before used_to had_(?:been|served|run|led) work(?:ed|ing)_(?:for|at|in|as) ex
    began (?:moved|joined|arrived|came)_from career where_(?:he|she|they) return\w* stints?
    other_(?:councils|roles|jobs|posts)"""
)
_LIVES = either(
    r"""liv(?:e|es|ed|ing) resident born based grew_up brought_up hails? native home_(?:in|is|town|city)
    hometown move[ds]?_to from_(?-i:[A-Z]) of_(?-i:[A-Z])[\w-]+_(?:road|street|avenue|lane|close)"""
)
_LEARNT = either(
    """universit college school degree graduat stud(?:y|ied|ent) qualif train diploma educat doctora PhD
    master certificate alumn"""
)
_AS_WHAT = (
    rf"\bas (?:{either('an? the its their interim acting new')} )*"
    rf"(?!{either('he she they it well part soon long much')}\b)[a-z]"
)
_TOLD: dict[Career, str] = {
    "arrival": rf"{_START}.*{_WHEN}|{_WHEN}.*{_START}",
    "tenure": rf"{_SPAN}|{_START}.*{_WHEN}|{_WHEN}.*{_START}",
    "destination": rf"\b{_NEW_POST}\b",
    "title": rf"{_AS_WHAT}|\b(?:becom\w+|{_POST} (?:of|as)|appointed|named)\b|\bits (?:new|next) [a-z]",
    "origin": rf"\b{_PAST}\b",
    "home": rf"\b{_LIVES}\b",
    "education": rf"\b{_LEARNT}",
}
_TELLING = {career: re.compile(told, re.IGNORECASE | re.DOTALL) for career, told in _TOLD.items()}
_CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ][^\W_]*")
_LEAVES = re.compile(rf"\b{_LEAVE}\b", re.IGNORECASE)
_TO_DO = either(
    """be spend take pursue join become focus care look concentrate return work lead move start run make give
    retire have avoid protect help let"""
)
_FOR_WHAT = either("an? family personal health his her their medical new other another")
_RETURN = either("protest response order")
_WHY_BEHIND = re.compile(
    rf"\b(?:because|so (?:that|as|he|she|they)|to {_TO_DO}|for {_FOR_WHAT}|as (?:he|she|they|an? result)"
    rf"|by mutual|in {_RETURN}|{either('due over after amid following citing since owing when')})\b|[:–—]",
    re.IGNORECASE,
)
_WHY_AHEAD = re.compile(
    rf"^\W*{either('after following because amid citing due_to owing_to as having since to unable tired')}\b"
    rf"|^\W*(?:in {_RETURN}|with|under)\b"
    rf"|\b{either('led forced prompted caused reasons? why explain(?:ed|s)? blamed because pressure')}\b",
    re.IGNORECASE,
)
_WHY_NEXT = re.compile(
    rf"\b{either('because reasons? want(?:s|ed)? wish(?:es|ed)? felt due_to decision decided')}\b",
    re.IGNORECASE,
)
CAREERS: dict[str, Career] = {career: career for career in get_args(Career)}


def career(question: str) -> Career | None:
    """Return what of a person's career is asked; None where it is something else."""
    return next((career for career, pattern in _KINDS if pattern.search(question)), None)


def tells(text: str, asked: Career, question: str) -> bool:
    """Tell whether a sentence of `text` may tell it, and tells it of nobody but another person."""
    if asked == "departure":
        return any(_explains(sentence, after, question) for sentence, after in _about(text, question))
    return any(_TELLING[asked].search(sentence) for sentence, _ in _about(text, question))


def _about(text: str, question: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence and the one behind it, but for those that name only others than the question."""
    named = people(text)
    spans = sentence_spans(text)
    for (start, end), behind in zip_longest(spans, spans[1:], fillvalue=(0, 0)):
        if _names_asked(text[start:end], question) or not named.mentioned(start, end):
            yield text[start:end], text[behind[0] : behind[1]]


def _names_asked(sentence: str, question: str) -> list[re.Match[str]]:
    """Return the words with a capital that the question says as well."""
    asked = frozenset(_words(question)) - FUNCTION_WORDS
    return [match for match in _CAPITAL.finditer(sentence) if match.group().lower() in asked]


def _explains(sentence: str, after: str, question: str) -> bool:
    """Tell whether a sentence gives a reason for the departure it tells: behind the verb, or ahead of all."""
    leaving = _departure(sentence, question)
    if leaving is None:
        return False
    if _WHY_BEHIND.search(sentence[leaving.end() :]) or _WHY_NEXT.search(after):
        return True
    return bool(_WHY_AHEAD.search(sentence[: leaving.start()]))


def _departure(sentence: str, question: str) -> re.Match[str] | None:
    """Return the verb of leaving behind the name asked about; any, where the sentence does not print it."""
    named = _names_asked(sentence, question)
    found = list(_LEAVES.finditer(sentence))
    behind = [match for match in found if named and match.start() > named[0].end()]
    return next(iter(behind or found), None)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())
