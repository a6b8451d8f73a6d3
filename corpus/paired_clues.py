"""What two sentences show together of the day on which they were written: a tenure with its start, "four
years ago" with its year, and an event that another article of known date tells of too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from corpus.calendar_words import (
    MONTHS,
    NUMBERS,
    Days,
    TimeWords,
    days_meant,
    days_of,
    month_number,
    months_before,
    stretch,
)
from corpus.content_words import Stems, content_stems, plain
from corpus.date_clues import AHEAD, quoted
from corpus.names import People, proper_words
from corpus.patterns import regex
from corpus.records import Article
from corpus.told_times import Clue, Told, told_times

_SHARED = 0.4
_LEAN_SHARE = 0.6
_LEAN_WORDS = 4
_WINDOW = 8
_MOST_SENTENCES = 300

_HEDGE = r"(?:more than |over |nearly |almost |about |around |just over )?"
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})"
_NAMED_MONTH = "|".join(MONTHS)
_TENURE = regex(
    r"\b(?:has|have) (?:now )?(?:been|held|led|served|run|worked|chaired|managed|headed|spent)\b[^.;:]{0,60}?"
    rf"\bfor (?P<hedge>{_HEDGE})(?:the (?:last|past) )?(?P<count>{_COUNT}) (?P<unit>years|months)"
    r"|\bin (?:the )?(?:post|role|job|office) for "
    rf"(?P<hedge2>{_HEDGE})(?P<count2>{_COUNT}) (?P<unit2>years|months)",
    re.I,
)
_STARTED = regex(
    r"\b(?:joined|appointed|took (?:over|up|on)|became|began|started|arrived|elected|since|came)\b"
    rf"[^.;:]{{0,80}}?\b(?:in|since) (?:(?P<month>{_NAMED_MONTH}) )?(?P<year>(?:19|20)\d\d)(?!\d)"
    rf"|\bsince (?:(?P<month2>{_NAMED_MONTH}) )?(?P<year2>(?:19|20)\d\d)(?!\d)",
    re.I,
)
_ROSE = regex(r"\b(?:before becoming|then|later|promoted|deputy|assistant|previously|formerly)\b", re.I)


def matched_clues(told: Sequence[Told], who: People) -> Iterator[Clue]:
    """Yield what two sentences show together: a tenure and its start, "four years ago" and its year."""
    told = told[:_MOST_SENTENCES]
    for sentence in told:
        for tenure in _TENURE.finditer(sentence.text):
            yield from _tenure_clues(sentence, tenure, told, who)
        for time in sentence.times:
            if time.form == "ago":
                yield from _ago_clues(sentence, time, told)


def _tenure_clues(sentence: Told, tenure: re.Match[str], told: Sequence[Told], who: People) -> Iterator[Clue]:
    count = (tenure["count"] or tenure["count2"]).lower()
    back = stretch(NUMBERS.get(count) or int(count), tenure["unit"] or tenure["unit2"],
                   (tenure["hedge"] or tenure["hedge2"] or "").strip())  # fmt: skip
    named = set(
        _names(sentence, who)[:1] if len(_names(sentence, who)) == 1 else _nearest(sentence, tenure, who)
    )
    for other in told:
        for start in _STARTED.finditer(other.text):
            if (
                named & set(_names(other, who))
                and not _ROSE.search(other.text)
                and len(_names(other, who)) == 1
            ):
                time = TimeWords("ago", (0, 0), quoted(tenure), back=back)
                yield _placed(time, _started(start), (quoted(tenure), quoted(start)))


def _names(sentence: Told, who: People) -> tuple[str, ...]:
    return who.in_span(sentence.start, sentence.start + len(sentence.text))


def _nearest(sentence: Told, tenure: re.Match[str], who: People) -> tuple[str, ...]:
    """Return the person named last before the tenure."""
    return who.in_span(sentence.start, sentence.start + tenure.start())[-1:]


def _started(match: re.Match[str]) -> Days:
    month = match["month"] or match["month2"]
    return days_of(int(match["year"] or match["year2"]), month_number(month) if month else None)


def _ago_clues(sentence: Told, time: TimeWords, told: Sequence[Told]) -> Iterator[Clue]:
    event = _around(sentence.text, time)
    for other in told:
        for dated in other.times:
            shared = event & _around(other.text, dated, whole=True)
            alike = len(shared) >= 2 and len(shared) >= _SHARED * len(event)
            if dated.form == "absolute" and dated.days and alike and not AHEAD.search(other.text):
                yield _placed(time, dated.days, (time.words, _with_lead(other.text, dated)))


def _with_lead(text: str, time: TimeWords) -> str:
    lead = text[: time.span[0]].split()[-1:]
    return " ".join([*lead, time.words])


def _around(text: str, time: TimeWords, whole: bool = False) -> Stems:
    """Return the content stems of what `time` dates: the words nearest it, or its whole sentence."""
    start, end = time.span
    before, after = text[:start].split(), text[end:].split()
    if not whole:
        before = re.split(r"[,;:]", text[:start].rstrip(" ,;:"))[-1].split()[-_WINDOW:]
        after = re.split(r"[,;:]", text[end:])[0].split()[: _WINDOW - 2]
    return plain(content_stems(" ".join(before))) | plain(content_stems(" ".join(after)))


def _placed(time: TimeWords, event: Days, words: tuple[str, ...]) -> Clue:
    """Return the days on which `time` can be written of an event on `event`: later by what `time` spans."""
    return Clue(words, months_before(event[0], -time.back[0]), months_before(event[1], -time.back[1]))


def lent_clues(article: Article, told: Sequence[Told], other: Article) -> Iterator[Clue]:
    """Yield what another article's stated date shows where both tell of one event in time's own words."""
    shared_names = proper_words(article.text) & proper_words(other.text)
    for sentence in told[:_MOST_SENTENCES]:
        for time in sentence.times:
            if time.form in ("shift", "ago", "weekday"):
                for theirs in told_times(other)[:_MOST_SENTENCES]:
                    yield from _lent(sentence, time, theirs, other, shared_names)


def _lent(sentence: Told, time: TimeWords, theirs: Told, other: Article, names: Stems) -> Iterator[Clue]:
    if not _tell_the_same(sentence.text, theirs.text, names):
        return
    published = other.published
    for dated in theirs.times:
        low = days_meant(dated, published.earliest) if published.earliest else None
        high = days_meant(dated, published.latest) if published.latest else None
        days = _days_written(time, (low[0], high[1])) if low and high and dated.form != "month" else None
        if days:
            yield Clue((time.words, f"{other.id}: {dated.words}", *published.words), *days)


def _tell_the_same(sentence: str, other: str, names: Stems) -> bool:
    """Tell whether two sentences are of one event: most words of the shorter shared, a name among them."""
    mine, theirs = plain(content_stems(sentence)), plain(content_stems(other))
    shared = mine & theirs
    enough = len(shared) >= max(_LEAN_WORDS, _LEAN_SHARE * min(len(mine), len(theirs)))
    return enough and bool(shared & names)


def _days_written(time: TimeWords, event: Days) -> Days | None:
    """Return the first and last day on which `time` can mean a day of `event`."""
    if time.form == "ago":
        return months_before(event[0], -time.back[0]), months_before(event[1], -time.back[1])
    span = 800 if time.unit == "year" else 80
    fitting = [
        day
        for step in range(-span, (event[1] - event[0]).days + span)
        for day in [event[0] + timedelta(days=step)]
        if (meant := days_meant(time, day)) and meant[0] <= event[1] and event[0] <= meant[1]
    ]
    return (fitting[0], fitting[-1]) if fitting else None
