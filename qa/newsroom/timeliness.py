"""Whether the archive reaches the time that a question or a filter names, and how old its word on the present
is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from index.generation import Generation
from qa.answer import Answer, Note
from qa.bounds import Bounds
from qa.cite import spoken_date, spoken_day
from qa.understanding.dates import Times

_OUT_OF_REACH = 0.05
_OLD = timedelta(days=365)


def within_reach(answer: Answer, times: Times, bounds: Bounds, generation: Generation) -> Answer:
    """Return `answer`, refused where every article is older than the time asked about; told why it is empty
    where the dates that it is held to leave no passage."""
    if not answer.citations and bounds.dated:
        return replace(answer, missing=_outside(bounds, generation))
    newest = newest_before(times, generation)
    return _refused(answer, times.period.words, newest, generation) if newest and times.period else answer


def newest_before(times: Times, generation: Generation) -> date | None:
    """Return the newest article's last day, where the time asked about begins after it; else None."""
    since = times.period.since if times.period else None
    newest = _newest_day(generation) if since else None
    return newest if newest and since and since > newest else None


def noted_if_old(answer: Answer, times: Times, today: date) -> Answer:
    """Return `answer`, noted where the present is asked about and the archive's word on it may be old."""
    if not times.present or answer.verdict != "answered":
        return answer
    note = _stale(answer, today) or _of_unknown_age(answer, today)
    return replace(answer, notes=(*answer.notes, note)) if note else answer


def _newest_day(generation: Generation) -> date:
    """Return the last day that any article can be of."""
    return date.fromordinal(int(generation.article_dates[:, 1].max(initial=date.min.toordinal())))


def _is_indexing_day(newest: date, generation: Generation) -> bool:
    """Tell whether the last day of the newest article is only that of indexing: its date has no end."""
    return generation.manifest.created.startswith(newest.isoformat())


def _outside(bounds: Bounds, generation: Generation) -> str:
    """Return, as a phrase, the dates that leave no passage, and why."""
    last = min((day for day in (bounds.until, bounds.as_of) if day), default=None)
    ends = (f"{name} {spoken_day(day)}" for name, day in (("since", bounds.since), ("until", last)) if day)
    days = generation.article_dates
    if bounds.possible(days).any():
        reason = "there is nothing of that time where you look for it"
    else:
        oldest, newest = (date.fromordinal(int(day)) for day in (days[:, 0].min(), days[:, 1].max()))
        earliest = f"{spoken_day(oldest)} at the earliest and " if oldest > date.min else ""
        latest = f"{spoken_day(newest)} at the latest"
        if _is_indexing_day(newest, generation):
            latest = f"were out by {spoken_day(newest)}, when they were indexed"
        reason = f"its articles are of {earliest}{latest}"
    return f"the time {' '.join(ends)}: {reason}"


def _refused(answer: Answer, words: str, newest: date, generation: Generation) -> Answer:
    """Refuse a time after the newest article, unless the first passage itself speaks of that time."""
    years = set(re.findall(r"\b\d{4}\b", words))
    if answer.citations and years & set(re.findall(r"\b\d{4}\b", answer.citations[0].text)):
        return answer
    day = spoken_day(newest)
    is_open = _is_indexing_day(newest, generation)
    reach = f"was out by {day}, when it was indexed" if is_open else f"is of {day} at the latest"
    sure = min(answer.confidence, _OUT_OF_REACH)
    first = [replace(citation, confidence=sure) for citation in answer.citations[:1]]
    return replace(
        answer,
        verdict="not_found",
        answer=None,
        confidence=sure,
        citations=(*first, *answer.citations[1:]),
        missing=f"{words}: its newest article {reach}",
    )


def _stale(answer: Answer, today: date) -> Note | None:
    """Return a note where even the newest article cited ended over a year ago."""
    days = [citation.article.published.latest for citation in answer.citations]
    known = [day for day in days if day]
    if len(known) < len(days) or not known or today - max(known) <= _OLD:
        return None
    newest = spoken_day(max(known))
    text = f"The newest article cited is of {newest} at the latest; things may have changed since."
    return Note("stale", text, (1 + days.index(max(known)),))


def _of_unknown_age(answer: Answer, today: date) -> Note | None:
    """Return a note where the article of the answer can be over a year old, and how old is not known."""
    rank = answer.answer.citation if answer.answer else 1
    published = answer.citations[rank - 1].article.published
    if published.latest or today - (published.earliest or date.min) <= _OLD:
        return None
    text = f"How old [{rank}] is cannot be told: {spoken_date(published)}. Things may have changed since."
    return Note("date", text, (rank,))
