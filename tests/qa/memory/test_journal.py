"""Private JSON Lines files lose no line, whoever writes beside."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import InputError
from qa.memory import journal

WRITER = """
import sys
from pathlib import Path
from qa.memory.journal import append
for number in range(200):
    append(Path(sys.argv[1]), {"by": sys.argv[2], "number": number, "text": "é" * 300})
"""


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    """Two copies that append at once leave every line of both, each whole and in its writer's order."""
    path = tmp_path / "lines.jsonl"
    copies = [subprocess.Popen([sys.executable, "-c", WRITER, str(path), name]) for name in "ab"]
    assert [copy.wait() for copy in copies] == [0, 0]
    found = list(journal.records(path))
    for name in "ab":
        assert [record["number"] for record in found if record["by"] == name] == list(range(200))


def test_readable_by_owner_only(tmp_path: Path) -> None:
    """The file has mode 0600 and its new folder 0700, also after being written anew."""
    path = tmp_path / "new" / "lines.jsonl"
    journal.append(path, {"a": 1})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    journal.replace(path, [{"a": 2}])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(journal.records(path)) == [{"a": 2}]


def test_torn_line_is_closed(tmp_path: Path) -> None:
    """A line torn by a crash is passed over, and the next one is whole."""
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b'{"a": 1}\n{"a": 2, "b')
    journal.append(path, {"a": 3})
    assert list(journal.records(path)) == [{"a": 1}, {"a": 3}]


def test_strange_lines_are_passed_over(tmp_path: Path) -> None:
    """Lines that are no JSON object, or no text at all, are passed over; a missing file holds none."""
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b'[1]\n\xff\xfe\n\n"x"\n{"a": "b\xc3\xa9"}\n')
    assert list(journal.records(path)) == [{"a": "bé"}]
    assert list(journal.records(tmp_path / "none")) == []


def test_unwritable_is_an_input_error(tmp_path: Path) -> None:
    """A path that cannot be written raises an error that names it."""
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="file"):
        journal.append(tmp_path / "file" / "lines.jsonl", {})
