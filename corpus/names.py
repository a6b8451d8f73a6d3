"""The people whom an article names: titles, full names, and the fullest form of a short one.

What a name looks like is for `name_runs`, who speaks for `speakers`, who holds a post for `roles`, two
spellings of one person for `variants`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.calendar_words import MONTHS, WEEKDAYS
from corpus.callings import KIN, OCCUPATIONS, is_occupation
from corpus.content_words import Stems, word_stem
from corpus.forenames import is_forename, sex_of, sex_of_titles
from corpus.name_forms import adds_to, longest_form, of_another, of_sex
from corpus.name_runs import AGED, NAME_WORD, TITLE_WORDS, WORK_BEFORE, Mention, mentions_in
from corpus.name_words import NO_PERSON
from corpus.patterns import regex
from corpus.records import Span
from corpus.sentences import sentence_spans
from corpus.speech_verbs import SAYING

_KIN = regex(
    rf"\b(?:{'|'.join((*KIN, *map(str.title, KIN)))}),? (?P<name>{NAME_WORD})(?! [A-Z])(?=,| [a-z]|[’.])"
)
_RELATION = regex(rf"\b(?:{'|'.join(KIN)}),? $")
_OF_PLACE = regex(r", (?:of|from) (?:the )?[A-Z][^,.\n]{1,60}, [a-z]+(?:ed|s)?\b")
_OF_WORK = regex(
    rf", (?:(?:an?|the|its|their|his|her) )?(?:[\w-]+ ){{0,3}}(?:{'|'.join(OCCUPATIONS)})\b", re.I
)
_VERBS = rf"(?:{'|'.join(SAYING)})"
_SAYS = regex(rf"(?:,[^.\n“”\"]{{1,80}})?,? (?:has |have |had )?{_VERBS}\b")
_SAID_BY = regex(rf"\b{_VERBS} (?:[a-z][\w’'-]* ){{0,4}}$|\b[Aa]ccording to $")
_SIDE = r"[A-Z][A-Za-z’'-]+(?: [A-Z][A-Za-z’'-]+){0,3}"
_SCORE = regex(rf"^(?P<home>{_SIDE}) \d+,? (?:[-–v] ?)?(?P<away>{_SIDE}) \d+ *(?:$|\()", re.M)
_DOES = regex(r" (?:is|was|has|had) [a-z]+(?:ing|ed|en)\b[^.!?\n]{0,200}[.!?]\s+(?:He|She)\b")


class People:
    """The people of one text: `full` names in the order printed, and every mention of them.

    `sure` are the names that more than two capitals shows to be a person's; `kin` the full names that are
    introduced as somebody's relation, whose surname alone is that somebody; `heard` those printed in full
    as saying something; `says` where somebody named says it, `others` where a surname is not of whom its full
    form names."""

    def __init__(
        self,
        full: Sequence[str],
        mentions: Sequence[Mention],
        sure: frozenset[str],
        kin: frozenset[str] = frozenset(),
        heard: frozenset[str] = frozenset(),
        says: frozenset[int] = frozenset(),
        others: frozenset[int] = frozenset(),
    ) -> None:
        self.full = tuple(full)
        self._kin = kin
        self._heard = heard
        self._says = says
        self._others = others
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

    def whose(self, mention: Mention) -> str | None:
        """Return the fullest form of a mention, of the sex its title tells: "Mrs Lee" is no Tom Lee.

        Where several share a surname, it is of whoever was printed so far, else of whoever alone speaks."""
        if mention.start in self._others:
            return None
        name = self.fullest(mention.name, mention.start)
        titled = sex_of_titles(mention.titles)
        shared = [full for full in self.full if full.split()[-1] == mention.name]
        fits = of_sex([full for full in shared if not is_occupation(full.split()[0])] or shared, titled)
        fits = self._as_married(mention, fits)
        heard = [full for full in fits if full in self._heard]
        if titled and len(fits) == 1:
            return fits[0]
        if titled and len(fits) > 1 and len(heard) == 1 and mention.start in self._says:
            return heard[0]
        if name and (" " in mention.name or not titled or sex_of(name.split()[0]) in ("", titled)):
            return name
        known = [full for full in fits if self._printed[full] < mention.start] or fits
        meant = known if len(known) == 1 else [full for full in known if full in heard]
        return longest_form(set(meant), self._printed, mention.start) if meant else None

    def called(self, mention: Mention) -> str:
        """Return the fullest form of a mention, the name as printed where that is not plain."""
        return self.whose(mention) or mention.name

    def _as_married(self, mention: Mention, fits: Sequence[str]) -> list[str]:
        """Return whom "Mrs" or "Miss" fits where both are printed of a surname: a relation is the Miss."""
        if mention.titles not in ("Mrs", "Miss"):
            return list(fits)
        titles = {other.titles for other in self.mentions if other.name == mention.name}
        if not titles >= {"Mrs", "Miss"}:
            return list(fits)
        kept = [full for full in fits if (full in self._kin) == (mention.titles == "Miss")]
        return kept or list(fits)

    def mentioned(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions in part of the text, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(mention for mention in self.mentions[low:high] if mention.end <= end)

    def anybody_before(self, place: int) -> bool:
        """Tell whether anybody surely a person was named before a place."""
        return any(m.start < place for m in self.mentions if m.name in self.sure)

    def surely(self) -> tuple[tuple[str, str], ...]:
        """Return who is surely a person, in their fullest form, and their sex, "" unknown; each once."""
        named = ((mention, self.called(mention)) for mention in self.mentions)
        sure = ((mention, name) for mention, name in named if {mention.name, name} & self.sure)
        sexes = ((name, sex_of_titles(m.titles) or sex_of(name.split()[0])) for m, name in sure)
        return tuple(dict.fromkeys(sexes))

    def owners(self, text: str, span: Span) -> set[str]:
        """Return whom part of the text names only as owners: Ann Lee of "Ann Lee’s daughter"."""
        owners: set[str] = set()
        others: set[str] = set()
        for mention in self.mentioned(*span):
            owns = text[mention.end : mention.end + 2] in ("’s", "'s", "’ ", "' ")
            name = self.called(mention)
            (owners if owns else others).add(name)
        return owners - others

    def in_span(self, start: int, end: int) -> tuple[str, ...]:
        """Return the people named in part of the text, in order, each once, in their fullest form."""
        named = [self.called(mention) for mention in self.mentioned(start, end)]
        return tuple(dict.fromkeys(named))


def people(text: str) -> People:
    """Return who is named in `text`.

    A name counts where it has a title, or two words or more none of which is an institution's, or where it
    is the short form of one that does."""
    clubs = {name for score in _SCORE.finditer(text) for name in score.group("home", "away")}
    teams = clubs | {name.split()[-1] for name in clubs}
    found = [mention for mention in mentions_in(text) if mention.titles or mention.name not in teams]
    kin = {match["name"] for match in _KIN.finditer(text) if match["name"].lower() not in NO_PERSON}
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
    says = {m.start: m.name for m in kept if _speaks(text, m)}
    heard = frozenset(name for name in says.values() if " " in name)
    others = of_another(text, kept, sure)
    return People(full, kept, frozenset(sure | kin), frozenset(related), heard, frozenset(says), others)


def _not_cut_short(full: tuple[str, ...]) -> tuple[str, ...]:
    """Return full names without "Van Dijk", where "Ann van Dijk" is printed."""
    ends = {name.casefold().split(" ", 1)[1] for name in full}
    return tuple(name for name in full if name.casefold() not in ends)


def _speaks(text: str, mention: Mention) -> bool:
    """Tell whether a name is printed as saying something: "Ann Lee, 40, said", "said the mayor, Ann Lee"."""
    before = _SAID_BY.search(text, max(0, mention.start - 60), mention.start)
    return bool(before or _SAYS.match(text, mention.end))


def _is_shown(text: str, mention: Mention) -> bool:
    """Tell whether a name shows itself a person's: a known first name, an age, "who", work beside it."""
    before = WORK_BEFORE.search(text, max(0, mention.start - 30), mention.start)
    return bool(
        _DOES.match(text, mention.end)
        or is_forename(mention.name.split()[0])
        or AGED.match(text, mention.end)
        or _OF_WORK.match(text, mention.end)
        or _OF_PLACE.match(text, mention.end)
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
