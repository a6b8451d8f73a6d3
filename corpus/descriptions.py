"""Whom "the managing director", "the 52-year-old" or "the retired driver" means among an article's people.

What is printed beside their names is for `appositions`, which words describe somebody for `described`."""

from __future__ import annotations

import re

from corpus.appositions import told_beside, words_of
from corpus.callings import KIN
from corpus.content_words import listed
from corpus.described import ANY_HUMAN, described_head, is_kept_unnamed, sex_told
from corpus.introductions import told_of
from corpus.patterns import regex
from corpus.voices import NOBODY, Named, Voice

_OPENING = regex(
    r"(?P<phrase>The [\w’'-]+(?: [\w’'-]+){0,4}?)(?P<self> himself| herself)? "
    r"(?:[a-z]+ed|stood|was|is|has|had|went|took|got|came|left|"
    r"made|gave|held|kept|told|did|does|will|would|could|can)\b"
)
_FREE = frozenset(
    listed(
        """the a an of and at in for from to former retired ex veteran elderly local angry proud same then old
    year s serving new senior top"""
    )
)
_OFFICES = frozenset(listed("leader director executive chair president manager chief"))
_BOSSES = frozenset(listed("boss chief supremo gaffer"))
_BOSSED = frozenset(listed("boss gaffer supremo manager coach executive director leader owner head chief"))
_AT_LAW = frozenset(
    listed("""judge coroner recorder sheriff magistrate barrister solicitor prosecutor lawyer defendant
    officer constable sergeant inspector superintendent detective""")
)
_BY_EVIDENCE = _AT_LAW | frozenset(
    listed("""victim witness complainant claimant appellant interpreter accused neighbour friend colleague
    reporter interviewer teenager youngster schoolboy schoolgirl pupil son daughter brother sister husband
    wife partner boyfriend girlfriend cousin uncle aunt passenger pedestrian""")
)
_UNNAMED = regex(r"\b(?:not|nor|declined|refused) (?:\w+ ){0,2}?to be (?:named|identified)\b")
_OWNED_KIN = regex(rf"the [a-z -]+[’']s? (?:{'|'.join(KIN)})")
_ALSO = {"mayor": frozenset(["councillor"]), "minister": frozenset(["mp", "peer"])}  # what else one is
_UNDER = frozenset(("deputy", "assistant", "vice"))
_PLACE = regex(r"\b[A-Z][\w’'-]*")
_FURTHER = regex(r" (?:of|for|at) (?!(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)")


def described(phrase: str, voice: Voice, at: int, masked: str) -> Named | None:
    """Return whom a definite description means, `NOBODY` where that is not plain.

    None where it describes nobody, or an office that speaks unnamed. `at` is where its sentence begins."""
    phrase = phrase[:1].lower() + phrase[1:]
    head = described_head(phrase)
    if not head:
        return None
    further = bool(_FURTHER.search(phrase) or _goes_on(phrase, masked))
    people = told_beside(voice)
    fits, holders = _fitting(phrase, head, people, voice)
    fits -= voice.named_in_quotes(at, masked)
    if fits:
        return _of_several(fits, voice, at)
    heard = voice.just_heard()
    if not holders and heard and people.get(heard.name, set()) & _ALSO.get(head, frozenset()):
        return heard
    if is_kept_unnamed(head) and (not holders or _needed(phrase, head) > words_of(head)):
        return None
    if further and not holders:
        return None
    barred = _barred(head, people, holders) | voice.named_in_quotes(at, masked)
    if head in _BOSSES:
        barred |= {name for name in people if _leads_other(name, phrase, voice.text)}
    if _UNNAMED.search(masked) or (_OWNED_KIN.fullmatch(phrase) and not voice.people.anybody_before(at)):
        return Named(phrase.removeprefix("the "), None, person=False, unnamed=True)
    return _unprinted(phrase, head, voice, at, barred)


def _barred(head: str, people: dict[str, set[str]], holders: set[str]) -> set[str]:
    """Return whom a description cannot mean for what is printed beside them: another age, another office."""
    if head.isdigit():
        return {name for name, words in people.items() if any(word.isdigit() for word in words)}
    if words_of(head) & _OFFICES:
        return {name for name, words in people.items() if words}
    if holders:
        return set(people) - holders
    return {name for name, words in people.items() if words & _AT_LAW}


