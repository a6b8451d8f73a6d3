"""Laws of context: what is asked, and what earlier questions spoke of, is weighed against whole articles, the
same for all of an article's passages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from index.context import Context, context
from index.encodings import FloatArray
from index.generation import Generation
from index.lexical import terms

FERRY = "Ferry returns\n\nThe ferry sailed on Monday.\n\nTickets cost £4 each.\n"
LIDO = "Lido shuts\n\nThe lido closed in October.\n\nSwimmers were sorry.\n"
ROWS = np.arange(4)
NOTHING = np.zeros(4, dtype=np.float32)


def bm25(generation: Generation, text: str) -> FloatArray:
    known = generation.catalogue.terms(terms(text)).values()
    return generation.lexical.scores([number for number, _ in known], [1.0] * len(known))


def around(
    make_archive: Callable[..., Path], question: str, about: Sequence[tuple[str, float]] = ()
) -> Context:
    generation = Generation(make_archive(ferry=FERRY, lido=LIDO))
    return context(generation, about, bm25(generation, question))


def whole(context: Context, scores: FloatArray = NOTHING) -> FloatArray:
    return context.added(context.alone(scores, ROWS), ROWS)


def test_every_passage_of_the_article_asked_about_is_lifted(make_archive: Callable[..., Path]) -> None:
    added = whole(around(make_archive, "ferry"))
    assert added[0] == added[1] > 0
    assert not added[2:].any()


def test_every_passage_of_the_article_spoken_of_is_lifted(make_archive: Callable[..., Path]) -> None:
    added = whole(around(make_archive, "why", [("lido", 1.0)]))
    assert added[2] == added[3] >= 0.7
    assert not added[:2].any()


def test_words_that_no_article_holds_lift_none(make_archive: Callable[..., Path]) -> None:
    nothing = around(make_archive, "why", [("airship", 1.0)])
    assert not whole(nothing).any()


def test_what_was_said_counts_nothing_where_a_question_tells_its_article(
    make_archive: Callable[..., Path],
) -> None:
    scores = np.array([0.9, 0.2, 0.3, 0.2], dtype=np.float32)
    alone, after = (around(make_archive, "ferry", about) for about in ((), [("lido", 1.0)]))
    np.testing.assert_array_equal(whole(after, scores), whole(alone, scores))


def test_what_was_said_counts_the_more_the_less_a_question_tells(make_archive: Callable[..., Path]) -> None:
    after = around(make_archive, "why", [("lido", 1.0)])
    gained = [whole(after, np.array([lead, 0, 0, 0], dtype=np.float32))[3] for lead in (0.0, 0.3, 0.4)]
    assert gained == sorted(gained, reverse=True)
    assert gained[-1] > 0


def test_only_what_was_said_reaches_for_further_candidates(make_archive: Callable[..., Path]) -> None:
    assert not list(around(make_archive, "ferry").reached(NOTHING))
    (reached,) = around(make_archive, "why", [("lido", 1.0)]).reached(NOTHING)
    assert (reached > 0).tolist() == [False, False, True, True]


def test_in_a_conversation_what_stands_near_the_last_answer_gains(make_archive: Callable[..., Path]) -> None:
    generation = Generation(make_archive(ferry=FERRY, lido=LIDO))
    why = bm25(generation, "why")
    found = [(2, 0.9), (0, 0.4)]
    last, before = (
        whole(context(generation, [("lido", 1.0)], why, turns)) for turns in ([found], [found, ()])
    )
    near = last - before
    assert (near[2:] > 0.2).all()  # half of 0.9 - 0.4, and a belief that no further question weakened
    assert (near[:2] < 0.1).all()


def test_articles_that_earlier_questions_found_gain_most_where_a_question_leans(
    make_archive: Callable[..., Path],
) -> None:
    generation = Generation(make_archive(ferry=FERRY, lido=LIDO))
    why = bm25(generation, "why")
    found = [[(2, 1.0), (0, 0.4)], ()]
    alone, leaning = (context(generation, about, why, found) for about in ((), [("lido", 1.0)]))
    said = whole(context(generation, [("lido", 1.0)], why))
    gains = [whole(alone), whole(leaning) - said]
    for gained in gains:
        assert gained.tolist() == pytest.approx([gained[0], gained[0], gained[2], gained[2]])
        assert gained[2] > gained[0]
    assert gains[1][2] > gains[0][2]
    assert [(reached > 0).tolist() for reached in alone.reached(NOTHING)] == [[False, False, True, True]]
