"""The people whom an article names: titles, full names, and the fullest form of a short one.

Owns what a person's name looks like in British news print. Who speaks is for `speakers`, who holds a
post for `roles`, two spellings of one person for `variants`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.calendar_words import MONTHS, WEEKDAYS
from corpus.content_words import Stems, word_stem
from corpus.forenames import is_forename
from corpus.name_forms import adds_to, longest_form
from corpus.name_words import INSTITUTIONS, KIN, OCCUPATIONS, SURNAMES_TOO, TITLES, is_occupation
from corpus.sentences import sentence_spans

_NAME_WORD = (
    r"(?:(?:Mc|Mac|O[’']|D[’']|St |[Aa]l-|[Ee]l-|[A-Z][a-z]{1,3}(?=[A-Z]))?[A-ZÀ-Þ][a-zà-öø-ÿā-ž]+"
    r"(?:-[A-Z][a-zà-öø-ÿā-ž]+)*"
    r"(?:[’'](?!s\b)[a-z]{3,})?)"
)
_INITIALS = r"(?:[B-HJ-Z]\.? ){0,2}"
_PARTICLE = r"(?:(?:de|de la|van|van der|van den|von|der|le|la|al|bin|ap) )"
TITLE = rf"(?:(?:{TITLES})\.? )"
PERSON = rf"(?:{TITLE}{{1,3}})?{_NAME_WORD}(?: {_INITIALS}{_PARTICLE}?{_NAME_WORD}){{0,3}}"
_PERSON = re.compile(
    rf"(?<![\w’'-])(?P<titles>{TITLE}{{0,3}})"
    rf"(?P<name>{_NAME_WORD}(?: {_INITIALS}{_PARTICLE}?{_NAME_WORD}){{0,3}})"
)
TITLE_WORDS = frozenset(TITLES.split("|"))
_OWNED = re.compile(rf"[’'] [A-Z]|[’']?s? (?:{'|'.join(OCCUPATIONS)}) [A-Z]")
_KIN = re.compile(rf"\b(?:{'|'.join(KIN)}),? (?P<name>{_NAME_WORD})(?! [A-Z])(?=,| [a-z]|[’.])")
_RELATION = re.compile(rf"\b(?:{'|'.join(KIN)}),? $")
_AGED = re.compile(r",? \(?(?:aged )?\d{2}\b(?! [a-z])|,? (?:who|whose)\b")
_SPEAKS = re.compile(r",? (?:said|says|told|added|adds|asked)\b")
_SAYS = r"(?:said|says|told|added|adds)"
_OF_WORK = re.compile(
    rf", (?:(?:an?|the|its|their|his|her) )?(?:[\w-]+ ){{0,3}}(?:{'|'.join(OCCUPATIONS)})\b", re.I
)
_DOES = re.compile(r" (?:is|was|has|had) [a-z]+(?:ing|ed|en)\b[^.!?\n]{0,200}[.!?]\s+(?:He|She)\b")
_INSIDE = re.compile(r"[a-z] $")
_WORK_BEFORE = re.compile(r"(?P<word>[A-Za-z-]+),? $")
_QUOTED_BEFORE = re.compile(r"(?:said|says|added|asked|told) $")


@dataclass(frozen=True, slots=True)
class Mention:
    """One person's name as printed at `start`..`end`; `titles` stand before it, `name` leaves them out."""

    start: int
    end: int
    titles: str
    name: str

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.rsplit(" ", 1)[-1]


