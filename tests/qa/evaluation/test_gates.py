"""A gate is met or says how it is not."""

from __future__ import annotations

import pytest

from corpus.errors import InputError
from qa.evaluation.figures import Figure
from qa.evaluation.gates import Gate, parse

FIGURES = (
    Figure("hit@1", None, 0.8, (0.7, 0.9), 100, 100),
    Figure("hit@1", "name", 0.5, None, 10, 10),
    Figure("ece", None, 0.1, None, 100, 100),
)


@pytest.mark.parametrize(
    ("text", "unmet"),
    [
        ("hit@1=0.8", None),
        ("hit@1=0.81", "hit@1 is 0.8, under 0.81"),
        ("hit@1/name=0.6", "hit@1/name is 0.5, under 0.6"),
        ("ece=0.1", None),
        ("ece=0.05", "ece is 0.1, over 0.05"),
        ("auroc=0.5", "auroc cannot be measured on these questions"),
    ],
)
def test_gates(text: str, unmet: str | None) -> None:
    """A gate holds at its very value; where less is better it holds from above."""
    assert parse(text).unmet(FIGURES) == unmet


@pytest.mark.parametrize("text", ["", "hit@1", "hit@2=0.5", "hit@1=", "hit@1=high", "hit@1=nan"])
def test_other_words_are_refused(text: str) -> None:
    """What names no measure or no number is wrong usage."""
    with pytest.raises(InputError, match="--fail-under"):
        parse(text)


def test_a_kind_may_hold_anything() -> None:
    """The value follows the last equals sign, the kind the first slash."""
    assert parse("right/a/b=c=1") == Gate("right", "a/b=c", 1.0)
