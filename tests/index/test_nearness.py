"""Laws of nearness: passages at and around those found gain, within their article, and no others."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.nearness import nearness

ARTICLES = np.array([0, 0, 0, 0, 1, 1, 1], dtype=np.int32)


def test_the_next_passage_gains_like_the_one_found_and_those_around_less() -> None:
    near = nearness([(1, 1.0), (6, 0.6)], ARTICLES)
    assert near.rows.tolist() == [0, 1, 2, 3, 5, 6]
    # half of 1.0 - 0.6, and 0.1 less of it two on or one back; the worst of those found gains nothing
    assert near.gains.tolist() == pytest.approx([0.15, 0.2, 0.2, 0.15, 0.0, 0.0])


def test_of_two_passages_found_nearby_the_better_counts() -> None:
    near = nearness([(1, 1.0), (2, 0.9), (6, 0.6)], ARTICLES)
    assert near.of(np.array([2, 3])).tolist() == pytest.approx([0.2, 0.15])


def test_another_article_is_never_near() -> None:
    assert nearness([(3, 1.0)], ARTICLES).rows.tolist() == [2, 3]


def test_where_nothing_was_found_nothing_is_near() -> None:
    near = nearness([], ARTICLES)
    assert not len(near.rows)
    assert near.of(np.arange(7)).tolist() == [0.0] * 7


@given(st.lists(st.tuples(st.integers(0, 6), st.floats(0, 2, width=32)), max_size=7))
def test_gains_are_never_negative_and_stand_within_an_article(found: list[tuple[int, float]]) -> None:
    near = nearness(found, ARTICLES)
    gains = near.of(np.arange(7))
    assert (gains >= 0).all()
    assert {ARTICLES[row] for row in near.rows} == {ARTICLES[row] for row, _ in found}
