"""Laws of company: with builders at work, every reader sees one whole index, and of two builders one is told
to wait."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.torture.conftest import run, sample


def test_readers_see_one_whole_index(tmp_path: Path, tally: Callable[[str, Counter[str]], None]) -> None:
    readers, builds = sample(3, 8), sample(3, 100)
    *lines, last = run("crowds", tmp_path / "ground", readers, builds)
    told = sum((Counter(line) for line in lines), Counter[str]())
    tally(f"acts of 2 builders and {readers} readers at one index", told)
    assert set(told) <= {"built", "refused", "refreshed", "old", "new"}
    assert told["built"] == 2 * builds
    assert told["old"] + told["new"] >= readers
    assert last == {"left": 3}
