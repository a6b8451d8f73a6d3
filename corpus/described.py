"""People and documents that are described and not named: "the solicitor", "the mother of two", "a letter".

Owns those words. Whom a description means is for `subjects`."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.name_words import KIN, OCCUPATIONS

_ROLE = re.compile(rf"\b(?:{'|'.join(OCCUPATIONS)})\b", re.I)
_DOCUMENTS = (
    r"report|letter|e-?mail|document|plan|review|study|survey|notice|leaflet|motion|minutes|paper|"
    r"briefing|guidance|strategy|assessment|judgment|judgement|ruling|website|post|petition|agenda|inquiry|"
    r"statement|figures|memo|brochure|dossier|submission|audit|policy|prospectus|consultation|map|sign|accounts|data|records|papers|statistics|research|poll|findings|analysis|"
    r"results|register|manifesto|poster|tweet|message|note|charter|bylaw|order|contract|will|diary|log"
)
_DOCUMENT = re.compile(rf"\b(?:{_DOCUMENTS})\b", re.I)
SHOWN_BEFORE = re.compile(
    rf"(?:^|\n|[.!?”\"]\s+)(?:An?|The|Its|His|Her|Their) (?P<what>(?:[a-z-]+ ){{0,3}}?(?:appeal|page|"
    rf"banner|placard|plaque|card|{_DOCUMENTS})) [a-z][^.!?\n]*[.!?]\s*$"
)
DESCRIBED = re.compile(
    r"^the (?:\w+[- ]){0,3}?(?:\d{1,2}-year-old|year-old|mother|father|mum|dad|grandmother|grandfather|"
    r"grandad|gran|pensioner|teenager|MP|councillor|widow|widower|soprano|"
    r"tenor|singer|actor|actress|author|novelist|artist|painter|poet|comedian|athlete|runner|swimmer|striker|"
    r"midfielder|goalkeeper|footballer|jockey|mother-of-\w+|father-of-\w+|"
    r"mum-of-\w+|dad-of-\w+)(?: of \w+)?$"
)
_SOMEBODY = re.compile(
    rf"^the (?:[a-z]+[ -]){{0,2}}(?:{'|'.join((*OCCUPATIONS, *KIN))}|"
    r"man|woman|boy|girl|worker|groundsman|[a-z]+(?:sman|swoman|woman))$"
)
_OFFICE = re.compile(
    r"\b(?:judge|coroner|sheriff|magistrate|head ?teacher|head|mayor|mayoress|leader|director|chief|"
    r"bishop|vicar|"
    r"minister|secretary|commissioner|constable|inspector|ombudsman|council|governor|president|chairman|chair|spokes\w+)$"
)
ANY_HUMAN = re.compile(r"\b(?:man|woman|boy|girl)$")
_MAN = re.compile(r"\b(?:father|dad|grandfather|grandad|widower|actor)\b")
_WOMAN = re.compile(r"\b(?:mother|mum|grandmother|gran|widow|actress|soprano)\b")
PUT_BY = re.compile(r"\w+(?:ed|wn|en|ing)|set|sent|put|which|that")


def is_bare_somebody(subject: str, masked: str) -> bool:
    """Tell "the solicitor" from an office that one alone holds, and from "the man at the desk"."""
    further = re.search(rf"{re.escape(subject)} (?:at|in|of|from|who|with|behind|on the)\b", masked)
    return bool(_SOMEBODY.match(subject) and not _OFFICE.search(subject) and not further)


def sex_told(described: str) -> str:
    """Return m or f where a description shows it, else nothing."""
    return "m" if _MAN.search(described) else "f" if _WOMAN.search(described) else ""


def is_document(subject: str) -> bool:
    """Tell "A business plan drawn up by students" from "The report's author Ann Lee"."""
    head = re.split(r"\s+(?:of|for|from|by|to|at|in|on|into|about)\s", subject)[0].split()
    if not head or _ROLE.fullmatch(head[-1]):
        return False
    ends = head[:1] + [word for word, after in pairwise(head) if PUT_BY.fullmatch(after)]
    return any(_DOCUMENT.fullmatch(word) for word in (*ends[1:], head[-1]))
