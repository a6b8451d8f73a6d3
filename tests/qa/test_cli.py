"""Laws of the command line: data on stdout, words on stderr, and the exit codes that scripts rely on."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from qa import ask, cli
from qa.memory.history import History
from tests.qa.test_ask import FERRY, LIDO, load_words


@pytest.fixture
def index(make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> str:
    defaults = ask.Archive.__init__.__kwdefaults__ or {}
    monkeypatch.setitem(defaults, "load_encoder", load_words)
    return str(make_archive(ferry=FERRY, lido=LIDO))


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(arguments)
    out, err = capsys.readouterr()
    return code, out, err


def test_an_answer_is_cited_with_title_date_and_line(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "ask", "tickets cost £4 each", "--index", index)
    assert (code, err) == (0, "")
    for part in ("Ferry returns", "12 June 2018", "ferry.txt:", "»Tickets cost £4 each, the mayor said.«"):
        assert part in out
    assert max(map(len, out.splitlines())) <= 100


def test_a_no_is_exit_code_1_and_says_so(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "ask", "quantum chromodynamics", "--index", index)
    assert code == 1
    assert "Not in the archive" in out
    assert "not an answer" in out


def test_json_is_one_line(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "ask", "tickets cost", "--json", "-k", "2", "--index", index)
    assert code == 0
    assert len(json.loads(out)["citations"]) == 2
    assert out.count("\n") == 1


def test_a_batch_answers_line_by_line(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "questions.txt"
    file.write_text("tickets cost\n\nswimmers sorry\n", "utf-8")
    code, out, _ = run(capsys, "ask", "--batch", str(file), "--index", index)
    assert code == 0
    assert [json.loads(line)["question"] for line in out.splitlines()] == ["tickets cost", "swimmers sorry"]
    stdin = io.TextIOWrapper(io.BytesIO(file.read_bytes()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert len(run(capsys, "ask", "--batch", "-", "--index", index)[1].splitlines()) == 2


def test_every_line_of_a_batch_that_cannot_be_asked_is_named_before_any_is(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "questions.txt"
    file.write_text(f"tickets cost\n???\n\nswimmers sorry\n{'who ' * 501}\n", "utf-8")
    code, out, err = run(capsys, "ask", "--batch", str(file), "--index", index)
    assert (code, out) == (2, "")
    assert [line.split(":")[0].strip() for line in err.splitlines()[1:]] == ["line 2", "line 5"]
    assert "Mend or remove them" in err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["ask"], "No question"),
        (["ask", ""], "empty"),
        (["ask", "ferry", "-k", "0"], "-k 0"),
        (["ask", "ferry", "--since", "soon"], "'soon'"),
        (["ask", "ferry", "--since", "2020", "--until", "2019"], "--since 2020 is later than --until 2019"),
        (["ask", "--batch", "/nowhere/questions.txt"], "/nowhere/questions.txt"),
        (["index", "/nowhere/articles"], "/nowhere/articles"),
    ],
)
def test_wrong_input_is_exit_code_2_and_named_before_the_index_is_opened(
    arguments: list[str], named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, *arguments, "--index", str(tmp_path / "none"))
    assert (code, out) == (2, "")
    assert named in err
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(("option", "named"), [("--speaker", "mayor"), ("--article", "'Zoe Quill'")])
def test_whom_or_what_the_archive_lacks_is_exit_code_2_and_loads_no_model(
    option: str, named: str, index: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(*_: object) -> None:
        raise AssertionError("the model was loaded")

    monkeypatch.setitem(ask.Archive.__init__.__kwdefaults__ or {}, "load_encoder", load)
    code, out, err = run(capsys, "ask", "ferry", option, "Zoe Quill", "--index", index)
    assert (code, out) == (2, "")
    assert "'Zoe Quill'" in err
    assert named in err


def test_no_index_is_exit_code_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "ask", "ferry", "--index", str(tmp_path / "none"))
    assert (code, out) == (3, "")
    assert "qa index" in err


def test_a_damaged_index_is_exit_code_3(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    (Path(index) / "current").write_text("nonsense", "utf-8")
    code, _, err = run(capsys, "ask", "ferry", "--index", index)
    assert code == 3
    assert "damaged" in err


def test_ctrl_c_is_exit_code_130(
    index: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ask.Archive, "ask", interrupt)
    code, out, err = run(capsys, "ask", "ferry", "--index", index)
    assert (code, out) == (130, "")
    assert "Traceback" not in err


def test_a_hostile_article_reaches_the_terminal_as_text(
    make_archive: Callable[..., Path], index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make_archive(storm=f"Storm\n\nThe \x1b]52;c;aGk=\x07 storm [red]blew[/] in.\n\n{'Trees fell. ' * 20}\n")
    for form in ([], ["--json"]):
        _, out, _ = run(capsys, "ask", "storm blew", "--index", index, *form)
        assert "\x1b" not in out
        assert "[red]blew[/]" in out


def test_other_sources_are_replaced_only_when_told(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "storm.txt").write_text("Storm\n\nThe storm blew in.\n", "utf-8")
    code, _, err = run(capsys, "index", str(other), "--index", index)
    assert code == 2
    assert "--yes" in err
    assert run(capsys, "ask", "tickets cost", "--index", index)[0] == 0


def test_a_dry_run_indexes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "storm.txt").write_text("Storm\n\nThe storm blew in.\n\nHide Ad\n\nTrees fell.\n", "utf-8")
    code, out, _ = run(capsys, "index", str(tmp_path), "--dry-run", "--index", str(tmp_path / "index"))
    assert code == 0
    assert "storm.txt:5" in out
    assert not (tmp_path / "index").exists()


def test_where_says_where(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "where", "--index", index)
    assert code == 0
    assert index in out


def test_verify_finds_a_whole_index_whole(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "index", "--verify", "--index", index)
    assert code == 0
    assert "match" in out


def test_kept_questions_are_erased_by_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    history = History()
    history.add("Who spoke?")
    code, out, _ = run(capsys, "chat", "--erase-history")
    assert (code, list(history.lines())) == (0, [])
    assert "Erased 1 file" in out
