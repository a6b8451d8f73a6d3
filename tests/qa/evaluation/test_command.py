"""`qa eval`: input is judged before the index is opened, and the exit code says how it went."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import msgspec
import pytest

from corpus.errors import InputError
from qa.evaluation.arguments import add_arguments
from qa.evaluation.command import run
from qa.evaluation.run import AskedArchive
from qa.evaluation.saved import load
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """The tiny set as a file."""
    path = tmp_path / "set.jsonl"
    path.write_bytes(b"\n".join(msgspec.json.encode(question) for question in QUESTIONS))
    return path


def evaluate(path: Path, *options: str, archive: FakeArchive | None = None) -> int:
    """Run the command over a fake archive."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)

    def open_archive(without: frozenset[str]) -> AskedArchive:
        return archive or FakeArchive(worst_first="token-reranking" in without)

    return run(parser.parse_args([str(path), *options]), open_archive)


def refused(path: Path, *options: str) -> str:
    """Return what input is refused with, the archive never having been opened."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)

    def never(without: frozenset[str]) -> AskedArchive:
        raise AssertionError("the index was opened")

    with pytest.raises(InputError) as caught:
        run(parser.parse_args([str(path), *options]), never)
    return str(caught.value)


def test_the_report_is_data_and_nothing_else_is(questions: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report goes to standard output; where nobody watches there is no progress bar."""
    assert evaluate(questions) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("5 questions of set.jsonl: 3 answerable\n")
    assert printed.err == ""


def test_bad_input_is_refused_before_the_index_is_opened(questions: Path, tmp_path: Path) -> None:
    """A bad set, gate, report name, folder or earlier run is told first."""
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n")
    assert "line 1" in refused(bad)
    assert "names no measure" in refused(questions, "--fail-under", "speed=1")
    assert ".html or .md" in refused(questions, "--report", "report.pdf")
    assert "folder that exists" in refused(questions, "--out", str(tmp_path / "nowhere" / "run.json"))
    assert "is not a run" in refused(questions, "--compare", str(bad))


def test_a_run_over_other_questions_is_refused_before_asking(questions: Path, tmp_path: Path) -> None:
    """Runs of another set, and runs that were stopped, cannot be compared with."""
    run_file = tmp_path / "run.json"
    assert evaluate(questions, "--out", str(run_file), archive=FakeArchive(stop_at=2)) == 130
    assert "lacks 3 of the questions" in refused(questions, "--compare", str(run_file))
    assert evaluate(questions, "--out", str(run_file)) == 0
    questions.write_bytes(msgspec.json.encode(QUESTIONS[0]))
    assert "another question set" in refused(questions, "--compare", str(run_file))


def test_a_run_is_saved_and_compared(
    questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a stage left out the loss is shown, with its questions; the same run again shows none."""
    run_file = tmp_path / "run.json"
    evaluate(questions, "--out", str(run_file))
    capsys.readouterr()
    assert evaluate(questions, "--compare", str(run_file)) == 0
    assert "Lost: 0" in capsys.readouterr().out
    assert evaluate(questions, "--compare", str(run_file), "--without", "token-reranking") == 0
    printed = capsys.readouterr().out
    assert "Lost: 2" in printed
    assert "without token-reranking" in printed


def test_gates_decide_the_exit_code(questions: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All gates met is 0; one missed is 1, and standard error says which."""
    assert evaluate(questions, "--fail-under", "hit@1=1", "--fail-under", "refused=0.5") == 0
    assert evaluate(questions, "--fail-under", "hit@1=1", "--fail-under", "refused=0.6") == 1
    assert capsys.readouterr().err == "Gate not met: refused is 0.5, under 0.6\n"


def test_one_inexact_citation_fails_the_run(questions: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Citations that are not cut from their articles are counted and named, and the exit code is 1."""
    assert evaluate(questions, archive=FakeArchive(spoil=True)) == 1
    printed = capsys.readouterr().out
    assert "INEXACT: 25 citations" in printed
    assert "master: [1] harbour, line 3" in printed


def test_ctrl_c_keeps_and_reports_what_is_done(
    questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Stopped at the fourth question, three are reported and saved, marked as partial."""
    code = evaluate(questions, "--out", str(tmp_path / "run.json"), archive=FakeArchive(stop_at=3))
    assert code == 130
    assert "PARTIAL: stopped after 3 of 5 questions" in capsys.readouterr().out
    assert load(tmp_path / "run.json").partial


def test_reports_and_exports_are_written(questions: Path, tmp_path: Path) -> None:
    """Both report forms, the run and the TREC files are where they were asked for."""
    for name in ("report.html", "report.md"):
        evaluate(questions, "--report", str(tmp_path / name), "--trec", str(tmp_path / "trec"))
        assert "hit@1" in (tmp_path / name).read_text("utf-8")
    assert (tmp_path / "trec" / "qrels.trec").read_text().splitlines()[0] == "master 0 harbour#2 1"
    assert (tmp_path / "trec" / "run.trec").read_text().splitlines()[
        0
    ] == "master Q0 harbour#2 1 5 council-qa"


def test_weak_evidence_is_warned_of_and_asked_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A quote of two words gets a warning on standard error, and no refusal."""
    path = tmp_path / "set.jsonl"
    item = {"article": "school", "quote": "new school"}
    path.write_text(json.dumps({"id": "a", "question": "Who?", "answerable": True, "evidence": [item]}))
    assert evaluate(path) == 0
    assert capsys.readouterr().err.startswith("Warning: a: “new school” has under 3 words")


def test_what_is_kept_is_written_before_the_report(
    questions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that closes the pipe loses no run."""

    def closed(text: str) -> int:
        raise BrokenPipeError

    monkeypatch.setattr("sys.stdout.write", closed)
    with pytest.raises(BrokenPipeError):
        evaluate(questions, "--out", str(tmp_path / "run.json"))
    assert not load(tmp_path / "run.json").partial
