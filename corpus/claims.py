"""What single sentences claim with a value: the day of an event, a sum, a number, a rating.

Owns the wordings and what each claim is about. Whether two claims are a conflict or a change is for
`conflicts`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.calendar_words import TimeWords, days_meant, resolve, times
from corpus.claim_words import (
    COUNTABLE,
    COUNTED,
    EVENT,
    GENERIC,
    MONEY,
    MOVED,
    NOT_COUNTED,
    RATED,
    RATINGS,
    SUM,
    counted_value,
    rating_value,
)
from corpus.content_words import LONGEST_SENTENCE, Stems, content_stems, number_form, plain
from corpus.names import proper_words
from corpus.notices import notice_extents
from corpus.records import Article, Published, Span
from corpus.sentences import sentence_spans

ClaimKind = Literal["date", "sum", "count", "rating"]
Ends = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that a sentence gives to something.

    `span` cuts the article's text to the sentence, `printed` is the value in its words. `topic` names the
    kind of event or the thing counted; `about` are the stems of what it is said of; `low`..`high` is the
    value of a date (days as ordinals) or a number. `when` bounds the time that the claim speaks of, of a date
    the day on which it was told; `hedged` marks "about" and "up to", `moved` a day that was put off."""

    article: str
    span: Span
    kind: ClaimKind
    topic: str
    about: Stems
    names: Stems
    printed: str
    low: float
    high: float
    when: Ends
    stated_when: bool
    hedged: bool = False
    moved: bool = False
    value: str = ""


def claims(article: Article) -> tuple[Claim, ...]:
    """Return what the kept sentences of `article` claim with a value, in order; its notes claim nothing."""
    kept = [paragraph for paragraph in article.paragraphs if paragraph.dropped is None]
    texts = [article.text[slice(*paragraph.span)] for paragraph in kept]
    notes = {at for low, high in notice_extents(texts) for at in range(low, high)}
    found: list[Claim] = []
    before = ""
    for at, (paragraph, text) in enumerate(zip(kept, texts, strict=True)):
        for start, end in sentence_spans(text) if at not in notes else ():
            if end - start > LONGEST_SENTENCE:
                continue
            span = (paragraph.span[0] + start, paragraph.span[0] + end)
            found += _of_sentence(article, span, text[start:end], before)
            before = text[start:end]
    return tuple(found)


def _of_sentence(article: Article, span: Span, sentence: str, before: str) -> Iterator[Claim]:
    for clause in _clauses(sentence) if COUNTABLE.search(sentence) else ():
        base = _Base(article, span, clause, before)
        yield from base.dates()
        yield from base.sums()
        yield from base.counts()
    yield from _Base(article, span, sentence, before).ratings()


def _clauses(sentence: str) -> list[str]:
    """Cut a sentence where commas and connectives part what is claimed from what goes with it."""
    parts = re.split(
        r"(?:, (?=(?:according|said|says|which|who|where|while|but|and|although|the company|"
        r"documents?|bosses|officials|"
        r"council|highways|leaders)\b|[A-Z]\w+ \w+ (?:said|told))|; |: | as (?=the\b)| while | although )",
        sentence,
        flags=re.I,
    )
    return [part for part in parts if part.strip()]


