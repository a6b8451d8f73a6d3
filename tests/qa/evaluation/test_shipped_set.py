"""The shipped archive's own question set, asked with the real encoder: no change loses what was reached.

Floors are counts of questions, at most two under what is reached; raise them when it rises."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import build
from index.manifest import SHIPPED
from qa import open_archive
from qa.evaluation.checks import check
from qa.evaluation.outcomes import Outcome
from qa.evaluation.questions import load
from qa.evaluation.run import ask_all

pytestmark = [pytest.mark.model, pytest.mark.slow]

SET = Path(__file__).parents[2] / "data" / "questions.jsonl"
FLOORS = {"first": 128, "first five": 172, "rightly refused": 39, "rightly answered": 121}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, ...]:
    """Every question of the set, asked of a fresh index of the shipped archive."""
    directory = tmp_path_factory.mktemp("shipped") / "index"
    build([SHIPPED], directory)
    archive, questions = open_archive(directory), load(SET)
    check(questions, archive)
    return ask_all(questions, archive)


def test_every_citation_is_exact(outcomes: tuple[Outcome, ...]) -> None:
    """Each citation's words are what its spans cut from its article, to the character."""
    assert [place for outcome in outcomes for place in outcome.inexact] == []


def test_what_was_reached_is_held(outcomes: tuple[Outcome, ...]) -> None:
    """Evidence comes first, and among the first five, as often as it did; answers and refusals as well."""
    ranks = [min(r for r in outcome.first_ranks if r) for outcome in outcomes if any(outcome.first_ranks)]
    right = [outcome.question.answerable for outcome in outcomes if outcome.result == "right"]
    reached = {
        "first": ranks.count(1),
        "first five": sum(rank <= 5 for rank in ranks),
        "rightly refused": right.count(False),
        "rightly answered": right.count(True),
    }
    missed = {name: (count, FLOORS[name]) for name, count in reached.items() if count < FLOORS[name]}
    assert not missed, f"reached {reached}"
