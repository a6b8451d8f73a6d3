"""Writes RESULTS.md whole from saved runs, and from sections that other benchmarks wrote.

python -m benchmarks.results RUN.json ... [--section FILE.md ...] --out benchmarks/RESULTS.md"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.errors import CouncilQAError, InputError
from qa.evaluation import saved
from qa.evaluation.figures import Figure, named
from qa.evaluation.measures import BY_NAME, scores
from qa.evaluation.saved import OWN, Run
from qa.evaluation.statistics import Values, mean, permutation_test
from qa.evaluation.tables import bounds, number

SHOWN = ("hit@1", "hit@3", "hit@10", "mrr@10", "auroc", "refused", "wrongly-refused")
TESTED = "hit@1"


def main(arguments: list[str] | None = None) -> int:
    """Write the page; return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.results", description="Write RESULTS.md.")
    parser.add_argument("runs", type=Path, nargs="+", metavar="RUN.json")
    parser.add_argument("--section", type=Path, action="append", default=[], metavar="FILE.md")
    parser.add_argument("--out", type=Path, required=True, metavar="RESULTS.md")
    options = parser.parse_args(arguments)
    try:
        runs = [saved.load(path) for path in options.runs]
        options.out.write_text(page(runs, [path.read_text("utf-8") for path in options.section]), "utf-8")
    except CouncilQAError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except OSError as error:
        print(f"{error}. Name a file that can be read, and one that can be written.", file=sys.stderr)
        return 2
    return 0


def page(runs: Sequence[Run], sections: Sequence[str] = ()) -> str:
    """Return the page: a table for each question set, and one for its follow-ups where it has both kinds.

    Raises InputError for a partial run."""
    for run in runs:
        if run.partial:
            raise InputError(f"A run of {run.question_set.name} was stopped early; run it again.")
    sets: dict[str, list[Run]] = {}
    for run in runs:
        sets.setdefault(run.question_set.name.partition(",")[0], []).append(run)
    blocks = [_head(runs)]
    for name in sorted(sets):
        blocks += _set(name, sets[name])
    return "\n\n".join([*blocks, *(section.strip() for section in sections)]) + "\n"


def _head(runs: Sequence[Run]) -> str:
    versions = sorted({f"{name} {v}" for run in runs for name, v in run.versions.items() if name != "commit"})
    commits = sorted({run.versions.get("commit", "unknown") for run in runs})
    return "\n".join(
        [
            "# Results",
            "",
            "Written by `python -m benchmarks.results` from saved runs; not edited by hand. Each figure",
            "stands with its 95 % bootstrap interval over groups. p: paired permutation test of hit@1",
            f"against the first row of {OWN}, on the same questions.",
            "",
            f"- commit: {', '.join(commits)}",
            f"- processor: {', '.join(sorted({run.processor for run in runs}))}",
            f"- versions: {', '.join(versions)}",
        ]
    )


def _set(name: str, runs: Sequence[Run]) -> Iterator[str]:
    questions = runs[0].question_set.count
    yield f"## {name}\n\n{questions} questions.\n\n{_table(runs, None)}"
    if any(figure.kind == "followup" for figure in runs[0].figures):
        yield f"### {name}: follow-ups alone\n\n{_table(runs, 'followup')}"


def _table(runs: Sequence[Run], kind: str | None) -> str:
    shown = [name for name in SHOWN if any(named(run.figures, name, kind) for run in runs)]
    lines = [["method", "n", *shown, "ms", "standalone unchanged", "p"]]
    lines.append(["---", *["---:"] * (len(lines[0]) - 1)])
    own = next((run for run in runs if run.options.method == OWN), None)
    for run in runs:
        figures = [named(run.figures, name, kind) for name in shown]
        n = max((figure.n for figure in figures if figure), default=0)
        speed = named(run.figures, "total-median", kind)
        cells = [*map(cell, figures), cell(speed), _unchanged(run, kind), _p(own, run, kind)]
        lines.append([_label(run), str(n), *cells])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _label(run: Run) -> str:
    """Name a run by its method, what was left out of it, and what was done to the questions."""
    left_out = [f"without {stage}" for stage in run.options.without]
    treatment = run.question_set.name.partition(", ")[2]
    return ", ".join(filter(None, [run.options.method, *left_out, treatment]))


def cell(figure: Figure | None) -> str:
    """Return a figure with its interval, as a table's cell; "" for none."""
    if figure is None:
        return ""
    measure = BY_NAME[figure.measure]
    return f"{number(figure.value, measure)} ({bounds(figure, measure, 2)})"


def _unchanged(run: Run, kind: str | None) -> str:
    """Say how often a question was searched as it was typed."""
    asked = [outcome for outcome in run.outcomes if kind in (None, outcome.question.kind)]
    same = sum(outcome.standalone == outcome.question.question for outcome in asked)
    return f"{same / len(asked):.0%}"


def _p(own: Run | None, run: Run, kind: str | None) -> str:
    """Return p of the difference in hit@1 to the program's own run; "" for that run itself."""
    if own is None or run is own:
        return ""
    (ids, ours, groups), (other_ids, theirs, _) = (_column(one, kind) for one in (own, run))
    return f"{permutation_test(mean, theirs, ours, groups):.4f}" if ids == other_ids else "other questions"


def _column(run: Run, kind: str | None) -> tuple[list[str], Values, list[str]]:
    """Return the ids, hit@1 and groups of the questions that have evidence, by id."""
    judged = [o for o in run.outcomes if o.question.evidence and kind in (None, o.question.kind)]
    judged.sort(key=lambda outcome: outcome.question.id)
    groups = [outcome.question.resampled_with for outcome in judged]
    return [outcome.question.id for outcome in judged], scores(judged)[TESTED], groups


if __name__ == "__main__":
    sys.exit(main())
