"""Laws of learning what the signals of confidence weigh."""

from __future__ import annotations

import json

import numpy as np

from benchmarks.train_confidence import (
    ANYWHERE,
    WITHIN,
    Observed,
    best_threshold,
    calibration_error,
    fit,
    written,
)
from qa.judging.signals import NAMES


def observed(seed: int, share: float, *, within: bool = False) -> Observed:
    """Return questions of a set of which about `share` are right, oftener where the lead is great."""
    draw = np.random.default_rng(seed)
    signals = draw.normal(size=(400, len(NAMES)))
    odds = 2.0 * signals[:, NAMES.index("lead")] + np.log(share / (1 - share))
    right = draw.random(400) < 1 / (1 + np.exp(-odds))
    return Observed(signals, right, right | (draw.random(400) < 0.5), within)


def test_probabilities_that_are_shares_of_right_answers_are_not_off() -> None:
    right = np.arange(100) % 4 == 0
    assert calibration_error(np.full(100, 0.25), right) == 0
    assert calibration_error(np.full(100, 0.75), right) == 0.5


def test_what_tells_right_from_wrong_is_found_also_where_sets_differ_in_how_often_they_are_right() -> None:
    model = fit([observed(1, 0.2), observed(2, 0.8), observed(3, 0.5, within=True)])
    unseen = observed(4, 0.5)
    assert calibration_error(model.probabilities(unseen), unseen.right) < 0.1
    heaviest = int(np.argmax(np.abs(model.weights[: len(ANYWHERE)])))
    assert ANYWHERE[heaviest] == "lead"


def test_the_threshold_is_the_higher_the_less_there_is_to_answer() -> None:
    """None where all is there; else as many wrong passages are refused as one right one in twenty costs."""
    model = fit([observed(1, 0.5), observed(2, 0.5, within=True)])
    asked = observed(3, 0.5)
    only_right, all_there = (
        Observed(asked.signals, asked.right, there, within=False)
        for there in (asked.right, np.ones(len(asked.right), dtype=bool))
    )
    threshold = best_threshold(model, [only_right])
    assert best_threshold(model, [all_there]) < 0.1 < threshold
    assert 0.03 < (model.probabilities(asked)[asked.right] < threshold).mean() <= 0.05


def test_what_is_written_names_every_signal_and_credits_the_data() -> None:
    form = json.loads(written(fit([observed(1, 0.5), observed(2, 0.5, within=True)]), 0.5))
    assert set(form["anywhere"]) == set(ANYWHERE)
    assert set(form["within"]) == set(WITHIN)
    assert "CC BY-SA" in form["learnt_from"]
