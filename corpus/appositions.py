"""What an article prints beside each person's name: titles, roles, ages, parties, kin.

Owns where such words stand and which of them mean the same. Whom a description means by them is for
`descriptions`."""

from __future__ import annotations

import re

from corpus.described import described_head
from corpus.introductions import opening_role
from corpus.patterns import regex
from corpus.voices import Voice

_REACH = 110
_LEAD = regex(r"[\w’'-]+(?: [\w’'-]+){0,7} $")
_APPOSED_LEAD = regex(r"(?:\b(?:the|its|his|her|their|an?)|[’']s?) [^,.;:\n“”\"]{2,60}, (?:the )?$", re.I)
_OTHER_NAME = regex(r".*[A-Z][\w’'-]+ [A-Z][\w’'-]+ and ")
_AGED = regex(r"(?:,? \(|, (?:aged |(?:who )?(?:turned|turns|is|was) )?)(\d{1,2})\b\)?")
_AGE_LED = regex(r"\b\d{1,2}-year-old\b|-of-")
_BRACKETED = regex(r" \(([^()\n]{2,60})\)")
_PLACED = regex(r", (?:of|from) [A-Z][\w’' -]+(?=,)")
_APPOSED = regex(
    r"(?:, (?:who (?:is|was|works as|worked as) )?| (?:is|was) (?=an? ))"
    r"(?!(?:who|whose|which|where|when|after|and|but|as|with|said|says|told|he|she)\b)"
    r"(?P<told>[a-z][^,.;:\n“”\"]{2,90})"
)
_ALIKE = {
    printed: meant
    for meant, alike in (
        ("head", "headteacher headmaster headmistress principal"),
        ("chair", "chairman chairwoman chairperson convener convenor"),
        ("councillor", "cllr coun councilor"),
        ("mother", "mum"),
        ("father", "dad"),
        ("independent", "ind"),
        ("conservative", "con tory"),
        ("democrat", "ld dem"),
        ("liberal", "lib"),
        ("green", "greens"),
        ("executive", "ceo"),
    )
    for printed in alike.split()
}
_WORD = regex(r"[a-zà-ž]+|\d+")
_TITLED = {
    title: told
    for told, titles in (
        (
            "reverend minister vicar rector priest clergyman cleric",
            "Rev Revd Reverend Canon Fr Father Archdeacon",
        ),
        ("constable officer policeman policewoman", "PC WPC Constable Con"),
        ("detective constable officer", "DC"),
        ("detective officer", "Det Detective DI DCI"),
        ("sergeant officer", "Sgt Sergeant"),
        ("detective sergeant officer", "DS"),
        ("inspector officer", "Insp Inspector"),
        ("superintendent officer", "Supt Superintendent"),
        ("officer", "PCSO ACC DCC"),
        ("doctor", "Dr"),
        ("colonel officer", "Col Colonel"),
        ("major officer", "Maj Major"),
        ("captain", "Capt Captain"),
        ("commander officer", "Cdr Cmdr Commander"),
        ("brigadier officer", "Brig Brigadier"),
        ("general", "Gen General"),
        ("lieutenant officer", "Lt Lieutenant"),
        ("professor academic", "Prof Professor"),
        ("councillor", "Cllr Coun Councillor Councilor"),
        ("peer", "Lord Lady Baroness Baron"),
        ("knight", "Sir"),
    )
    for title in titles.split()
}
_DIGNITIES = {"Rt": "bishop", "Very": "dean", "Most": "archbishop", "Ven": "archdeacon"}
_IMPLIED = tuple(
    (frozenset(needed.split()), frozenset(more.split()))
    for needed, more in (
        ("farm owner", "farmer"),
        ("farm worker", "farmhand labourer"),
        ("shop owner", "shopkeeper trader"),
        ("shop manager", "shopkeeper"),
        ("pub owner", "publican"),
        ("pub landlord", "publican"),
        ("pub landlady", "publican"),
        ("hotel owner", "hotelier"),
        ("restaurant owner", "restaurateur"),
        ("fire officer", "firefighter"),
        ("mp", "politician parliamentarian backbencher"),
        ("gp", "doctor medic"),
        ("surgeon", "doctor medic"),
        ("headteacher", "teacher head"),
        ("recorder", "judge"),
        ("sheriff", "judge"),
    )
)
_OF_AGE = (
    (13, 19, "teenager"),
    (66, 130, "pensioner"),
    (70, 79, "septuagenarian"),
    (80, 89, "octogenarian"),
    (90, 99, "nonagenarian"),
    (100, 130, "centenarian"),
)
_COURT = "barrister solicitor lawyer advocate counsel"
_IN_COURT = {"prosecuting": f"{_COURT} prosecutor", "defending": _COURT, "mitigating": _COURT}
_IN_COURT_BEFORE = regex(r"\b(prosecuting|defending|mitigating), $", re.I)
_IN_COURT_AFTER = regex(r",? (?:for the )?(prosecuting|defending|mitigating|prosecution|defence)\b")
_COUNSEL = regex(r",? [QK]C\b")


