"""The dated states that sentences tell: their times, which tell the same one, which is kept, and their order.

What is asked of a sentence is for `tellings`, where states come from for `timeline`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.calendar_words import resolve, times
from corpus.claim_times import apart
from corpus.claim_words import ratings_in
from corpus.claims import Ends
from corpus.content_words import overlap
from corpus.names import people
from corpus.patterns import regex
from corpus.records import Basis, Published, Span
from corpus.synonyms import event_stems

_ALIKE = 0.7
_SINCE = regex(r"\bsince\s*$", re.I)
_OTHERS = regex(r"(?<=\w) (?:once|before|until|by the time) (?:the|an?|it|they|he|she)\b[^,;]*$", re.I)


@dataclass(frozen=True, slots=True)
class State:
    """One dated sentence of an article: `source` is its row and place, `citation` 0 while that is not shown.

    `dated`: the time is its own and not its article's. `share`: how much of it is asked, in [0, 1]."""

    when: Published
    text: str
    citation: int
    article: str
    dated: bool
    share: float
    source: tuple[int, Span]


def distinct(states: Sequence[State], leaving: bool) -> list[State]:
    """Return one telling of each state, in the order first told; `leaving`: they are departures of people."""
    kept: list[State] = []
    for state in states:
        same = next((place for place, other in enumerate(kept) if _is_same(state, other, leaving)), None)
        if same is None:
            kept.append(state)
        elif _worth(state, leaving) > _worth(kept[same], leaving):
            kept[same] = state
    return kept


def _worth(state: State, leaving: bool) -> tuple[bool, int, bool, float]:
    """Rank the tellings of one state: a time of its own, a narrow one, the leaver's name, the most asked."""
    named = leaving and bool(people(state.text).full)
    return state.dated, -_width(state.when), named, state.share


def _is_same(one: State, other: State, leaving: bool) -> bool:
    """Tell whether two sentences tell one state.

    They do where they are of one time and alike, give one rating at times that meet, or are of one time and
    article; of departures, where no other person is named and one of them has no time of its own, too."""
    ratings, others = ratings_in(one.text), ratings_in(other.text)
    if ratings and ratings == others:
        return not apart(ends(one.when), ends(other.when))
    one_time = ends(one.when) == ends(other.when)
    if one.article == other.article and not ratings and not others:
        if not leaving:
            return one_time
        names, them = (frozenset(people(state.text).full) for state in (one, other))
        return (one_time or not (one.dated and other.dated)) and (not (names and them) or bool(names & them))
    stems, those = event_stems(one.text), event_stems(other.text)
    return one_time and min(overlap(stems, those), overlap(those, stems)) >= _ALIKE


def ends(when: Published) -> Ends:
    """Return the first and last day of a time told, None where an end is open."""
    return when.earliest, when.latest


def _width(when: Published) -> int:
    low, high = ends(when)
    return (high - low).days if low and high else date.max.toordinal()


def order(state: State) -> tuple[date, date, bool, int]:
    """Return what sorts states by time, undated ones last; among equals the better citation comes first,
    and what is not cited yet last."""
    low, high = state.when.earliest, state.when.latest
    return low or high or date.max, high or low or date.max, not state.citation, state.citation


def time_told(sentence: str, published: Published, event: int | None = None) -> Published:
    """Return the first time that a sentence names, resolved where it is relative; else its article's date.

    Where `event` says at which character the verb of an event stands, the time nearest to it, and never a
    day "since" which something holds."""
    told = tuple(one for one in times(sentence) if not _OTHERS.search(sentence[: one.span[0]]))
    if event is not None:
        told = tuple(one for one in told if not _SINCE.search(sentence, 0, one.span[0]))
        told = tuple(sorted(told, key=lambda one: abs(one.span[0] - event)))
    for time in told:
        low, high = resolve(time, published)
        if low or high:
            basis: Basis = "stated" if time.days else "inferred"
            words = (time.words,) if time.days else (time.words, *published.words)
            return Published(low, high, basis, words)
    return published
