"""Asks the made-up archives of local news in `towns/`, by the program or a plain method, and saves the run.

python -m benchmarks.towns --part report --work DIR --out RUN.json"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.evaluate import finish, gather, index_in, open_index, windows_of
from benchmarks.plain import METHODS
from index.build import build
from qa.evaluation import questions, saved
from qa.evaluation.outcomes import Outcome
from qa.evaluation.questions import Question
from qa.evaluation.run import RANKED, ask_all
from qa.progress import progress_bar

TOWNS = Path(__file__).with_name("towns")
PARTS = ("tune", "report")


def main(arguments: list[str] | None = None) -> int:
    """Evaluate as the arguments say; return the exit code."""
    options = _parser().parse_args(arguments)
    return finish(lambda: evaluate(towns(options.part, options.only), options), options.out)


def towns(part: str, only: Sequence[str] = ()) -> list[Path]:
    """Return the folders of a part by name; of those named in `only`, where any is."""
    return [town for town in sorted((TOWNS / part).iterdir()) if not only or town.name in only]


def asked_of(town: Path) -> tuple[Question, ...]:
    """Return the single questions on a town, then the conversations with it."""
    return (*questions.load(town / "questions.jsonl"), *questions.load(town / "conversations.jsonl"))


def evaluate(chosen: Sequence[Path], options: argparse.Namespace) -> saved.Run:
    """Index each town's articles, ask its questions of them alone, and return one run of all."""
    put: list[Question] = []
    outcomes: list[Outcome] = []
    for town in chosen:
        asked = asked_of(town)
        if len(outcomes) == len(put):  # else it was stopped
            outcomes += _ask(town, asked, options)
        put += asked
    settings = saved.Options(RANKED, (), options.method)
    return gather(f"towns {options.part}", put, tuple(outcomes), {}, settings)


def _ask(town: Path, asked: Sequence[Question], options: argparse.Namespace) -> tuple[Outcome, ...]:
    index = index_in(options.work / "towns" / town.name, options.method)
    with progress_bar() as drawn:
        build([str(town / "articles")], index, progress=drawn, windows=windows_of(options.method))
        archive = open_index(index, options.method)
        return ask_all(asked, archive, lambda done: drawn(town.name, done, len(asked)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", default="report", choices=PARTS)
    parser.add_argument("--only", action="append", default=[], metavar="TOWN", help="ask of this town alone")
    parser.add_argument("--work", type=Path, required=True, metavar="DIR", help="where archives are indexed")
    parser.add_argument("--out", type=Path, required=True, metavar="RUN.json")
    parser.add_argument("--method", default=saved.OWN, choices=[saved.OWN, *METHODS])
    return parser


if __name__ == "__main__":
    sys.exit(main())