def told_beside(voice: Voice) -> dict[str, set[str]]:
    """Return the words printed beside each person's name, as title, role, age, party or kin.

    Worked out once an article: `voice` keeps it."""
    if voice.beside is None:
        voice.beside = _told_beside(voice)
    return voice.beside


def _told_beside(voice: Voice) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mention in voice.people.mentions:
        before = voice.text[max(0, mention.start - _REACH) : mention.start]
        after = voice.text[mention.end : mention.end + _REACH]
        told = f"{_lead(before)} {_titled(mention.titles)} {_in_court(before, after)} {_after(after)}"
        name = voice.full_name(mention)
        found.setdefault(name, set()).update(words_of(told))
    opening = opening_role(voice.text, voice.people)
    if opening and described_head(f"the {opening[1].strip()}"):
        found[opening[0]] = found.get(opening[0], set()) | words_of(opening[1])
    return {name: words | _implied(words) for name, words in found.items()}


def _implied(words: set[str]) -> set[str]:
    """Return what else such words make somebody: a farm's owner a farmer, a man of 17 a teenager."""
    told = {word for needed, more in _IMPLIED if needed <= words for word in more}
    ages = [int(word) for word in words if word.isdigit()]
    return told | {word for low, high, word in _OF_AGE for age in ages if low <= age <= high}


def _titled(titles: str) -> str:
    """Return titles with what else they make somebody: "Sgt" a sergeant and an officer."""
    told = [_TITLED.get(title, title) for title in titles.split()]
    return " ".join(told + [office for first, office in _DIGNITIES.items() if first in titles.split()])


def _in_court(before: str, after: str) -> str:
    """Return what "Prosecuting, Ann Lee", "Ann Lee, defending," or "Ann Lee QC" makes her."""
    found = _IN_COURT_BEFORE.search(before) or _IN_COURT_AFTER.match(after)
    told = _IN_COURT.get(found[1].lower(), _COURT) if found else ""
    return told or (_COURT if _COUNSEL.match(after) else "")


def _lead(before: str) -> str:
    """Return the role that leads up to a name: the last words of "a letter to managing director"."""
    apposed = _APPOSED_LEAD.search(before)
    words = apposed.group().strip(" ,") if apposed else (_LEAD.search(before) or [""])[0].strip()
    parts = re.split(r"\b(?:to|by|with|said|says|from|told|that|asked|when|where|who)\b", words)
    last = _OTHER_NAME.sub("", parts[-1].strip())
    whole = apposed or " and " in last or described_head(f"the {last.lower()}") or _AGE_LED.search(last)
    return _unnumbered(last if whole else " ".join(last.split()[-1:]))


def _after(after: str) -> str:
    """Return the age, the party and ward in brackets, and the role printed after a name."""
    aged = _AGED.match(after)
    after = after[aged.end() :] if aged else after
    bracketed = _BRACKETED.match(after)
    after = after[bracketed.end() :] if bracketed else after
    placed = _PLACED.match(after)
    apposed = _APPOSED.match(after[placed.end() :] if placed else after)
    return " ".join(
        [
            aged[1] if aged else "",
            bracketed[1] if bracketed else "",
            _unnumbered(apposed["told"]) if apposed else "",
        ]
    )


def _unnumbered(told: str) -> str:
    """Return words without the numbers that are no age."""
    return re.sub(r"\b\d+\b(?!-year-old)", "", told)


def words_of(told: str) -> set[str]:
    """Return the words of a description or a role, one word standing for those that mean the same."""
    words = _WORD.findall(told.lower().replace("head teacher", "head"))
    return {_ALIKE.get(word, word) for word in words}
