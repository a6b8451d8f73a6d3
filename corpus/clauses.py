"""The clauses of a sentence, each with a subject: where commas and connectives part one claim from the next.

Owns the cutting and what "which", "it", a bare verb and a participle ahead take for their subject; and where
one says this, "while" another says that. What a clause claims is for `claims`."""

from __future__ import annotations

import re

from corpus.calendar_words import MONTHS
from corpus.callings import KIN
from corpus.patterns import regex
from corpus.quote_marks import MASK
from corpus.records import Span

_BETWEEN = regex(
    r", (?=(?:which|who|whose|where|while|but|and|although|when|as)\b)|; |: | as (?=the\b)"
    r"| and (?=(?:will|would|is|are|was|were|has|have|had)\b)"
    r"| (?:while|although|though|whereas|once|until|but|since) (?=(?:the|an?|it|they|two)\b)| (?=when\b)",
    re.I,
)
_POINTS_BACK = regex(r"(?:and |but |when |once )?(?P<lead>which|who|it|whose) (?=[a-z])", re.I)
_PREPOSITION = r"(?:of|in|at|for|on|inside|outside|near|by|from|with|about|into|above|under|over)"
_NAMED_LAST = regex(
    rf"(?:\b(?:the|a|an|its|their|his|her) (?:(?!{_PREPOSITION}\b)[\w’'-]+ ){{0,6}}?[\w’'-]+"
    rf"(?: (?:of|in|at|on) (?:the )?(?:(?!{_PREPOSITION}\b)[\w’'-]+ ){{0,4}}?[\w’'-]+)?"
    r"|(?:[A-Z][\w’'-]+ )+[\w’'-]+)$"
)
_ASIDE = regex(
    r"^(?P<subject>[^,;:]{3,120}), (?P<aside>(?:who|which|where|whose) [^,;]{3,150}), "
    r"(?P<rest>(?!(?:and|but|or|which|who)\b)"
    r"[a-z].*)$",
    re.S,
)
_AHEAD = regex(r"^(?P<aside>(?:[A-Z][a-z]+(?:ed|lt|wn|de)|Set up) [^,;]{3,80}), (?P<rest>.+)$", re.S)
_CLEFT = regex(r"^It (?:was|is) (?P<time>(?:in|on) [^,;]{3,40}?) that (?P<rest>[^.,;]+)", re.S)
_PARTICIPLE = regex(
    r", (?=(?:[a-z]{3,}ed|built|born|sold|bought|held|shut) (?:in|on|at|by|for) (?:the )?[A-Z\d])"
)
_ON_WHICH = regex(
    rf"^(?P<before>.*?(?P<time>\b(?:on|in|from|until|since) (?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) \d{{4}})), "
    r"when (?P<rest>[^,;]{10,})",
    re.I | re.S,
)
_LEAD = regex(r"^(?:when|where|while|although|though|whereas|as) (?=(?:the|an?) |[A-Z])")
_AUXILIARY = regex(r"\b(?:will|would|is|are|was|were|has|have|had)\b")

_SAYS = r"(?:said|says|added|adds|argued|argues|insisted|insists|claimed|claims|told)"
_ANOTHER_SAYS = regex(
    rf"(?<=[\w.,{MASK}]),? (?:while|whereas) (?=(?:(?!while\b|that\b)[^,:;{MASK}]){{2,60}}? {_SAYS}\b)"
    rf"| and (?=(?:his|her|their) (?:{'|'.join(KIN)})(?: [A-Z][\w’'-]+)? {_SAYS}\b)"
)
_SAID = regex(rf"\b{_SAYS}\b")


def clauses(sentence: str) -> tuple[str, ...]:
    """Return the clauses of a sentence, in order.

    One that only points back with "which" or "it" takes the thing just named for its subject, one without
    any the subject of the clause before. What commas set apart with "which", or what a participle says ahead,
    is a clause of its own with the sentence's subject."""
    if cleft := _CLEFT.match(sentence):
        return clauses(f"{cleft['rest']} {cleft['time']}")
    sentence = _PARTICIPLE.sub(", which was ", sentence)
    if ", when " in sentence and (dated := _ON_WHICH.match(sentence)):
        return *clauses(dated["before"]), *clauses(f"{dated['rest'].rstrip('.')} {dated['time']}")
    if aside := _ASIDE.match(sentence):
        lead, _, told = aside["aside"].partition(" ")
        said = {"where": told, "whose": f"{aside['subject']}’s {told}"}.get(
            lead, f"{aside['subject']} {told}"
        )
        return *clauses(f"{aside['subject']} {aside['rest']}"), said
    ahead = _AHEAD.match(sentence)
    verb = _AUXILIARY.search(ahead["rest"]) if ahead else None
    if ahead and verb:
        return f"{ahead['rest'][: verb.start()]}was {ahead['aside']}", *clauses(ahead["rest"])
    parts: list[str] = []
    for part in _BETWEEN.split(sentence):
        parts.append(_LEAD.sub("", _with_subject(part, parts[-1])) if parts else part)
    return tuple(part for part in parts if part.strip())


def _with_subject(clause: str, before: str) -> str:
    points = _POINTS_BACK.match(clause)
    first = _AUXILIARY.search(before) if points and points["lead"].lower() == "it" else None
    if points and first:
        return f"{before[: first.start()]}{clause[points.end() :]}"
    named = _NAMED_LAST.search(before) if points else None
    if points and named:
        owns = "’s" if points["lead"] == "whose" else ""
        return f"{named.group()}{owns} {clause[points.end() :]}"
    verb = _AUXILIARY.search(before) if _AUXILIARY.match(clause) else None
    return before[: verb.start()] + clause if verb else clause


def by_speaker(hidden: str, span: Span) -> list[Span]:
    """Return the parts of a sentence in which one says this, "while" another says that; else the whole."""
    start, end = span
    parts: list[Span] = []
    for between in _ANOTHER_SAYS.finditer(hidden, *span):
        if _SAID.search(hidden, start, between.start()):
            parts.append((start, between.end() - 1))
            start = between.end()
    return [*parts, (start, end)]
