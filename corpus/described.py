"""People and documents that are described and not named: "the solicitor", "the mother of two", "a letter".

Owns those words. Whom a description means is for `descriptions`."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.callings import KIN, OCCUPATIONS
from corpus.content_words import listed
from corpus.name_words import INSTITUTIONS
from corpus.patterns import regex

_ROLE = regex(rf"\b(?:{'|'.join(OCCUPATIONS)})\b", re.I)
_DOCUMENTS = (
    r"report|letter|e-?mail|document|plan|review|study|survey|notice|leaflet|motion|minutes|paper|"
    r"briefing|guidance|strategy|assessment|judgment|judgement|ruling|website|post|petition|agenda|inquiry|"
    r"statement|figures|memo|brochure|dossier|submission|audit|policy|prospectus|consultation|map|sign|accounts|data|records|papers|statistics|research|poll|findings|analysis|"
    r"results|register|manifesto|poster|tweet|message|note|charter|bylaw|order|contract|will|diary|log"
)
_DOCUMENT = regex(rf"\b(?:{_DOCUMENTS})\b", re.I)
SHOWN_BEFORE = regex(
    rf"(?:^|\n|[.!?”\"]\s+)(?:An?|The|Its|His|Her|Their) (?P<what>(?:[a-z-]+ ){{0,3}}?(?:appeal|page|"
    rf"banner|placard|plaque|card|{_DOCUMENTS})) [a-z][^.!?\n]*[.!?]\s*$"
)
_HUMAN = (
    "head teacher|chief executive|MP|councillor|widow|widower|soprano|tenor|vet|athlete|runner|swimmer|"
    "footballer|jockey|poet|comedian|teenager|grandad|gran|grandfather|groundsman|man|woman|boy|girl|"
    "worker|manager|accountant|butler|"
    "(?:grand)?(?:mother|father|mum|dad|gran|parent)-of-[\\w-]+|deputy|lady|gentleman|chap|bloke|lad|lass|boss|"
    "opener|[a-z-]+-hander|paceman|seamer|spinner|frontman|hitman|talisman|playmaker|stopper|debutant|rookie|"
    "major|general|admiral|canon|curate|monsignor|"
    "[a-z]+-(?:back|half)|great-grand(?:father|mother|dad|ma)|brigadier|"
    "laundress|usherette|[a-z]{3,}(?:onist|inist|nalist|tist|pist|rist|dist)|newcomer|winner|loser|runner-up|favourite|septuagenarian|octogenarian|nonagenarian|centenarian|namesake|local|retiree|millionaire|newlywed|incumbent|graduate|amateur|professional|chief|"
    r"[a-z]+(?:monger|herd|cutter|binder|turner|hand|mate)|[a-z-]*(?:ologist|ographer|ician|keeper|wright|smith|maker|player|worker|goer|seller|fighter|runner)|"
    r"independent|conservative|tory|liberal democrat|lib dem|green|[a-z]+(?:sman|swoman|woman)"
)
_DESCRIPTION = regex(
    rf"^the (?:[\w’'-]+ ){{0,4}}?(?:(?P<age>\d{{1,2}})-year-old(?: [a-z-]+)?|"
    rf"(?P<head>{_HUMAN}|{'|'.join((*OCCUPATIONS, *KIN))}))"
    r"(?: (?:of|for|at) [\w’' -]{2,40})?$",
    re.I,
)
_FIRMS = frozenset(
    listed(
        """developer builder contractor supplier retailer wholesaler agent executive brewer distiller
        broadcaster publisher printer haulier employer exporter importer promoter insurer lender landlord
        landowner organiser manufacturer provider"""
    )
)
_FROM = regex(
    r"[A-Z][a-z]+(?:shman|chman|shwoman|wegian|udlian|ian|ander|oner|ovian|(?<!m)an)|Scot|Geordie|Brummie|Pole|Dane|Swede|Turk|Spaniard"
)
_NOT_FROM = INSTITUTIONS | {"dean", "vatican", "taliban", "guardian", "caravan", "van", "ian", "alan", "sean"}
_UNNAMED_OFFICE = regex(
    r"judge|coroner|dean|archdeacon|archbishop|provost|chancellor|"
    r"sheriff|magistrate|head ?teacher|head|mayor|mayoress|bishop|minister|secretary|"
    r"commissioner|constable|ombudsman|governor|spokes\w+",
    re.I,
)
ANY_HUMAN = regex(r"\b(?:man|woman|boy|girl)$")
_MAN = regex(
    r"(?<!god)(?:paceman|father|dad\b|grandfather|grandad|widower|actor\b|gentleman|chap\b|bloke|lad\b|shman|[dk]sman|landlord|businessman)"
)
_WOMAN = regex(
    r"\b(?:mother|mum|grandmother|gran|widow|actress|soprano|lady|lass|\w*woman|\w+ess|landlady)\b"
)
SIGN_SAYS = regex(
    r"(?:An?|The|One|Another|Its|His|Her|Their) (?P<what>(?:[\w’'-]+ ){0,4}?(?:sign|notice|poster|"
    r"placard|plaque|banner|card|label|inscription|note|letter|message|leaflet|tweet|post|chalkboard|"
    r"blackboard|motto))\b[^§:]{0,60} "
    r"(?:gives|reads|says|bears|carries|declares|warns|announces|proclaims|has|asks|tells|offers|reminds|"
    r"instructs|advises|invites|read|said|gave|bore|warned)\b[^§:]{0,60}: §"
)
_PLURAL = regex(
    r"(?:\w\ws|people|men|women|children|police|staff|some|others|many|most|both|they|everyone|council)$",
    re.I,
)
_HEAD_END = regex(r"\s+(?:of|for|from|by|to|at|in|on|with|around|across|who|which)\s")
_LETTERS = regex(
    r"\b(?:an?|the|his|her|their|its|this|one) (?:[a-z-]+ ){0,2}?(letter|note|message|text|e-?mail|"
    r"card|postcard|telegram|tweet|post|sign|notice|poster|placard)\b"
)
PUT_BY = regex(r"\w+(?:ed|wn|en|ing)|set|sent|put|which|that")


def described_head(phrase: str) -> str:
    """Return what "the retired bus driver" says somebody is ("driver", or the age alone), else nothing."""
    *_, last = phrase.split()
    if _FROM.fullmatch(last) and last.lower() not in _NOT_FROM and len(phrase.split()) < 4:
        return last.lower()
    found = _DESCRIPTION.match(phrase)
    if not found:
        return ""
    return (found["head"] or found["age"]).lower()


def is_kept_unnamed(head: str) -> bool:
    """Tell an office that speaks unnamed in print ("the coroner"), and a firm, from one person described."""
    return head in _FIRMS or bool(_UNNAMED_OFFICE.fullmatch(head))


def sex_told(described: str) -> str:
    """Return m or f where a description shows it, else nothing."""
    return "m" if _MAN.search(described) else "f" if _WOMAN.search(described) else ""


def letter_before(text: str) -> str | None:
    """Return the letter, note or message that the last sentence of a text names, None of several."""
    found = _LETTERS.findall(re.split(r"[.!?][”’\"']?\s+(?=[A-Z“‘\"'])", text.rstrip(" \n.!?"))[-1])
    return str(found[0]) if len(set(found)) == 1 else None


def names_document(text: str) -> bool:
    """Tell whether a document of any kind is named in part of a text."""
    return bool(_DOCUMENT.search(text))


def is_document(subject: str) -> bool:
    """Tell "A business plan drawn up by students" from "The report's author Ann Lee"."""
    head = re.split(
        r"\s+(?:of|for|from|by|to|at|in|on|into|about|above|behind|outside|inside|beside|near|over|under)\s",
        subject,
    )[0].split()
    if not head or _ROLE.fullmatch(head[-1]):
        return False
    ends = head[:1] + [word for word, after in pairwise(head) if PUT_BY.fullmatch(after)]
    return any(_DOCUMENT.fullmatch(word) for word in (*ends[1:], head[-1]))


def head_of(subject: str) -> str:
    """Return the word a subject is headed by: "watchdog" of "the passenger watchdog for rail"."""
    return _HEAD_END.split(subject)[0].split()[-1]


def is_firm(head: str) -> bool:
    """Tell a word that a firm goes by as well as a person: "supplier"."""
    return head.lower() in _FIRMS


def is_plural(subject: str) -> bool:
    """Tell whether the head of a subject is several: "swimmers of the club"."""
    head = _HEAD_END.split(subject)[0]
    return bool(_PLURAL.search(head)) or " and " in head


def is_somebody(subject: str) -> bool:
    """Tell "one angry diner of the place" from "a city council": a person whose name is not printed."""
    head = _HEAD_END.split(subject)[0].split()
    return head[0].lower() in ("one", "another") and head[-1].lower() not in INSTITUTIONS
