"""What the questions of a conversation found: the next is looked for in such articles, and near the last.

How much that counts is told by `index.belief` and `index.nearness`, what a follow-up asks by
`qa.understanding`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.encodings import IntArray
from index.lexical import words
from index.nearness import Scored
from qa.answer import Turn
from qa.bounds import Bounds
from qa.judging.evidence import answers, confidence
from qa.newsroom.posts import POST_CANDIDATES, holding_row
from qa.opened import Opened
from qa.searching import found_by
from qa.understanding.question import Query, understand
from qa.understanding.tokens import tokens

_FOUND = 10
_TURNS = 12  # what was found longer ago tells next to nothing


def found_before(
    opened: Opened,
    history: Sequence[Turn],
    bounds: Bounds,
    allowed: IntArray | None,
    without: frozenset[str] = frozenset(),
) -> tuple[Scored, ...]:
    """Return what each of the last twelve questions found by itself, rows and scores, oldest first; nothing
    where that is no answer. `allowed`: the rows that the bounds leave, None for all."""
    so_far = (tuple(history[: turn + 1]) for turn in range(max(len(history) - _TURNS, 0), len(history)))
    return tuple(_found_last(opened, turns, bounds, allowed, without) for turns in so_far)


def leads_nowhere(query: Query, found: Sequence[Scored]) -> bool:
    """Tell whether a question says nothing itself ("why?") and the one before it, that it leans on, found no
    answer: what the archive does not tell of has no reason in it either."""
    says_nothing = not any(token.has_content for token in tokens(query.question))
    return says_nothing and bool(found) and not found[-1]


def _found_last(
    opened: Opened,
    turns: tuple[Turn, ...],
    bounds: Bounds,
    allowed: IntArray | None,
    without: frozenset[str],
) -> Scored:
    return opened.found_after(turns, bounds, lambda: _found(opened, turns, bounds, allowed, without))


def _found(
    opened: Opened,
    history: tuple[Turn, ...],
    bounds: Bounds,
    allowed: IntArray | None,
    without: frozenset[str],
) -> Scored:
    last, generation = history[-1], opened.generation
    was_refused = not last.answer and any(turn.answer for turn in history)
    if was_refused or not words(last.question):
        return ()  # a history of questions alone does not tell which were refused
    query = understand(last.question, history[:-1], generation.vocabulary, bounds.as_of or date.today())
    results = found_by(generation, query, opened.encode(query.focused), allowed, without=without)
    if not results.hits:
        return ()
    first = results.hits[0]
    holding = holding_row(query, [hit.row for hit in results.hits[:POST_CANDIDATES]], generation)
    if holding is not None:
        others = [(hit.row, hit.score) for hit in results.hits[:_FOUND] if hit.row != holding]
        return ((holding, first.score), *others)
    text = generation.passage(first.row)[0].text
    sure = confidence(query.spelt_out, results, first, text, within=bounds.article is not None)
    return tuple((hit.row, hit.score) for hit in results.hits[:_FOUND]) if answers(sure) else ()