class People:
    """The people of one text: `full` names in the order printed, and every mention of them.

    `sure` are the names that more than two capitals shows to be a person's; `kin` the full names that are
    introduced as somebody's relation, whose surname alone is that somebody."""

    def __init__(
        self, full: Sequence[str], mentions: Sequence[Mention], sure: frozenset[str], kin: frozenset[str]
    ) -> None:
        self.full = tuple(full)
        self._kin = kin
        self.sure = sure
        self.mentions = tuple(mentions)
        self._starts = [mention.start for mention in self.mentions]
        self._by_end: dict[str, list[str]] = {}
        self._printed: dict[str, int] = {}
        for mention in self.mentions:
            self._printed.setdefault(mention.name, mention.start)
        for name in self.full:
            for word in {name.split()[0], name.split()[-1]}:
                self._by_end.setdefault(word, []).append(name)

    def fullest(self, name: str, at: int | None = None) -> str | None:
        """Return the fullest printed form of a surname or a first name, None where two people fit.

        A first name alone `at` a place is short only for a name that was printed in full before it."""
        words = name.split()
        near = self._by_end.get(words[-1], []) + self._by_end.get(words[0], [])
        if name in near:
            return longest_form({name, *(full for full in near if adds_to(full, name))}, self._printed, at)
        folded = name.casefold().split()
        fits = {full for full in near if full.casefold().split()[-len(words) :] == folded}
        first = {full for full in near if full.split()[: len(words)] == words}
        fits = fits or {full for full in first if at is None or self._printed[full] < at}
        fits = fits if len(fits) == 1 else fits - self._kin
        if len(fits) > 1:
            return longest_form(fits, self._printed, at)
        return next(iter(fits)) if len(fits) == 1 else None

    def mentioned(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions in part of the text, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(mention for mention in self.mentions[low:high] if mention.end <= end)

    def in_span(self, start: int, end: int) -> tuple[str, ...]:
        """Return the people named in part of the text, in order, each once, in their fullest form."""
        named = [
            self.fullest(mention.name, mention.start) or mention.name
            for mention in self.mentioned(start, end)
        ]
        return tuple(dict.fromkeys(named))


def people(text: str) -> People:
    """Return who is named in `text`.

    A name counts where it has a title, or two words or more none of which is an institution's, or where it
    is the short form of one that does."""
    found = [
        mention for match in _PERSON.finditer(text) if not _is_thing(match) for mention in _mentions(match)
    ]
    kin = {match["name"] for match in _KIN.finditer(text) if match["name"].lower() not in INSTITUTIONS}
    full = _not_cut_short(tuple(dict.fromkeys(m.name for m in found if " " in m.name)))
    short = {word for name in full for word in (name.split()[0], name.split()[-1])}
    kept = [m for m in found if " " in m.name or m.titles or m.name in short or m.name in kin]
    alone = {
        m.name for m in kept if " " not in m.name and text[max(0, m.start - 4) : m.start].lower() != "the "
    }
    sure = {m.name for m in kept if m.titles or m.name.split()[-1] in alone or _is_shown(text, m)}
    related = {
        m.name for m in kept if " " in m.name and _RELATION.search(text, max(0, m.start - 20), m.start)
    }
    return People(full, kept, frozenset(sure | kin), frozenset(related))


def _not_cut_short(full: tuple[str, ...]) -> tuple[str, ...]:
    """Return full names without "Van Dijk", where "Ann van Dijk" is printed."""
    ends = {name.casefold().split(" ", 1)[1] for name in full}
    return tuple(name for name in full if name.casefold() not in ends)


def _is_thing(match: re.Match[str]) -> bool:
    """Tell a show, a ship or a band inside a sentence by its own article: "watched The Voice Brazil"."""
    inside = _INSIDE.search(match.string, max(0, match.start() - 2), match.start())
    return bool(inside and match["name"].startswith("The "))


def _is_shown(text: str, mention: Mention) -> bool:
    """Tell whether a name shows itself a person's: a known first name, an age, "who", work beside it."""
    before = _WORK_BEFORE.search(text, max(0, mention.start - 30), mention.start)
    return bool(
        _DOES.match(text, mention.end)
        or is_forename(mention.name.split()[0])
        or _AGED.match(text, mention.end)
        or _OF_WORK.match(text, mention.end)
        or (before and is_occupation(before["word"]))
    )


def proper_words(text: str) -> Stems:
    """Return the stems of the words printed with a capital where no sentence begins: names of any kind."""
    stems: set[str] = set()
    for start, end in sentence_spans(text):
        words = re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", text[start:end])
        capital = [
            w for n, w in enumerate(words) if w[0].isupper() and (n or (words[1:2] and words[1][0].isupper()))
        ]
        stems.update(word_stem(w) for w in capital if w.lower() not in _CALENDAR and w not in TITLE_WORDS)
    return frozenset(stems - {""})


_CALENDAR = frozenset((*MONTHS, *WEEKDAYS, "i"))


def _mentions(match: re.Match[str]) -> list[Mention]:
    """Cut what looks like a name down to the person in it: the last run of words that no institution owns."""
    titles, start = match["titles"], match.start("name")
    runs: list[tuple[str, int, list[str]]] = []
    fresh = True
    for word in match["name"].removesuffix("'s").removesuffix("’s").split():
        if word in TITLE_WORDS:
            titles, fresh = (titles if fresh and not runs else "") + word + " ", True
        elif (
            word.lower() in INSTITUTIONS
            and not (titles and fresh)
            and not _is_surname(word, runs, match)
            and not (word == match["name"] and _speaks_alone(word, match))
        ):
            titles, fresh = "", True
        elif fresh:
            runs.append((titles, start, [word]))
            fresh = False
        else:
            runs[-1][2].append(word)
        start += len(word) + 1
    if _OWNED.match(match.string, match.end()):
        return []
    return [_mention(*_without_occupation(*run)) for run in runs[-1:] if not _is_cut(match["name"], run)]


def _without_occupation(titles: str, start: int, words: list[str]) -> tuple[str, int, list[str]]:
    """Take "Auctioneer" from "Auctioneer Ann Lee"; a surname that is a word for work stays."""
    while len(words) > 2 and is_occupation(words[0]) and not is_forename(words[0]) and words[1][0].isupper():
        start += len(words[0]) + 1
        words = words[1:]
    return titles, start, words


def _is_cut(name: str, run: tuple[str, int, list[str]]) -> bool:
    """Tell a person from the place in "West Northolt Council": words that an institution's word follows."""
    titles, _, words = run
    last = name.removesuffix("'s").removesuffix("’s").split()[-1]
    return not titles and last != words[-1]


def _speaks_alone(word: str, match: re.Match[str]) -> bool:
    """Tell a surname that is a word for places too, "says Wood": it counts where the name stands in full."""
    text = match.string
    before = _QUOTED_BEFORE.search(text, max(0, match.start() - 10), match.start())
    return word.lower() in SURNAMES_TOO and bool(before or _SPEAKS.match(text, match.end()))


def _is_surname(word: str, runs: Sequence[tuple[str, int, list[str]]], match: re.Match[str]) -> bool:
    """Tell "Sarah Hill, 40," from "Victoria Park": a word of places after a first name, shown a person."""
    if word.lower() not in SURNAMES_TOO or not runs:
        return False
    last = match["name"].split()[-1].startswith(word)
    text = match.string
    if last and re.search(
        rf"(?:^|[.,:”\"’] |\b(?:but|and|as) ){word} {_SAYS}|\b{_SAYS} {word}\b(?! [A-Z])", text, re.M
    ):
        return True
    if not is_forename(runs[-1][2][-1]):
        return False
    before = _WORK_BEFORE.search(text, max(0, match.start() - 30), match.start())
    return last and bool(
        runs[-1][0]
        or _AGED.match(text, match.end())
        or _SPEAKS.match(text, match.end())
        or _QUOTED_BEFORE.search(text, max(0, match.start() - 10), match.start())
        or (before and is_occupation(before["word"]))
    )


def _mention(titles: str, start: int, words: list[str]) -> Mention:
    name = " ".join(words)
    return Mention(start - len(titles), start + len(name), titles.strip(), name)
