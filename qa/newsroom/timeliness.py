"""Whether the archive reaches the time that a question names, and how old its word on the present is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from index.generation import Generation
from qa.answer import Answer, Note
from qa.cite import spoken_day
from qa.understanding.dates import Times

_OUT_OF_REACH = 0.05
_OLD = timedelta(days=365)


def timely(answer: Answer, times: Times, generation: Generation, today: date) -> Answer:
    """Return `answer`, refused where it cannot speak of the time asked about, noted where it is old."""
    newest = newest_day(generation) if times.period and times.period.since else None
    if newest and times.period and times.period.since and times.period.since > newest:
        return _refused(answer, times.period.words, newest)
    if times.present and answer.verdict == "answered" and (note := _stale(answer, today)):
        return replace(answer, notes=(*answer.notes, note))
    return answer


def newest_day(generation: Generation) -> date | None:
    """Return the last day that any article can be of; None where one may be of any later day."""
    last = max((int(day) for day in generation.article_dates[:, 1]), default=date.max.toordinal())
    return None if last >= date.max.toordinal() else date.fromordinal(last)


def _refused(answer: Answer, words: str, newest: date) -> Answer:
    """Refuse a time after the newest article, unless the first passage itself speaks of that time."""
    years = set(re.findall(r"\b\d{4}\b", words))
    if answer.citations and years & set(re.findall(r"\b\d{4}\b", answer.citations[0].text)):
        return answer
    return replace(
        answer,
        verdict="not_found",
        answer=None,
        confidence=min(answer.confidence, _OUT_OF_REACH),
        missing=f"{words}: its newest article is of {spoken_day(newest)} at the latest",
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
