"""Whom the subject of a saying verb means: a person in full, a body, a spokesperson, a document.

Owns pronouns, short names and roles in apposition. That somebody says something at all is for `speech`."""

from __future__ import annotations

import re

from corpus.callings import KIN, OCCUPATIONS
from corpus.described import (
    PUT_BY,
    SHOWN_BEFORE,
    described_head,
    head_of,
    is_document,
    is_firm,
    is_plural,
    is_somebody,
    letter_before,
)
from corpus.descriptions import described
from corpus.forenames import is_forename
from corpus.introductions import body_before
from corpus.patterns import regex
from corpus.quote_marks import MASK
from corpus.speech import Cue
from corpus.voices import HE, NOBODY, SHE, Named, Voice

_ROLE = regex(rf"\b(?:{'|'.join(OCCUPATIONS)})\b", re.I)
_SPOKES = regex(
    r"^(?:an?|the|its|their|his|her)\s+(?P<who>(?:[\w’'&-]+\s+){0,4}spokes(?:man|woman|person|people)\b.*)",
    re.I,
)
_RELATED = regex(
    r"^(?i:an?|the|one|his|her|its|their)?\s*(?:[\w’'-]+\s+){0,3}?(?P<head>[a-z][\w’'-]+)\s+(?:of|for|"
    r"from|by|to|at|in|on)\s"
)
_DESCRIBES = regex(
    r"(?:(?:an?|the|its|their|his|her|one|another|some|two|three)\s|\w+ of |.*[’']s? |"
    rf"[a-z -]+\b(?:{'|'.join(OCCUPATIONS)})$)",
    re.I,
)
_ANYBODY = regex(
    r"(?:most |many |some )?people|(?:everyone|everybody|nobody|anyone)\b.*|[\d.,]+(?: million| billion)?",
    re.I,
)
_THEY = regex(r"^(?:they|their|it)$", re.I)
_DETERMINER = regex(
    r"^(?:an?|the|its|their|his|her|one|another|that|this|some|many|several|both|all|most)\s+(?!of\b)", re.I
)
_OF_BODY = regex(rf"(?:[Tt]he )?(?:[A-Z][\w’'&-]+ )+(?:[a-z-]+ )*(?:{'|'.join(OCCUPATIONS)}) ")
_TO_WHOM = regex(r" to [a-z]+$")  # "a report to creditors"
_SHORT_BODY = regex(r"^(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?P<noun>[a-z]+)$")
_APPOSED_BODY = regex(r"(?:the )?[A-Z][\w&-]+(?: (?:(?:of|for|and|the|&) )?[A-Z][\w&-]+){0,5}")
_UNNAMED = regex(
    rf"^(?:an?|one|another|the)\s(?:[\w’'-]+\s){{0,5}}?(?:{'|'.join((*OCCUPATIONS, *KIN))}|"
    r"man|woman|boy|girl|worker|witness|onlooker|caller|user|motorist|shopper|passer-by|one|other)\b",
    re.I,
)
_NO_BODY = regex(
    r"n[’']t\b|\b(?:it|he|she|they|him|them|we|I|you)\b|\b(?:and|or|but|to|of|in|at|so|that|than|not|(?!family|assembly|supply|ally)\w+ly)$"
    r"|\bto \w+$|\([^)]*$"
    r"|^(?:amid|despite|with|without|after|before|during|since|went|sent|gave|took|made|was|were|stands?)\b"
    r"|^(?:of|to|in|at|for|from|by|or|and|but|nor|few|little|much|so|then|not|than|only|just|even|such|how)\b"
    r"|^\w+ing (?:an?|the|its)\b|^\W*$|^along\b"
    r"|^(?:\w+ly )?\w+ed (?:with|by|in|at|on|to|for|from|as|the|an?|that|it)\b"
    r"|^[a-z]+s (?:an?|the|its|his|her|their)\b|\w+ed (?:into|once|again)\b"
    r"| \w+(?<!\bcall)(?<!\bnam)ed (?:an?|the|its|their|this|that|his|her)\b"
)
_PLURAL_VERBS = frozenset(("fear", "hope", "stress", "claim", "welcome", "doubt"))
_WHEN = regex(
    r"\s+(?:(?:on|last|this) (?:\w+day|night|week|month|year|morning)|yesterday|today|tonight|now)"
    r"(?: night| morning)?(?: \([A-Z][a-z]+\))?$"
)
_WHOSE_NAME = frozenset(("firm", "company"))  # "the firm" is named elsewhere in another form
_OPINION = frozenset(("think", "thought"))
_PRINTS = frozenset(("reported", "reports", "revealed"))
_SHOWS = frozenset(("show", "shows", "showed", "suggest", "record", "records"))
_NOT_ALONE = regex(r"^(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?!.*[’']s?\s+$)|[A-Z][\w&-]*\s+$")


