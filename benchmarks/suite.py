"""Runs every row of RESULTS.md on the report halves of a folder of question sets and on the made-up towns,
and writes the page.

python -m benchmarks.suite SETS_FOLDER --work DIR --out benchmarks/RESULTS.md [--section FILE.md ...]

A run that is already saved under DIR is kept; remove its file to run it again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import evaluate, results, towns
from benchmarks.plain import METHODS
from qa.evaluation.saved import OWN


@dataclass(frozen=True, slots=True)
class Row:
    """One way of asking a set; `methods` are those that are run so."""

    set: str
    options: tuple[str, ...] = ()
    methods: tuple[str, ...] = (OWN, *METHODS)

    @property
    def name(self) -> str:
        """Name the row, as its files are named."""
        return "-".join([self.set, *(option.removeprefix("--") for option in self.options)])


# canard's earlier answers are paragraphs of its archive, so they are not given (its README says why).
ROWS = (
    Row("onestopqa"),
    Row("clapnq"),
    Row("squad2", ("--within",)),
    Row("timeqa"),
    Row("canard", ("--history", "questions")),
    Row("canard", ("--history", "rewrite"), (OWN,)),
    Row("canard", ("--history", "none"), (OWN,)),
    Row("mtrag"),
    Row("mtrag", ("--history", "rewrite"), (OWN,)),
    Row("mtrag", ("--history", "none"), (OWN,)),
    Row("onestopqa", ("--after-others",), (OWN,)),
    Row("clapnq", ("--after-others",), (OWN,)),
)


def main(arguments: list[str] | None = None) -> int:
    """Run what is not saved yet, then write the page; return the exit code."""
    parser = argparse.ArgumentParser(description="Run every row of RESULTS.md and write the page.")
    parser.add_argument("sets", type=Path, metavar="SETS_FOLDER")
    parser.add_argument("--work", type=Path, required=True, metavar="DIR")
    parser.add_argument("--out", type=Path, required=True, metavar="RESULTS.md")
    parser.add_argument(
        "--only", action="append", metavar="SET", help="run this set; the page is not written"
    )
    parser.add_argument("--section", action="append", default=[], metavar="FILE.md")
    options = parser.parse_args(arguments)
    saved = []
    for run, command, path in _commands(options.sets, options.work, options.only):
        if not path.exists() and (code := run(command)):
            return code
        saved.append(str(path))
    if options.only:
        return 0
    sections = [part for section in options.section for part in ("--section", section)]
    return results.main([*saved, *sections, "--out", str(options.out)])


Command = Callable[[list[str]], int]


def _commands(
    sets: Path, work: Path, only: Sequence[str] | None
) -> Iterator[tuple[Command, list[str], Path]]:
    """Yield what makes each run, its arguments, and where it is saved."""
    runs = work / "runs"
    runs.mkdir(parents=True, exist_ok=True)

    def row(name: str, method: str, *options: str) -> tuple[list[str], Path]:
        path = runs / f"{name}.{method}.json"
        return [*options, "--work", str(work / "indexes"), "--out", str(path), "--method", method], path

    for asked in (asked for asked in ROWS if not only or asked.set in only):
        for method in asked.methods:
            yield evaluate.main, *row(asked.name, method, str(sets / asked.set), *asked.options)
    for part in towns.PARTS if not only or "towns" in only else ():
        for method in (OWN, *METHODS):
            yield towns.main, *row(f"towns-{part}", method, "--part", part)


if __name__ == "__main__":
    sys.exit(main())
