"""What single sentences claim with a value: the day of an event, a sum, a number, a rating.

Owns the wordings and what each claim is about. Whether two claims are a conflict or a change is for
`conflicts`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from corpus.calendar_words import TimeWords, days_meant, resolve, times
from corpus.claim_matters import MARK, Matter, clause_names, matter
from corpus.claim_words import (
    COUNTABLE,
    COUNTED,
    EVENT,
    EVENT_NOUN,
    MONEY,
    MOVED,
    NOT_COUNTED,
    PREDICATES,
    RATED,
    RATINGS,
    SUM,
    counted_value,
    rating_value,
)
from corpus.clauses import clauses
from corpus.content_words import LONGEST_SENTENCE, Stems, number_form
from corpus.names import proper_words
from corpus.notices import notice_extents
from corpus.records import Article, Published, Span
from corpus.sentences import sentence_spans

ClaimKind = Literal["date", "sum", "count", "rating"]
Ends = tuple[date | None, date | None]
_DENIED = re.compile(r"\b(?:not|never|no longer)\b|n[’']t\b", re.I)
_NOT_UNTIL = re.compile(r"\bnot((?: [\w’'-]+){1,6}?) until ", re.I)
_FARTHEST = 1e12
_ABOUT = 0.25
_ROUNDING = 0.05
_AT_LEAST = frozenset(("more than", "over", "at least"))
_AT_MOST = frozenset(("up to", "less than", "under"))
_NO_DAY_OF = frozenset(("until", "before", "after", "between"))


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that a sentence gives to something.

    `span` cuts the article's text to the sentence, `printed` is the value in its words. `topic` names the
    kind of event or the thing counted; `matter` is what it is said of; `low`..`high` is the
    value of a date (days as ordinals) or a number, as wide as "about" and "up to" make it. `when` bounds the
    time that the claim speaks of, of a date the day on which it was told; `moved` marks a day that was put
    off."""

    article: str
    span: Span
    kind: ClaimKind
    topic: str
    matter: Matter
    names: Stems
    printed: str
    low: float
    high: float
    when: Ends
    stated_when: bool
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
            span = (paragraph.span[0] + start, paragraph.span[0] + end)
            if end - start <= LONGEST_SENTENCE:
                found += _of_sentence(article, span, text[start:end], before)
                before = text[start:end]
    return tuple(found)


def _of_sentence(article: Article, span: Span, sentence: str, before: str) -> Iterator[Claim]:
    for clause in clauses(sentence) if COUNTABLE.search(sentence) else ():
        clause = _NOT_UNTIL.sub(r"\1 in ", clause)
        if _DENIED.search(clause):
            continue
        base = _Base(article, span, clause, before, sentence)
        yield from base.dates()
        yield from base.sums()
        yield from base.counts()
    rated = [one for one in clauses(sentence) if RATED.search(one) and RATINGS.search(one)]
    whole = len(rated) != 1 or " it " in rated[0] or len(RATINGS.findall(sentence)) > 1
    yield from _Base(article, span, sentence if whole else rated[0], before, sentence).ratings()


