"""What an article has told of its people up to a sentence, for pronouns and short names to go back to.

Owns that memory. Which words ask for it is for `subjects`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.described import names_document
from corpus.forenames import sex_of, sex_of_titles
from corpus.introductions import askers, document_by, go_betweens
from corpus.name_runs import TITLE_WORDS, Mention
from corpus.names import People
from corpus.patterns import regex
from corpus.quote_marks import MASK
from corpus.recency import Recency
from corpus.records import Span

_SPOKES_HEAD = regex(r"\bspokes(?:man|woman|person)\b", re.I)
HE = regex(r"^(?:he|him|his)$", re.I)
SHE = regex(r"^(?:she|her|hers)$", re.I)
_PRONOUN = regex(r"\b(?:he|she|him)\b|\bher\b(?=[.,]| (?:to|with|as|and|in|for|from|at|on|by|when)\b)", re.I)
_INSERTED = regex(r"^(?!(?:When|As|After|Before|While|Although|Since|Once)\b)[^§,]*, (?:he|she) \w+$")
_PLURAL = regex(r"[a-z](?<![sui])s$|(?:people|men|women|police|staff|others|children)$")
_ALL_QUOTED = regex(rf"[{MASK} .]+$")
_TITLE_OF = {"councillor": "cllr"}


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker as found: the fullest name, the role printed with it, what may stand for it later.

    `unnamed` marks one person whose name is not printed, "a resident", to whom "he" can go back."""

    name: str
    role: str | None
    person: bool
    document: bool = False
    unnamed: bool = False


NOBODY = Named("", None, person=False, unnamed=True)


