"""Asks one archive again and again: run as a process of its own, whose memory is measured.
`python -m tests.torture.load INDEX THREADS COUNT` prints one line of JSON."""

from __future__ import annotations

import json
import resource
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from qa.ask import Archive
from tests.torture.archive import QUESTIONS, answers, ask, open_words

_KIB = 1 if sys.platform != "darwin" else 1024  # what ru_maxrss counts in


def different(archive: Archive, wanted: list[dict[str, Any]], numbers: range) -> int:
    """Ask the questions of these numbers; return how many answers are not the ones wanted."""
    count = len(QUESTIONS)
    return sum(ask(archive, QUESTIONS[number % count]) != wanted[number % count] for number in numbers)


def peak() -> float:
    """Return the most memory that the process has held so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / _KIB


def main(directory: Path, threads: int, count: int) -> None:
    """Ask `count` questions from several threads, then as many in a row."""
    wanted = answers(open_words(directory))
    archive = open_words(directory)
    with ThreadPoolExecutor(threads) as pool:
        parts = [range(start, count, threads) for start in range(threads)]
        wrong = sum(pool.map(lambda part: different(archive, wanted, part), parts))
    settled = peak()
    wrong += different(archive, wanted, range(count))
    print(json.dumps({"wrong": wrong, "settled": settled, "grown": peak() - settled}))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
