"""Laws of the section on refusals: unanswerable questions apart by how hard they are."""

from __future__ import annotations

from pathlib import Path

import msgspec

from benchmarks.refusals import main, section
from qa.evaluation.run import ask_all
from qa.evaluation.saved import Options, Run, gather, save
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive

HARD = tuple(
    question if question.answerable else msgspec.structs.replace(question, kind=f"unanswerable-{name}")
    for question, name in zip(QUESTIONS, ("near", "far") * len(QUESTIONS), strict=False)
)


def run() -> Run:
    outcomes = ask_all(HARD, FakeArchive())
    return gather("town", HARD, outcomes, {}, Options(10, (), "council-qa"))


def test_each_difficulty_stands_with_all_answerable_questions() -> None:
    kinds = {question.kind.removeprefix("unanswerable-") for question in HARD if not question.answerable}
    rows = [line.split(" | ") for line in section([run()]).splitlines() if line.startswith("| town")]
    assert {row[0] for row in rows} == {f"| town, {kind}" for kind in kinds}
    assert {row[2] for row in rows} == {str(sum(question.answerable for question in HARD))}
    assert sum(int(row[3]) for row in rows) == sum(not question.answerable for question in HARD)


def test_one_command_writes_the_section(tmp_path: Path) -> None:
    save(run(), tmp_path / "run.json")
    assert main([str(tmp_path / "run.json"), "--out", str(tmp_path / "refusals.md")]) == 0
    assert (tmp_path / "refusals.md").read_text("utf-8").startswith("## Refusals\n")
    assert main([str(tmp_path / "none.json"), "--out", str(tmp_path / "refusals.md")]) == 2
