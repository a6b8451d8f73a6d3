"""Every figure says what it covers, how sure it is, and when it stands on little."""

from __future__ import annotations

import pytest

from qa.evaluation.figures import figures, kinds, named
from qa.evaluation.measures import MEASURES
from qa.evaluation.run import ask_all
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive
from tests.qa.evaluation.rankings import random_outcomes

OUTCOMES = ask_all(QUESTIONS, FakeArchive())


def test_figures_of_the_tiny_archive() -> None:
    """Of three answerable questions two are answered, of two others one is refused: 3 of 5 right."""
    found = figures(OUTCOMES)
    for name, value, n in [
        ("hit@1", 1, 3),
        ("wrongly-refused", 1 / 3, 3),
        ("refused", 0.5, 2),
        ("right", 0.6, 5),
    ]:
        figure = named(found, name)
        assert figure is not None
        assert figure.value == pytest.approx(value)
        assert figure.n == n


def test_every_kind_has_its_own() -> None:
    """A kind's figures are those of that kind alone, but that AUROC sees the others of the other sort."""
    found = figures(OUTCOMES)
    assert kinds(OUTCOMES) == ("fact", "name", "paraphrase", "unanswerable")
    for kind in kinds(OUTCOMES):
        alone = figures([o for o in OUTCOMES if o.question.kind == kind])
        for figure in alone:
            same = named(found, figure.measure, kind)
            assert same is not None
            assert (same.value, same.bounds, same.n) == (figure.value, figure.bounds, figure.n)
    against = named(found, "auroc", "unanswerable")
    assert against is not None
    assert against.value == pytest.approx(4 / 6)


def test_a_measure_that_does_not_apply_has_no_figure() -> None:
    """A kind that is all unanswerable has no hit@1, and no outcomes have no figures."""
    assert named(figures(OUTCOMES), "hit@1", "unanswerable") is None
    assert figures(()) == ()


def test_small_slices_say_so() -> None:
    """It is groups that count: sixty questions in thirty pairs are enough, in one group not."""
    whole = named(figures(random_outcomes(0)), "right")
    part = named(figures(OUTCOMES), "right")
    assert whole is not None
    assert part is not None
    assert (whole.small, whole.groups) == (False, 30)
    assert part.small


def test_intervals_hold_their_figures() -> None:
    """Every interval of a mean or area lies about its figure."""
    for figure in figures(random_outcomes(4)):
        if figure.kind is None and figure.measure not in {"ece"}:
            assert figure.bounds is not None
            assert figure.bounds[0] <= figure.value <= figure.bounds[1], figure


def test_measures_have_names_of_their_own() -> None:
    """No two measures share a name, and none holds what a gate's form needs."""
    names = [measure.name for measure in MEASURES]
    assert len(set(names)) == len(names)
    assert not any(character in name for name in names for character in "=/ ")
