"""What is asked of a person's career: when they started, why they left, where they go.

Which sentences tell it is left to `career_sentences`, other kinds of answer to `expectation`."""

from __future__ import annotations

import re
from typing import Literal, get_args

from corpus.forenames import is_forename
from corpus.patterns import regex
from qa.judging.holders import SOMEBODY
from qa.understanding.english import DETERMINERS, ORGANISATIONS, PEOPLE, PERSONS, TITLES, bare, either

Career = Literal[
    "origin",
    "arrival",
    "tenure",
    "leaving",
    "title",
    "destination",
    "departure",
    "home",
    "education",
    "death",
    "birth",
    "wedding",
    "passing",
]

CAREERS: dict[str, Career] = {career: career for career in get_args(Career)}
_DO = either("did does do will would is was are were has had have")
_WHO = rf"(?!{_DO} )(?P<who>(?:[\w'’.-]+ ){{1,5}}?)"
_WORKPLACE = either(
    """councils? authority authorities trusts? company companies firms? employers? organi[sz]ations? charity
    charities schools? hospitals? force clubs? team party papers? university college"""
)
_POST = either("job role post position employer workplace")
_WHOSE = r"(?P<who>(?:[\w.-]+ ){0,3}[\w.-]+)(?:['’]s?|(?<=\bhis)|(?<=\bher)|(?<=\btheir))"
_ELSEWHERE = (
    r"(?!_(?:to|on|up|through|ahead|over|into|back|well|wrong|public|out_of|without)\b)"  # no leaving
)
LEAVING = either(
    rf"""leav(?:e|es|ing) left resign\w* quits? quitting (?:go(?:es|ing|ne)?|went){_ELSEWHERE}
    depart(?:s|ed|ing|ures?)? retir\w+ exit\w* (?:step|stand)\w*_(?:down|aside|back)
    stood_(?:down|aside) (?:walk|storm)\w*_(?:out|off|away) (?:pack|jack|chuck)\w*_(?:it_)?(?:all_)?in
    (?:was|were|been|being)_(?:sacked|fired|dismissed|ousted|suspended) stop\w*_being mov(?:e|es|ed|ing)
    clear\w*_off bow\w*_out g(?:ive|ives|iving|ave|iven)_(?:it_)?up"""
)
_PLACE = either("town city village street county country place area")
_HALF = either(r"(?:want|decid|choose|chose|have|had)\w*_to suddenly also just both")
_HAS = either("has had have was were is did")
_SERVED = either("been work(?:ed|ing)? serv(?:e|ed|ing) with at as stay(?:ed)? last spen[dt]")
_TIMES = ("when", "year", "month", "day", "date")
_SURNAME = regex(r"[A-Z][\w-]+ ")
_WHEN = rf"(?:when(?:['’]s)?|(?:what|which) {either('year month day date')})"
_WORDINGS: tuple[tuple[Career, tuple[str, ...], tuple[str, ...]], ...] = (  # some word of the second is said
    (
        "origin",
        ("before", "previous", "last", "former", "earlier", "old"),
        (
            rf"(?:where|what|which)\b.*\b{either('did had has was were')} {_WHO}"
            rf"{either('work(?:ed|ing)? employed do be been have hold at with')}\b.*\bbefore\b",
            rf"{_WHOSE} (?:previous|last|former|earlier|old) {_POST}\b",
        ),
    ),
    (
        "arrival",
        _TIMES,
        (
            rf"{_WHEN} {_DO} {_WHO}(?:{either('first officially actually due_to')} )*"
            r"(?:join|take (?:up|over)|become|appointed|hired|recruited|get the (?:job|role|post))\b",
            rf"{_WHEN} {_DO} {_WHO}(?:start|begin)"
            r"(?:\W*$| (?:at|as|in|with|work|working|there|here|her|his|their|the (?:job|role|post))\b)",
        ),
    ),
    ("leaving", _TIMES, (rf"{_WHEN} {_DO} {_WHO}(?:{_HALF} )*(?!mov){LEAVING}\b",)),
    (
        "tenure",
        ("how long",),
        (
            rf"how long {_HAS} {_WHO}(?:{either('even already actually')} )?{_SERVED}\b",
            rf"how long {either('has had have was is')} {_WHO}(?<!['’]s )(?:(?:the|an?) )?{SOMEBODY}"
            r"(?=\W*$| (?:of|at|for)\b)",
            rf"how long {_HAS} {_WHO}in (?:the|his|her|their|post|charge|office)\b",
        ),
    ),
    (
        "title",
        ("title", "job", "role", "post", "position"),
        (
            rf"{_WHOSE} (?:new|next) (?:job )?title\b",
            rf"job title will {_WHO}",
            rf"(?:what|which) {_POST} (?:title )?(?:will|is) {_WHO}"
            rf"{either('have tak(?:e|ing) do doing hold start(?:ing)? get')}\b",
            rf"(?:what|which) {_POST} {_WHO}(?:will|is going to)\b",
        ),
    ),
    (
        "destination",
        ("where", "join", "mov", "go", "leaving", "off to", "new", "next", "work", "happened", "became"),
        (
            rf"where(?:['’]s| is| are| will) {_WHO}"
            rf"{either('going off head(?:ing|ed) moving go move work')}\b",
            rf"where (?:did|has|have) {_WHO}(?:go|move|gone|moved)\b"
            rf".*\b{either('after next then afterwards left leaving')}\b",
            rf"(?:which|what) (?:\w+ (?:or \w+ )?){{0,2}}{_WORKPLACE} {_DO} {_WHO}"
            rf"{either('joining moving_to going_to leaving_for off_to join move_to go_on_to go_to_next')}\b",
            rf"where (?:has|have) {_WHO}(?:gone|moved)(?: on)?(?: to)?(?: now)?\W*$",
            rf"{_WHOSE} (?:new|next) {_POST}\b",
            rf"who(?:['’]s| is| will) {_WHO}(?:going to |be )?(?:work(?:ing)? (?:for|with)|join(?:ing)?)\b",
            rf"(?:which|what) (?:\w+ )?{_POST} {_DO} {_WHO}"
            r"(?:go|gone|going|move|moved|moving)(?: on)? (?:in)?to\b",
            rf"(?:which|what) (?:\w+ (?:or \w+ )?){{0,2}}{_PLACE} (?:will|is) {_WHO}"
            r"(?:be )?(?:working|work|going|moving|move)\b",
            rf"(?:happened to|became of) {_WHO}(?:after|when|once|since) (?:he|she|they)\b",
            rf"what (?:did|has|have) {_WHO}(?:do|done|go on to do) (?:after|since) "
            r"(?:leaving|that|he left|she left|they left)\b",
            rf"(?:which|what) (?:\w+ )?{_WORKPLACE} (?:has|have) {_WHO}(?:joined|moved to|gone to)\b",
        ),
    ),
    (
        "departure",
        ("why", "how come", "what made", "reason"),
        (
            rf"(?:why|how come|what made)(?:['’]s)? (?:{_DO} )?{_WHO}"
            rf"(?:{_HALF} )*{LEAVING}\b",
            rf"reasons? (?:for|behind|why) {_WHO}{LEAVING}\b",
        ),
    ),
    (
        "death",
        ("die", "death", "killed", "lose"),
        (
            rf"what did {_WHO}die (?:of|from)\b",
            rf"how did {_WHO}(?:die|lose (?:his|her|their) li(?:fe|ves)|get killed)\b",
            rf"what (?:killed|caused the death of) {_WHO}",
        ),
    ),
    ("birth", ("born", "birth"), (rf"{_WHEN} {_DO} {_WHO}born\b", rf"{_WHEN} is {_WHOSE} birthday\b")),
    ("wedding", ("marr", "wed"), (rf"{_WHEN} {_DO} {_WHO}(?:get |getting |got )?(?:marr(?:y|ied)|wed)\b",)),
    (
        "passing",
        ("die", "pass", "killed", "buried"),
        (rf"{_WHEN} {_DO} {_WHO}(?:die|pass away|(?:get )?(?:killed|buried|murdered))\b",),
    ),
    (
        "home",
        ("live", "living", "home", "come from"),
        (
            rf"where(?:abouts)? {_DO} {_WHO}(?:live|living)\b",
            r"where(?:abouts)?(?: is|['’]s) home for (?P<who>(?:[\w'’.-]+\W*){1,3})",
            rf"(?:which|what) {_PLACE} {_DO} {_WHO}(?:live|come from|home)\b",
        ),
    ),
    (
        "education",
        ("go", "attend", "study", "train", "graduate", "qualif"),
        (
            rf"(?:which|what) (?:university|college|school) {_DO} {_WHO}"
            rf"{either('go attend study train graduate')}\b",
            rf"where {_DO} {_WHO}(?:study|train|graduate)\b",
            rf"qualifications? {_DO} {_WHO}(?:have|hold|got)\b",
            rf"{_WHOSE} qualifications\b",
        ),
    ),
)
_ASKING = tuple(
    (asked, said, tuple(regex(rf"\b{pattern}", re.IGNORECASE) for pattern in patterns))
    for asked, said, patterns in _WORDINGS
)