class _Base:
    """One clause at work: its words for time, and what is left of it for a claim to be about."""

    def __init__(self, article: Article, span: Span, clause: str, before: str, sentence: str = "") -> None:
        self._sentence = sentence or clause
        self._article, self._span, self._clause, self._before = article, span, clause, before
        self._times = times(clause)
        self._published = article.published

    def dates(self) -> Iterator[Claim]:
        """Yield the days that the clause gives to events."""
        for time in self._times:
            if time.form in ("absolute", "day", "month") and _lead(self._clause, time) not in _NO_DAY_OF:
                event = self._event_near(time)
                days = _dated(self._clause, time, self._published)
                if event and days:
                    said_of = self._seen_from_its_day(matter(self._clause, [dict(EVENT)[event]]), days[1])
                    yield self._claim("date", event, said_of, _printed(self._clause, time), *days)

    def _seen_from_its_day(self, said_of: Matter, day: float) -> Matter:
        """Return the matter of a date told before its day as planned, of one told after as done."""
        written = self._published.earliest
        if written is None or said_of.stance == "wished":
            return said_of
        return replace(said_of, stance="planned" if day > written.toordinal() else "told")

    def _event_near(self, time: TimeWords) -> str | None:
        """Return the event whose verb stands nearest the words for time."""
        name = _nearest(EVENT, self._clause, time.span)
        noun = EVENT_NOUN.search(self._clause) if name in ("hold", "begin", "build") else None
        return _nearest(EVENT, noun.group(), (0, 0)) if noun else name

    def sums(self) -> Iterator[Claim]:
        """Yield the one sum of the clause with the verb that says what it is."""
        money = list(MONEY.finditer(self._clause))
        name = _nearest(SUM, self._clause, money[0].span()) if len(money) == 1 else None
        if name:
            match = money[0]
            said_of = matter(self._clause, [MONEY, dict(SUM)[name]])
            value = float(number_form(match["sum"]).lstrip("£"))
            topic = name + (match["per"] or "").lower()
            yield self._claim("sum", topic, said_of, match["sum"].strip(), *_ends(value, match["hedge"]))

    def counts(self) -> Iterator[Claim]:
        """Yield the numbers of things that the clause counts."""
        for match in COUNTED.finditer(self._clause):
            noun = match["noun"].lower()
            if noun not in NOT_COUNTED:
                value = float(counted_value(match["number"]))
                said_of = matter(self._counting(match["number"]), [], PREDICATES)
                printed = match.group().strip()
                yield self._claim("count", noun, said_of, printed, *_ends(value, match["hedge"]))

    def _counting(self, number: str) -> str:
        """Return what the number counts in: the clause, or where that names nothing the sentence."""
        named = clause_names(self._clause) or self._clause not in self._sentence
        return (self._clause if named else self._sentence).replace(number, f" {MARK} ", 1)

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
        after = re.split(r" and |, ", self._clause[match.end() : match.end() + 40], maxsplit=1)[0]
        return self._clause[max(0, match.start() - 80) : match.end()] + after

    def _rating(self, match: re.Match[str], clause: str) -> Claim:
        said_of = matter(clause, [RATED, RATINGS])
        if re.match(r"(?:They|It|That|This)\b", clause.strip()):
            before = matter(self._before, [RATED, RATINGS])
            said_of = replace(said_of, core=said_of.core | before.core)
        value = rating_value(match["rating"])
        when, stated = (self if self._times else _Base(self._article, self._span, self._sentence, ""))._when()
        names = proper_words(self._clause)
        return Claim(self._article.id, self._span, "rating", "rating", said_of, names, match["rating"],
                     0.0, 0.0, when, stated, value=value)  # fmt: skip

    def _claim(
        self, kind: ClaimKind, topic: str, said_of: Matter, printed: str, low: float, high: float
    ) -> Claim:
        when, stated = self._when()
        if kind == "date":
            when, stated = (self._published.earliest, self._published.latest), False
        names = clause_names(self._clause) or (
            clause_names(self._sentence) if kind == "count" else frozenset()
        )
        moved = bool(MOVED.search(self._clause))
        return Claim(self._article.id, self._span, kind, topic, said_of, names, printed, low, high,
                     when, stated, moved)  # fmt: skip

    def _when(self) -> tuple[Ends, bool]:
        """Return the time that the clause names, else the bounds of publication."""
        for time in self._times:
            low, high = resolve(time, self._published)
            if low or high:
                if re.search(r"\bsince\s*$", self._clause[: time.span[0]], re.I):
                    return (low, self._published.latest), True
                return (low, high), True
        return (self._published.earliest, self._published.latest), False


def _nearest(patterns: Sequence[tuple[str, re.Pattern[str]]], clause: str, place: Span) -> str | None:
    """Return the name of the pattern that matches nearest a place of the clause."""
    found = [
        (min(abs(match.end() - place[0]), abs(match.start() - place[1])), name)
        for name, pattern in patterns
        for match in pattern.finditer(clause)
    ]
    return min(found)[1] if found else None


def _ends(value: float, hedge: str | None) -> tuple[float, float]:
    """Return the least and the most that a printed number can stand for, hedged or only rounded."""
    word = (hedge or "").lower()
    slack = _ABOUT if word else _ROUNDING
    low, high = value * (1 - slack / 2), value * (1 + slack / 2)
    return (0.0 if word in _AT_MOST else low), (_FARTHEST if word in _AT_LEAST else high)


def _lead(clause: str, time: TimeWords) -> str:
    """Return the word before words for time."""
    return clause[: time.span[0]].rstrip().rsplit(" ", 1)[-1].lower()


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
    if _lead(clause, time) == "by":
        return float(date.min.toordinal()), float(high.toordinal())
    return float(low.toordinal()), float(high.toordinal())
