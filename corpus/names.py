"""The people whom an article names: titles, full names, and the fullest form of a short one.

Owns what a person's name looks like in British news print. Who speaks is for `speakers`, who holds a
post for `roles`, two spellings of one person for `variants`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.content_words import Stems, listed, word_stem
from corpus.sentences import sentence_spans

_TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Cllr|Cllrs|Coun|Councillor|"
    "Councilor|Councillors|Ald|Alderman|Rev|Revd|Reverend|Canon|Father|Fr|Bishop|Archdeacon|Captain|Capt|"
    "Major|Colonel|Col|Lieutenant|Lt|Commander|Sergeant|Sgt|Inspector|Insp|Superintendent|Supt|Det|"
    "Detective|Constable|Con|PC|DC|DI|DS|DCI|DCC|ACC|PCSO|Judge|Justice|Sister|Rabbi|Imam"
)
_NAME_WORD = r"(?:(?:Mc|Mac|O[’']|D[’']|St )?[A-Z][a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)*)"
_PARTICLE = r"(?:(?:de|de la|van|van der|van den|von|der|le|la|al|bin|ap) )"
TITLE = rf"(?:(?:{_TITLES})\.? )"
PERSON = rf"(?:{TITLE}{{1,3}})?{_NAME_WORD}(?: {_PARTICLE}?{_NAME_WORD}){{0,3}}"
_PERSON = re.compile(
    rf"(?<![\w’'-])(?P<titles>{TITLE}{{0,3}})(?P<name>{_NAME_WORD}(?: {_PARTICLE}?{_NAME_WORD}){{0,3}})"
)
TITLE_WORDS = frozenset(_TITLES.split("|"))
_NOT_PEOPLE = frozenset(
    listed(
        """
    council councils county borough city district town parish committee board trust hospital school
    academy college university church police force service services department ministry office
    government parliament commons lords street road lane avenue square park bridge station market
    hall house centre center garden gardens library museum theatre club society association union
    group party labour conservative conservatives liberal democrat democrats green tory tories
    reform ofsted unison nhs bbc mp mps chief executive officer assistant deputy director leader
    cabinet member minister secretary chairman chairwoman chair president north south east west
    northern southern eastern western central upper lower great new old royal national local public
    general act bill plan report review strategy fund scheme project programme inquiry court monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december christmas easter spring summer autumn winter england
    britain wales scotland ireland london europe british english the a an this that these those his
    her their our its my he she they we it but and in on at for as when while after before if not no
    yes so what who how why where there one two three parents residents children social care health
    education first foundation partnership authority authorities company limited ltd plc inn hotel
    farm valley river hill bay harbour port festival families communities environment culture sport
    sports finance resources regeneration planning highways adults adult young people skills energy
    business justice home foreign affairs defence treasury exchequer work pensions schools standards
    technology media safety streets neighbourhood neighbourhoods leisure wellbeing development
    economy growth customer customers waste climate prevention protection company homes housing
    estate team united rovers athletic shopping line railway network transport
    """
    )
)


OCCUPATIONS = listed(
    """
    leader deputy director head chief executive officer member minister secretary chairman
    chairwoman chair chairperson convenor president manager headteacher principal governor mayor
    mayoress councillor MP MSP MEP peer constable commissioner inspector superintendent sergeant
    editor founder owner boss trustee treasurer clerk captain skipper vicar bishop doctor nurse
    consultant professor lecturer teacher student resident parent mother father mum dad farmer
    trader shopkeeper landlord landlady campaigner activist organiser coordinator solicitor
    barrister judge coroner auctioneer architect engineer spokesman spokeswoman spokesperson holder
    lead candidate alderman lord warden ranger driver neighbour pensioner volunteer planner surveyor
    historian expert analyst economist partner coach curator librarian author
    convener postmistress postmaster soloist conductor
    """
)
_OWNED = re.compile(rf"[’'] [A-Z]|[’']?s? (?:{'|'.join(OCCUPATIONS)}) [A-Z]")
_DOER = re.compile(r"(?:er|ers|or|ors|ist|ists|man|woman|men|women|eer|smith|wright|keeper|ian|ians|ant|ee)$")
_FORENAMES = frozenset(
    listed(
        """peter roger oliver walter christopher alexander jennifer heather esther ester amber piper harper
        xander tyler hunter carter spencer chester lester victor hector trevor eleanor taylor connor christian
        adrian julian brian vivian lilian jillian gillian damian fabian norman herman roman grant homer
        luther rupert pepper summer winter easter skyler archer cooper parker mercer alistair finian killian
        marian miriam marianne lee renee aimee desiree desmond evander gunther dieter werner rainer gunter
        ginger juniper kester silvester sylvester leander lysander tamsin manor igor taynor senor cathal"""
    )
)
_LEADING = frozenset(word.lower() for word in OCCUPATIONS)


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
    """The people of one text: `full` names in the order printed, and every mention of them."""

    def __init__(self, full: Sequence[str], mentions: Sequence[Mention]) -> None:
        self.full = tuple(full)
        self.mentions = tuple(mentions)
        self._starts = [mention.start for mention in self.mentions]
        self._by_end: dict[str, list[str]] = {}
        for name in self.full:
            for word in {name.split()[0], name.split()[-1]}:
                self._by_end.setdefault(word, []).append(name)

    def fullest(self, name: str) -> str | None:
        """Return the fullest printed form of a surname or a first name, None where two people fit."""
        words = name.split()
        near = self._by_end.get(words[-1], []) + self._by_end.get(words[0], [])
        if name in near:
            return name
        fits = {full for full in near if full.split()[-len(words) :] == words}
        fits = fits or {full for full in near if full.split()[: len(words)] == words}
        return next(iter(fits)) if len(fits) == 1 else None

    def mentioned(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions in part of the text, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(mention for mention in self.mentions[low:high] if mention.end <= end)

    def in_span(self, start: int, end: int) -> tuple[str, ...]:
        """Return the people named in part of the text, in order, each once, in their fullest form."""
        named = [self.fullest(mention.name) or mention.name for mention in self.mentioned(start, end)]
        return tuple(dict.fromkeys(named))


def people(text: str) -> People:
    """Return who is named in `text`.

    A name counts where it has a title, or two words or more none of which is an institution's, or where it
    is the short form of one that does."""
    found = [mention for match in _PERSON.finditer(text) for mention in _mentions(match)]
    full = tuple(dict.fromkeys(m.name for m in found if " " in m.name))
    short = {word for name in full for word in (name.split()[0], name.split()[-1])}
    kept = [m for m in found if " " in m.name or m.titles or m.name in short]
    return People(full, kept)


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


_CALENDAR = frozenset(
    listed(
        """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december i
    """
    )
)


def _mentions(match: re.Match[str]) -> list[Mention]:
    """Cut what looks like a name down to the person in it: the last run of words that no institution owns."""
    titles, start = match["titles"], match.start("name")
    runs: list[tuple[str, int, list[str]]] = []
    fresh = True
    for word in match["name"].removesuffix("'s").removesuffix("’s").split():
        if word in TITLE_WORDS:
            titles, fresh = (titles if fresh and not runs else "") + word + " ", True
        elif word.lower() in _NOT_PEOPLE and not (titles and fresh):
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
    while len(words) > 2 and (words[0].lower() in _LEADING or _is_occupation(words[0])):
        start += len(words[0]) + 1
        words = words[1:]
    return titles, start, words


def _is_cut(name: str, run: tuple[str, int, list[str]]) -> bool:
    """Tell a person from the place in "West Northolt Council": words that an institution's word follows."""
    titles, _, words = run
    last = name.removesuffix("'s").removesuffix("’s").split()[-1]
    return not titles and last != words[-1]


def _is_occupation(word: str) -> bool:
    """Tell "Bassoonist" from "Christopher": an ending of words for what people do, and no forename's."""
    return bool(_DOER.search(word)) and word.lower() not in _FORENAMES


def _mention(titles: str, start: int, words: list[str]) -> Mention:
    name = " ".join(words)
    return Mention(start - len(titles), start + len(name), titles.strip(), name)
