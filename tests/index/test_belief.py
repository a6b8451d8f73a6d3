"""Laws of belief: articles that a conversation's questions found are likelier to be asked about next."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.belief import TEMPERATURE, belief
from index.nearness import Scored

ARTICLES = np.array([0, 0, 0, 1, 1, 2, 3], dtype=np.int32)
FOUND = st.lists(st.tuples(st.integers(0, 6), st.floats(-1, 2, width=32)), max_size=7)


def test_odds_are_those_of_the_forward_pass() -> None:
    # twice as likely as what was not found, of four: 2/5 and 1/5; then one in ten turns to any other
    twice = TEMPERATURE * math.log(2)
    odds = belief([[(0, twice), (3, 0.0)]], ARTICLES).of(4)
    share, rest = 0.9 * 2 / 5 + 0.1 / 4, 0.9 * 1 / 5 + 0.1 / 4
    assert odds.tolist() == pytest.approx([math.log(share / rest), 0, 0, 0], abs=1e-6)


def test_an_article_counts_as_its_best_passage() -> None:
    one = belief([[(0, 1.0), (5, 0.5)]], ARTICLES).of(4)
    several = belief([[(0, 1.0), (1, 0.9), (2, 0.6), (5, 0.5)]], ARTICLES).of(4)
    np.testing.assert_allclose(one, several)


def test_every_question_that_finds_an_article_makes_it_likelier() -> None:
    turn: Scored = [(3, 0.2), (5, 0.1), (6, 0.0)]
    odds = [belief([turn] * times, ARTICLES).of(4)[1] for times in range(4)]
    assert odds == sorted(set(odds))


def test_what_was_found_long_ago_counts_less() -> None:
    first, second = [(3, 1.0), (6, 0.0)], [(5, 1.0), (6, 0.0)]
    odds = belief([first, second], ARTICLES).of(4)
    assert odds[2] > odds[1] > 0


def test_a_question_without_an_answer_tells_of_no_article() -> None:
    assert not belief([(), ()], ARTICLES).of(4).any()
    assert not belief([], ARTICLES).of(4).any()


@given(st.lists(FOUND, max_size=5))
def test_odds_are_finite_and_never_negative(found: list[list[tuple[int, float]]]) -> None:
    odds = belief(found, ARTICLES).of(4)
    assert np.isfinite(odds).all()
    assert (odds >= -1e-6).all()
    named = {int(ARTICLES[row]) for turn in found for row, _ in turn}
    assert not odds[sorted({0, 1, 2, 3} - named)].any()
