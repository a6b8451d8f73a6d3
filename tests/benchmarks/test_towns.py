"""Laws of the made-up towns: sound question sets with evidence in their articles, and one run of all."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import msgspec
import pytest

from benchmarks import towns
from corpus.reader import find_files, read_article
from qa.evaluation import saved
from qa.evaluation.checks import check
from qa.evaluation.questions import Question
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive

TOWNS = [town for part in towns.PARTS for town in towns.towns(part)]
EVERY = [pytest.param(town, id=town.name) for town in TOWNS]


@pytest.mark.parametrize("town", EVERY)
def test_evidence_stands_in_the_articles_of_its_town(town: Path) -> None:
    files, refused = find_files([town / "articles"])
    assert not refused
    check(towns.asked_of(town), FakeArchive(articles=tuple(map(read_article, files))))


@pytest.mark.parametrize("town", EVERY)
def test_a_turn_follows_all_earlier_ones_of_its_conversation(town: Path) -> None:
    turns: defaultdict[str, list[Question]] = defaultdict(list)
    for question in towns.asked_of(town):
        if question.group:
            turns[question.group].append(question)
        else:
            assert not question.history
    assert len(turns) > 10
    for conversation in turns.values():
        said = [question.question for question in conversation]
        for number, turn in enumerate(conversation):
            assert [past.question for past in turn.history] == said[:number]


def test_no_question_is_asked_twice_over() -> None:
    asked = [question.id for town in TOWNS for question in towns.asked_of(town)]
    assert len(asked) == len(set(asked)) > 1000


def two_towns(folder: Path) -> None:
    for name in ("east", "west"):
        town = folder / "report" / name
        town.mkdir(parents=True)
        named = [msgspec.structs.replace(question, id=f"{name} {question.id}") for question in QUESTIONS]
        lines = [json.dumps(msgspec.to_builtins(question)) for question in named]
        (town / "questions.jsonl").write_text("\n".join(lines[:-1]), "utf-8")
        (town / "conversations.jsonl").write_text(lines[-1], "utf-8")


@pytest.mark.parametrize(("stop_at", "code"), [(None, 0), (2, 130)])
def test_one_run_holds_all_towns_and_says_where_it_was_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop_at: int | None, code: int
) -> None:
    two_towns(tmp_path)
    monkeypatch.setattr(towns, "TOWNS", tmp_path)
    monkeypatch.setattr(towns, "build", lambda *_, **__: None)
    monkeypatch.setattr(towns, "open_index", lambda *_: FakeArchive(stop_at=stop_at))
    out = tmp_path / "run.json"
    assert towns.main(["--work", str(tmp_path), "--out", str(out)]) == code
    run = saved.load(out)
    assert run.question_set.name == "towns report"
    assert run.question_set.count == 2 * len(QUESTIONS)
    asked = [outcome.question.id.split()[0] for outcome in run.outcomes]
    assert asked == (["east"] * len(QUESTIONS) + ["west"] * len(QUESTIONS))[:stop_at]