def opened_by(masked: str, voice: Voice, at: int) -> Named | None:
    """Return whom a sentence is about that begins with a description: "The retired driver stood up."."""
    opening = _OPENING.match(masked)
    if not opening:
        return None
    about = described(opening["phrase"], voice, at, masked)
    heard = voice.just_heard()
    return NOBODY if about and opening["self"] and heard and about.name == heard.name else about


def _goes_on(phrase: str, masked: str) -> bool:
    """Tell "the man" from "the man at the desk", whose last words the subject has lost."""
    return bool(re.search(rf"{re.escape(phrase)} (?:at|in|of|from|with|behind|on the)\b", masked, re.I))


def _fitting(phrase: str, head: str, people: dict[str, set[str]], voice: Voice) -> tuple[set[str], set[str]]:
    """Return who is printed with every word of a description, and who with its head alone."""
    wanted = _needed(phrase, head)
    if head in _BOSSES:
        return _bossing(phrase, people, voice)
    under = _UNDER if head != "officer" else frozenset()
    holders = {name for name, words in people.items() if words >= words_of(head) and words & under <= wanted}
    fits = {name for name in holders if wanted <= people[name]}
    owned = len(holders) == 1 and re.match(r"the [\w -]+[’']s? [\w -]+$", phrase)
    fits = fits or (_placed(phrase, head, people) & holders)
    return (holders if owned else fits), holders


def _bossing(phrase: str, people: dict[str, set[str]], voice: Voice) -> tuple[set[str], set[str]]:
    """Return who is "the boss": whoever manages, coaches or leads, of the place printed with it if any."""
    bosses = {name for name, words in people.items() if words & _BOSSED and not words & _UNDER}
    placed = {name for name in bosses if people[name] & words_of(" ".join(_PLACE.findall(phrase)))}
    fits = placed or {name for name in bosses if not _leads_other(name, phrase, voice.text)}
    return (fits if len(fits) == 1 else set()), bosses


def _leads_other(name: str, phrase: str, text: str) -> bool:
    """Tell whether somebody is printed as boss of another body than the one meant: "Town manager Ann Lee"."""
    led = re.search(rf"(?P<of>[A-Z][\w-]+)(?:[’']s?)? (?:[a-z-]+ )?[a-z]+ {re.escape(name)}\b", text)
    place = _PLACE.search(phrase)
    if not led or not place:
        return False
    body, meant = led["of"], place.group()
    return body != meant and not re.search(rf"\b(?:{meant} {body}|{body} {meant})\b", text)


def _placed(phrase: str, head: str, people: dict[str, set[str]]) -> set[str]:
    """Return who alone is printed with all but the names in "the Carlisle MP", "the Unite organiser"."""
    needed = words_of(_PLACE.sub("", phrase)) - _FREE | words_of(head)
    fits = {name for name, words in people.items() if words >= needed and words & _UNDER <= needed}
    elsewhere = re.search(r" (?:of|for|at) [A-Z]", phrase)  # "the mayor of Leeds"
    return fits if _PLACE.search(phrase) and len(fits) == 1 and not elsewhere else set()


def _needed(phrase: str, head: str) -> set[str]:
    return words_of(phrase) - _FREE | words_of(head)


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
    retired = re.match(r"the (?:former|retired|ex-\w+) \w+ \w+", phrase)  # "the former bus inspector"
    guessed = bool(retired) or not (ANY_HUMAN.search(phrase) or words_of(head) & _BY_EVIDENCE)
    led = head in _BOSSES and _PLACE.search(phrase)  # "the Welfare boss"
    told = (voice.just_heard() or (voice.only_heard() if led else voice.just_alone())) if guessed else None
    if not told and (sex or head.isdigit()):
        told = voice.lately_alone()
    if told and told.name not in barred and voice.can_be(told.name, sex):
        return told
    if not head.isdigit() and told_of(voice.text, voice.people, phrase.split()[-1], at):
        return Named(phrase.removeprefix("the "), None, person=False, unnamed=True)
    return NOBODY
