"""Gates: figures that a run must reach, as `--fail-under MEASURE=VALUE` names them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.errors import InputError
from qa.evaluation.figures import Figure, named
from qa.evaluation.measures import BY_NAME, MEASURES

ROUNDING = 1e-9  # a share of questions that is the value itself meets it


@dataclass(frozen=True, slots=True)
class Gate:
    """A measure, over one kind of question or all (None), and the value it must be no worse than."""

    measure: str
    kind: str | None
    value: float

    def unmet(self, figures: Sequence[Figure]) -> str | None:
        """Say how the figures miss the gate, None where they meet it."""
        over = f"{self.measure}/{self.kind}" if self.kind else self.measure
        found = named(figures, self.measure, self.kind)
        if found is None:
            return f"{over} cannot be measured on these questions"
        less_is_better = BY_NAME[self.measure].less_is_better
        short = found.value - self.value if less_is_better else self.value - found.value
        side = "over" if less_is_better else "under"
        return f"{over} is {found.value:.4g}, {side} {self.value:g}" if short > ROUNDING else None


def parse(text: str) -> Gate:
    """Read MEASURE=VALUE or MEASURE/KIND=VALUE. Raises InputError for any other form."""
    name, _, value = text.rpartition("=")
    measure, _, kind = name.partition("/")
    if measure not in BY_NAME:
        known = ", ".join(m.name for m in MEASURES)
        raise InputError(f"--fail-under {text!r} names no measure. Write MEASURE=VALUE with one of: {known}.")
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if math.isnan(number):
        raise InputError(f"--fail-under {text!r}: {value!r} is no number. Write for example hit@1=0.8.")
    return Gate(measure, kind or None, number)
