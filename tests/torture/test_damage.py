"""Laws of damage: an index whose bytes were altered gives the same answers, another order of true passages,
or a clear refusal; never a wrong word, another error, or the end of the process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from index.checksums import HEAD
from tests.torture.conftest import run, sample

Tally = Callable[[str, Counter[str]], None]


def trials(directory: Path, head: int, count: int, tally: Tally) -> None:
    lines = run("damage", directory, 0, count, head)
    tally(f"damages, heads of {head} bytes", Counter(outcome for _, _, outcome, _ in lines))
    assert len(lines) == count
    assert [line for line in lines if line[2] == "wrong"] == []


def test_damage_of_a_small_index_is_refused(make_index: Callable[[], Path], tally: Tally) -> None:
    trials(make_index(), HEAD, sample(40, 5000), tally)


def test_damage_beyond_the_heads_of_files_never_shows(
    small_heads: int, make_index: Callable[[], Path], tally: Tally
) -> None:
    trials(make_index(), small_heads, sample(80, 20_000), tally)
