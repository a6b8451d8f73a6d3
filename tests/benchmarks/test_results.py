"""The results page is written whole from saved runs."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from benchmarks.results import main, page
from corpus.errors import InputError
from qa.evaluation.run import ask_all
from qa.evaluation.saved import Options, Run, gather, save
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive

FOLLOWUPS = tuple(
    msgspec.structs.replace(question, kind="followup" if i else "question")
    for i, question in enumerate(QUESTIONS)
)


def run(name: str, method: str = "council-qa", worst_first: bool = False, stop_at: int | None = None) -> Run:
    outcomes = ask_all(FOLLOWUPS, FakeArchive(worst_first=worst_first, stop_at=stop_at))
    made = gather(name, FOLLOWUPS, outcomes, {}, Options(10, (), method))
    return msgspec.structs.replace(made, versions=made.versions | {"commit": "abc1234"})


def test_methods_stand_beside_the_program() -> None:
    """A set has a table and one for its follow-ups, a row a run, p against the program's own."""
    text = page([run("town tune"), run("town tune, history none", "bm25", worst_first=True)], ["## Speed\n"])
    assert "- commit: abc1234\n" in text
    assert text.count("## town tune\n") == 1
    assert "### town tune: follow-ups alone" in text
    rows = [line.split(" | ") for line in text.splitlines() if line.startswith(("| council-qa", "| bm25"))]
    assert [row[0] for row in rows] == ["| council-qa", "| bm25, history none"] * 2
    assert rows[0][-1].strip(" |") == ""
    assert float(rows[1][-1].strip(" |")) == pytest.approx(0.25, abs=0.02)
    assert text.endswith("## Speed\n")


def test_a_stopped_run_is_no_result() -> None:
    """Partial runs are refused."""
    with pytest.raises(InputError, match="stopped early"):
        page([run("town tune", stop_at=2)])


def test_one_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Runs and sections come from files; one that cannot be read is told with exit code 2."""
    save(run("town tune"), tmp_path / "run.json")
    assert main([str(tmp_path / "run.json"), "--out", str(tmp_path / "RESULTS.md")]) == 0
    assert (tmp_path / "RESULTS.md").read_text("utf-8").startswith("# Results\n")
    assert main([str(tmp_path / "none.json"), "--out", str(tmp_path / "RESULTS.md")]) == 2
    assert "none.json" in capsys.readouterr().err
