"""Who and what an article introduces for a short name to go back to: "a worker", "a report by Ann Lee".

Reads the words alone. Whom they then mean is for `voices` and `subjects`."""

from __future__ import annotations

import re

from corpus.callings import KIN, OCCUPATIONS
from corpus.names import People
from corpus.patterns import regex
from corpus.records import Span

_BODY = regex(r"[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|and|the|&)\s+){0,2}[A-Z][\w’'&-]*){0,8}")
_FARTHEST_BACK = 6000
_ASKED_BY = regex(
    r"\b(?:asked|pressed|questioned|challenged|quizzed|cross-examined|interviewed|told|urged) by "
    r"(?:[a-z][^,.;]{0,60}, )?(?:[A-Za-z]+ ){0,3}$",
    re.I,
)
_PASSED_ON_BY = regex(
    r"\b(?:(?:[Tt]hrough|[Vv]ia|(?:read|issued|released|delivered|relayed) (?:[a-z]+ ){0,3}?by) "
    rf"(?:an?|the|his|her|their|its) (?:[\w’'-]+ ){{0,3}}(?i:{'|'.join((*OCCUPATIONS, *KIN))}),? "
    r"|(?:(?:said|says|speaking|statement)(?: [a-z]+)?,? (?:through|via)"
    r"|statement (?:[a-z]+ ){0,2}(?:read|delivered) (?:[a-z]+ ){0,3}?by) )(?:[A-Z][a-z]+ ){0,2}$"
)
_REACH = 120
_STOP = r"(?:and|who|whose|which|that|of|has|have|is|was|from|in|with|for|after|at)\b"
_OPENING = regex(rf"(?:^|\n)An? (?P<phrase>(?:(?!{_STOP})[a-z\d-]+ ){{1,4}}?)(?={_STOP}|[a-z]+ed\b)[^\n]*\n")
_OPENS_WITHIN = 800
_TOLD_OF = regex(
    r", \d\d,|, (?:from|of) [A-Z]|,? (?:who|whose)\b| (?:was|had|has|worked|is|took|began|lived|ran)\b"
)


def askers(text: str, people: People, span: Span) -> set[str]:
    """Return who only asks in part of the text: Ann Lee of "Asked by the mayor, Ann Lee, whether he knew"."""
    return _after(_ASKED_BY, text, people, span)


def go_betweens(text: str, people: People, span: Span) -> set[str]:
    """Return who only passes on what another says in part of the text: "through his agent, Ann Lee, he"."""
    return _after(_PASSED_ON_BY, text, people, span)


def told_of(text: str, people: People, noun: str, before: int) -> bool:
    """Tell whether somebody unnamed was introduced before a place: "a worker", "one young worker".

    Whom an article tells of before it names anybody is named below."""
    named = min((mention.start for mention in people.mentions), default=0)
    wanted = rf"\b(?:an?|one|another) (?:[a-z-]+ ){{0,3}}{re.escape(noun)}\b"
    return bool(re.search(wanted, text[min(named, before) : before], re.I))


def opening_role(text: str, people: People) -> tuple[str, str] | None:
    """Return whoever is named first after an opening "A roofer who ...", and those words.

    None where that is somebody with a title or a role, or who only speaks."""
    opening = _OPENING.search(text, 0, _OPENS_WITHIN)
    after = [m for m in people.mentions if opening and m.start > opening.start()][:1]
    if not opening or not after or after[0].start < opening.end() or after[0].titles:
        return None
    first = after[0]
    starts = text[max(0, first.start - 2) : first.start] in ("\n\n", ". ")
    told = starts and _TOLD_OF.match(text, first.end)
    return (people.called(first), opening["phrase"]) if told else None


def document_by(text: str, people: People, head: str) -> str | None:
    """Return a document with its author where the article prints both: "report by Ann Lee"."""
    for written in re.finditer(rf"\b{re.escape(head)} (?:by|from) [^.;\n]{{0,100}}", text, re.I):
        for mention in people.mentioned(*written.span())[:1]:
            return text[written.start() : mention.end]
    return None


def body_before(text: str, noun: str, before: int) -> str | None:
    """Return the last body printed in full before a place whose name ends in `noun`."""
    found = [match.group() for match in _BODY.finditer(text[max(0, before - _FARTHEST_BACK) : before])]
    fits = [name for name in found if name.split()[-1].lower() == noun.lower() and " " in name]
    return fits[-1] if len(set(fits)) == 1 else None


def _after(words: re.Pattern[str], text: str, people: People, span: Span) -> set[str]:
    return {
        people.called(mention)
        for mention in people.mentioned(*span)
        if words.search(text, max(span[0], mention.start - _REACH), mention.start)
    }
