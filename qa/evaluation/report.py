"""What a report says of a run, gathered once for the terminal, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.evaluation.abstention import Bin, reliability, risk_coverage_curve
from qa.evaluation.comparison import Change, Comparison, Moved
from qa.evaluation.failures import Failure, failures
from qa.evaluation.figures import Figure
from qa.evaluation.measures import BY_NAME, scores
from qa.evaluation.saved import OWN, Run
from qa.evaluation.tables import Table, clip, number


@dataclass(frozen=True, slots=True)
class Report:
    """One run, and how it differs from another where it was compared.

    `curve` is (coverage, risk) from the most confident question on; `threshold` its point of the program's
    own verdicts, None where the set cannot tell."""

    run: Run
    summary: tuple[str, ...]
    failures: tuple[Failure, ...]
    curve: tuple[tuple[float, float], ...]
    threshold: tuple[float, float] | None
    bins: tuple[Bin, ...]
    comparison: Comparison | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the run's figures."""
        return self.run.figures


def report(run: Run, comparison: Comparison | None = None) -> Report:
    """Gather what a report on `run` says."""
    found = scores(run.outcomes)
    errors, events = found["aurc"], found["ece"]
    return Report(
        run=run,
        summary=tuple(_summary(run)),
        failures=failures(run.outcomes),
        curve=risk_coverage_curve(errors) if len(errors) else (),
        threshold=_threshold(run),
        bins=reliability(events) if len(events) else (),
        comparison=comparison,
    )


def inexact(run: Run) -> tuple[str, ...]:
    """Return every citation whose text is not what its spans cut."""
    return tuple(f"{o.question.id}: {place}" for o in run.outcomes for place in o.inexact)


def change_tables(comparison: Comparison) -> Iterator[Table]:
    """Yield the differences as tables, a family each."""
    families = (
        ("Change", comparison.quality),
        ("Change in speed", comparison.speed),
        ("Change by kind", comparison.by_kind),
    )
    for title, changes in families:
        if changes:
            header = ("", "then", "now", "change", "n", "p", "corrected")
            note = f"p: paired permutation test; corrected for {len(changes)} figures (Holm)"
            yield Table(title, header, tuple(_change_row(change) for change in changes), note)


def movements(comparison: Comparison) -> tuple[tuple[str, tuple[Moved, ...]], ...]:
    """Return the questions won and lost under their titles."""
    won, lost = comparison.won, comparison.lost
    return ((f"Won: {len(won)}", won), (f"Lost: {len(lost)}", lost))


def _change_row(change: Change) -> tuple[str, ...]:
    measure = BY_NAME[change.measure]
    name = change.measure if change.kind is None else f"{clip(change.kind)} {change.measure}"
    difference = number(abs(change.difference), measure)
    if difference.strip("0."):
        difference = ("+" if change.difference > 0 else "-") + difference
    then, now = number(change.then, measure), number(change.now, measure)
    return name, then, now, difference, str(change.n), _p(change.p), _p(change.corrected)


def _p(value: float) -> str:
    return "<.001" if value < 0.001 else f"{value:.3f}".removeprefix("0")


def _summary(run: Run) -> Iterator[str]:
    asked = [outcome.question for outcome in run.outcomes]
    answerable = sum(question.answerable for question in asked)
    yield f"{len(asked)} questions of {run.question_set.name}: {answerable} answerable"
    if run.partial:
        yield f"PARTIAL: stopped after {len(asked)} of {run.question_set.count} questions"
    if run.options.method != OWN:
        yield f"ranked by {run.options.method} alone"
    if run.options.without:
        yield f"without {', '.join(run.options.without)}"
    faults = inexact(run)
    cited = "every citation is exact to the character"
    yield cited if not faults else f"INEXACT: {len(faults)} citations are not what their spans cut"
    yield f"council-qa {run.versions.get('council-qa', '?')}, {run.created}, {run.processor}"


def _threshold(run: Run) -> tuple[float, float] | None:
    answered = [outcome for outcome in run.outcomes if outcome.verdict == "answered"]
    if not answered:
        return None
    wrong = sum(not outcome.first_matches for outcome in answered)
    return len(answered) / len(run.outcomes), wrong / len(answered)
