"""Whether confidence can be trusted: separation, risk against coverage, calibration.

Values are (n, 2): confidence in [0, 1], and 1.0 where the event happened. Questions of equal confidence
are taken together, for no threshold tells them apart: so no figure hangs on the order of a file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.evaluation.statistics import Values, Weights, divide

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """One row of the reliability table: mean confidence, and the share where the event happened."""

    n: int
    confidence: float
    happened: float


def auroc(values: Values, weights: Weights) -> Values:
    """Return the chance that an event is given more confidence than a non-event, ties counting half."""
    _, all_, events = _levels(values, weights)
    others = all_ - events
    below = np.cumsum(others, axis=1) - others
    won = (events * (below + others / 2)).sum(axis=1)
    return divide(won, events.sum(axis=1) * others.sum(axis=1))


def risk_coverage_area(values: Values, weights: Weights) -> Values:
    """Return the area under the risk-coverage curve, the event being an error (Geifman et al. 2019)."""
    _, all_, errors = _levels(values, weights)
    covered, wrong = (np.cumsum(part[:, ::-1], axis=1) for part in (all_, errors))
    risk = np.divide(wrong, covered, out=np.zeros_like(wrong), where=covered > 0)
    return divide((risk * all_[:, ::-1]).sum(axis=1), covered[:, -1])


def calibration_error(values: Values, weights: Weights) -> Values:
    """Return the expected calibration error over ten bins of equal mass (Naeini et al. 2015)."""
    levels, all_, events = _levels(values, weights)
    bins, gaps = _bins(all_), levels * all_ - events
    total = sum(np.abs((gaps * (bins == b)).sum(axis=1)) for b in range(BINS))
    return divide(np.asarray(total), all_.sum(axis=1))


def risk_coverage_curve(values: Values) -> tuple[tuple[float, float], ...]:
    """Return (coverage, risk) at each threshold, from the most confident question to all of them."""
    _, all_, errors = _levels(values, np.ones((1, len(values))))
    covered, wrong = (np.cumsum(part[0, ::-1]) for part in (all_, errors))
    return tuple((float(c / len(values)), float(w / c)) for c, w in zip(covered, wrong, strict=True))


def reliability(values: Values) -> tuple[Bin, ...]:
    """Return the reliability table, least confident first; empty bins are left out."""
    levels, all_, events = _levels(values, np.ones((1, len(values))))
    bins = _bins(all_)[0]
    rows = []
    for b in np.unique(bins):
        inside = bins == b
        n = all_[0, inside].sum()
        confidence = float((levels * all_[0])[inside].sum() / n)
        rows.append(Bin(int(n), confidence, float(events[0, inside].sum() / n)))
    return tuple(rows)


def _levels(values: Values, weights: Weights) -> tuple[Values, Weights, Weights]:
    """Return the distinct confidences, rising (l,), and their weights (r, l): of all, and of events."""
    order = np.argsort(values[:, 0], kind="stable")
    levels, starts = np.unique(values[order, 0], return_index=True)
    if not len(levels):
        none = np.zeros((len(weights), 0))
        return levels, none, none
    all_ = np.add.reduceat(weights[:, order], starts, axis=1)
    events = np.add.reduceat((weights * values[:, 1])[:, order], starts, axis=1)
    return levels, all_, events


def _bins(all_: Weights) -> NDArray[np.intp]:
    """Return the bin of each level, (r, l): where the middle of its mass lies among ten equal parts."""
    middle = np.cumsum(all_, axis=1) - all_ / 2
    share = np.nan_to_num(divide(middle, all_.sum(axis=1, keepdims=True)))
    return np.minimum((share * BINS).astype(np.intp), BINS - 1)
