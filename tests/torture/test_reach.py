"""Laws of reach: no network, no other program, no pickle; and nothing written but in the program's own
folders."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from qa.memory.history import History
from tests.torture.archive import write_articles
from tests.torture.conftest import HARD

ROOT = Path(__file__).parents[2]
CALLS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "pickle.", "urllib.")


def reached(tmp_path: Path, home: Path, *arguments: str) -> list[tuple[str, str]]:
    """Run `qa` in a process of its own; return what it reached for."""
    told = tmp_path / "told"
    told.touch()
    command = [sys.executable, "-m", "tests.torture.reach", str(told), *arguments]
    # What the interpreter compiles is no writing of the program's.
    environment = os.environ | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    return [(event, what) for event, what in map(json.loads, told.read_text("utf-8").splitlines())]


@pytest.mark.model
def test_asking_stays_within_its_own_folders(tmp_path: Path, home: Path) -> None:
    index = tmp_path / "index"
    asked = ["ask", "What do tickets for the ferry cost?", "--index", str(index)]
    steps = [["index", str(write_articles(tmp_path / "articles")), "--index", str(index)], asked]
    steps += [["about", "--index", str(index)], ["index", "--verify", "--index", str(index)]] if HARD else []
    own = [index, *(home / name for name in ("cache", "data", "config", "state"))]
    for arguments in steps:
        events = reached(tmp_path, home, *arguments)
        assert [event for event in events if event[0].startswith(CALLS)] == []
        outside = [what for event, what in events if event != "open" or not what.isdigit()]
        outside = [what for what in outside if not any(Path(what).is_relative_to(place) for place in own)]
        assert [what for what in outside if what != os.devnull and not _probe(what)] == []


def _probe(what: str) -> bool:
    """Tell whether a path is of the probe by which Python finds the system's temporary folder."""
    path = Path(what)
    return path.parent in {Path("/tmp"), Path("/var/tmp"), Path.cwd()} and len(path.name) == 8


def test_history_is_its_owner_s_alone(tmp_path: Path) -> None:
    history = History(tmp_path / "state")
    mask = os.umask(0)
    try:
        history.add("Who left?")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(history.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(history.path.parent.stat().st_mode) == 0o700
