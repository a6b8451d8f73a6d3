"""The options of `qa eval`, apart from its work: `qa --help` reads them too, so this imports
next to nothing."""

from __future__ import annotations

import argparse

TYPE_CHECKING = False  # `typing` is not worth its milliseconds here
if TYPE_CHECKING:
    from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `qa eval` but for `--index`, which every command shares."""
    parser.add_argument("questions", type=_path, metavar="QUESTIONS.jsonl", help="the question set")
    parser.add_argument("--out", type=_path, metavar="RUN.json", help="keep the whole run in this file")
    parser.add_argument("--report", type=_path, metavar="FILE", help="write a report, .html or .md")
    parser.add_argument(
        "--compare", type=_path, metavar="RUN.json", help="set an earlier run beside this one"
    )
    parser.add_argument(
        "--fail-under",
        action="append",
        default=[],
        metavar="MEASURE=VALUE",
        help="exit with 1 where the measure is worse; MEASURE/KIND=VALUE for one kind; repeatable",
    )
    parser.add_argument("--trec", type=_path, metavar="DIR", help="write TREC run and qrels files")
    parser.add_argument("--without", action="append", default=[], help=argparse.SUPPRESS)


def _path(text: str) -> Path:
    from pathlib import Path

    return Path(text)
