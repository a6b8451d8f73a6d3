"""Laws of crashes: whatever ends a build or fails under it, the index before answers unchanged (or already
the new one, whole), the next build succeeds, and nothing of the dead build is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.torture.conftest import HARD, run

MANNERS = {
    "kill-at": "builds killed at a file operation, each in turn",
    "kill-at-first": "first builds killed at a file operation, each in turn",
    "fail-at": "builds with a failing file operation, each in turn",
    "kill-after": "builds killed at a random moment",
    "full-disk": "builds without room",
    "full-disk-first": "first builds without room",
}
# (first, count, step); count 0: up to the last file operation
SHORT = {"kill-at": (3, 0, 50), "fail-at": (7, 0, 50), "full-disk": (1, 3, 1)}
LONG = dict.fromkeys(MANNERS, (1, 0, 1)) | {
    "kill-after": (1, 400, 1),
    "full-disk": (1, 100, 1),
    "full-disk-first": (1, 100, 1),
}
TRIALS = LONG if HARD else SHORT


@pytest.mark.parametrize("manner", TRIALS)
def test_a_crash_loses_nothing(
    manner: str, tmp_path: Path, tally: Callable[[str, Counter[str]], None]
) -> None:
    lines = run("crashes", tmp_path / "ground", manner, *TRIALS[manner])
    tally(MANNERS[manner], Counter(stood for _, stood, _ in lines))
    assert lines
    assert [line for line in lines if line[2]] == []
