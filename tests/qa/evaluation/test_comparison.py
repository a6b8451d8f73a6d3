"""Two runs are compared question by question, or not at all."""

from __future__ import annotations

import msgspec
import pytest

from corpus.errors import InputError
from qa.evaluation.comparison import compare
from qa.evaluation.questions import Question
from qa.evaluation.run import ask_all
from qa.evaluation.saved import Options, Run, gather
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive


def run(archive: FakeArchive, questions: tuple[Question, ...] = QUESTIONS) -> Run:
    outcomes = ask_all(questions, archive)
    return gather("set", questions, outcomes, archive.manifest, Options(10))


GOOD, BAD = run(FakeArchive()), run(FakeArchive(worst_first=True))


def test_a_run_compared_with_itself_shows_nothing() -> None:
    """Every difference is 0 and every p is 1; nothing is won or lost."""
    same = compare(GOOD, GOOD)
    changes = (*same.quality, *same.speed, *same.by_kind)
    assert {(change.difference, change.p, change.corrected) for change in changes} == {(0, 1, 1)}
    assert (same.won, same.lost) == ((), ())


def test_a_loss_is_shown_with_its_questions() -> None:
    """Worst passages first lose both answered questions and win the one that should be refused."""
    changed = compare(GOOD, BAD)
    hit = next(change for change in changed.quality if change.measure == "hit@1")
    assert (hit.then, hit.now, hit.n) == (1, 0, 3)
    assert hit.p == pytest.approx(1 / 4, abs=0.02)
    assert hit.corrected == 1
    assert [moved.id for moved in changed.lost] == ["master", "head"]
    assert [moved.id for moved in changed.won] == ["mayor"]
    assert "Ann Lee was named harbour master." in changed.lost[0].first_then
    assert "The ferry sails at noon." in changed.lost[0].first_now


def test_the_order_of_questions_does_not_matter() -> None:
    """Runs over the same questions in another order are paired by id."""
    assert compare(GOOD, run(FakeArchive(), QUESTIONS[::-1])).lost == ()


def test_other_questions_are_refused() -> None:
    """A word changed in one question makes another set."""
    other = (msgspec.structs.replace(QUESTIONS[0], question="Who is it?"), *QUESTIONS[1:])
    with pytest.raises(InputError, match="another question set"):
        compare(run(FakeArchive(), other), GOOD)


def test_missing_questions_are_refused() -> None:
    """A run that was stopped is not scored as if the rest were wrong."""
    with pytest.raises(InputError, match=r"lacks 2 of the questions \(mayor, tide\)"):
        compare(run(FakeArchive(stop_at=3)), GOOD)
