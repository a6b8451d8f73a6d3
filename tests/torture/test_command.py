"""Laws of the command itself, with the real encoder: killed at any moment it loses nothing, and many at once,
on the first day too, get the same answer."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.torture.archive import write_articles
from tests.torture.conftest import HARD

ROOT = Path(__file__).parents[2]
Tally = Callable[[str, Counter[str]], None]
pytestmark = [pytest.mark.model, pytest.mark.skipif(not HARD, reason="takes minutes: make torture")]


def qa(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "qa", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True, env=os.environ.copy())


def index_anew(folder: Path, directory: str) -> None:
    process = qa("index", str(folder), "--yes", "--index", directory)
    _, err = process.communicate(timeout=600)
    assert process.returncode == 0, err


def answer(process: subprocess.Popen[str]) -> Any:
    out, err = process.communicate(timeout=600)
    assert process.returncode in {0, 1}, err
    form = json.loads(out)
    del form["milliseconds"]
    return form


def test_a_killed_command_loses_nothing(tmp_path: Path, home: Path, tally: Tally) -> None:
    old, new = write_articles(tmp_path / "old"), write_articles(tmp_path / "new", more=40)
    index = str(tmp_path / "index")
    asked = ("ask", "What do tickets for the ferry cost?", "--json", "--index", index)
    wanted = []
    for folder in (new, old):
        started = time.perf_counter()
        index_anew(folder, index)
        took = time.perf_counter() - started
        wanted.append(answer(qa(*asked)))
    outcomes: Counter[str] = Counter()
    for number in range(30):
        build = qa("index", str((new, old)[number % 2]), "--yes", "--index", index)
        time.sleep(random.Random(number).uniform(0, took))
        build.kill()
        build.communicate()
        given = answer(qa(*asked))
        assert given in wanted
        outcomes["one of the two indexes"] += 1
    tally("commands killed at a random moment", outcomes)
    index_anew(old, index)
    assert len(list((tmp_path / "index").iterdir())) == 3


def test_eight_ask_at_once_on_the_first_day(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, tally: Tally
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    asking = [qa("ask", "Who is the assistant director?", "--json") for _ in range(8)]
    given = [answer(process) for process in asking]
    assert all(form == given[0] for form in given)
    tally("commands at once, with no index yet", Counter({"same answer": len(given)}))
