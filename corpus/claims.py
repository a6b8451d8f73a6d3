"""What single sentences claim with a value: the day of an event, a sum, a number, a rating.

Owns the wordings and what each claim is about. Whether two claims are a conflict or a change is for
`conflicts`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite
from typing import Literal

from corpus.calendar_words import WEEKDAYS, TimeWords, resolve, times
from corpus.claim_matters import MARK, Matter, clause_names, matter
from corpus.claim_values import dated, ends, lead, nearest, printed_time
from corpus.claim_words import (
    COUNTABLE,
    COUNTED,
    DEED,
    EVENT,
    EVENT_NOUN,
    MONEY,
    MOVED,
    NOT_COUNTED,
    NOT_RATED,
    PREDICATES,
    RATED,
    RATINGS,
    SUM,
    VOTES,
    VOTES_CAST,
    VOTING,
    counted_value,
    is_state,
    rating_value,
)
from corpus.clauses import clauses
from corpus.content_words import DENIAL, Stems, number_form, word_stem
from corpus.notices import story
from corpus.patterns import regex
from corpus.records import Article, Span
from corpus.sentences import sentence_spans
from corpus.synonyms import event_stem, event_stems

ClaimKind = Literal["date", "sum", "count", "rating"]
Ends = tuple[date | None, date | None]
_DENIED = regex(rf"{DENIAL}|\bno longer\b", re.I)
_WEEKDAY = regex(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.I)
_NOT_UNTIL = regex(r"\bnot((?: [\w’'-]+){1,6}?) until ", re.I)
_OF_VOTES = 10_000
_STATE = "state"
_LONGEST = 600  # characters: what is longer is a list or a table
_COUNTED_AS = {"arrests": "people", "houses": "homes", "posts": "jobs"}
_NO_DAY_OF = frozenset(("until", "before", "after", "between"))


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that a sentence gives to something.

    `span` cuts the article's text to the sentence, `printed` is the value in its words. `topic` names the
    kind of event or the thing counted; `matter` is what it is said of; `low`..`high` is the
    value of a date (days as ordinals) or a number, as wide as "about" and "up to" make it. `when` bounds the
    time that the claim speaks of, of a date the day on which it was told; `moved` marks a day that was put
    off, `weekday` is the one printed with a number or a sum, `context` the stems of the whole
    sentence. `value` is a rating's one form; of numbers, it tells those of a state, "" those of events."""

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
    weekday: str = ""
    context: Stems = frozenset()


def claims(article: Article) -> tuple[Claim, ...]:
    """Return what the kept sentences of `article` claim with a value, in order; its notes claim nothing."""
    found: list[Claim] = []
    before = ""
    for paragraph, text in story(article):
        for start, end in sentence_spans(text):
            span = (paragraph.span[0] + start, paragraph.span[0] + end)
            if end - start <= _LONGEST:
                found += _of_sentence(article, span, text[start:end], before)
                before = text[start:end]
    return tuple(found)


