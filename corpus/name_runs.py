"""What a person's name looks like in British news print, cut out of a longer run of capitals.

Owns titles, ranks and words for work before a name, and the words that make a run a body's or a place's.
Which names are one person's is for `names`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.callings import KIN, OCCUPATIONS, is_occupation
from corpus.forenames import is_forename
from corpus.name_words import NO_PERSON, SURNAMES_TOO, TITLES
from corpus.patterns import regex

NAME_WORD = (
    r"(?:(?:Mc|Mac|O[’']|D[’']|St |[Aa]l-|[Ee]l-|[A-Z][a-z]{1,3}(?=[A-Z]))?[A-ZÀ-Þ][a-zà-öø-ÿā-ž]+"
    r"(?:-(?:[a-z]{1,3}-)?(?:Mc|Mac|O[’'])?[A-ZÀ-Þ][a-zà-öø-ÿā-ž]+)*"
    r"(?:[’'](?!s\b)[a-z]{3,})?)"
)
_INITIALS = r"(?:[B-HJ-Z]\.? ){0,2}"
_PARTICLE = r"(?:(?:de|de la|van|van der|van den|von|der|le|la|al|bin|ap|ab|ferch|da|dos|di|du|ibn|Ó) )"
_TITLE = rf"(?:(?:{TITLES})\.? )"
_PERSON = regex(
    rf"(?<![\w’'-])(?P<titles>{_TITLE}{{0,3}})"
    rf"(?P<name>{NAME_WORD}(?: {_INITIALS}{_PARTICLE}?{NAME_WORD}){{0,6}})"
)
TITLE_WORDS = frozenset(TITLES.split("|"))
_IN_CAPITALS = regex(r"^[A-Z]{2,}(?: [A-Z]{2,}){0,2}(?= (?:[A-Z][a-z]|[a-z]))", re.M)
_OWNED = regex(rf"[’'] [A-Z]|[’']?s? (?:{'|'.join(OCCUPATIONS)}) [A-Z]")
AGED = regex(r",? \(?(?:aged )?\d{2}\b(?! [a-z])|,? (?:who|whose)\b")
WORK_BEFORE = regex(r"(?P<word>[A-Za-z-]+),? $")
_SPEAKS = regex(r",? (?:said|says|told|added|adds|asked)\b")
_SAYS = r"(?:said|says|told|added|adds)"
_INSIDE = regex(r"[a-z] $")
_FELT = regex(r"(?:[^e]ed|ous|ful|ish|less|ient)$")
_QUOTED_BEFORE = regex(r"(?:said|says|added|asked|told) $")


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


def mentions_in(text: str) -> Iterator[Mention]:
    """Yield what looks like a person's name in `text`, in order."""
    for match in _PERSON.finditer(_IN_CAPITALS.sub(_in_small, text)):
        if not _is_thing(match):
            yield from _mentions(match)


def _in_small(opening: re.Match[str]) -> str:
    """Return a name in capitals that opens a paragraph as printed elsewhere: "GARY Lee" as "Gary Lee"."""
    words = opening.group()
    return words.title() if is_forename(words.split()[0].lower()) else words


def _is_thing(match: re.Match[str]) -> bool:
    """Tell a show, a ship or a band inside a sentence by its own article: "watched The Voice Brazil"."""
    inside = _INSIDE.search(match.string, max(0, match.start() - 2), match.start())
    return bool(inside and match["name"].startswith("The "))


def _mentions(match: re.Match[str]) -> list[Mention]:
    """Cut what looks like a name down to the person in it: the last run of words that no institution owns."""
    titles, start = match["titles"], match.start("name")
    runs: list[tuple[str, int, list[str]]] = []
    fresh = True
    for word in match["name"].removesuffix("'s").removesuffix("’s").split():
        if word in TITLE_WORDS and not _is_last(word, match, bool(runs) and not fresh):
            titles, fresh = (titles if fresh and not runs else "") + word + " ", True
        elif (
            word.lower() in NO_PERSON
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
    return [_mention(*_without_role(*run)) for run in runs[-1:] if not _is_cut(match["name"], run)]


def _is_last(word: str, match: re.Match[str], named: bool) -> bool:
    """Tell the surname in "John Major", "Mr Major" from the title in "Major John Lee"."""
    return (named and match["name"].endswith(f" {word}")) or (bool(match["titles"]) and match["name"] == word)


def _without_role(titles: str, start: int, words: list[str]) -> tuple[str, int, list[str]]:
    """Take "Crime Commissioner" or "Furious" from before "Ann Lee"; a surname that is such a word stays."""
    if is_forename(words[0]):
        return titles, start, words
    work = [at for at in range(len(words) - 2) if is_occupation(words[at]) or words[at].lower() in KIN]
    after = work[-1] + 1 if work else 0
    if len(words) == 2 and words[0].lower() in KIN and not titles:
        after = 1  # "Gran Denise"
    if not work and len(words) > 2 and _FELT.search(words[0]) and is_forename(words[1]):
        after = 1
    after = after if words[after][0].isupper() else 0
    return titles, start + sum(len(word) + 1 for word in words[:after]), words[after:]


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


@lru_cache(maxsize=64)
def _speaks_somewhere(word: str, text: str) -> bool:
    """Tell whether a text lets somebody of that name speak; kept, for a word of places is met many times."""
    pattern = rf"(?:^|[.,:”\"’] |\b(?:but|and|as) ){word} {_SAYS}|\b{_SAYS} {word}\b(?! [A-Z])"
    return bool(re.search(pattern, text, re.MULTILINE))


def _is_surname(word: str, runs: Sequence[tuple[str, int, list[str]]], match: re.Match[str]) -> bool:
    """Tell "Sarah Hill, 40," from "Victoria Park": a word of places after a first name, shown a person."""
    if word.lower() not in SURNAMES_TOO or not runs:
        return False
    last = match["name"].split()[-1].startswith(word)
    text = match.string
    if last and _speaks_somewhere(word, text):
        return True
    if not is_forename(runs[-1][2][-1]):
        return False
    before = WORK_BEFORE.search(text, max(0, match.start() - 30), match.start())
    return last and bool(
        runs[-1][0]
        or AGED.match(text, match.end())
        or _SPEAKS.match(text, match.end())
        or _QUOTED_BEFORE.search(text, max(0, match.start() - 10), match.start())
        or (before and is_occupation(before["word"]))
    )


def _mention(titles: str, start: int, words: list[str]) -> Mention:
    name = " ".join(words)
    return Mention(start - len(titles), start + len(name), titles.strip(), name)
