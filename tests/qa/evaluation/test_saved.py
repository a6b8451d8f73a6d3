"""A saved run is read back as it was, measured again as it was, and nothing else is taken for one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.errors import InputError
from qa.evaluation.figures import figures
from qa.evaluation.questions import fingerprint
from qa.evaluation.run import ask_all
from qa.evaluation.saved import Options, Run, gather, load, save
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive
from tests.qa.evaluation.rankings import random_outcomes


def made(archive: FakeArchive) -> Run:
    outcomes = ask_all(QUESTIONS, archive)
    return gather("set.jsonl", QUESTIONS, outcomes, archive.manifest, Options(10, ("token-reranking",)))


def test_a_run_survives_its_file(tmp_path: Path) -> None:
    """What is read is what was saved, and gives the same figures."""
    run = made(FakeArchive())
    save(run, tmp_path / "run.json")
    back = load(tmp_path / "run.json")
    assert back == run
    assert figures(back.outcomes) == run.figures
    assert [path.name for path in tmp_path.iterdir()] == ["run.json"]


def test_random_runs_survive_too(tmp_path: Path) -> None:
    """Floats, empty rankings and missing marks come back unchanged."""
    outcomes = random_outcomes(7)
    run = gather("set", [o.question for o in outcomes], outcomes, {}, Options(10))
    save(run, tmp_path / "run.json")
    assert load(tmp_path / "run.json") == run


def test_the_file_says_what_it_ran_on(tmp_path: Path) -> None:
    """Versions, manifest, options, the set's hash and each ranking stand in the file by name."""
    save(made(FakeArchive()), tmp_path / "run.json")
    form = json.loads((tmp_path / "run.json").read_text("utf-8"))
    assert form["manifest"] == {"schema": 1, "articles": 2}
    assert form["options"] == {"limit": 10, "without": ["token-reranking"]}
    assert form["question_set"] == {"name": "set.jsonl", "sha256": fingerprint(QUESTIONS), "count": 5}
    assert {"council-qa", "python", "numpy"} <= set(form["versions"])
    first = form["outcomes"][0]["ranking"][0]
    assert (first["article"], first["line"], first["matches"]) == ("harbour", 3, [0])
    assert first["text"] == "Ann Lee was named harbour master."


def test_a_stopped_run_is_partial() -> None:
    """Fewer outcomes than questions make a run partial."""
    assert not made(FakeArchive()).partial
    assert made(FakeArchive(stop_at=3)).partial


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"format": "other", "schema": 1}'])
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    """A file that is no run is refused by name."""
    path = tmp_path / "run.json"
    path.write_text(content)
    with pytest.raises(InputError, match=r"run\.json is not a run"):
        load(path)


def test_a_run_of_a_later_schema_is_refused(tmp_path: Path) -> None:
    """What a later version wrote is not half understood."""
    save(made(FakeArchive()), tmp_path / "run.json")
    later = (
        (tmp_path / "run.json")
        .read_text("utf-8")
        .replace('"schema": 1,\n "created"', '"schema": 2,\n "created"')
    )
    (tmp_path / "later.json").write_text(later, "utf-8")
    with pytest.raises(InputError, match="schema"):
        load(tmp_path / "later.json")


def test_a_run_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder that is not there is named."""
    with pytest.raises(InputError, match="nowhere"):
        save(made(FakeArchive()), tmp_path / "nowhere" / "run.json")