def named_subject(cue: Cue, voice: Voice, at: int, masked: str) -> Named | None:
    """Return whom a cue's subject names, None where that is not plain. `at` is where its sentence begins,
    `masked` that sentence with its quotations masked."""
    subject = cue.subject.strip()
    voice.come_to(at, masked)
    if cue.verb in _SHOWS and not is_document(subject):
        return None
    if cue.verb in _PLURAL_VERBS and not is_plural(subject):
        return None
    if _ANYBODY.fullmatch(subject) or (cue.verb in _OPINION and MASK not in masked and is_plural(subject)):
        return None
    if re.fullmatch(r"(?:an?|the|its|their|his|her|it|his own)?", subject, re.I) and not (
        HE.match(subject) or SHE.match(subject) or _THEY.match(subject)
    ):
        return None
    letter = letter_before(voice.text_before(at)) if cue.opens and subject.lower() == "it" else None
    if letter:
        return _document(letter, voice, at)
    if cue.verb in ("read", "reads"):
        shown = SHOWN_BEFORE.search(voice.text_before(at)) if _THEY.match(subject) else None
        return (
            _document(shown["what"] if shown else subject, voice, at)
            if shown or is_document(subject)
            else None
        )
    if HE.match(subject) or SHE.match(subject) or _THEY.match(subject):
        return voice.pronoun(subject, (at, at + cue.end), masked[: cue.end])
    spokes = _SPOKES.match(subject)
    if spokes:
        return voice.spokesperson(_clean(spokes["who"]))
    beside = _beside(subject, cue.beside, voice)
    if beside:
        return beside
    described_so = subject.lower().startswith("the ") and described_head(subject)
    named = (not described_so and _mentions(subject, voice)) or _mentions(cue.beside.split(" who ")[0], voice)
    prints = cue.verb in _PRINTS and not subject.split()[-1].islower()  # "the Independent revealed"
    meant = None if named or prints else described(subject, voice, at, masked)
    if meant:
        return meant
    if is_document(subject):
        return _document(subject, voice, at)
    short = _SHORT_BODY.match(subject)
    apposed = (
        _APPOSED_BODY.fullmatch(cue.beside.split(",")[0]) if short or _DESCRIBES.match(subject) else None
    )
    if apposed and (is_firm(head_of(subject)) or not _ROLE.fullmatch(head_of(subject))):
        return Named(apposed.group().removeprefix("the "), None, person=False)
    known = voice.in_role(short["noun"], at) if short and _ROLE.fullmatch(short["noun"]) else None
    known = known or _person(subject, cue.beside, voice)
    return known or _body(subject, cue.beside, voice, at)


def _beside(subject: str, beside: str, voice: Voice) -> Named | None:
    """Return Ann Lee of "the owner of the Lion, Ann Lee", "one of them, Ann Lee": a name alone beside."""
    name = beside.split(",")[0].strip()
    mentions = _mentions(name, voice)
    if " by " in subject and is_document(subject):
        return None  # "A report by its auditor, Ann Lee"
    if not name or not (_DESCRIBES.match(subject) or [at for at, _ in mentions] == [0]):
        return None
    if (
        len(mentions) != 1
        or re.match(r"(?:an?|the) (?!(?:Most |Right |Very |Rt )*(?:Rev|Hon))", name)
        or not voice.is_sure(mentions[0][1])
    ):
        return None
    lead = name[: mentions[0][0]].removeprefix("the ").strip()
    return (
        None
        if lead
        and not _ROLE.search(lead)
        and not lead.endswith(("’s", "'s"))
        and not (subject.lower().startswith("one ") and lead.islower())
        else _with_role(mentions[0][1], _role(_DETERMINER.sub("", subject), ""), voice)
    )


def _document(subject: str, voice: Voice, at: int) -> Named | None:
    words = _DETERMINER.sub("", subject)
    if _NO_BODY.search(_TO_WHOM.sub("", words)):
        words = re.split(rf" (?=(?:{PUT_BY.pattern})\b)", words)[0]  # "a register published with them"
        if _NO_BODY.search(words) or not is_document(words):
            return None
    known = voice.document(words, at) if " " not in words else None
    return known or Named(_clean(words), None, person=False, document=True)


