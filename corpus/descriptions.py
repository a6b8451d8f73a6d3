"""Whom "the managing director", "the 52-year-old" or "the retired driver" means among an article's people.

Owns what is printed beside their names. Which words describe somebody is for `described`."""

from __future__ import annotations

import re

from corpus.content_words import listed
from corpus.described import ANY_HUMAN, described_head, is_kept_unnamed, sex_told
from corpus.voices import NOBODY, Named, Voice

_REACH = 110
_LEAD = re.compile(r"[\w’'-]+(?: [\w’'-]+){0,7} $")
_APPOSED_LEAD = re.compile(r"\b(?:the|its|his|her|their|an?) [^,.;:\n“”\"]{2,60}, $", re.I)
_AGED = re.compile(r"(?:,? \(|, (?:aged )?)(\d{1,2})\b\)?")
_AGE_LED = re.compile(r"\b\d{1,2}-year-old\b|-of-")
_BRACKETED = re.compile(r" \(([^()\n]{2,60})\)")
_PLACED = re.compile(r", (?:of|from) [A-Z][\w’' -]+(?=,)")
_APPOSED = re.compile(
    r"(?:, (?:who (?:is|was|works as|worked as) )?| (?:is|was) (?=an? ))"
    r"(?!(?:who|whose|which|where|when|after|and|but|as|with|said|says|told|he|she)\b)"
    r"(?P<told>[a-z][^,.;:\n“”\"]{2,90})"
)
_OPENING = re.compile(
    r"(?P<phrase>The [\w’'-]+(?: [\w’'-]+){0,4}?) (?:[a-z]+ed|stood|was|is|has|had|went|took|got|came|left|"
    r"made|gave|held|kept|told|did|does|will|would|could|can)\b"
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
_FREE = frozenset(
    listed(
        """the a an of and at in for from to former retired ex veteran elderly local angry proud same then old
    year s serving new"""
    )
)
_OFFICES = frozenset(listed("leader director executive chair president manager chief"))
_UNDER = frozenset(("deputy", "assistant", "vice"))
_WORD = re.compile(r"[a-zà-ž]+|\d+")
_FURTHER = re.compile(r" (?:of|for|at) (?!(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)")


def described(phrase: str, voice: Voice, at: int, masked: str) -> Named | None:
    """Return whom a definite description means, `NOBODY` where that is not plain.

    None where it describes nobody, or an office that speaks unnamed. `at` is where its sentence begins."""
    phrase = phrase[:1].lower() + phrase[1:]
    head = described_head(phrase)
    if not head:
        return None
    further = bool(_FURTHER.search(phrase) or _goes_on(phrase, masked))
    people = _told_beside(voice)
    fits, holders = _fitting(phrase, head, people)
    if fits:
        return _of_several(fits, voice, at)
    if is_kept_unnamed(head) and (not holders or _needed(phrase, head) > _words(head)):
        return None
    if further and not holders:
        return None
    return _unprinted(phrase, head, voice, at, _barred(head, people, holders))


def _barred(head: str, people: dict[str, set[str]], holders: set[str]) -> set[str]:
    """Return whom a description cannot mean for what is printed beside them: another age, another office."""
    if head.isdigit():
        return {name for name, words in people.items() if any(word.isdigit() for word in words)}
    if _words(head) & _OFFICES:
        return {name for name, words in people.items() if words}
    return set(people) - holders if holders else set()


def opened_by(masked: str, voice: Voice, at: int) -> Named | None:
    """Return whom a sentence is about that begins with a description: "The retired driver stood up."."""
    opening = _OPENING.match(masked)
    return described(opening["phrase"], voice, at, masked) if opening else None


def _goes_on(phrase: str, masked: str) -> bool:
    """Tell "the man" from "the man at the desk", whose last words the subject has lost."""
    return bool(re.search(rf"{re.escape(phrase)} (?:at|in|of|from|with|behind|on the)\b", masked, re.I))


def _fitting(phrase: str, head: str, people: dict[str, set[str]]) -> tuple[set[str], set[str]]:
    """Return who is printed with every word of a description, and who with its head alone."""
    wanted = _needed(phrase, head)
    holders = {name for name, words in people.items() if words >= _words(head) and words & _UNDER <= wanted}
    fits = {name for name in holders if wanted <= people[name]}
    owned = len(holders) == 1 and re.match(r"the [\w -]+[’']s? [\w -]+$", phrase)
    return (holders if owned else fits), holders


def _needed(phrase: str, head: str) -> set[str]:
    return _words(phrase) - _FREE | _words(head)


def _of_several(fits: set[str], voice: Voice, at: int) -> Named:
    """Return the one person who fits, or fits and was just heard, or alone was printed so far."""
    heard = voice.just_heard()
    if heard and heard.name in fits:
        return heard
    if len(fits) > 1:
        fits &= {voice.full_name(m) for m in voice.people.mentions if m.start < at}
    return voice.person(fits.pop()) if len(fits) == 1 else NOBODY


def _unprinted(phrase: str, head: str, voice: Voice, at: int, barred: set[str]) -> Named:
    """Return whom a description means that no name is printed with: who was just heard, or introduced."""
    sex = sex_told(phrase)
    told = None if ANY_HUMAN.search(phrase) else voice.just_heard()
    if not told and (sex or head.isdigit()):
        told = voice.lately_alone()
    if told and told.name not in barred and voice.can_be(told.name, sex):
        return told
    if not head.isdigit() and voice.told_of(phrase.split()[-1], at):
        return Named(phrase.removeprefix("the "), None, person=False, unnamed=True)
    return NOBODY


def _told_beside(voice: Voice) -> dict[str, set[str]]:
    """Return the words printed beside each person's name, as title, role, age, party or kin."""
    found: dict[str, set[str]] = {}
    for mention in voice.people.mentions:
        before = voice.text[max(0, mention.start - _REACH) : mention.start]
        after = voice.text[mention.end : mention.end + _REACH]
        told = f"{_lead(before)} {mention.titles} {_after(after)}"
        name = voice.full_name(mention)
        found.setdefault(name, set()).update(_words(told))
    return found


def _lead(before: str) -> str:
    """Return the role that leads up to a name: the last words of "a letter to managing director"."""
    apposed = _APPOSED_LEAD.search(before)
    words = apposed.group().strip(" ,") if apposed else (_LEAD.search(before) or [""])[0].strip()
    parts = re.split(r"\b(?:to|by|with|said|says|from|told|that|asked|when|where|who)\b", words)
    last = parts[-1].strip()
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


def _words(told: str) -> set[str]:
    """Return the words of a description or a role, one word standing for those that mean the same."""
    words = _WORD.findall(told.lower().replace("head teacher", "head"))
    return {_ALIKE.get(word, word) for word in words}
