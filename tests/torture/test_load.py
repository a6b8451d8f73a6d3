"""Laws of load: many threads and many questions get the answers of one, in memory that stays flat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.torture.conftest import run, sample


def test_answers_and_memory_stay_the_same(
    make_index: Callable[[], Path], tally: Callable[[str, Counter[str]], None]
) -> None:
    count = sample(120, 20_000)
    (line,) = run("load", make_index(), 8, count)
    kept = f"of 2 MiB or less more memory than {line['settled']:.0f}" if line["grown"] <= 2 else "grown"
    tally("questions from 8 threads and in a row", Counter({kept: 2 * count}))
    assert line["wrong"] == 0
    assert line["grown"] <= 2