def _person(subject: str, beside: str, voice: Voice) -> Named | None:
    mentions = _mentions(subject, voice)
    if not mentions and beside and _ROLE.search(subject):
        mentions = _mentions(beside.split(",")[0], voice)
        if len(mentions) == 1:
            return _with_role(mentions[0][1], _DETERMINER.sub("", subject), voice)
        return None
    if len(mentions) == 2 and _OF_BODY.fullmatch(subject[: mentions[1][0]]):
        mentions = mentions[1:]  # "Keld chairman Ann Lee"
    owned = [(at, name) for at, name in mentions if subject[:at].rstrip().endswith(("’s", "'s"))]
    mentions = owned if len(owned) == 1 else mentions  # "Bus Users UK’s Ann Lee"
    if len(mentions) != 1:
        return None
    start, name = mentions[0]
    lead = subject[:start].strip()
    if lead and not voice.is_sure(name) and _NOT_ALONE.search(subject[:start]):
        return None  # "British American Tobacco": two capitals of a longer name
    related = _RELATED.match(subject)
    if related and lead and start > related.end("head") and not _ROLE.search(lead):
        return None
    return _with_role(name, _role(lead, beside), voice)


def _with_role(name: str, role: str | None, voice: Voice) -> Named:
    voice.give_role(name, role)
    return voice.person(name)


def _mentions(phrase: str, voice: Voice) -> list[tuple[int, str]]:
    """Return (start, fullest name) of the people of the article who are named in `phrase`."""
    found: dict[str, int] = {}
    taken: list[tuple[int, int]] = []
    words = {word for word in re.findall(r"[\w’'-]+", phrase) if word in voice.printed}
    forms = sorted(form for word in words for form in voice.printed[word])
    for printed, name in sorted(forms, key=lambda form: (-len(form[0]), form[1] not in voice.here)):
        place = re.search(rf"(?<![\w’'-]){re.escape(printed)}(?![\w-]|[’'](?:s\b|\s+[A-Z]))", phrase)
        if place and not any(low <= place.start() < high for low, high in taken):
            taken.append(place.span())
            found[name] = min(found.get(name, place.start()), place.start())
    return sorted((start, name) for name, start in found.items())


def _role(lead: str, beside: str) -> str | None:
    """Return the role printed before a name ("council leader") or beside it (", cabinet member for ...")."""
    lead = _DETERMINER.sub("", lead).strip(" ,")
    if lead and _ROLE.search(lead):
        return lead
    beside = re.sub(
        r"^(?:who (?:is|was|currently serves as|serves as) )?(?:an?|the) |^who (?:is|was) ", "", beside
    )
    beside = re.split(r"(?:^|,? )(?:both of )?\b(?:who|which|whose)\b", beside)[0].strip()
    beside = re.sub(r"^(?:\d{1,3}|of [A-Z][\w ]+)(?:, (?:an? |the )?|$)", "", beside)
    return beside if _ROLE.search(beside) and len(beside) < 120 else None


def _is_first_name(subject: str, beside: str) -> bool:
    """Tell a person printed with one name only: "George, an IT technician"."""
    single = re.fullmatch(r"[A-Z][a-zà-ž]+", subject)
    described = re.match(r"(?:an?|the) ", beside) and _role("", beside)
    return bool(single and (described or is_forename(subject)))


def _body(subject: str, beside: str, voice: Voice, at: int) -> Named | None:
    """Return a council, a union, "campaigners": whoever can speak and is no person of the article."""
    if any(voice.is_sure(name) for _, name in _mentions(subject, voice)) and "’" not in subject.replace(
        "'", "’"
    ):
        return None
    short = _SHORT_BODY.match(subject)
    full = body_before(voice.text, short["noun"], at) if short else None
    if short and not full and short["noun"] in _WHOSE_NAME:
        return NOBODY
    name = _clean(full or subject)
    if not full and _NO_BODY.search(name):
        return None
    if _is_first_name(subject, beside):
        return Named(name, _role("", beside), person=True)
    unnamed = (bool(_UNNAMED.match(subject)) or is_somebody(subject)) and not full
    return Named(name, None, person=False, unnamed=unnamed) if name else None


def _clean(phrase: str) -> str:
    return " ".join(_WHEN.sub("", _DETERMINER.sub("", phrase).strip(" ,.")).split())
