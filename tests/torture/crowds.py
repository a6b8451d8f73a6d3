"""Many processes at one index: run as a process of its own. `python -m tests.torture.crowds FOLDER READERS
BUILDS` has two builders turn an index back and forth while readers ask, and prints one line of JSON each."""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.errors import IndexBusyError
from tests.torture.archive import answers, index, open_words
from tests.torture.crashes import Ground, states_of


def build_in_turn(ground: Ground, builds: int) -> Counter[str]:
    """Index the old and the new articles in turn; another builder may be at it."""
    told: Counter[str] = Counter()
    while told["built"] < builds:
        source = ground.new if told["built"] % 2 == 0 else ground.old
        try:
            index(source, ground.trial, ground.model)
            told["built"] += 1
        except IndexBusyError:
            told["refused"] += 1
            time.sleep(0.002)
    return told


def ask_meanwhile(ground: Ground, states: dict[str, Any], number: int, over: Path) -> Counter[str]:
    """Open and ask until the builds are over: at once, late, or from an archive held open and refreshed."""
    told: Counter[str] = Counter()
    held = open_words(ground.trial)
    while not over.exists():
        archive = held if number % 3 == 0 else open_words(ground.trial)
        if number % 3 == 0:
            told["refreshed"] += held.refresh()
        if number % 3 == 1:
            time.sleep(0.3)  # several builds later: what was opened must still be there
        given = answers(archive)
        told[next((name for name, wanted in states.items() if wanted == given), "neither")] += 1
    return told


def in_fork(work: Callable[[], Counter[str]]) -> int:
    """Do `work` in a process of its own, which prints what it counts; return its id."""
    pid = os.fork()
    if pid:
        return pid
    try:
        line = json.dumps(work())
    except BaseException as error:
        line = json.dumps({f"{type(error).__name__}: {error}": 1})
    os.write(1, f"{line}\n".encode())
    os._exit(0)


def main(folder: Path, readers: int, builds: int) -> None:
    """Run the crowd and print what each of it did; last what is left of it on disk."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    ground, over = Ground(folder.resolve()), folder / "over"
    ground.prepare()
    states = states_of(ground)
    ground.lay(first=False)
    asking = [
        in_fork(lambda: ask_meanwhile(ground, states, number, over))  # noqa: B023 - the fork is made here
        for number in range(readers)
    ]
    building = [in_fork(lambda: build_in_turn(ground, builds)) for _ in range(2)]
    for pid in building:
        os.waitpid(pid, 0)
    over.touch()
    for pid in asking:
        os.waitpid(pid, 0)
    index(ground.new, ground.trial, ground.model)
    index(ground.old, ground.trial, ground.model)
    print(json.dumps({"left": len(list(ground.trial.iterdir()))}))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
