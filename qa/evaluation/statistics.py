"""How sure a figure is: bootstrap intervals and paired permutation tests over groups of questions.

A statistic takes values, (n,) or (n, c), and weights (r, n), and returns r numbers: one for each re-weighting
of the questions. So the same function gives the figure (weights of one), its bootstrap (how often a group
was drawn) and its permutations (which run a group is taken from), all rows at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Weights = NDArray[np.float64]
Statistic = Callable[[Values, Weights], Values]

SEED = 20
RESAMPLES = 2000
PERMUTATIONS = 10_000
CELLS = 2_000_000  # of a block of weights: 16 MB, so that long sets stay within memory


def mean(values: Values, weights: Weights) -> Values:
    """Return the weighted means."""
    sums: Values = weights @ values
    return divide(sums, weights.sum(axis=1))


def quantile(share: float) -> Statistic:
    """Return the statistic that gives the least value with at least `share` of the weight at or below it."""

    def at_share(values: Values, weights: Weights) -> Values:
        order = np.argsort(values)
        below = np.cumsum(weights[:, order], axis=1)
        reached = below >= share * below[:, -1:] - 1e-9
        found: Values = values[order][reached.argmax(axis=1)]
        return found

    return at_share


def divide(above: Values, below: Values) -> Values:
    """Divide, giving NaN rather than a warning where there is nothing to divide by."""
    with np.errstate(invalid="ignore", divide="ignore"):
        divided: Values = np.where(below == 0, np.nan, above / below)
    return divided


def figure(statistic: Statistic, values: Values) -> float:
    """Return the statistic of the values as they are; NaN where there are none."""
    return float(statistic(values, np.ones((1, len(values))))[0]) if len(values) else float("nan")


def interval(
    statistic: Statistic, values: Values, groups: Sequence[str], resamples: int = RESAMPLES
) -> tuple[float, float] | None:
    """Return the 95 % percentile bootstrap interval, whole groups drawn with replacement.

    None where there are fewer than two groups to draw from."""
    codes, count = _codes(groups)
    if count < 2:
        return None
    rng = np.random.default_rng(SEED)
    drawn = [
        statistic(values, _drawn(rng, rows, count)[:, codes]) for rows in _blocks(resamples, len(values))
    ]
    found = np.concatenate(drawn)
    found = found[~np.isnan(found)]
    if not len(found):
        return None
    low, high = np.quantile(found, (0.025, 0.975))
    return float(low), float(high)


def permutation_test(
    statistic: Statistic,
    then: Values,
    now: Values,
    groups: Sequence[str],
    permutations: int = PERMUTATIONS,
) -> float:
    """Return the two-sided p of the difference between two runs over the same questions.

    Under the null each group's two results could change places; the observed order counts as one
    permutation (Phipson and Smyth 2010), so p is never 0."""
    codes, count = _codes(groups)
    both = np.concatenate([now, then])
    rng = np.random.default_rng(SEED)

    def difference(first: Weights) -> Values:
        return np.abs(
            statistic(both, np.hstack([first, 1 - first])) - statistic(both, np.hstack([1 - first, first]))
        )

    observed = difference(np.ones((1, len(now))))[0]
    blocks = _blocks(permutations, 2 * len(now))
    chosen = (rng.integers(0, 2, (rows, count)).astype(float)[:, codes] for rows in blocks)
    as_far = sum(int((difference(first) >= observed - 1e-12).sum()) for first in chosen)
    return (1 + as_far) / (1 + permutations)


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Correct p values for their number by Holm's step-down method (1979), in the order given."""
    order = sorted(range(len(p_values)), key=lambda i: p_values[i])
    corrected, least = [1.0] * len(p_values), 0.0
    for place, i in enumerate(order):
        least = max(least, min(1.0, (len(p_values) - place) * p_values[i]))
        corrected[i] = least
    return tuple(corrected)


def _codes(groups: Sequence[str]) -> tuple[NDArray[np.intp], int]:
    names, codes = np.unique(np.asarray(groups), return_inverse=True)
    return codes, len(names)


def _drawn(rng: np.random.Generator, rows: int, count: int) -> Weights:
    """Return (rows, count): how often each of `count` groups falls in `count` draws."""
    places = rng.integers(0, count, (rows, count)) + count * np.arange(rows)[:, None]
    return np.bincount(places.ravel(), minlength=rows * count).reshape(rows, count).astype(float)


def _blocks(rows: int, columns: int) -> Iterator[int]:
    size = max(1, CELLS // max(1, columns))
    while rows > 0:
        yield min(size, rows)
        rows -= size
