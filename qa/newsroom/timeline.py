"""A question of change over time answered as dated states in order of time, each cited.

Owns which questions ask for that, and from where their states come. What a sentence tells is for `tellings`,
what counts as one state, and its time, for `states`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.patterns import regex
from corpus.places import in_article, in_text
from corpus.records import Span
from corpus.sentences import sentence_spans
from index.remarks import Remark
from qa.answer import Citation, TimelineEntry
from qa.newsroom.corrected import standing
from qa.newsroom.departures import FATE_ASKED
from qa.newsroom.namesakes import pairs_namesake
from qa.newsroom.shown import Shown
from qa.newsroom.states import State, distinct, order
from qa.newsroom.tellings import ENOUGH, SURELY_ENOUGH, Asked, asked_of, state_of, tells

_ASKS = regex(
    r"^\W*(?:how (?:has|have|did|was|were)\b.{1,120}?\b(?:chang\w+|develop\w*|evolv\w+|fared?|grown?|"
    r"risen|fallen|progress\w*|improv\w+|moved|gone|going)\b|"
    r"(?:which|what|how many) .{1,80}? (?:have|has) (?:\w+ )?(?:left|gone|resigned|quit|departed|been|held|"
    r"served|come|changed|closed|opened)\b|"
    r"who (?:has|have) (?:been|held|led|run|served|left|headed)\b|"
    r"(?:list|trace|give|show)\b.{0,60}\b(?:history|order))|"
    r"\b(?:timelines?|chronolog\w+|over (?:the years|time)|history of|in order of|"
    r"how (?:has|have|did) .+ changed?|who (?:have|were) .+ (?:directors|leaders|heads)|every .+ since)\b|"
    rf"{FATE_ASKED}",
    re.I,
)
_FEWEST = 2
_LEADING_RANKS = 3
_MOST = 12


def asks_for_timeline(question: str) -> bool:
    """Tell whether a question asks how something changed, what became of it, or who did it in turn."""
    return bool(_ASKS.search(question))


def timeline_of(
    question: str,
    remarks: Sequence[Remark],
    shown: Shown,
    further: Sequence[tuple[int, Span]] = (),
    posts: Sequence[Remark] = (),
) -> tuple[TimelineEntry, ...] | None:
    """Return the dated states that the citations tell, the earliest first; None where no order is asked for.

    One entry for each distinct state: sentences of one time that say nearly the same or stand in one article,
    or give one rating, are one. `remarks` are those on the citations; the other value of a changing state
    brings its passage along, and so does each of `further` (row, sentence), the next best found, that tells
    another state. `posts` are those that their articles print: asked who left, only their holders count.
    What a correction withdraws is no state."""
    if not asks_for_timeline(question):
        return None
    changes = [one for one in remarks if one.kind == "change" and one.other is not None]
    changes = [one for one in changes if not pairs_namesake(question, one, shown)]
    for remark in changes:
        if shown.rank(remark.row) <= _LEADING_RANKS and shown.marks(remark.row, remark.span):
            shown.rank(remark.other or 0, remark.other_span)
    changing = {(one.row, one.span) for one in changes} | {(one.other, one.other_span) for one in changes}
    withdrawn = {shown.rank(remark.row) for remark in remarks if remark.kind == "withdrawn"}
    ranks = [rank for rank in range(1, len(shown.citations) + 1) if rank not in withdrawn]
    told_of = asked_of(question, posts, shown)
    states = [state for rank in ranks for state in _states(told_of, rank, shown, changing)]
    rows = {shown.row(rank) for rank in withdrawn}
    beyond = [(one.row, one.span) for one in posts if one.span]
    plain = told_of.stems or told_of.everywhere
    more = [place for place in (*further, *beyond) if place[0] not in rows] if plain else []
    states = distinct([*states, *_further(told_of, more, shown)], told_of.of_people)
    if len(states) < _FEWEST:
        return None
    entries = [_shown(state, shown) for state in _newest(sorted(states, key=order))]
    return tuple(TimelineEntry(state.when, state.text, state.citation) for state in entries)


def _newest(ordered: list[State]) -> list[State]:
    """Return the newest of states in order of time, undated ones last, as many as are shown."""
    dated = sum(state.when.earliest is not None or state.when.latest is not None for state in ordered)
    return ordered[max(dated - _MOST, 0) :][:_MOST]


def _shown(state: State, shown: Shown) -> State:
    return state if state.citation else replace(state, citation=shown.rank(*state.source))


def _further(asked: Asked, places: Sequence[tuple[int, Span]], shown: Shown) -> list[State]:
    """Return the states that the next best passages tell; each must plainly tell of what is asked."""
    found = []
    for row, span in places:
        citation = shown.offered(row, span)
        for place in _told(asked, citation, SURELY_ENOUGH):
            found.append(state_of(asked, citation, place, 0, (row, in_article(citation.spans, place))))
    return found


def _states(
    asked: Asked, rank: int, shown: Shown, changing: set[tuple[int | None, Span | None]]
) -> list[State]:
    """Return the sentences of one citation that tell of what is asked, each with the time it speaks of."""
    citation, row = shown.citations[rank - 1], shown.row(rank)
    spans = [span for other, span in changing if other == row and span and not asked.everywhere]
    places = {place for span in spans if (place := in_text(citation.spans, span))}
    told = {*_standing(citation, places), *_told(asked, citation, ENOUGH)}
    return [state_of(asked, citation, place, rank, (row, place)) for place in sorted(told)]


def _told(asked: Asked, citation: Citation, enough: float) -> list[Span]:
    """Return the sentences that tell what is asked: of those marked, or of all where grammar tells it."""
    places = sentence_spans(citation.run_on) if asked.everywhere else citation.highlights
    return [place for place in _standing(citation, places) if tells(asked, citation, place, enough)]


def _standing(citation: Citation, places: Iterable[Span]) -> list[Span]:
    """Return the places of sentences, in a correction without those that only tell what it withdraws: what it
    states instead takes their place."""
    if not citation.correction:
        return [*places]
    found = (standing(citation.run_on, place) for place in places)
    return list(dict.fromkeys(place for place in found if place))
