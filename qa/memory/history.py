"""The questions typed in the terminal UI, over sessions and running copies, and how they are erased."""

from __future__ import annotations

from pathlib import Path

from qa.memory import journal

_SHOWN = 2000


class History:
    """Questions to `index`, None for the user's own, oldest first, in `history.jsonl` of `folder`."""

    def __init__(self, folder: Path | None = None, index: str | None = None) -> None:
        self.path = (folder or journal.state_folder()) / "history.jsonl"
        self.index = index

    def lines(self) -> list[str]:
        """Return the newest questions, oldest first, each once, at its last place."""
        asked = (record for record in journal.records(self.path) if record.get("index") == self.index)
        typed = [record["question"] for record in asked if _is_line(record.get("question"))]
        newest_first = dict.fromkeys(reversed(typed))
        return list(newest_first)[:_SHOWN][::-1]

    def add(self, line: str) -> None:
        """Append a question. Raises InputError where the file cannot be written."""
        journal.append(self.path, {"question": line, "index": self.index})


def _is_line(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def erase(folder: Path | None = None) -> int:
    """Delete all remembered questions and conversations; return how many files there were."""
    folder = folder or journal.state_folder()
    files = [folder / "history.jsonl", *(folder / "sessions").glob("*.jsonl")]
    present = [file for file in files if file.exists()]
    for file in present:
        file.unlink(missing_ok=True)
    return len(present)
