"""The figures of a run: each measure over all questions and over each kind, with its interval and n."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.evaluation.measures import MEASURES, Measure, Scores, scores
from qa.evaluation.outcomes import Outcome
from qa.evaluation.statistics import figure, interval

SMALL = 20  # groups: under this, an interval says more about luck than about the program


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure over one kind of question (None: over all).

    `bounds` are those of the 95 % interval, None where there is none; `n` questions in `groups` groups."""

    measure: str
    kind: str | None
    value: float
    bounds: tuple[float, float] | None
    n: int
    groups: int

    @property
    def small(self) -> bool:
        """Tell whether too few groups stand behind the figure to lean on it."""
        return self.groups < SMALL


def kinds(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """Return the kinds of question in the order in which they first come."""
    return tuple(dict.fromkeys(outcome.question.kind for outcome in outcomes))


def figures(outcomes: Sequence[Outcome]) -> tuple[Figure, ...]:
    """Return every figure that applies, all questions first and then each kind (where there are several)."""
    found = scores(outcomes)
    groups = np.array([outcome.question.resampled_with for outcome in outcomes], dtype=object)
    kind_of = np.array([outcome.question.kind for outcome in outcomes], dtype=object)
    everything = np.ones(len(outcomes), dtype=bool)
    slices: list[tuple[str | None, NDArray[np.bool_]]] = [(None, everything)]
    if len(set(kind_of)) > 1:
        slices += [(kind, kind_of == kind) for kind in kinds(outcomes)]
    made = (_figure(measure, kind, inside, found, groups) for kind, inside in slices for measure in MEASURES)
    return tuple(one for one in made if one is not None)


def named(found: Sequence[Figure], measure: str, kind: str | None = None) -> Figure | None:
    """Return the figure of a measure and kind, None where it does not apply."""
    return next((one for one in found if one.measure == measure and one.kind == kind), None)


def _figure(
    measure: Measure, kind: str | None, inside: NDArray[np.bool_], found: Scores, groups: NDArray[np.object_]
) -> Figure | None:
    values = found[measure.name]
    applies = ~np.isnan(values if values.ndim == 1 else values.sum(axis=1))
    own = inside & applies
    taken = _against_the_rest(values, own, applies) if measure.name == "auroc" else own
    value = figure(measure.statistic, values[taken])
    if not own.any() or np.isnan(value):
        return None
    bounds = interval(measure.statistic, values[taken], list(groups[taken]))
    return Figure(measure.name, kind, value, bounds, int(own.sum()), len(set(groups[own])))


def _against_the_rest(
    values: NDArray[np.float64], own: NDArray[np.bool_], applies: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Add every question of the other sort to a kind that is all answerable, or all unanswerable: what
    confidence has to tell apart."""
    sorts = set(values[own, 1])
    return own if len(sorts) != 1 else own | (applies & (values[:, 1] != sorts.pop()))
