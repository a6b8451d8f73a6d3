"""When an undated article can have been published: bounds inferred from clues in its own words.

Owns the inference: the widest bounds that the words allow, an end left open where nothing closes it, and
the words kept. No outside knowledge; another article counts only where it states its date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from corpus.date_clues import own_clues
from corpus.names import people
from corpus.paired_clues import lent_clues, matched_clues
from corpus.records import Article, Published
from corpus.told_times import Clue, told_times

_SEARCH_YEARS = 40


def infer_published(article: Article, others: Sequence[Article] = ()) -> Published:
    """Return the widest bounds on the article's day of publication that its clues allow.

    Basis `inferred` with the words that close an end; `unknown` where nothing closes either end or where
    the clues contradict one another. `others` whose date is stated may lend the day of a shared event."""
    article = article.running_on()
    told = told_times(article)
    clues = [clue for sentence in told for clue in own_clues(sentence.text)]
    clues += matched_clues(told, people(article.text))
    for other in others:
        if other.id != article.id and other.published.basis == "stated" and other.published.earliest:
            clues += lent_clues(article, told, other.running_on())
    return _combine(clues)


def _combine(clues: Sequence[Clue]) -> Published:
    """Intersect the clues; tests narrow the ends to the first and last day that pass them all."""
    earliest = max((clue.earliest for clue in clues if clue.earliest), default=None)
    latest = min((clue.latest for clue in clues if clue.latest), default=None)
    tests = [clue for clue in clues if clue.fits]
    if earliest is None and latest is None:
        return Published()
    first = _first_fitting(earliest, latest, tests, 1) if earliest else None
    last = _first_fitting(latest, earliest, tests, -1) if latest else None
    if (earliest and first is None) or (latest and last is None):
        return Published()
    closing = [clue for clue in clues if clue.fits or _closes(clue, earliest, latest)]
    words = tuple(dict.fromkeys(word for clue in closing for word in clue.words))
    return Published(first, last, "inferred", words)


def _closes(clue: Clue, earliest: date | None, latest: date | None) -> bool:
    low = clue.earliest is not None and clue.earliest == earliest
    return low or (clue.latest is not None and clue.latest == latest)


def _first_fitting(start: date | None, end: date | None, tests: Sequence[Clue], step: int) -> date | None:
    """Walk from one end until every test passes; None where the other end is passed first."""
    assert start is not None
    day = start
    for _ in range(366 * _SEARCH_YEARS):
        if end is not None and (day - end).days * step > 0:
            return None
        if all(clue.fits(day) for clue in tests if clue.fits):
            return day
        day += timedelta(days=step)
    return None
