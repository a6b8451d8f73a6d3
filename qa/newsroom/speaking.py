"""Who is meant by a name: given to narrow a search to what one person says, or in "What did she say?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from corpus.name_runs import TITLE_WORDS
from corpus.variants import same_person
from index.remarks import Remarks
from qa.understanding.english import ORGANISATIONS

_LONG = 5
_SAYING = re.compile(
    r"\bwhat (?:did|does|has|had) (?P<name>(?:[\w'’.-]+ ){1,4}?)(?:have to )?"
    r"(?:say|said|claim|claimed|warn|warned|reply|replied|respond|responded|promise|promised|tell|told)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AskedSpeaker:
    """Of whom a question asks what they said: the words of the name, and the rows in which they speak.

    Both empty where it asks no such thing."""

    words: tuple[str, ...] = ()
    rows: frozenset[int] = frozenset()

    def is_silent(self, row: int, text: str) -> bool:
        """Tell whether the passage at `row` has no word of theirs.

        Of a person who speaks nowhere nothing is known; a body must then at least be printed in `text`."""
        if self.rows:
            return row not in self.rows
        return not ORGANISATIONS.isdisjoint(self.words) and not set(self.words) <= set(_words(text))


def asked_to_speak(remarks: Remarks, question: str) -> AskedSpeaker:
    """Return of whom a question asks what they said."""
    found = _SAYING.search(question)
    if found is None:
        return AskedSpeaker()
    name = re.sub(r"^the ", "", found["name"].strip(), flags=re.IGNORECASE)
    return AskedSpeaker(tuple(_words(name)), frozenset(rows_of_speaker(remarks, name)))


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text.casefold())


def rows_of_speaker(remarks: Remarks, name: str) -> tuple[int, ...]:
    """Return the rows, ascending, of passages in which `name` speaks.

    A name fits where all its words are words of the speaker's, titles apart, or where both are printings of
    one person; where none fits, a letter may be amiss in each long word."""
    titles = {title.casefold() for title in TITLE_WORDS}
    wanted = [word for word in name.casefold().split() if word.rstrip(".") not in titles]
    speakers = remarks.speakers()
    fitting = [one for one in speakers if _fits(wanted, one.split()) or same_person(" ".join(wanted), one)]
    fitting = fitting or [one for one in speakers if _nearly_fits(wanted, one.split())]
    return tuple(sorted({row for one in fitting for row in remarks.rows_spoken_by(one)}))


def _fits(wanted: list[str], words: list[str]) -> bool:
    return bool(wanted) and all(word in words for word in wanted)


def _nearly_fits(wanted: list[str], words: list[str]) -> bool:
    return bool(wanted) and all(any(_near(word, other) for other in words) for word in wanted)


def _near(word: str, other: str) -> bool:
    return word == other or (len(word) >= _LONG and DamerauLevenshtein.distance(word, other) <= 1)
