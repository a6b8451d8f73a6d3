"""Laws of the second look at what was found."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index import lexical
from index.search import Results
from qa.folding import Found
from qa.judging.closest import closest_first
from qa.judging.signals import predicate

QUESTION = "What does Marlow run?"
WORDS = tuple(lexical.words(QUESTION))
RESULTS = Results(QUESTION, (), WORDS, np.array([0.1, 0.1, 0.5, 0.3], dtype=np.float32))
LONG = " ".join(["Marlow"] * 61)


def one(
    score: float = 1.0,
    cosine: float = 0.5,
    near: tuple[float, float, float, float] = (0.5, 0.5, 0.5, 0.5),
    text: str = "Marlow runs it.",
    article: str = "a",
    title: str = "Lido opens",
    printed: float = 0.0,
) -> Found:
    """Return a passage of one sentence; `near`: how near it comes to each word of the question, `printed`:
    what its score has beyond that."""
    words = np.array(near, dtype=np.float32)
    alone = float(RESULTS.weights @ (words * np.float32(1.4))) + printed
    hit = SimpleNamespace(
        score=score, alone=alone, cosine=cosine, sentence=0, passage_words=words, sentence_words=words
    )
    made: Any = SimpleNamespace(
        hit=hit, passage=SimpleNamespace(text=text), article=SimpleNamespace(id=article, title=title)
    )
    return cast(Found, made)


FIRST = one()
TOLD_OF_RUNNING = one(0.95, near=(0.5, 0.5, 0.3, 0.8))


@pytest.mark.parametrize(
    ("first", "other", "leads"),
    [
        (FIRST, one(0.95, cosine=0.62), True),
        (FIRST, one(0.95, cosine=0.59), False),
        (FIRST, one(0.84, cosine=0.9), False),
        (FIRST, one(0.95, cosine=0.62, article="b"), False),
        (FIRST, one(0.95, cosine=0.64, article="b"), True),
        (FIRST, one(0.95, cosine=0.9, text=LONG), False),
        (one(text=LONG), one(0.95, cosine=0.9), False),
        (FIRST, TOLD_OF_RUNNING, True),
        (TOLD_OF_RUNNING, one(0.95), False),
        (FIRST, one(1.0, printed=0.2), True),
        (one(text="Lido opens as Marlow runs it."), one(1.0), True),
        (FIRST, one(0.99, text="Marlow, as has been said so often, runs the lido."), False),
        (one(text="Marlow, as has been said so often, runs the lido."), one(0.99), True),
    ],
    ids=(
        "nearer in meaning",
        "not by enough",
        "far behind",
        "in another article by as much",
        "in another article by more",
        "itself long",
        "behind a long one",
        "what is asked of the name",
        "and not the other way round",
        "printed",
        "behind one that opens with the headline",
        "in a long sentence",
        "behind a long sentence",
    ),
)
def test_what_is_closer_leads(first: Found, other: Found, leads: bool) -> None:
    assert closest_first(QUESTION, RESULTS, [first, other]) == ([other, first] if leads else [first, other])


@pytest.mark.parametrize(("text", "leads"), [("It shut.", False), ("It shut in May.", True)])
def test_what_tells_the_kind_of_answer_asked_for_gives_way_to_such_alone(text: str, leads: bool) -> None:
    first, other = one(text="The lido shut in June."), one(cosine=0.9, text=text)
    assert (closest_first("When did the lido shut?", RESULTS, [first, other])[0] is other) == leads


def test_only_the_first_five_are_looked_at() -> None:
    found = [FIRST, *(one(0.99) for _ in range(4)), one(0.98, cosine=0.9)]
    assert closest_first(QUESTION, RESULTS, found) == found


def test_nothing_found_stays_nothing() -> None:
    assert closest_first(QUESTION, RESULTS, []) == []


@pytest.mark.parametrize(
    ("question", "shares"),
    [(QUESTION, [0, 0, 0, 1]), ("Who is Marlow?", [0, 0, 1]), ("Who is she?", [1 / 3, 1 / 3, 1 / 3])],
)
def test_what_is_asked_of_names_is_every_weighty_word_that_is_none_and_else_all(
    question: str, shares: list[float]
) -> None:
    words = tuple(lexical.words(question))
    even = np.full(len(words), 1 / len(words), dtype=np.float32)
    assert predicate(Results(question, (), words, even)) == pytest.approx(np.array(shares), abs=1e-6)