def career(question: str) -> Career | None:
    """Return what of a person's career is asked; None where it is something else, or of no person."""
    folded = question.lower()
    for asked, said, patterns in _ASKING:
        if any(words in folded for words in said):
            found = (pattern.search(question) for pattern in patterns)
            if any(match and _may_be_meant(match["who"], asked) for match in found):
                return asked
    return None


def _may_be_meant(words: str, asked: Career) -> bool:
    """Tell whether words may be whom a career is asked of; one who comes or goes also by a
    surname or a post."""
    if asked in ("arrival", "leaving", "tenure") and (
        _SURNAME.fullmatch(words) or bare(words.split()[-1]) in PEOPLE
    ):
        return ORGANISATIONS.isdisjoint(map(bare, words.split()))
    return _may_be_person(words)


def _may_be_person(words: str) -> bool:
    """Tell whether words are a pronoun or a person's name: with a title, a first name, or two capitals."""
    who = words.split()
    folded = [bare(word).strip(".") for word in who]
    if not ORGANISATIONS.isdisjoint(folded) or not DETERMINERS.isdisjoint(folded[:1]):
        return False
    return (
        (bool(folded) and folded[0] in PERSONS | TITLES | {"they", "their"})
        or any(is_forename(word) for word in folded)
        or sum(word[:1].isupper() for word in who) > 1
    )
