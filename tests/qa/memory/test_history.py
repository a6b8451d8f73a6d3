"""Questions are remembered over runs, and forgotten when told so."""

from __future__ import annotations

from pathlib import Path

from qa.memory.history import History, erase
from qa.memory.sessions import Sessions


def test_each_question_once_at_its_last_place(tmp_path: Path) -> None:
    """Questions come back oldest first, one that was repeated at its last place only."""
    history = History(tmp_path)
    for question in ("one", "two", "one", "three"):
        history.add(question)
    assert History(tmp_path).lines() == ["two", "one", "three"]


def test_questions_to_another_index_are_not_recalled(tmp_path: Path) -> None:
    """A question comes back where it was asked; one that names no index was asked of the user's own."""
    History(tmp_path).add("one")
    History(tmp_path, "/town.idx").add("two")
    assert History(tmp_path).lines() == ["one"]
    assert History(tmp_path, "/town.idx").lines() == ["two"]


def test_erase_deletes_everything_kept(tmp_path: Path) -> None:
    """Erasing deletes questions and conversations, says how many files, and may be repeated."""
    History(tmp_path, "/town.idx").add("one")
    folder = Sessions(tmp_path).folder
    folder.mkdir()
    (folder / "x.jsonl").write_text("{}\n")
    assert erase(tmp_path) == 2
    assert erase(tmp_path) == 0
    assert History(tmp_path).lines() == []
