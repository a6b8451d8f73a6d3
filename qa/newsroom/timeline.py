"""A question of change over time answered as dated states in order of time, each cited.

Owns which questions ask for that and what counts as one state. The dates themselves are the index's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.calendar_words import resolve, times
from corpus.claim_words import RATED
from corpus.content_words import Stems, overlap
from corpus.names import people
from corpus.places import in_text
from corpus.records import Basis, Published, Span
from corpus.synonyms import event_stems
from index.remarks import Remark
from qa.answer import Citation, TimelineEntry
from qa.newsroom.departures import LEAVING, is_post, leaves, post_asked, titled
from qa.newsroom.shown import Shown
from qa.newsroom.states import State, distinct, order, ratings_in

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
_SINCE = re.compile(r"\bsince\s*$", re.I)
_OF_CHANGE = event_stems(
    """change changed develop develops evolve evolved fare fared grow grown rise fall progress improve moved
    went gone become became happen happened leave left resign quit depart hold held serve led run came come
    close open list trace history timeline order plan plans proposal people"""
)
_PLAN = re.compile(r"\b(?:plan|proposal|scheme|project|bid)s?\b", re.I)
_PLANNING = re.compile(
    r"\b(?:set(?:ting)? up|new|plan(?:s|ned|ning)?|propos\w+|creat\w+|"
    r"establish\w*|form(?:ed|ation)|launch\w*|prepar\w+|introduc\w+|built|build|approv\w+|agree[ds]?|"
    r"reject\w*|scrap\w*|drop(?:s|ped|ping)?|abandon\w*|shelv\w+|delay\w*|postpon\w+|halt\w*|go-ahead|"
    r"withdr[ae]w\w*|merg\w+)\b",
    re.I,
)
_FEWEST = 2
_LEADING_RANKS = 3
_MOST = 12
_HOPED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|expect(?:s|ed)?|will be|would be|could be) ", re.I
)
_RATING = 0.34
_TELLING = 0.51
_SURELY_TELLING = 0.7


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question asks of a sentence; `holders` are the names in the post asked for, by article,
    `others` of those once in it or not yet."""

    question: str
    stems: Stems
    post: re.Pattern[str] | None
    holders: dict[str, set[str]] = field(default_factory=dict)
    others: dict[str, set[str]] = field(default_factory=dict)


def asks_for_timeline(question: str) -> bool:
    """Tell whether a question asks how something changed, what became of it, or who did it in turn."""
    return bool(_ASKS.search(question))


def timeline_of(
    question: str,
    asked: bool,
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
    if not (asked or asks_for_timeline(question)):
        return None
    changes = [remark for remark in remarks if remark.kind == "change" and remark.other is not None]
    for remark in changes:
        if shown.rank(remark.row) <= _LEADING_RANKS and shown.marks(remark.row, remark.span):
            shown.rank(remark.other or 0, remark.other_span)
    changing = {(one.row, one.span) for one in changes} | {(one.other, one.other_span) for one in changes}
    withdrawn = {shown.rank(remark.row) for remark in remarks if remark.kind == "withdrawn"}
    ranks = [rank for rank in range(1, len(shown.citations) + 1) if rank not in withdrawn]
    told_of = _asked(question, posts, shown)
    states = [state for rank in ranks for state in _states(told_of, rank, shown, changing)]
    rows = {shown.row(rank) for rank in withdrawn}
    beyond = [(one.row, one.span) for one in posts if one.span]
    plain = told_of.stems or told_of.post
    more = [place for place in (*further, *beyond) if place[0] not in rows] if plain else []
    states = distinct([*states, *_further(told_of, more, shown)], told_of.post is not None)
    if len(states) < _FEWEST:
        return None
    ordered = sorted((_shown(state, shown) for state in states), key=order)[:_MOST]
    return tuple(TimelineEntry(state.when, state.text, state.citation) for state in ordered)


def _asked(question: str, posts: Sequence[Remark], shown: Shown) -> _Asked:
    post = post_asked(question)
    words = post.sub(" ", question) if post else question
    asked = _Asked(question, event_stems(words) - _OF_CHANGE, post)
    for remark in posts:
        if post and remark.span and is_post(post, remark.words[1]):
            article = shown.offered(remark.row, remark.span).article.id
            others = asked.holders if remark.words[2] == "held" else asked.others
            others.setdefault(article, set()).add(remark.words[0])
    return asked


def _shown(state: State, shown: Shown) -> State:
    return state if state.citation else replace(state, citation=shown.rank(*state.source))


def _further(asked: _Asked, places: Sequence[tuple[int, Span]], shown: Shown) -> list[State]:
    """Return the states that the next best passages tell; each must plainly tell of what is asked."""
    found = []
    for row, span in places:
        citation = shown.offered(row, span)
        if all(_tells(asked, citation, place, _SURELY_TELLING) for place in citation.highlights):
            found += [_state(asked, citation, place, 0, (row, span)) for place in citation.highlights]
    return found


def _states(
    asked: _Asked, rank: int, shown: Shown, changing: set[tuple[int | None, Span | None]]
) -> list[State]:
    """Return the sentences of one citation that tell of what is asked, each with the time it speaks of."""
    citation, row = shown.citations[rank - 1], shown.row(rank)
    spans = [span for other, span in changing if other == row and span]
    places = {place for span in spans if (place := in_text(citation.spans, span))}
    told = {place for place in citation.highlights if _tells(asked, citation, place)}
    return [_state(asked, citation, place, rank, (row, place)) for place in sorted(places | told)]


def _state(asked: _Asked, citation: Citation, place: Span, rank: int, source: tuple[int, Span]) -> State:
    """Return the state that a marked sentence tells, less the heading that stands over it."""
    text = citation.text[slice(*place)].rsplit("\n", 1)[-1]
    published = citation.article.published
    event = LEAVING.search(text) if LEAVING.search(asked.question) else None
    if asked.post:
        event = leaves(asked.post, text, _holders(asked, citation, text)) or event
    when = time_told(text, published, event.start() if event else None)
    stems = event_stems(text)
    share = len(asked.stems & stems) / max(1, len(stems))
    return State(when, text, rank, citation.article.id, when != published, share, source)


def _tells(asked: _Asked, citation: Citation, place: Span, enough: float = _TELLING) -> bool:
    """Tell whether a sentence shares what is asked, and rates, plans or tells who left where asked."""
    sentence = citation.text[slice(*place)]
    stems = event_stems(sentence)
    if RATED.search(asked.question):
        given = bool(ratings_in(sentence)) and not _HOPED.search(sentence)
        return given and overlap(asked.stems, stems) >= _RATING
    if asked.post:
        stems |= event_stems(citation.article.title)
        left = leaves(asked.post, sentence.rsplit("\n", 1)[-1], _holders(asked, citation, sentence))
        return bool(left) and (not asked.stems or overlap(asked.stems, stems) >= enough)
    shares = not asked.stems or overlap(asked.stems, stems) >= enough
    planned = not _PLAN.search(asked.question) or bool(_PLANNING.search(sentence))
    return shares and planned and (not LEAVING.search(asked.question) or bool(LEAVING.search(sentence)))


def _holders(asked: _Asked, citation: Citation, sentence: str) -> set[str]:
    """Return who holds the post asked for, by the text or the title of the citation's article."""
    article = citation.article
    if asked.post is None:
        return set()
    named = people(f"{article.title}\n{sentence}").full
    held = asked.holders.get(article.id, set()) | set(titled(asked.post, article.title, named))
    return held - asked.others.get(article.id, set())


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
