"""Whom the subject of a saying verb means: a person in full, a body, a spokesperson, a document.

Owns pronouns, short names and roles in apposition. That somebody says something at all is for `speech`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.names import OCCUPATIONS, Mention, People
from corpus.records import Span
from corpus.speech import Cue

_ROLE = re.compile(rf"\b(?:{'|'.join(OCCUPATIONS)})\b", re.I)
_DOCUMENT = re.compile(
    r"\b(?:report|letter|e-?mail|document|plan|review|study|survey|notice|leaflet|motion|minutes|paper|"
    r"briefing|guidance|strategy|assessment|judgment|judgement|ruling|website|post|petition|agenda|inquiry|"
    r"statement|figures|memo|brochure|dossier|submission|audit|policy|prospectus|consultation|map|sign)\b",
    re.I,
)
_SPOKES = re.compile(
    r"^(?:an?|the|its|their|his|her)\s+(?P<who>(?:[\w’'&-]+\s+){0,4}spokes(?:man|woman|person|people)\b.*)",
    re.I,
)
_RELATED = re.compile(
    r"^(?i:an?|the|one|his|her|its|their)?\s*(?:[\w’'-]+\s+){0,3}?(?P<head>[a-z][\w’'-]+)\s+(?:of|for|"
    r"from|by|to|at|in|on)\s"
)
_DESCRIBED = re.compile(
    r"^the (?:\w+[- ]){0,3}?(?:\d{1,2}-year-old|year-old|mother|father|mum|dad|grandmother|grandfather|"
    r"grandad|gran|pensioner|teenager|MP|councillor|widow|widower|mother-of-\w+|father-of-\w+|"
    r"mum-of-\w+|dad-of-\w+)(?: of \w+)?$"
)
_SPOKES_HEAD = re.compile(r"\bspokes(?:man|woman|person)\b", re.I)
_HE = re.compile(r"^(?:he|him|his)$", re.I)
_SHE = re.compile(r"^(?:she|her|hers)$", re.I)
_THEY = re.compile(r"^(?:they|their|it)$", re.I)
_MALE = frozenset(["Mr", "Sir", "Lord", "Father", "Fr", "Baron", "Canon"])
_FEMALE = frozenset(["Mrs", "Ms", "Miss", "Dame", "Lady", "Baroness", "Sister"])
_DETERMINER = re.compile(
    r"^(?:an?|the|its|their|his|her|one|another|that|this|some|many|several|both|all|most)\s+", re.I
)
_REMEMBERED = 40
_SHORT_BODY = re.compile(r"^(?:the|its|their)\s+(?P<noun>[a-z]+)$", re.I)
_BODY_END = r"[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|and|the|&)\s+){0,2}[A-Z][\w’'&-]*){0,8}"


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker as found: the fullest name, the role printed with it, what may stand for it later."""

    name: str
    role: str | None
    person: bool
    document: bool = False


class Voice:
    """What an article has told so far: who was subject last, roles, sex by title or pronoun."""

    def __init__(self, who: People, text: str) -> None:
        self.people = who
        self._text = text
        self._roles: dict[str, str] = {}
        self._sex: dict[str, str] = {}
        self._recent: list[str] = []
        self._documents: dict[str, Named | None] = {}
        self.printed: dict[str, set[tuple[str, str]]] = {}
        self._body: Named | None = None
        self._last: Named | None = None
        self._document: Named | None = None
        for mention in who.mentions:
            self._note_title(mention)
            printed = f"{mention.titles} {mention.name}".strip()
            name = who.fullest(mention.name) or printed
            self.printed.setdefault(mention.surname, set()).add((printed, name))

    def note_sentence(self, span: Span, masked: str, speaker: Named | None) -> None:
        """Remember whom a sentence names, the speaker or the first named counting as nearest."""
        named = self.people.in_span(*span)
        outside = [name for name in named if self._outside_quotes(name, masked)]
        if speaker and speaker.person:
            outside = [name for name in outside if name != speaker.name] + [speaker.name]
        elif len(outside) > 1:
            outside = [*outside[1:], outside[0]]
        earlier = [name for name in self._recent[-_REMEMBERED:] if name not in outside]
        self._recent = [*earlier, *outside]
        self._last = speaker or self._last
        if speaker and not speaker.person:
            self._body = speaker
            self._document = speaker if speaker.document else self._document

    def _outside_quotes(self, name: str, masked: str) -> bool:
        return any(word in masked for word in name.split())

    def sole_person(self, span: Span) -> Named | None:
        """Return the one person named in part of the text, None where there are several or none."""
        named = self.people.in_span(*span)
        return self.person(named[0]) if len(named) == 1 else None

    def person(self, name: str) -> Named:
        """Return a person as a speaker, with the role printed so far."""
        return Named(name, self._roles.get(name), person=True)

    def give_role(self, name: str, role: str | None) -> None:
        """Keep the first role printed with a name."""
        if role and name not in self._roles:
            self._roles[name] = role

    def spokesperson(self, phrase: str) -> Named:
        """Return a spokesperson, for whom as printed before where the phrase does not say."""
        known = self._body
        if known and " " not in phrase and known.name.lower().startswith(phrase.lower()):
            return known
        return Named(phrase, None, person=False)

    def pronoun(self, word: str, before: Span, masked: str) -> Named | None:
        """Return whom "he", "she" or "they" means: the nearest whose sex does not speak against it.

        The first person named `before` it in its own sentence comes before those of earlier ones."""
        sex = "m" if _HE.match(word) else "f" if _SHE.match(word) else ""
        if not sex:
            return self._body
        if self._last and _SPOKES_HEAD.search(self._last.name) and not self._last.person:
            return self._last
        beside = [name for name in self.people.in_span(*before) if self._outside_quotes(name, masked)][:1]
        for name in reversed([*self._recent, *beside]):
            if self._sex.get(name, sex) == sex:
                self._sex[name] = sex
                return self.person(name)
        return None

    def last_person(self) -> Named | None:
        """Return the person heard of last."""
        return self.person(self._recent[-1]) if self._recent else None

    def document(self, head: str) -> Named | None:
        """Return the document last heard of, where `head` is in its name."""
        known = self._document
        if known and head.lower() in known.name.lower():
            return known
        if head not in self._documents:
            self._documents[head] = self._introduced(head)
        return self._documents[head]

    def _introduced(self, head: str) -> Named | None:
        """Return a document with its author where the article prints both: "a report by Ann Lee"."""
        for written in re.finditer(rf"\b{re.escape(head)} (?:by|from) [^.;\n]{{0,100}}", self._text, re.I):
            for mention in self.people.mentioned(*written.span())[:1]:
                name = self._text[written.start() : mention.end]
                return Named(name, None, person=False, document=True)
        return None

    def body(self, noun: str, before: int) -> str | None:
        """Return the last body printed in full before a place whose name ends in `noun`."""
        wanted = re.compile(rf"{_BODY_END}")
        found = [m.group() for m in wanted.finditer(self._text[max(0, before - 6000) : before])]
        fits = [name for name in found if name.split()[-1].lower() == noun.lower() and " " in name]
        return fits[-1] if fits else None

    def _note_title(self, mention: Mention) -> None:
        words = set(mention.titles.split())
        name = self.people.fullest(mention.name) or mention.name
        if words & _MALE:
            self._sex[name] = "m"
        elif words & _FEMALE:
            self._sex[name] = "f"


