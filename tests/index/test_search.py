"""Laws of ranking: what is long beyond most loses by the logarithm of its excess, and nothing else does."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest

from index import search as ranking
from index.generation import Generation
from index.search import search
from tests.encoders import WordEncoder

SHORT = "The ferry sailed."
LONG = "The ferry stayed where " + "the river was low and " * 30 + "it rained."


def scores(generation: Generation) -> dict[int, float]:
    """Return each row's score, with the number of its tokens as the key."""
    encoding = WordEncoder(generation.manifest.model).encode(["ferry"])[0]
    hits = search(generation, "ferry", encoding).hits
    return {len(generation.tokens.tokens(hit.row)[1]): hit.score for hit in hits}


def test_a_long_passage_loses_by_the_logarithm_of_its_excess(
    make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    generation = Generation(make_archive(ferry=f"Ferry\n\n{SHORT}\n\n{LONG}\n"))
    counted = scores(generation)
    monkeypatch.setattr(ranking, "_LENGTH_SHARE", 0.0)
    lost = {length: before - counted[length] for length, before in scores(generation).items()}
    assert max(lost) > 128
    expected = {length: 0.04 * math.log(max(length / 64, 1)) for length in lost}
    assert lost == pytest.approx(expected, abs=1e-6)
    assert {length <= 64: loss > 0 for length, loss in lost.items()} == {True: False, False: True}
