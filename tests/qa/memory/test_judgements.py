"""Judgements become items of a question set, one for each question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from qa.answer import Searched, Turn
from qa.evaluation.questions import load
from qa.memory import journal
from qa.memory.judgements import judge
from tests.qa.tui.fakes import CITATIONS, answered

ANSWER = answered("When did it close?")


def items(path: Path) -> list[tuple[str, bool, list[dict[str, str]]]]:
    """Return what a set asks, whether it can be answered, and the evidence."""
    return [(r["question"], r["answerable"], r["evidence"]) for r in journal.records(path)]


def test_right_passage_is_evidence(tmp_path: Path) -> None:
    """A passage that is right is kept as evidence, by the words that answer."""
    path = tmp_path / "questions.jsonl"
    judge("yes", ANSWER, CITATIONS[0], (), path)
    quote = {"article": "bridge", "quote": "The old bridge closed on Monday."}
    assert items(path) == [("When did it close?", True, [quote])]


def test_refusal_has_no_evidence(tmp_path: Path) -> None:
    """A question that should be refused is kept as unanswerable."""
    path = tmp_path / "questions.jsonl"
    judge("refuse", ANSWER, CITATIONS[0], (), path)
    assert items(path) == [("When did it close?", False, [])]


def test_wrong_passage_waits_for_the_right_one(tmp_path: Path) -> None:
    """A wrong passage leaves the question waiting beside the set, until another passage is right."""
    path, waiting = tmp_path / "questions.jsonl", tmp_path / "open-questions.jsonl"
    judge("no", ANSWER, CITATIONS[0], (), path)
    assert (items(path), len(items(waiting))) == ([], 1)
    judge("yes", ANSWER, CITATIONS[1], (), path)
    assert (len(items(path)), items(waiting)) == (1, [])


def test_same_question_is_one_item(tmp_path: Path) -> None:
    """Judging a question again replaces its item; with another history it is another question."""
    path = tmp_path / "questions.jsonl"
    judge("yes", ANSWER, CITATIONS[0], (), path)
    judge("refuse", ANSWER, CITATIONS[0], (), path)
    judge("yes", ANSWER, CITATIONS[0], (Turn("Before?", "Yes."),), path)
    kinds = [(record["kind"], record["history"]) for record in journal.records(path)]
    assert kinds == [("unanswerable", []), ("followup", [{"question": "Before?", "answer": "Yes."}])]


def test_set_can_be_evaluated(tmp_path: Path) -> None:
    """What was kept is a sound question set, filters included; what waits is not in it."""
    path = tmp_path / "questions.jsonl"
    narrowed = replace(
        ANSWER, question="Who won?", searched=Searched(since=date(2019, 1, 1), speaker="Ann Bell")
    )
    judge("yes", ANSWER, CITATIONS[0], (), path)
    judge("refuse", narrowed, CITATIONS[0], (Turn("Before?"),), path)
    judge("no", replace(ANSWER, question="Where?"), CITATIONS[0], (), path)
    first, second = load(path)
    assert first.evidence[0].article == "bridge"
    assert (second.filters.since, second.filters.speaker) == ("2019-01-01", "Ann Bell")