class Voice:
    """What an article has told so far: who was subject last, roles, sex by title or pronoun."""

    def __init__(self, who: People, text: str) -> None:
        self.people = who
        self._sure = frozenset(who.fullest(name) or name for name in who.sure)
        self.text = text
        self._roles: dict[str, str] = {}
        self._sex: dict[str, str] = {}
        self._recent = Recency()
        self._rivals: frozenset[str] = frozenset()
        self._documents: dict[str, Named | None] = {}
        self.printed: dict[str, set[tuple[str, str]]] = {}
        self.here: frozenset[str] = frozenset()
        self.beside: dict[str, set[str]] | None = None
        self._body: Named | None = None
        self._last: Named | None = None
        self._just: Named | None = None
        self._alone: str | None = None
        self._lone: str | None = None
        self._document: Named | None = None
        self._read_at = 0
        for mention in who.mentions:
            self._note_title(mention)
            name = self.full_name(mention)
            for printed in (f"{mention.titles} {mention.name}".strip(), text[mention.start : mention.end]):
                self.printed.setdefault(printed.split()[-1], set()).add((printed, name))

    def full_name(self, mention: Mention) -> str:
        """Return the fullest form of a printed name, as printed with its title where there is none."""
        return self.people.whose(mention) or f"{mention.titles} {mention.name}".strip()

    def come_to(self, at: int, masked: str) -> None:
        """Turn to the sentence that begins `at` a place: a surname that two share is its person's."""
        self.here = frozenset(self.full_name(m) for m in self.people.mentioned(at, at + len(masked)))

    def note_sentence(self, span: Span, masked: str, speaker: Named | None) -> None:
        """Remember whom a sentence names, the speaker or the first named counting as nearest."""
        named = self.people.in_span(*span)
        owners = self.people.owners(self.text, span)
        outside = [name for name in named if name in self._sure and self._outside_quotes(name, masked)]
        if speaker and speaker.person:
            outside = [name for name in outside if name != speaker.name] + [speaker.name]
        elif len(outside) > 1:
            outside.sort(key=lambda name: name not in owners)
            first = next((name for name in outside if name not in owners), outside[0])
            outside = [name for name in outside if name != first] + [first]
        outside += [name for name in self._spoken_of(masked, outside) if not speaker]
        spoken = speaker.name if speaker and speaker.person else None
        self._recent.note(outside, spoken)
        if speaker or not _ALL_QUOTED.match(masked):
            self._just = speaker  # a quotation by itself goes on as the one before
        self._rivals = frozenset(outside) - {spoken} if spoken else frozenset()
        clear = [name for name in outside if name not in owners] or outside
        self._lone = clear[0] if len(clear) == 1 else None
        if outside:
            self._alone = self._lone
        self._last = speaker or (None if outside else self._last)
        if speaker and speaker is not NOBODY and not speaker.person:
            self._body = speaker
            if speaker.document:
                self._document, self._read_at = speaker, span[1]

    def turn_to(self, about: Named) -> None:
        """Make whom a sentence without a speaker is about the nearest that "he" can mean."""
        if about.person:
            self._recent.turn_to(about.name)
        self._last = None if about.person else about

    def named_in_quotes(self, at: int, masked: str) -> set[str]:
        """Return whom the quoted words of a sentence that begins `at` a place name: none of them speaks."""
        return {
            self.full_name(mention)
            for mention in self.people.mentioned(at, at + len(masked))
            if masked[mention.start - at] == MASK
        }

    def _spoken_of(self, masked: str, named: list[str]) -> list[str]:
        """Return whom a pronoun means that stands before every name of a sentence: it stays the nearest."""
        word = _PRONOUN.search(masked)
        first = min((masked.find(name.split()[-1]) for name in named), default=-1)
        if word is None or not 0 <= word.start() < first:
            return []
        sex = "m" if word.group().lower() in ("he", "him") else "f"
        return [name for name in self._recent.back() if self._sex_of(name, sex) == sex][:1]

    def _outside_quotes(self, name: str, masked: str) -> bool:
        return any(word in masked for word in name.split())

    def sole_person(self, span: Span) -> Named | None:
        """Return the one person named in part of the text, None where there are several or none."""
        named = [name for name in self.people.in_span(*span) if name in self._sure]
        return self.person(named[0]) if len(named) == 1 else None

    def is_sure(self, name: str) -> bool:
        """Tell whether more than two capitals shows a name to be a person's."""
        return name in self._sure or name.split()[0] in TITLE_WORDS

    def in_role(self, noun: str, before: int) -> Named | None:
        """Return the one person printed as "the <noun>" up to a place: by title or by role; None if none."""
        titled = {
            self.people.fullest(mention.name) or f"{mention.titles} {mention.name}"
            for mention in self.people.mentions
            if mention.start < before
            and _TITLE_OF.get(noun.lower(), noun.lower()) in mention.titles.lower().split()
        }
        wanted = re.compile(rf"\b{re.escape(noun)}\b", re.I)
        found = titled or {name for name, role in self._roles.items() if wanted.search(role)}
        return self.person(next(iter(found))) if len(found) == 1 else None

    def person(self, name: str) -> Named:
        """Return a person as a speaker, with the role printed so far."""
        return Named(name, self._roles.get(name), person=True)

    def give_role(self, name: str, role: str | None) -> None:
        """Keep the first role printed with a name: who has one is surely a person."""
        if role and name not in self._roles:
            self._roles[name] = role
            self._sure |= {name}

    def spokesperson(self, phrase: str) -> Named:
        """Return a spokesperson, for whom as printed before where the phrase does not say."""
        known = self._body
        if known and " " not in phrase and known.name.lower().startswith(phrase.lower()):
            return known
        return Named(phrase, None, person=False)

    def pronoun(self, word: str, before: Span, masked: str) -> Named | None:
        """Return whom "he", "she" or "they" means: the nearest whose sex does not speak against it.

        The first person named `before` it in its own sentence comes before those of earlier ones."""
        sex = "m" if HE.match(word) else "f" if SHE.match(word) else ""
        if not sex:
            plural = self._body and _PLURAL.search(self._body.name.split(" of ")[0])
            itself = word.lower() == "it"
            one = self._body and (self._body.unnamed or _SPOKES_HEAD.search(self._body.name))
            document = self._body and self._body.document
            return None if (itself and (plural or one)) or (document and not itself) else self._body
        asking = askers(self.text, self.people, before) | go_betweens(self.text, self.people, before)
        beside = [
            name
            for name in self.people.in_span(*before)
            if name in self._sure and self._outside_quotes(name, masked) and name not in asking
        ][:1]
        if _INSERTED.search(masked):
            beside = []  # "Ann Lee, he says, is ..."
        unnamed = self._last and (self._last.unnamed or _SPOKES_HEAD.search(self._last.name))
        if unnamed and self._last and not self._last.person and not beside:
            return self._last
        fits = [name for name in [*reversed(beside), *self._recent.back()] if self._sex_of(name, sex) == sex]
        fits = [name for name in fits if name not in asking]
        if not fits:
            return None
        meant = self._recent.nearest(fits, beside)
        if meant not in beside and meant in self._rivals and len(self._rivals & set(fits)) > 1:
            return NOBODY  # two whom somebody else just spoke of
        self._sex[meant] = sex
        return self.person(meant)

    def _sex_of(self, name: str, unknown: str) -> str:
        return self._sex.get(name) or sex_of(name.split()[0]) or unknown

    def just_heard(self) -> Named | None:
        """Return the person who spoke in the sentence before, None where the reporter did."""
        return self._just if self._just and self._just.person else None

    def only_heard(self) -> Named | None:
        """Return the one person who has spoken so far, None after none or several."""
        heard = self._recent.heard()
        return self.person(heard[0]) if len(heard) == 1 else None

    def lately_alone(self) -> Named | None:
        """Return the one person named in the last sentence that named anybody, None after several."""
        return self.person(self._alone) if self._alone else None

    def just_alone(self) -> Named | None:
        """Return the one person named in the sentence before, owners left out, None after none or several."""
        return self.person(self._lone) if self._lone else None

    def can_be(self, name: str, sex: str) -> bool:
        """Tell whether nothing shows that a person is of the other sex than m or f; "" is either."""
        return not sex or self._sex_of(name, sex) == sex

    def document(self, head: str, at: int) -> Named | None:
        """Return the document last heard of, where `head` is in its name, or is only "document"."""
        known = self._document
        unsaid = head == "document" and not names_document(self.text[self._read_at : at])
        if known and (head.lower() in known.name.lower() or unsaid):
            return known
        if head not in self._documents:
            self._documents[head] = self._written(head)
        return self._documents[head]

    def text_before(self, place: int) -> str:
        """Return the text just before a place, a few sentences at most."""
        return self.text[max(0, place - 300) : place]

    def _written(self, head: str) -> Named | None:
        name = document_by(self.text, self.people, head)
        return Named(name, None, person=False, document=True) if name else None

    def _note_title(self, mention: Mention) -> None:
        sex = sex_of_titles(mention.titles)
        if sex:
            self._sex[self.people.called(mention)] = sex
