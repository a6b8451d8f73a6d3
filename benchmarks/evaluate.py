"""Runs one question set, by the program or by a plain method, and saves the run.

python -m benchmarks.evaluate SET_FOLDER --part report --work DIR --out RUN.json"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec

from benchmarks.plain import METHODS, PlainArchive
from benchmarks.question_sets import (
    History,
    after_others,
    convert,
    read_paragraphs,
    read_questions,
    refuse_shifted,
    write_archive,
)
from corpus.errors import CouncilQAError
from index.build import build
from index.generation import Generation
from index.models import Model
from index.windows import Windows, apart, together
from qa import open_archive
from qa.evaluation import saved
from qa.evaluation.outcomes import Outcome
from qa.evaluation.questions import Question
from qa.evaluation.report import report
from qa.evaluation.run import RANKED, AskedArchive, ask_all
from qa.evaluation.terminal import render
from qa.progress import progress_bar


def main(arguments: list[str] | None = None) -> int:
    """Evaluate as the arguments say; return the exit code."""
    options = _parser().parse_args(arguments)
    return finish(lambda: evaluate(options), options.out)


def finish(make: Callable[[], saved.Run], out: Path) -> int:
    """Make a run, save it and show its report; return the exit code."""
    try:
        run = make()
        saved.save(run, out)
    except CouncilQAError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(render(report(run)))
    return 130 if run.partial else 0


def evaluate(options: argparse.Namespace) -> saved.Run:
    """Index the set's paragraphs, ask its questions, and return the run."""
    index = index_in(options.work / options.set.name, options.method)
    questions = _prepare(options, index)
    archive = open_index(index, options.method, options.without)
    with progress_bar() as drawn:
        outcomes = ask_all(questions, archive, lambda done: drawn("Asking", done, len(questions)))
    asked = saved.Options(RANKED, tuple(options.without), options.method)
    return gather(_name(options), questions, outcomes, archive.manifest, asked)


def gather(
    name: str,
    questions: Sequence[Question],
    outcomes: tuple[Outcome, ...],
    manifest: object,
    asked: saved.Options,
) -> saved.Run:
    """Return the run of `outcomes`, with the commit that made it."""
    run = saved.gather(name, questions, outcomes, manifest, asked)
    return msgspec.structs.replace(run, versions=run.versions | {"commit": commit()})


def commit() -> str:
    """Return the commit of the working tree, with a + where it has uncommitted changes."""
    here = Path(__file__).parent
    said = [
        subprocess.run(["git", *words], cwd=here, capture_output=True, text=True, check=False).stdout.strip()
        for words in (("rev-parse", "--short", "HEAD"), ("status", "--porcelain", "--untracked-files=no"))
    ]
    return f"{said[0] or 'unknown'}{'+' if said[1] else ''}"


def index_in(folder: Path, method: str) -> Path:
    """Return where a folder keeps the index that a method asks."""
    return folder / ("index" if method == saved.OWN else "index-apart")


def windows_of(method: str) -> Callable[[Model], Windows]:
    """Return how passages are read for a method: in company by the program, each by itself by the others."""
    return together if method == saved.OWN else apart


def open_index(index: Path, method: str, without: Sequence[str] = ()) -> AskedArchive:
    """Open an index for the program, `without` stages of its search, or for a plain method."""
    if method == saved.OWN:
        return open_archive(index, without=frozenset(without))
    return PlainArchive(Generation(index), METHODS[method])


def _prepare(options: argparse.Namespace, index: Path) -> tuple[Question, ...]:
    """Write and index the archive; return the questions put to it."""
    folder = options.work / options.set.name / "articles"
    places = write_archive(read_paragraphs(options.set), folder)
    asked = read_questions(options.set, options.part)
    questions = convert(asked, places, options.history, within=options.within)
    with progress_bar() as drawn:
        build([str(folder)], index, progress=drawn, windows=windows_of(options.method))
    refuse_shifted(places.values(), cache(open_archive(index).article))
    return after_others(questions) if options.after_others else questions


def _name(options: argparse.Namespace) -> str:
    """Name the questions as they were put: the set, its part, and what was done to them."""
    done = [f"history {options.history}"] if options.history != "given" else []
    done += ["within the article"] if options.within else []
    done += ["after three others"] if options.after_others else []
    return ", ".join([f"{options.set.name} {options.part}", *done])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "set", type=_folder, metavar="SET_FOLDER", help="holds paragraphs.jsonl and the parts"
    )
    parser.add_argument("--part", default="report", help="which questions: tune, report")
    parser.add_argument("--work", type=Path, required=True, metavar="DIR", help="where archives are indexed")
    parser.add_argument("--out", type=Path, required=True, metavar="RUN.json")
    parser.add_argument("--method", default=saved.OWN, choices=[saved.OWN, *METHODS])
    parser.add_argument("--history", default="given", choices=get_args(History))
    parser.add_argument("--within", action="store_true", help="ask each of its own article alone")
    parser.add_argument("--after-others", action="store_true", help="ask three of another group before each")
    parser.add_argument("--without", action="append", default=[], help="a stage of the search to leave out")
    return parser


def _folder(text: str) -> Path:
    return Path(text).resolve()


if __name__ == "__main__":
    sys.exit(main())