def _of_sentence(article: Article, span: Span, sentence: str, before: str) -> Iterator[Claim]:
    for clause in clauses(sentence) if COUNTABLE.search(sentence) else ():
        clause = _NOT_UNTIL.sub(r"\1 in ", clause)
        denied = _DENIED.search(clause)
        if denied and COUNTABLE.search(clause, denied.start()):
            continue
        base = _Base(article, span, clause, before, sentence)
        yield from base.dates()
        yield from base.sums()
        yield from base.counts()
        yield from base.votes()
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
            if time.form in ("absolute", "day", "month") and lead(self._clause, time) not in _NO_DAY_OF:
                event, wording = self._event_near(time) or self._deed_before(time)
                days = dated(self._clause, time, self._published)
                if event and days:
                    said_of = self._seen_from_its_day(matter(self._clause, [wording]), days[1])
                    yield self._claim("date", event, said_of, printed_time(self._clause, time), *days)

    def _seen_from_its_day(self, said_of: Matter, day: float) -> Matter:
        """Return the matter of a date told before its day as planned, of one told after as done."""
        written = self._published.earliest
        if written is None or said_of.stance == "wished":
            return said_of
        return replace(said_of, stance="planned" if day > written.toordinal() else "told")

    def _event_near(self, time: TimeWords) -> tuple[str, re.Pattern[str]] | None:
        """Return the event whose verb stands nearest the words for time, and its wordings."""
        name = nearest(EVENT, self._clause, time.span)
        noun = EVENT_NOUN.search(self._clause) if name in ("hold", "begin", "build") else None
        name = nearest(EVENT, noun.group(), (0, 0)) if noun else name
        return (name, dict(EVENT)[name]) if name else None

    def _deed_before(self, time: TimeWords) -> tuple[str, re.Pattern[str]]:
        """Return the last deed done once before words for time, by its stem; "" without one."""
        deeds = DEED.findall(self._clause[: time.span[0]])
        return (event_stem(deeds[-1]), re.compile(rf"\b{deeds[-1]}\b")) if deeds else ("", DEED)

    def sums(self) -> Iterator[Claim]:
        """Yield the one sum of the clause with the verb that says what it is."""
        money = list(MONEY.finditer(self._clause))
        name = nearest(SUM, self._clause, money[0].span()) if len(money) == 1 else None
        value = float(number_form(money[0]["sum"]).lstrip("£")) if name else 0.0
        if name and isfinite(value):
            match = money[0]
            said_of = matter(self._clause, [MONEY, dict(SUM)[name]])
            topic = name + (match["per"] or "").lower()
            yield self._claim("sum", topic, said_of, match["sum"].strip(), *ends(value, match["hedge"]))

    def counts(self) -> Iterator[Claim]:
        """Yield the numbers of things that the clause counts, of no thing that it counts twice."""
        nouns = [match["noun"].lower() for match in COUNTED.finditer(self._sentence)]
        for match in COUNTED.finditer(VOTES.sub(" ", self._clause)):
            noun = match["noun"].lower()
            if noun not in NOT_COUNTED and nouns.count(noun) < 2:
                ended = ends(float(counted_value(match["number"])), match["hedge"])
                topic, printed = _COUNTED_AS.get(noun, noun), match.group().strip()
                yield self._claim("count", topic, self._said_of_counted(match), printed, *ended)

    def _said_of_counted(self, match: re.Match[str]) -> Matter:
        """Return the matter of things counted; their sort ("dairy cattle") is a part of them all."""
        number = f"{match['hedge'] or ''} {match['number']}".strip()
        said_of = matter(self._counting(number), [], PREDICATES)
        sort = word_stem(match["sort"].strip()) if match["sort"] else ""
        return replace(said_of, parts=said_of.parts | {sort}) if sort else said_of

    def votes(self) -> Iterator[Claim]:
        """Yield how a vote went: both numbers together, which are exact."""
        for match in VOTES.finditer(self._clause):
            value = float(_OF_VOTES * counted_value(match["won"]) + counted_value(match["lost"]))
            clause = VOTING.sub(" ", self._clause.replace(match.group(), f" {MARK} "))
            said_of = replace(matter(clause, [], PREDICATES), stance="told", lone=False)
            yield self._claim("count", VOTES_CAST, said_of, match.group().strip(), value, value)

    def _counting(self, number: str) -> str:
        """Return what the number counts in: the clause, or where that names nothing the sentence."""
        named = clause_names(self._clause) or self._clause not in self._sentence
        return (self._clause if named else self._sentence).replace(number, f" {MARK} ", 1)

    def ratings(self) -> Iterator[Claim]:
        """Yield the ratings of a sentence that says who was rated."""
        if not RATED.search(self._clause) or NOT_RATED.search(self._clause):
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
        names = clause_names(self._clause)
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
        weekday = _WEEKDAY.search(self._clause) or _WEEKDAY.search(self._sentence)
        value = _STATE if is_state(self._clause, printed) and not stated else ""
        return Claim(self._article.id, self._span, kind, topic, said_of, names, printed, low, high,
                     when, stated, moved, value, weekday=weekday.group().lower() if weekday else "",
                     context=event_stems(self._sentence))  # fmt: skip

    def _when(self) -> tuple[Ends, bool]:
        """Return the time that the clause names, else the bounds of publication."""
        for time in self._times:
            low, high = resolve(time, self._published)
            if low or high:
                if re.search(r"\bsince\s*$", self._clause[: time.span[0]], re.I):
                    return (low, self._published.latest), True
                return (low, high), True
        return (self._published.earliest, self._published.latest), False
