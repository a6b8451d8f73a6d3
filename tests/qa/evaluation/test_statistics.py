"""Intervals and tests are over groups, repeatable, and never surer than the questions allow."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.statistics import figure, holm, interval, mean, permutation_test, quantile

COIN = np.array([0.0, 1.0] * 50)
ALONE = [str(i) for i in range(100)]


def test_the_interval_of_a_fair_coin() -> None:
    """Of 100 tosses the 95 % interval is the binomial's: about .4 to .6."""
    found = interval(mean, COIN, ALONE)
    assert found == pytest.approx((0.4, 0.6), abs=0.02)
    assert found == interval(mean, COIN, ALONE)


def test_groups_are_drawn_whole() -> None:
    """A hundred answers in ten groups that each go one way are no surer than ten."""
    whole = np.repeat([0.0, 1.0] * 5, 10)
    grouped = interval(mean, whole, [str(i // 10) for i in range(100)])
    single = interval(mean, whole, ALONE)
    assert grouped is not None
    assert single is not None
    assert grouped[1] - grouped[0] > 2.5 * (single[1] - single[0])


def test_one_group_has_no_interval() -> None:
    """Nothing is known of how much one group might vary, nor of none."""
    assert interval(mean, COIN, ["same"] * 100) is None
    assert np.isnan(figure(mean, np.array([])))


def test_quantiles_are_values_seen() -> None:
    """The median of four is the second, the 95th percentile the last."""
    four = np.array([3.0, 1.0, 4.0, 2.0])
    assert figure(quantile(0.5), four) == 2
    assert figure(quantile(0.95), four) == 4


def test_a_run_against_itself_is_no_different() -> None:
    """p is exactly 1 where nothing differs."""
    assert permutation_test(mean, COIN, COIN, ALONE) == 1


def test_the_permutation_test_counts_arrangements() -> None:
    """Five questions all won: 2 of the 32 arrangements go as far, so p is 1/16."""
    p = permutation_test(mean, np.zeros(5), np.ones(5), ALONE[:5])
    assert p == pytest.approx(1 / 16, abs=0.01)


def test_a_group_changes_places_as_one() -> None:
    """Forty questions won, in two groups: half of the four arrangements go as far."""
    p = permutation_test(mean, np.zeros(40), np.ones(40), ["a"] * 20 + ["b"] * 20)
    assert p == pytest.approx(1 / 2, abs=0.02)


def test_long_sets_are_worked_in_blocks() -> None:
    """A set too long for one block of weights gets the same interval as theory gives."""
    long = np.tile(COIN, 40)
    low, high = interval(mean, long, [str(i) for i in range(4000)]) or (0, 0)
    assert (low, high) == pytest.approx((0.5 - 0.0155, 0.5 + 0.0155), abs=0.003)


def test_holm_by_hand() -> None:
    """Of three, the least is multiplied by 3, the next by 2, and none falls under the one before."""
    assert holm([0.04, 0.01, 0.03]) == pytest.approx((0.06, 0.03, 0.06))
    assert holm([0.9, 0.8]) == (1.0, 1.0)
    assert holm([]) == ()


@given(st.lists(st.floats(0, 1)))
def test_holm_only_raises(p_values: list[float]) -> None:
    """A corrected p is no less than its own, no more than 1, and in the same order."""
    corrected = holm(p_values)
    assert all(p <= c <= 1 for p, c in zip(p_values, corrected, strict=True))
    order = np.argsort(p_values, kind="stable")
    assert all(np.diff(np.array(corrected)[order]) >= 0)
