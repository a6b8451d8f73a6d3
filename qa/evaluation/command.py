"""`qa eval`: its options, and the order of its work. What it prints is the report's."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.evaluation.gates import Gate
    from qa.evaluation.questions import Question
    from qa.evaluation.report import Report
    from qa.evaluation.run import AskedArchive
    from qa.evaluation.saved import Run

REPORTS = (".html", ".md")


@dataclass(frozen=True, slots=True)
class Task:
    """What was asked for, checked as far as it can be before an index is opened."""

    questions: tuple[Question, ...]
    gates: tuple[Gate, ...]
    then: Run | None


def run(arguments: argparse.Namespace, open_archive: Callable[[frozenset[str]], AskedArchive]) -> int:
    """Evaluate and print the report; return the exit code.

    `open_archive` takes the parts of the search to leave out, and is called once all input is sound."""
    task = _task(arguments)
    archive = open_archive(frozenset(arguments.without))
    made = _evaluate(arguments, task, archive)
    from qa.evaluation.terminal import render

    _write(arguments, made)  # first, so that nothing is lost where the report goes to a pipe that closes
    sys.stdout.write(render(made))
    sys.stdout.flush()
    return _exit_code(made, task)


def _task(arguments: argparse.Namespace) -> Task:
    from qa.evaluation import gates, questions, saved
    from qa.evaluation.comparison import refuse_other_questions

    asked = questions.load(arguments.questions)
    wanted = tuple(gates.parse(text) for text in arguments.fail_under)
    _refuse_unwritable(arguments)
    then = saved.load(arguments.compare) if arguments.compare else None
    if then is not None:
        refuse_other_questions(then, asked)
    return Task(asked, wanted, then)


def _refuse_unwritable(arguments: argparse.Namespace) -> None:
    from corpus.errors import InputError

    if arguments.report and arguments.report.suffix not in REPORTS:
        raise InputError(f"--report {arguments.report}: name a file that ends in .html or .md.")
    for path in filter(None, (arguments.out, arguments.report)):
        if path.is_dir() or not path.parent.is_dir():
            raise InputError(f"{path} cannot be written: name a file in a folder that exists.")


def _evaluate(arguments: argparse.Namespace, task: Task, archive: AskedArchive) -> Report:
    from qa.evaluation import checks, saved
    from qa.evaluation.comparison import compare
    from qa.evaluation.report import report
    from qa.evaluation.run import RANKED, ask_all
    from qa.inert import inert_line
    from qa.progress import progress_bar

    for warning in checks.check(task.questions, archive):
        sys.stderr.write(f"Warning: {inert_line(warning)}\n")
    with progress_bar() as drawn:
        outcomes = ask_all(task.questions, archive, lambda done: drawn("Asking", done, len(task.questions)))
    options = saved.Options(RANKED, tuple(sorted(arguments.without)))
    made = saved.gather(arguments.questions.name, task.questions, outcomes, archive.manifest, options)
    if task.then is None or made.partial:
        return report(made)
    return report(made, compare(task.then, made))


def _write(arguments: argparse.Namespace, made: Report) -> None:
    from qa.evaluation import saved, trec

    if arguments.out:
        saved.save(made.run, arguments.out)
    if arguments.trec:
        trec.export(made.run.outcomes, arguments.trec)
    if arguments.report:
        _write_report(arguments.report, made)


def _write_report(path: Path, made: Report) -> None:
    from corpus.errors import InputError
    from qa.evaluation import markdown, page

    text = page.render(made) if path.suffix == ".html" else markdown.render(made)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"The report cannot be written to {path}: {error}. Name another file.") from error


def _exit_code(made: Report, task: Task) -> int:
    from qa.evaluation.report import inexact

    unmet = [said for said in (gate.unmet(made.figures) for gate in task.gates) if said]
    for said in unmet:
        sys.stderr.write(f"Gate not met: {said}\n")
    if made.run.partial:
        return 130
    return 1 if unmet or inexact(made.run) else 0
