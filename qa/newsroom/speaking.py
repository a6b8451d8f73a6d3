"""Who is meant by a name: given to narrow a search to what one person says, or in "What did she say?"."""

from __future__ import annotations

import re

from rapidfuzz.distance import DamerauLevenshtein

from corpus.name_runs import TITLE_WORDS
from corpus.variants import same_person
from index.remarks import Remarks

_LONG = 5
_SAYING = re.compile(
    r"\bwhat (?:did|does|has|had) (?P<name>(?:[\w'’.-]+ ){1,4}?)(?:have to )?"
    r"(?:say|said|claim|claimed|warn|warned|reply|replied|respond|responded|promise|promised|tell|told)\b",
    re.IGNORECASE,
)


def rows_of_asked(remarks: Remarks, question: str) -> tuple[int, ...]:
    """Return the rows in which the one speaks of whom `question` asks what they said.

    None where it asks no such thing, or of somebody who speaks nowhere."""
    asked = _SAYING.search(question)
    return rows_of_speaker(remarks, asked["name"].strip()) if asked else ()


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
