"""The process behind the UI: what it is asked comes back, errors cross whole, and its end is noticed."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import qa.ask
from corpus.errors import IndexMissingError, InputError
from qa.filters import Filters
from qa.tui.backend import BackendGoneError, ProcessBackend
from qa.tui.service import serve
from tests.qa.tui.fakes import ARTICLES, answered


class Shelf:
    """Stands in for the archive."""

    def warm_up(self) -> None:
        """Load nothing."""

    def ask(self, question: str, history: object, **bounds: str) -> object:
        """Answer, or fail as the question says."""
        if question == "input":
            raise InputError("No question.")
        if question == "crash":
            raise ZeroDivisionError("boom")
        assert bounds == {"as_of": "2020"}
        return answered(question)

    def article(self, article_id: str) -> object:
        """Return a hand-made article."""
        return ARTICLES[article_id]


def served(*calls: tuple[Any, ...]) -> list[tuple[str, Any]]:
    """Serve calls in this process and return the replies."""
    replies = io.BytesIO()
    serve(io.BytesIO(b"".join(pickle.dumps(call) for call in calls)), replies)
    replies.seek(0)
    found = []
    while replies.tell() < len(replies.getbuffer()):
        found.append(pickle.load(replies))
    return found


def test_calls_are_answered_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening reports its progress; answers and articles come back equal to what was sent."""

    def opened(directory: Path | None, progress: Any) -> Shelf:
        progress("read", 1, 2)
        return Shelf()

    monkeypatch.setattr(qa.ask, "open_archive", opened)
    ask = ("ask", "Who?", (), Filters(as_of="2020"))
    replies = served(("open", None), ask, ("article", "fair"))
    assert replies[:3] == [
        ("progress", ("read", 1, 2)),
        ("progress", ("loading the model", 0, 0)),
        ("done", None),
    ]
    assert replies[3:] == [("done", answered("Who?")), ("done", ARTICLES["fair"])]


def test_errors_cross_and_service_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the tree keeps its kind, another is explained, and the next call is served."""
    monkeypatch.setattr(qa.ask, "open_archive", lambda directory, progress: Shelf())
    none = Filters()
    replies = served(
        ("open", None), ("ask", "input", (), none), ("ask", "crash", (), none), ("article", "fair")
    )
    kinds = [(kind, type(value)) for kind, value in replies]
    assert kinds[2] == ("error", InputError)
    assert "boom" in str(replies[3][1])
    assert kinds[4][0] == "done"


def test_the_screen_s_own_process_loads_nothing_heavy() -> None:
    """The first frame waits for no array and no search: they are the other process's."""
    script = "import sys, qa.tui.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"numpy", "faiss", "sqlite3", "index", "qa.ask"} & set(done.stdout.split())


def test_missing_index_crosses_the_process(tmp_path: Path) -> None:
    """A directory without an index raises the same error here as it does there; then nothing can be asked."""
    backend = ProcessBackend(tmp_path / "nothing")
    with pytest.raises(BackendGoneError):
        backend.article("fair")
    try:
        with pytest.raises(IndexMissingError, match="nothing"):
            backend.open(lambda *_: None)
    finally:
        backend.close()
    with pytest.raises(BackendGoneError, match="F5"):
        backend.article("fair")
