"""Laws of damage: an index whose bytes were altered gives the same answers, another order of true passages,
or a clear refusal; never a wrong word, another error, or the end of the process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from index import dense
from tests.torture.conftest import run, sample

Tally = Callable[[str, Counter[str]], None]
Make = Callable[..., Path]


def tried(what: str, tally: Tally, directory: Path, count: int, *beginning: str) -> None:
    lines = run("damage", directory, 0, count, *beginning)
    tally(f"damages of {what}", Counter(outcome for _, _, outcome, _ in lines))
    assert len(lines) == count
    assert [line for line in lines if line[2] == "wrong"] == []


def test_damage_of_a_small_index_never_shows(make_index: Make, tally: Tally) -> None:
    tried("a small index", tally, make_index(), sample(30, 5000))


@pytest.mark.usefixtures("small_heads")
def test_damage_beyond_the_heads_of_files_never_shows(make_index: Make, tally: Tally) -> None:
    tried("an index beyond its heads", tally, make_index(), sample(80, 20_000))


@pytest.mark.usefixtures("small_heads")
@pytest.mark.filterwarnings("ignore")  # FAISS would have more to learn its clusters from
def test_damage_of_clustered_vectors_never_shows(
    make_index: Make, tally: Tally, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dense, "EXACT_UP_TO", 100)
    tried("clustered vectors", tally, make_index(more=140), sample(20, 3000), "dense")
