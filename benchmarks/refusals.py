"""How well a "no" is told from an answer, by how hard the questions make it: a section of RESULTS.md.

python -m benchmarks.refusals RUN.json ... --out SECTION.md

A run's unanswerable questions are parted by the kind that its set gives them (`unanswerable-far`,
`unanswerable-near`); elsewhere all are of one difficulty. A row holds them with all answerable ones."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.results import cell
from corpus.errors import CouncilQAError
from qa.evaluation import saved
from qa.evaluation.abstention import risk_coverage_curve
from qa.evaluation.figures import figures, named
from qa.evaluation.measures import scores
from qa.evaluation.outcomes import Outcome
from qa.evaluation.saved import Run
from qa.evaluation.statistics import Values

DIFFICULTY = "unanswerable-"
COVERAGES = (0.25, 0.5, 0.75, 1.0)
_HEAD = """## Refusals

Risk is the share of wrong answers among those given, were only the surest quarter, half, … of the questions
answered; a question that nothing answers counts as wrong once it is answered. `refused` and `wrongly-refused`
are at the program's own threshold; `ece` is the expected calibration error over ten bins of equal mass. In
brackets: 95 % bootstrap intervals over groups."""


def main(arguments: list[str] | None = None) -> int:
    """Write the section; return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.refusals", description="Write the refusals' section.")
    parser.add_argument("runs", type=Path, nargs="+", metavar="RUN.json")
    parser.add_argument("--out", type=Path, required=True, metavar="SECTION.md")
    options = parser.parse_args(arguments)
    try:
        text = section([saved.load(path) for path in options.runs])
    except CouncilQAError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    options.out.write_text(text, "utf-8")
    return 0


def section(runs: Sequence[Run]) -> str:
    """Return the section: a row for each difficulty of each run."""
    risks = [f"risk at {coverage:.0%}" for coverage in COVERAGES]
    head = [
        "set",
        "method",
        "answerable",
        "unanswerable",
        "auroc",
        *risks,
        "refused",
        "wrongly-refused",
        "ece",
    ]
    lines = [head, ["---", "---", *["---:"] * (len(head) - 2)]]
    lines += [_row(run, name, asked) for run in runs for name, asked in _parts(run)]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return "\n\n".join([_HEAD, table, *_labelled(runs), *_sentences(runs)]) + "\n"


def _parts(run: Run) -> Iterator[tuple[str, list[Outcome]]]:
    """Yield the answerable questions with the unanswerable ones of one difficulty, and that one's name."""
    answerable = [outcome for outcome in run.outcomes if outcome.question.answerable]
    others = [outcome for outcome in run.outcomes if not outcome.question.answerable]
    kinds = sorted({_difficulty(outcome) for outcome in others})
    for kind in kinds:
        name = ", ".join(filter(None, [run.question_set.name, kind]))
        yield name, answerable + [outcome for outcome in others if _difficulty(outcome) == kind]


def _difficulty(outcome: Outcome) -> str:
    kind = outcome.question.kind
    return kind.removeprefix(DIFFICULTY) if kind.startswith(DIFFICULTY) else ""


def _row(run: Run, name: str, asked: Sequence[Outcome]) -> list[str]:
    found = scores(asked)
    unanswerable = sum(not outcome.question.answerable for outcome in asked)
    measured = figures(asked)
    auroc, *shown = (cell(named(measured, name)) for name in ("auroc", "refused", "wrongly-refused", "ece"))
    counts = [str(len(asked) - unanswerable), str(unanswerable)]
    risks = [f"{_risk(found['aurc'], coverage):.2f}".lstrip("0") for coverage in COVERAGES]
    return [name, run.options.method, *counts, auroc, *risks, *shown]


def _risk(errors: Values, coverage: float) -> float:
    """Return the risk where at least so many of the questions are answered, the surest first."""
    return next(risk for covered, risk in risk_coverage_curve(errors) if covered >= coverage - 1e-9)


def _labelled(runs: Sequence[Run]) -> Iterator[str]:
    """Say how often a refusal named what the set says is missing."""
    for run in runs:
        labelled = [outcome for outcome in run.outcomes if outcome.question.missing]
        if labelled and run.options.method == saved.OWN:
            refused = [outcome for outcome in labelled if outcome.verdict == "not_found"]
            right = sum(outcome.missing == outcome.question.missing for outcome in refused)
            yield (
                f"{run.question_set.name}: of {len(labelled)} questions labelled with what the archive "
                f"does not speak of, {len(refused)} were refused; {right} of these refusals named just that."
            )


def _sentences(runs: Sequence[Run]) -> Iterator[str]:
    """Say how often the sentence shown is the one that answers, where the passage shown first holds it.

    By the evidence where that is a sentence's words; by the answer's words where it is a whole paragraph."""
    for run in runs:
        shown = [o for o in run.outcomes if o.verdict == "answered" and o.first_matches]
        if any(item.paragraph for o in shown for item in o.question.evidence):
            right = [bool(o.sentence_has_answer) for o in shown if o.passage_has_answer]
        else:
            right = [bool(o.sentence_right) for o in shown]
        if right and run.options.method == saved.OWN:
            yield (
                f"{run.question_set.name}: of {len(right)} answers whose first passage holds what answers, "
                f"the sentence shown holds it in {sum(right)} ({sum(right) / len(right):.0%})."
            )


if __name__ == "__main__":
    sys.exit(main())
