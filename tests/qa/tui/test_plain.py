"""The plain mode answers line by line, without drawing."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from corpus.errors import IndexMissingError
from qa.tui import app
from qa.tui.memory import Memory
from qa.tui.plain import converse
from tests.qa.tui.fakes import FakeBackend


def talk(
    folder: Path, *lines: str, backend: FakeBackend | None = None, resume: bool = False
) -> tuple[int, str]:
    """Type lines, and return the exit code and all that was said."""
    out = io.StringIO()
    typed = io.StringIO("".join(f"{line}\n" for line in lines))
    code = converse(backend or FakeBackend(), Memory(folder=folder / "state"), typed, out, resume=resume)
    return code, out.getvalue()


def test_questions_are_answered(tmp_path: Path) -> None:
    """A question is answered with its passages, and nothing on the way controls the terminal."""
    code, said = talk(tmp_path, "When did the bridge close?")
    assert code == 0
    assert "The old bridge closed on Monday." in said
    assert "\x1b" not in said


def test_history_and_alone(tmp_path: Path) -> None:
    """A follow-up hears what was asked before, and /alone asks it without."""
    backend = FakeBackend()
    talk(tmp_path, "Who is the mayor?", "And she said?", "/alone", backend=backend)
    assert [len(history) for _, history, _ in backend.asked] == [0, 1, 0]


def test_open_shows_the_article(tmp_path: Path) -> None:
    """/open shows the whole article with the cited paragraph said to be so, furniture left out."""
    _, said = talk(tmp_path, "When did the bridge close?", "/open 2")
    assert "[cited] “It had to be done,”" in said
    assert "Advertisement" not in said


def test_failures_are_said(tmp_path: Path) -> None:
    """A failure is said in a line, and the next question is answered."""
    _, said = talk(tmp_path, "crash", "/open", "/nonsense", "When did the bridge close?")
    assert "boom" in said
    assert "Traceback" not in said
    assert "There is no such passage." in said
    assert "There is no command /nonsense." in said
    assert "The old bridge closed on Monday." in said


def test_about(tmp_path: Path) -> None:
    """/about tells what the archive holds."""
    _, said = talk(tmp_path, "/about")
    assert "2 articles, 7 passages" in said
    assert "(news/bridge.txt:11)" in said


def test_missing_index_ends_it(tmp_path: Path) -> None:
    """Without an index the plain mode says so and ends with 3."""
    code, said = talk(tmp_path, backend=FakeBackend(failure=IndexMissingError("No index in /x.")))
    assert (code, "No index in /x." in said) == (3, True)


def test_quit_new_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """/export writes the conversation, /new forgets it, /quit leaves."""
    monkeypatch.chdir(tmp_path)
    backend = FakeBackend()
    talk(tmp_path, "Who won?", "/export", "/new", "And she said?", "/quit", "Never asked", backend=backend)
    assert "Who won?" in (tmp_path / "conversation.md").read_text("utf-8")
    assert [(q, len(history)) for q, history, _ in backend.asked] == [("Who won?", 0), ("And she said?", 0)]


@pytest.mark.parametrize("word", ["quit", "Exit"])
def test_a_single_word_that_leaves_does_so_without_its_slash(tmp_path: Path, word: str) -> None:
    """quit and exit are no questions, nor is help; in a longer line they are words like any other."""
    backend = FakeBackend()
    _, said = talk(tmp_path, "help", "How did they quit?", word, "Never asked", backend=backend)
    assert "/open N" in said
    assert [question for question, _, _ in backend.asked] == ["How did they quit?"]


def test_continue(tmp_path: Path) -> None:
    """The last conversation is read out again and goes on."""
    talk(tmp_path, "Who is the mayor?")
    backend = FakeBackend()
    _, said = talk(tmp_path, "And she said?", backend=backend, resume=True)
    assert "> Who is the mayor?" in said
    assert len(backend.asked[-1][1]) == 1


def test_questions_from_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no terminal types or none shows what is drawn, nothing is drawn: lines are read."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(app, "ProcessBackend", lambda directory: FakeBackend())
    monkeypatch.setattr("sys.stdin", io.StringIO("When did the bridge close?\n"))
    out = io.StringIO()
    monkeypatch.setattr("sys.stdout", out)
    assert app.run(keep_history=False) == 0
    assert "The old bridge closed on Monday." in out.getvalue()
    assert out.getvalue().endswith("> \n")
