"""Random outcomes: rankings and verdicts without an archive behind them."""

from __future__ import annotations

import random

from qa.answer import Milliseconds
from qa.evaluation.outcomes import Outcome, Ranked
from qa.evaluation.questions import Evidence, Question


def random_outcomes(seed: int, count: int = 60, one_item_a_passage: bool = False) -> tuple[Outcome, ...]:
    """Return outcomes over questions of one to four items of evidence, some with any, some unanswerable.

    With `one_item_a_passage`, no citation matches two items and no item is matched twice."""
    rng = random.Random(seed)
    return tuple(_outcome(rng, number, one_item_a_passage) for number in range(count))


def _outcome(rng: random.Random, number: int, one_item_a_passage: bool) -> Outcome:
    items = 0 if number % 4 == 3 else rng.randint(1, 4)
    evidence = tuple(Evidence("a b", f"quote {i} of it") for i in range(items))
    depth = rng.choice([0, 4, 10, 10])
    left = list(range(items))
    ranking = []
    for rank in range(1, depth + 1):
        if one_item_a_passage:
            found: tuple[int, ...] = (left.pop(),) if left and rng.random() < 0.25 else ()
        else:
            found = tuple(i for i in range(items) if rng.random() < 0.15)
        ranking.append(Ranked(rank, rng.random(), "a b", "A", (rank // 2,), rank, found, text="words"))
    question = Question(
        id=f"q {number}",
        question="Who?",
        answerable=bool(items),
        kind=f"kind {number % 3}",
        evidence=evidence,
        any=not one_item_a_passage and rng.random() < 0.3,
        group=f"g{number // 2}",
    )
    return Outcome(
        question=question,
        history=(),
        standalone="who",
        verdict=rng.choice(["answered", "not_found"]),
        confidence=round(rng.random(), 1),
        sentence="words",
        sentence_right=rng.random() < 0.5 if items else None,
        sentence_f1=rng.random() if items else None,
        sentence_has_answer=None,
        passage_has_answer=None,
        ranking=tuple(ranking),
        milliseconds=Milliseconds(rng.random(), rng.random(), rng.random()),
    )
