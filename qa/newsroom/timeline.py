"""A question of change over time answered as dated states in order of time, each cited.

Owns which questions ask for that and what counts as one state. The dates themselves are the index's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.calendar_words import resolve, times
from corpus.content_words import content_stems, overlap, plain
from corpus.records import Published, Span
from index.remarks import Remark
from qa.answer import TimelineEntry
from qa.newsroom.shown import Shown, in_text

_ASKS = re.compile(
    r"^\W*(?:how (?:has|have|did|was|were)\b.{1,120}?\b(?:chang\w+|develop\w*|evolv\w+|fared?|grown?|"
    r"risen|fallen|"
    r"progress\w*|improv\w+|moved|gone|going)\b|(?:what|whatever) (?:became|has become|happened|has "
    r"happened) "
    r"(?:of|to|with)\b|(?:which|what|how many) .{1,80}? (?:have|has) (?:\w+ )?(?:left|gone|resigned|"
    r"quit|departed|"
    r"been|held|served|come|changed|closed|opened)\b|who (?:has|have) (?:been|held|led|run|served|"
    r"left|headed)\b|"
    r"(?:list|trace|give|show)\b.{0,60}\b(?:history|timeline|order)|what (?:is|was) the history of\b|"
    r"timeline of\b)",
    re.I,
)
_ALIKE = 0.7
_FEWEST = 2
_LEADING_RANKS = 3
_MOST = 12
_TELLING = 0.34


@dataclass(frozen=True, slots=True)
class _State:
    """One dated sentence of a citation, before the states are put in order."""

    when: Published
    text: str
    citation: int


def asks_for_timeline(question: str) -> bool:
    """Tell whether a question asks how something changed, what became of it, or who did it in turn."""
    return bool(_ASKS.search(question))


def timeline_of(
    question: str, asked: bool, remarks: Sequence[Remark], shown: Shown
) -> tuple[TimelineEntry, ...] | None:
    """Return the dated states that the citations tell, the earliest first; None where no order is asked for.

    One entry for each distinct state: two sentences of one time that say nearly the same are one. `remarks`
    are those on the citations; the other value of a changing state brings its passage along."""
    if not (asked or asks_for_timeline(question)):
        return None
    changes = [remark for remark in remarks if remark.kind == "change" and remark.other is not None]
    for remark in changes:
        if shown.rank(remark.row) <= _LEADING_RANKS and shown.marks(remark.row, remark.span):
            shown.rank(remark.other or 0, remark.other_span)
    changing = {(one.row, one.span) for one in changes} | {(one.other, one.other_span) for one in changes}
    ranks = range(1, len(shown.citations) + 1)
    states = _distinct([state for rank in ranks for state in _states(question, rank, shown, changing)])
    if len(states) < _FEWEST:
        return None
    ordered = sorted(states, key=_order)[:_MOST]
    return tuple(TimelineEntry(state.when, state.text, state.citation) for state in ordered)


def _states(
    question: str, rank: int, shown: Shown, changing: set[tuple[int | None, Span | None]]
) -> list[_State]:
    """Return the sentences of one citation that tell of what is asked, each with the time it speaks of."""
    citation = shown.citations[rank - 1]
    asked = plain(content_stems(_ASKS.sub(" ", question) or question)) or plain(content_stems(question))
    if overlap(asked, plain(content_stems(citation.text))) < _TELLING:
        return []
    spans = [span for row, span in changing if row == shown.row(rank) and span]
    places = {place for span in spans if (place := in_text(citation.spans, span))}
    sentences = [citation.text[slice(*place)] for place in sorted(places | set(citation.highlights))]
    return [_State(time_told(text, citation.article.published), text, rank) for text in sentences]


def time_told(sentence: str, published: Published) -> Published:
    """Return the first time that a sentence names, resolved where it is relative; else its article's date."""
    for time in times(sentence):
        low, high = resolve(time, published)
        if low or high:
            basis = "stated" if time.days else "inferred"
            words = (time.words,) if time.days else (time.words, *published.words)
            return Published(low, high, basis, words)  # type: ignore[arg-type]
    return published


def _distinct(states: Sequence[_State]) -> list[_State]:
    kept: list[_State] = []
    for state in states:
        stems = plain(content_stems(state.text))
        if not any(_same_time(state, other) and _alike(stems, other.text) for other in kept):
            kept.append(state)
    return kept


def _alike(stems: frozenset[str], text: str) -> bool:
    other = plain(content_stems(text))
    return min(overlap(stems, other), overlap(other, stems)) >= _ALIKE


def _same_time(one: _State, other: _State) -> bool:
    return (one.when.earliest, one.when.latest) == (other.when.earliest, other.when.latest)


def _order(state: _State) -> tuple[date, date, int]:
    """Undated states come last; among equals the better citation comes first."""
    low, high = state.when.earliest, state.when.latest
    return low or high or date.max, high or low or date.max, state.citation
