"""What the questions of a conversation found: the next is looked for in such articles, and near the last.

How much that counts is told by `index.belief` and `index.nearness`, what a follow-up asks by
`qa.understanding`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice

from index.encodings import IntArray
from index.generation import Generation
from index.lexical import words
from index.nearness import Scored
from index.search import Results
from qa.answer import Turn
from qa.bounds import Bounds
from qa.folding import Found
from qa.judging.evidence import answers
from qa.judging.verdict import Footing, is_lacking, sureness
from qa.newsroom.posts import holder_sentence
from qa.opened import Opened
from qa.ordering import in_order
from qa.searching import found_by
from qa.speaking import AskedSpeaker
from qa.understanding.english import marked
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


def footing(query: Query, found: Sequence[Scored]) -> Footing:
    """Tell what a question rests on: its own words, or, where it says nothing itself ("why?"), what the one
    before it found. Where that is nothing, whom its pronouns mean may be enough; else neither has a reason in
    the archive."""
    if not found or _says_something(query.question):
        return "itself"
    if found[-1]:
        return "last answer"
    return "itself" if _says_something(query.spelt_out) else "nothing"


def _says_something(question: str) -> bool:
    return any(token.has_content for token in tokens(marked(question)))


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
    ordered, asked = in_order(query, results, generation, bounds, _FOUND)
    shown = list(islice(ordered, _FOUND))
    if not shown or not _is_answer(query, results, shown, asked, bounds, generation):
        return ()
    first, *others = shown
    return ((first.hit.row, results.hits[0].score), *((one.hit.row, one.hit.score) for one in others))


def _is_answer(
    query: Query,
    results: Results,
    shown: Sequence[Found],
    asked: AskedSpeaker,
    bounds: Bounds,
    generation: Generation,
) -> bool:
    """Tell whether a question was answered with the first of the passages shown."""
    if holder_sentence(query, [one.hit.row for one in shown], generation):
        return True
    first = shown[0]
    return answers(sureness(query, bounds, results, first, lacking=is_lacking(query, results, first, asked)))