def named_subject(cue: Cue, voice: Voice, at: int, masked: str) -> Named | None:
    """Return whom a cue's subject names, None where that is not plain. `at` is where its sentence begins,
    `masked` that sentence with its quotations masked."""
    subject = cue.subject.strip()
    if (
        re.fullmatch(r"(?:an?|the|its|their|his|her|it|his own)?", subject, re.I)
        and not _HE.match(subject)
        and not _SHE.match(subject)
        and not _THEY.match(subject)
    ):
        return None
    if _HE.match(subject) or _SHE.match(subject) or _THEY.match(subject):
        return voice.pronoun(subject, (at, at + cue.end), masked[: cue.end])
    spokes = _SPOKES.match(subject)
    if spokes:
        return voice.spokesperson(_clean(spokes["who"]))
    if _DESCRIBED.match(subject) and (known := voice.last_person()):
        return known
    if _is_document(subject):
        return _document(subject, voice)
    person = _person(subject, cue.beside, voice)
    return person or _body(subject, voice, at)


def _is_document(subject: str) -> bool:
    """Tell "A business plan drawn up by students" from "The report's author Ann Lee"."""
    head = re.split(r"\s+(?:of|for|from|by|to|at|in|on|into|about)\s", subject)[0].split()
    told = any(_DOCUMENT.fullmatch(word) for word in head[:5])
    person = re.match(r"[A-Z]\w+ [A-Z]", _DETERMINER.sub("", subject))
    return told and not person and not _ROLE.fullmatch(head[-1])


def _document(subject: str, voice: Voice) -> Named:
    words = _DETERMINER.sub("", subject)
    known = voice.document(words) if " " not in words else None
    return known or Named(_clean(words), None, person=False, document=True)


def _person(subject: str, beside: str, voice: Voice) -> Named | None:
    mentions = _mentions(subject, voice)
    if not mentions and beside and _ROLE.search(subject):
        mentions = _mentions(beside.split(",")[0], voice)
        if len(mentions) == 1:
            return _with_role(mentions[0][1], _DETERMINER.sub("", subject), voice)
        return None
    if len(mentions) != 1:
        return None
    start, name = mentions[0]
    lead = subject[:start].strip()
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
    words = {word for word in re.findall(r"[\w’'-]+", phrase) if word in voice.printed}
    for printed, name in sorted(form for word in words for form in voice.printed[word]):
        place = re.search(rf"(?<![\w’'-]){re.escape(printed)}(?![\w-]|[’'](?:s\b|\s+[A-Z]))", phrase)
        if place:
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
    beside = re.split(r",? \b(?:who|which|whose)\b", beside)[0].strip()
    beside = re.sub(r"^(?:\d{1,3}|of [A-Z][\w ]+)(?:, |$)", "", beside)
    return beside if _ROLE.search(beside) and len(beside) < 120 else None


def _body(subject: str, voice: Voice, at: int) -> Named | None:
    """Return a council, a union, "campaigners": whoever can speak and is no person of the article."""
    if _mentions(subject, voice) and not re.search(r"[’']s? ", subject):
        return None
    short = _SHORT_BODY.match(subject)
    full = voice.body(short["noun"], at) if short else None
    name = _clean(full or subject)
    return Named(name, None, person=False) if name else None


def _clean(phrase: str) -> str:
    return _DETERMINER.sub("", phrase).strip(" ,.")
