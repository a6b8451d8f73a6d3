"""Who is meant by a name: given to narrow a search to what one person says, or in "What did she say?".

A name that fits nobody is told with the nearest that do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from rapidfuzz.distance import DamerauLevenshtein

from corpus.callings import DEPUTIES, KIN
from corpus.content_words import word_stem
from corpus.errors import InputError
from corpus.name_runs import TITLE_WORDS
from corpus.patterns import regex
from corpus.variants import same_person
from index.remarks import Remarks
from qa.understanding.english import ORGANISATIONS, PEOPLE, either, words_of

_LONG = 5
_NEAREST = 3
_NAME = r"(?P<name>(?:(?!been )[\w'’&.-]+ ){1,9}?)"
_LAST_NAME = r"(?P<name>[\w'’&.-]+(?: [\w'’&.-]+){0,3}?)(?=\W*$| (?:on|about|to|over|when|after|at|in)\b)"
_LONGEST_NAME = 6  # words, without "of Keld Council" behind it
_DOING = words_of("do does did to need want have has had")  # "what did they do to add staff" asks for a deed
_PAPERS = words_of("report letter study survey bill act newspaper magazine programme paper article")
_PARTIES = words_of("labour conservatives tories liberals democrats dems greens nationalists republicans")
_BODIES = ORGANISATIONS | _PARTIES
_TITLES = frozenset(title.casefold() for title in TITLE_WORDS)
_RANKS = _TITLES.difference(KIN)  # "her sister" is no nun
_QUARTERS = words_of("north south east west mid new old great little upper lower")
_SAYS = either(
    """say said claim warn repl(?:y|ied) respond promise tell told ask(?!(?:ed|s)?_for) write wrote suggest
    argue add insist explain describe answer admit deny complain critici[sz]e"""
)
_TOLD = (
    rf",? (?:(?:had|has|have|also|later|then|both) ){{0,2}}(?:{_SAYS}(?:s|d|ed)?|told|said|replied|thought)\b"
)
_ANSWER = either(
    """answer reply response comment explanation excuse defence complaint criticism statement comeback retort
    message advice warning"""
)
_DOUBT = either(
    """doubts? concerns? fears? worr(?:y|ies) objections? questions? hopes? reservations? misgivings
    assurances? promises? pledges? demands? accusations? allegations? claims? criticisms? praise regrets?"""
)
_VOICED = either(
    """rais(?:e|ed|es) voic(?:e|ed|es) express(?:es|ed)? air(?:ed|s)? shared? offer(?:ed|s)? g[ia]ven? ma[dk]e
    level(?:led|s)? have had has put"""
)
_FEELING = either(
    """worried concerned unhappy angry afraid scared anxious upset annoyed pleased happy excited proud sorry
    disappointed"""
)
_BODY = either(" ".join(sorted(ORGANISATIONS)))
_MIND = either("view opinion reaction verdict take attitude")
_OF_WHOM = r"what(?:['’]s| is| was| were| are) (?P<name>(?:[\w'’.-]+ ){0,3}?[\w.-]+?)['’]s? (?:[a-z]+ )?"
_ALOUD = (
    rf"\bwhat (?:exactly |else |actually )?(?:did|does|has|had|do) {_NAME}(?:have to )?{_SAYS}(?:s|d|ed)?\b",
    rf"\bhow (?:did|does|has|do) {_NAME}(?:respond|reply|replied)(?:ed)?\b",
    rf"\b(?:has|have|had) {_NAME}(?:responded|replied|answered|commented|(?:said|had) anything)\b",
    rf"\bwhat {_ANSWER} (?:did|has|have|does) {_NAME}(?:g[ia]ven?|ma[dk]e|issued?|put out|have)\b",
    rf"\b(?<!how )did {_NAME}(?:respond|reply|answer|comment|say anything|have anything to say)\b",
    rf"\b(?:any|was there a|is there a) (?:\w+ )?{_ANSWER}s? from {_LAST_NAME}",
    rf"\bany (?P<name>{_BODY}) (?:{_ANSWER}|reaction|view)s? (?:on|to|about)\b",
    rf"\b{_OF_WHOM}{_ANSWER}s?\b",
)
_THOUGHT = (
    rf"\bwhat (?:did|does|has|had|do) {_NAME}(?:think|thought|believe|make of|reckon|imply|feel)(?:s|d)?\b",
    rf"\bhow (?:did|does|has|do) {_NAME}(?:react|answer|feel|defend|justify|describe|sum up)(?:ed)?\b",
    rf"\bwhat is something {_NAME}says\b",
    rf"\bwhat (?:\w+ )?{_DOUBT} (?:did|does|do|has|have|had) {_NAME}{_VOICED}\b",
    rf"\bwhat (?:\w+ )?{_DOUBT} (?:was|were|has been|have been) (?:\w+ )?{_VOICED} by {_LAST_NAME}",
    rf"\bwhat(?:['’]s| is| was| are| were) {_NAME}(?:so |most )?{_FEELING} (?:about|at|of|by|with)\b",
    rf"\b{_OF_WHOM}{_MIND}s?\b",
)
_WITH_PLACE = regex(r"(?P<name>\S+ \S+(?: \S+)*?) (?:from|of|at|in) ", re.IGNORECASE)
_VOICE = regex(r"['’]s? spokes\w+$", re.IGNORECASE)  # a body's speak as the body
_OF = regex(r" (?:of|at|from|for) ")
_ASKING = tuple(
    (regex(pattern, re.IGNORECASE), patterns is _ALOUD)
    for patterns in (_ALOUD, _THOUGHT)
    for pattern in patterns
)


@dataclass(frozen=True, slots=True)
class AskedSpeaker:
    """Of whom a question asks what they said: the words of the name, and the rows in which they speak.

    Both empty where it asks no such thing. Not `aloud`: what they think is asked, which others may tell.
    `by_role`: they are those who speak as such ("the inspector"), and others may be meant. `surname`: that of
    one whom the archive knows and who speaks nowhere in it; else "".
    `is_name`: one that speaks nowhere in it and is written as a name of one word ("Ofsted")."""

    words: tuple[str, ...] = ()
    rows: frozenset[int] = frozenset()
    aloud: bool = True
    by_role: bool = False
    surname: str = ""
    is_name: bool = False

    def speaks(self, row: int, text: str) -> bool:
        """Tell whether the passage at `row`, which is `text`, has words of theirs: of who speaks nowhere,
        whether another tells that they spoke, by a verb of saying behind the name or a pronoun after it, or
        whether they sign it."""
        return row in self.rows or bool(self.surname and self._is_told(text))

    def _is_told(self, text: str) -> bool:
        """Tell whether the text tells that they spoke, not somebody quoted in it, who only names them."""
        return any(not _is_quoted(text, match.start()) for match in self._said.finditer(text))

    @property
    def _said(self) -> re.Pattern[str]:
        name = re.escape(self.surname)
        told = rf"\b{name}\b(?:.*\b(?:{name}|he|she|they|who))?{_TOLD}"
        signed = rf"\n(?:\S+ ){{0,3}}{name}(?:, [^\n.]{{0,60}})?\Z"
        return regex(rf"{told}|{signed}", re.IGNORECASE | re.DOTALL)

    def is_silent(self, row: int, text: str) -> bool:
        """Tell whether the passage at `row` should have a word of theirs and has none.

        Of who speaks nowhere another may tell it: a body, or who is called by a rank ("the chief constable"),
        must then at least be printed in `text`, a person whom the archive knows be said to have spoken; of
        others nothing is known. What somebody thinks others may tell, if they name them; what a report says
        needs no word of its name."""
        if not self.aloud:
            return bool(self.rows) and row not in self.rows and self.words[-1] not in _words(text)
        if row in self.rows or not _PAPERS.isdisjoint(self.words[-1:]):
            return False
        if self.rows and not self.by_role:
            return True
        if self.surname:
            return not self.speaks(row, text)
        if self.is_name or (not self.rows and not _RANKS.isdisjoint(self.words[-1:])):
            return self.words[-1] not in _words(text)
        return _is_body(self.words) and " ".join(self.words) not in " ".join(_words(text))


def asked_to_speak(
    remarks: Remarks,
    question: str,
    near: Sequence[int] = (),
    spellings: Sequence[Sequence[str]] = (),
    people: Collection[str] = (),
) -> AskedSpeaker:
    """Return of whom a question asks what they said; somebody not called by name ("the inspector", "the
    police") may be any who speak as such at the rows `near`. `spellings`: forms of the question's words, the
    typed one first. `people`: surnames of those it names whom the archive knows."""
    found = ((pattern.search(question), aloud) for pattern, aloud in _ASKING)
    said, aloud = next(((match, aloud) for match, aloud in found if match), (None, True))
    if said is None:
        return AskedSpeaker()
    name = re.sub("^the ", "", said["name"].strip(), flags=re.IGNORECASE)
    placed = _WITH_PLACE.match(name)
    name = _VOICE.sub("", placed["name"] if placed else name)
    if len(name.split()) > _LONGEST_NAME or not _DOING.isdisjoint(name.casefold().split()):
        return AskedSpeaker()
    forms = ((re.escape(typed), form) for typed, *others in spellings for form in others)
    names = (name, *(form.join(re.split(typed, name, flags=re.IGNORECASE)) for typed, form in forms))
    rows = next((rows for one in names if (rows := _rows_of(remarks, one))), ())
    words = tuple(_words(name))
    spoken = set(rows)
    if not rows or _is_body(words):  # whoever leads a body speaks for it as it does
        spoken |= _rows_in_role(remarks, name, near)
    known = words and aloud and not spoken and "and" not in words and words[-1] in people
    surname = words[-1] if known else ""
    is_name = len(words) == 1 and not (spoken or surname) and name[:1].isupper()
    return AskedSpeaker(words, frozenset(spoken), aloud, bool(spoken and not rows), surname, is_name)


def _rows_of(remarks: Remarks, name: str) -> tuple[int, ...]:
    """Return the rows of whom `name` means, without the words of rank before it where they tell nobody."""
    words = name.split()
    names = [name]
    for place in range(1, len(words) - 1):
        if words[place - 1].casefold() in _QUARTERS:  # North Keld Council is not Keld Council
            break
        names.append(" ".join(words[place:]))
    return next((rows for one in names if (rows := rows_of_speaker(remarks, one))), ())


def _rows_in_role(remarks: Remarks, name: str, near: Sequence[int]) -> set[int]:
    """Return the rows of those who speak at `near` in a role that has all the words of `name`, or else those
    before "of" in it: "the treasurer of the railway" may be that of something called otherwise. A deputy does
    not speak as whom they stand in for, but for a body as others do."""
    spoken = [remark.words for remark in remarks.on(near) if remark.kind == "spoken"]
    for words in (_words(name), _words(_OF.split(name)[0])):
        if named := {who.casefold() for who, role, _ in spoken if _has_role(words, _words(role))}:
            return {row for who in named for row in remarks.rows_spoken_by(who)}
    return set()


def _has_role(words: list[str], role: list[str]) -> bool:
    if _is_body(words):
        return _fits([word_stem(word) for word in words], [word_stem(word) for word in role])
    return _fits(words, role) and set(role).difference(words).isdisjoint(DEPUTIES)


def _is_body(words: Sequence[str]) -> bool:
    """Tell whether words name a body: who speaks for it is called otherwise."""
    return not _BODIES.isdisjoint(words) and words[-1] not in PEOPLE


def _is_quoted(text: str, place: int) -> bool:
    """Tell whether a quotation is open at a place of a text."""
    before = text[:place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text.casefold())


def rows_of_speaker(remarks: Remarks, name: str) -> tuple[int, ...]:
    """Return the rows, ascending, of passages in which whom `name` means speaks."""
    fitting = meant_by(name, remarks.speakers())
    return tuple(sorted({row for one in fitting for row in remarks.rows_spoken_by(one)}))


def meant_by(name: str, printed: Iterable[str]) -> list[str]:
    """Return those of the case-folded names `printed` that `name` can mean, in their order.

    A name fits where all its words, but for titles before it, are words of the other, or where both are
    printings of one person; where none fits, a letter may be amiss in each long word."""
    wanted = list(dropwhile(lambda word: word.rstrip(".") in _TITLES, name.casefold().split()))
    names = list(printed)
    fitting = [one for one in names if _fits(wanted, one.split()) or same_person(" ".join(wanted), one)]
    return fitting or [one for one in names if _nearly_fits(wanted, one.split())]


def _fits(wanted: list[str], words: list[str]) -> bool:
    return bool(wanted) and all(word in words for word in wanted)


def _nearly_fits(wanted: list[str], words: list[str]) -> bool:
    return bool(wanted) and all(any(_near(word, other) for other in words) for word in wanted)


def _near(word: str, other: str) -> bool:
    return word == other or (len(word) >= _LONG and DamerauLevenshtein.distance(word, other) <= 1)


def unknown_speaker(remarks: Remarks, name: str) -> InputError:
    """Return the error that tells of a speaker who speaks nowhere in the archive."""
    names = nearest_speakers(remarks, name)
    if not names:
        return InputError(f"Nobody called {name!r} speaks in the archive, nor does anybody else.")
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    are = "name is" if len(names) == 1 else "names are"
    return InputError(f"Nobody called {name!r} speaks in the archive. The nearest {are} {listed}.")


def nearest_speakers(remarks: Remarks, name: str) -> tuple[str, ...]:
    """Return the names, as printed, of the speakers most like `name`, the most alike first."""
    from rapidfuzz import fuzz, process  # only once something is wrong

    found = process.extract(name.casefold(), remarks.speakers(), scorer=fuzz.WRatio, limit=_NEAREST)
    return tuple(_printed(remarks, speaker) for speaker, *_ in found)


def _printed(remarks: Remarks, speaker: str) -> str:
    """Return a case-folded name as the first passage that has its words prints it."""
    on_first = remarks.on(remarks.rows_spoken_by(speaker)[:1])
    names = (remark.words[0] for remark in on_first if remark.kind == "spoken")
    return next(name for name in names if name.casefold() == speaker)