class _Base:
    """One clause at work: its words for time, and what is left of it for a claim to be about."""

    def __init__(self, article: Article, span: Span, clause: str, before: str) -> None:
        self._article, self._span, self._clause, self._before = article, span, clause, before
        self._times = times(clause)
        self._published = article.published

    def dates(self) -> Iterator[Claim]:
        """Yield the days that the clause gives to events."""
        for time in self._times:
            if time.form in ("absolute", "day", "month"):
                event = self._event_near(time)
                days = _dated(self._clause, time, self._published)
                if event and days:
                    yield self._claim(
                        "date", event, _printed(self._clause, time), *days, self._verb(event, EVENT)
                    )

    def _event_near(self, time: TimeWords) -> str | None:
        """Return the event whose verb stands nearest the words for time."""
        found = [
            (min(abs(match.end() - time.span[0]), abs(match.start() - time.span[1])), name)
            for name, pattern in EVENT
            for match in pattern.finditer(self._clause)
        ]
        return min(found)[1] if found else None

    def _verb(self, event: str, patterns: tuple[tuple[str, re.Pattern[str]], ...]) -> re.Pattern[str]:
        return dict(patterns)[event]

    def sums(self) -> Iterator[Claim]:
        """Yield the one sum of the clause with the verb that says what it is."""
        money = list(MONEY.finditer(self._clause))
        topics = [(name, pattern) for name, pattern in SUM if pattern.search(self._clause)]
        if len(money) == 1 and topics:
            name, pattern = topics[0]
            match = money[0]
            value = float(number_form(match["sum"]).lstrip("£"))
            topic = name + (match["per"] or "").lower()
            yield self._claim("sum", topic, match["sum"].strip(), value, value, pattern, hedge=match["hedge"])

    def counts(self) -> Iterator[Claim]:
        """Yield the numbers of things that the clause counts."""
        for match in COUNTED.finditer(self._clause):
            noun = match["noun"].lower()
            if noun not in NOT_COUNTED:
                value = float(counted_value(match["number"]))
                pattern = re.compile(re.escape(match.group()))
                yield self._claim(
                    "count", noun, match.group().strip(), value, value, pattern, hedge=match["hedge"]
                )

    def ratings(self) -> Iterator[Claim]:
        """Yield the ratings of a sentence that says who was rated."""
        if not RATED.search(self._clause) or re.search(
            r"\b(?:hopes?|aims?|will|would|could|if|bouncing)\b", self._clause
        ):
            return
        for match in RATINGS.finditer(self._clause):
            clause = self._clause if len(list(RATINGS.finditer(self._clause))) == 1 else self._piece(match)
            yield self._rating(match, clause)

    def _piece(self, match: re.Match[str]) -> str:
        return self._clause[max(0, match.start() - 80) : match.end() + 40]

    def _rating(self, match: re.Match[str], clause: str) -> Claim:
        about = _about(clause, RATED, RATINGS)
        if re.match(r"(?:They|It|That|This)\b", clause.strip()):
            about = about | _about(self._before, RATED, RATINGS)
        value = rating_value(match["rating"])
        when, stated = self._when()
        names = proper_words(self._clause)
        return Claim(self._article.id, self._span, "rating", "rating", about, names, match["rating"],
                     0.0, 0.0, when, stated, value=value)  # fmt: skip

    def _claim(
        self, kind: ClaimKind, topic: str, printed: str, low: float, high: float, pattern: re.Pattern[str],
        hedge: str | None = None,
    ) -> Claim:  # fmt: skip
        when, stated = self._when()
        if kind == "date":
            when, stated = (self._published.earliest, self._published.latest), False
        names, moved = proper_words(self._clause), bool(MOVED.search(self._clause))
        return Claim(self._article.id, self._span, kind, topic, _about(self._clause, pattern), names,
                     printed, low, high, when, stated, bool(hedge), moved)  # fmt: skip

    def _when(self) -> tuple[Ends, bool]:
        """Return the time that the clause names, else the bounds of publication."""
        for time in self._times:
            low, high = resolve(time, self._published)
            if low or high:
                if re.search(r"\bsince\s*$", self._clause[: time.span[0]], re.I):
                    return (low, self._published.latest), True
                return (low, high), True
        return (self._published.earliest, self._published.latest), False


def _printed(clause: str, time: TimeWords) -> str:
    """Return words for time with the preposition that they depend on."""
    lead = re.search(r"\b(?:by|in|on|until|from|before|after|during)\s+$", clause[: time.span[0]], re.I)
    return clause[lead.start() if lead else time.span[0] : time.span[1]].strip()


def _dated(clause: str, time: TimeWords, published: Published) -> tuple[float, float] | None:
    low, high = resolve(time, published) if time.days or published.earliest else (None, None)
    if time.form == "day" and published.earliest and published.latest:
        near = days_meant(time, published.earliest)
        low, high = near if near and (published.latest - published.earliest).days < 120 else (low, high)
    if low is None or high is None:
        return None
    lead = clause[: time.span[0]].rstrip().rsplit(" ", 1)[-1].lower()
    if lead == "by":
        return float(date.min.toordinal()), float(high.toordinal())
    return float(low.toordinal()), float(high.toordinal())


def _about(clause: str, *patterns: re.Pattern[str]) -> Stems:
    """Return the content stems of a clause less its verb, its words for time and the generic ones."""
    for time in reversed(times(clause)):
        clause = clause[: time.span[0]] + " " + clause[time.span[1] :]
    for pattern in patterns:
        clause = pattern.sub(" ", clause)
    stems = plain(content_stems(MONEY.sub(" ", clause)))
    return frozenset(stem for stem in stems if stem not in GENERIC and not stem[0].isdigit())
