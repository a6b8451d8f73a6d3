"""Laws of the sentence vectors' index: exact while small, checked against exact search when not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index import dense
from index.dense import DenseIndex
from index.encodings import FloatArray

ROWS = 2000


@pytest.fixture(scope="module")
def vectors() -> FloatArray:
    draw = np.random.default_rng(5)
    centres = draw.normal(size=(40, 32))
    spread = centres[draw.integers(0, 40, ROWS)] + 0.5 * draw.normal(size=(ROWS, 32))
    unit: FloatArray = (spread / np.linalg.norm(spread, axis=1, keepdims=True)).astype(np.float32)
    return unit


@pytest.fixture
def clustered(vectors: FloatArray, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DenseIndex:
    monkeypatch.setattr(dense, "EXACT_UP_TO", 100)
    monkeypatch.setattr(dense, "_TRAINING", 8)
    dense.write(tmp_path, vectors)
    return DenseIndex(tmp_path, ROWS)


def test_a_small_index_is_exact(vectors: FloatArray, tmp_path: Path) -> None:
    dense.write(tmp_path, vectors)
    index = DenseIndex(tmp_path, ROWS)
    rows, cosines = index.search(vectors[7], 5)
    np.testing.assert_array_equal(rows, np.argsort(-(vectors @ vectors[7]), kind="stable")[:5])
    np.testing.assert_allclose(cosines, (vectors @ vectors[7])[rows], atol=1e-5)
    np.testing.assert_array_equal(index.vectors(rows), vectors[rows])


def test_a_clustered_index_finds_what_exact_search_finds(clustered: DenseIndex, vectors: FloatArray) -> None:
    queries = vectors[:200]
    found = np.stack([clustered.search(query, dense.NEIGHBOURS)[0] for query in queries])
    assert dense.recall(found, queries, vectors, dense.tenth_best(queries, vectors)) >= 0.95


def test_only_allowed_rows_are_found_and_all_of_few(clustered: DenseIndex, vectors: FloatArray) -> None:
    allowed = np.array([3, 500, 1999])
    assert sorted(clustered.search(vectors[8], 10, allowed)[0].tolist()) == [3, 500, 1999]


def test_vectors_come_back_near_from_any_row(clustered: DenseIndex, vectors: FloatArray) -> None:
    rows = np.array([1999, 0, 1000])
    np.testing.assert_allclose(clustered.vectors(rows), vectors[rows], atol=0.01)


def test_rebuilding_from_stored_vectors_blurs_nothing(clustered: DenseIndex, tmp_path: Path) -> None:
    stored = clustered.vectors(np.arange(ROWS))
    (tmp_path / "again").mkdir()
    dense.write(tmp_path / "again", stored, clustered)
    np.testing.assert_array_equal(DenseIndex(tmp_path / "again", ROWS).vectors(np.arange(ROWS)), stored)


def test_recall_counts_what_is_as_near_as_the_tenth_best() -> None:
    vectors = np.eye(12, dtype=np.float32)
    vectors[1] = vectors[0]
    queries = vectors[:1]
    bounds = dense.tenth_best(queries, vectors)
    assert dense.recall(np.array([[1, 0, *range(2, 9), -1]]), queries, vectors, bounds) == pytest.approx(0.9)
