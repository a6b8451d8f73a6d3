"""Confidence is measured by what it separates, what it risks and what then happens."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.abstention import (
    Bin,
    auroc,
    calibration_error,
    reliability,
    risk_coverage_area,
    risk_coverage_curve,
)
from qa.evaluation.statistics import Statistic, Values, figure

PAIRS = st.lists(
    st.tuples(st.sampled_from([0.0, 0.2, 0.5, 0.9, 1.0]), st.sampled_from([0.0, 1.0])), min_size=1
)


def values(*pairs: tuple[float, float]) -> Values:
    return np.array(pairs, dtype=float).reshape(-1, 2)


def test_auroc_counts_pairs_won() -> None:
    """Of four pairs of event and non-event three are won and one tied: 3.5 of 4."""
    assert figure(auroc, values((0.9, 1), (0.2, 1), (0.2, 0), (0.1, 0))) == pytest.approx(3.5 / 4)
    assert np.isnan(figure(auroc, values((0.9, 1), (0.2, 1))))


def test_risk_coverage_by_hand() -> None:
    """Right, wrong, right from the most confident on: risks 0, 1/2, 1/3, and their mean is the area."""
    three = values((0.9, 0), (0.5, 1), (0.1, 0))
    assert risk_coverage_curve(three) == pytest.approx([(1 / 3, 0), (2 / 3, 1 / 2), (1, 1 / 3)])
    assert figure(risk_coverage_area, three) == pytest.approx((0 + 1 / 2 + 1 / 3) / 3)


def test_questions_of_equal_confidence_are_one_step() -> None:
    """No threshold parts two of the same confidence: the curve has one point for both."""
    assert risk_coverage_curve(values((0.5, 1), (0.5, 0))) == ((1.0, 0.5),)


def test_calibration_error_by_hand() -> None:
    """Half say .8 and happen always, half say .3 and happen never: off by .2 and .3, .25 on average."""
    ten = values(*[(0.8, 1)] * 5, *[(0.3, 0)] * 5)
    assert figure(calibration_error, ten) == pytest.approx(0.25)
    assert reliability(ten) == (Bin(5, 0.3, 0.0), Bin(5, 0.8, 1.0))


def test_ten_bins_hold_equal_shares() -> None:
    """Two hundred questions of different confidence fall into ten bins of twenty."""
    spread = values(*((i / 200, i % 2) for i in range(200)))
    assert [found.n for found in reliability(spread)] == [20] * 10


@pytest.mark.parametrize("statistic", [auroc, risk_coverage_area, calibration_error])
@given(pairs=PAIRS, seed=st.integers(0, 99))
def test_order_does_not_matter(statistic: Statistic, pairs: list[tuple[float, float]], seed: int) -> None:
    """The questions in any order give the same figure, ties or none."""
    whole = values(*pairs)
    shuffled = np.random.default_rng(seed).permutation(whole)
    assert figure(statistic, shuffled) == pytest.approx(figure(statistic, whole), nan_ok=True)


@pytest.mark.parametrize("statistic", [auroc, risk_coverage_area, calibration_error])
@given(pairs=PAIRS, seed=st.integers(0, 99))
def test_a_weight_is_a_repetition(statistic: Statistic, pairs: list[tuple[float, float]], seed: int) -> None:
    """A question of weight 2 counts as one asked twice, and one of weight 0 as never asked."""
    whole = values(*pairs)
    times = np.random.default_rng(seed).integers(0, 3, len(whole))
    repeated = np.repeat(whole, times, axis=0)
    weighted = float(statistic(whole, times[None, :].astype(float))[0])
    assert weighted == pytest.approx(figure(statistic, repeated), nan_ok=True)


@given(pairs=PAIRS)
def test_coverage_only_grows(pairs: list[tuple[float, float]]) -> None:
    """The curve runs to all questions, and the table's bins hold each question once."""
    curve = risk_coverage_curve(values(*pairs))
    assert all(before[0] < after[0] for before, after in pairwise(curve))
    assert curve[-1][0] == 1
    assert sum(found.n for found in reliability(values(*pairs))) == len(pairs)
