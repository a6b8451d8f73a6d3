"""A question of change over time answered as dated states in order of time, each cited.

Owns which questions ask for that and what counts as one state. The dates themselves are the index's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.calendar_words import resolve, times
from corpus.claim_times import apart
from corpus.claim_words import RATED, RATINGS, rating_value
from corpus.claims import Ends
from corpus.content_words import Stems, overlap
from corpus.places import in_text
from corpus.records import Basis, Published, Span
from corpus.synonyms import event_stems
from index.remarks import Remark
from qa.answer import Citation, TimelineEntry
from qa.newsroom.shown import Shown

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
_LEAVING = re.compile(
    r"\b(?:leav(?:e|es|ing)|left(?! (?:high|in the|behind|with|without|to)\b)|resign\w*|quits?|depart\w*|"
    r"retir\w+|(?:step|stand|stood)\w* (?:down|aside)|goes|gone|going)\b",
    re.I,
)
_SINCE = re.compile(r"\bsince\s*$", re.I)
_OF_CHANGE = event_stems(
    """change changed develop develops evolve evolved fare fared grow grown rise fall progress improve moved
    went gone become became happen happened leave left resign quit depart hold held serve led run came come
    close open list trace history timeline order plan plans proposal people"""
)
_ALIKE = 0.7
_FEWEST = 2
_LEADING_RANKS = 3
_MOST = 12
_TELLING = 0.34
_SURELY_TELLING = 0.7


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
    question: str,
    asked: bool,
    remarks: Sequence[Remark],
    shown: Shown,
    further: Sequence[tuple[int, Span]] = (),
) -> tuple[TimelineEntry, ...] | None:
    """Return the dated states that the citations tell, the earliest first; None where no order is asked for.

    One entry for each distinct state: two sentences of one time that say nearly the same, or give one rating,
    are one. `remarks` are those on the citations; the other value of a changing state brings its passage
    along, and so does each of `further` (row, sentence), the next best found, that tells another state. What
    a correction withdraws is no state."""
    if not (asked or asks_for_timeline(question)):
        return None
    changes = [remark for remark in remarks if remark.kind == "change" and remark.other is not None]
    for remark in changes:
        if shown.rank(remark.row) <= _LEADING_RANKS and shown.marks(remark.row, remark.span):
            shown.rank(remark.other or 0, remark.other_span)
    changing = {(one.row, one.span) for one in changes} | {(one.other, one.other_span) for one in changes}
    withdrawn = {shown.rank(remark.row) for remark in remarks if remark.kind == "withdrawn"}
    ranks = [rank for rank in range(1, len(shown.citations) + 1) if rank not in withdrawn]
    states = [state for rank in ranks for state in _states(question, rank, shown, changing)]
    states = _with_further(question, _distinct(states), shown, further)
    if len(states) < _FEWEST:
        return None
    ordered = sorted(states, key=_order)[:_MOST]
    return tuple(TimelineEntry(state.when, state.text, state.citation) for state in ordered)


def _with_further(
    question: str, states: list[_State], shown: Shown, further: Sequence[tuple[int, Span]]
) -> list[_State]:
    """Return `states` with those that the next best passages add; each must plainly tell of what is asked."""
    for row, span in further if _asked(question) else ():
        citation = shown.offered(row, span)
        found = [_state(question, citation, place, 0) for place in citation.highlights]
        told = all(_tells(question, one.text, _SURELY_TELLING) for one in found)
        if told and len(_distinct([*states, *found])) > len(states):
            states = [*states, *(replace(one, citation=shown.rank(row, span)) for one in found)]
    return states


def _states(
    question: str, rank: int, shown: Shown, changing: set[tuple[int | None, Span | None]]
) -> list[_State]:
    """Return the sentences of one citation that tell of what is asked, each with the time it speaks of."""
    citation = shown.citations[rank - 1]
    spans = [span for row, span in changing if row == shown.row(rank) and span]
    places = {place for span in spans if (place := in_text(citation.spans, span))}
    told = {place for place in citation.highlights if _tells(question, citation.text[slice(*place)])}
    return [_state(question, citation, place, rank) for place in sorted(places | told)]


def _state(question: str, citation: Citation, place: Span, rank: int) -> _State:
    """Return the state that a marked sentence tells, less the heading that stands over it."""
    text = citation.text[slice(*place)].rsplit("\n", 1)[-1]
    event = _LEAVING.search(text) if _LEAVING.search(question) else None
    told = time_told(text, citation.article.published, event.start() if event else None)
    return _State(told, text, rank)


def _asked(question: str) -> Stems:
    return event_stems(question) - _OF_CHANGE


def _tells(question: str, sentence: str, enough: float = _TELLING) -> bool:
    """Tell whether a sentence is of what is asked: it shares its words, and rates or leaves if asked."""
    asked = _asked(question)
    if RATED.search(question):
        return bool(_ratings(sentence)) and overlap(asked, event_stems(sentence)) >= _TELLING
    shares = not asked or overlap(asked, event_stems(sentence)) >= enough
    return shares and (not _LEAVING.search(question) or bool(_LEAVING.search(sentence)))


def time_told(sentence: str, published: Published, event: int | None = None) -> Published:
    """Return the first time that a sentence names, resolved where it is relative; else its article's date.

    Where `event` says at which character the verb of an event stands, the time nearest to it, and never a
    day "since" which something holds."""
    told = times(sentence)
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


def _distinct(states: Sequence[_State]) -> list[_State]:
    kept: list[_State] = []
    for state in states:
        same = next((place for place, other in enumerate(kept) if _is_same(state, other)), None)
        if same is None:
            kept.append(state)
        elif _width(state.when) < _width(kept[same].when):
            kept[same] = state
    return kept


def _is_same(one: _State, other: _State) -> bool:
    """Tell whether two sentences tell one state: of one time and alike, or one rating at times that meet."""
    ratings = _ratings(one.text)
    if ratings and ratings == _ratings(other.text):
        return not apart(ends(one.when), ends(other.when))
    stems, others = event_stems(one.text), event_stems(other.text)
    alike = min(overlap(stems, others), overlap(others, stems)) >= _ALIKE
    return alike and ends(one.when) == ends(other.when)


def _ratings(text: str) -> frozenset[str]:
    return (
        frozenset(rating_value(match["rating"]) for match in RATINGS.finditer(text))
        if RATED.search(text)
        else frozenset()
    )


def ends(when: Published) -> Ends:
    """Return the first and last day of a time told, None where an end is open."""
    return when.earliest, when.latest


def _width(when: Published) -> int:
    low, high = ends(when)
    return (high - low).days if low and high else date.max.toordinal()


def _order(state: _State) -> tuple[date, date, int]:
    """Undated states come last; among equals the better citation comes first."""
    low, high = state.when.earliest, state.when.latest
    return low or high or date.max, high or low or date.max, state.citation
