"""The questions typed in the terminal UI, over sessions and running copies, and how they are erased."""

from __future__ import annotations

from pathlib import Path

from qa.memory import journal

_SHOWN = 2000


class History:
    """Questions as typed, oldest first, in `history.jsonl` of `folder` (the user's own by default)."""

    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or journal.state_folder()) / "history.jsonl"

    def lines(self) -> list[str]:
        """Return the newest questions, oldest first, each once, at its last place."""
        typed = [
            record["question"] for record in journal.records(self.path) if _is_line(record.get("question"))
        ]
        newest_first = dict.fromkeys(reversed(typed))
        return list(newest_first)[:_SHOWN][::-1]

    def add(self, line: str) -> None:
        """Append a question. Raises InputError where the file cannot be written."""
        journal.append(self.path, {"question": line})


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
