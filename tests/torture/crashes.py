"""Kills builds and fails their file operations: run as a process of its own, since every trial is a fork.
`python -m tests.torture.crashes FOLDER MANNER FIRST COUNT STEP` prints one line of JSON a trial."""

from __future__ import annotations

import errno
import json
import os
import random
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from corpus.errors import IndexMissingError, IndexWriteError
from tests.encoders import word_model
from tests.torture.archive import answers, index, open_words, write_articles

_EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "sqlite3.connect"}
_DONE, _REFUSED, _CRASHED = 0, 2, 70


@dataclass(frozen=True, slots=True)
class Ground:
    """Where trials are made: an index of the old articles, copied for each, and the new ones to index."""

    folder: Path

    @property
    def model(self) -> Path:
        return self.folder / "model"

    @property
    def old(self) -> Path:
        return self.folder / "old"

    @property
    def new(self) -> Path:
        return self.folder / "new"

    @property
    def kept(self) -> Path:
        return self.folder / "kept-index"

    @property
    def trial(self) -> Path:
        return self.folder / "index"

    def prepare(self) -> None:
        """Write articles and model, and index the old articles."""
        self.model.mkdir(parents=True)
        word_model(self.model)
        index(write_articles(self.old), self.kept, self.model)
        write_articles(self.new, more=3)

    def lay(self, *, first: bool) -> None:
        """Lay out the index that a trial begins with: none for a first build."""
        shutil.rmtree(self.trial, ignore_errors=True)
        if not first:
            shutil.copytree(self.kept, self.trial)


def operations(ground: Ground, act: Callable[[int, str], None]) -> None:
    """Have `act` called before every file operation on the trial's index, with its number and name."""
    count = 0
    sync = os.fsync

    def tell(name: str, path: object) -> None:
        nonlocal count
        if isinstance(path, int) or str(path).removeprefix("file:").startswith(str(ground.trial)):
            count += 1
            act(count, name)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _EVENTS:
            tell(event, os.fsdecode(arguments[0]) if not isinstance(arguments[0], int) else "")

    def fsync(descriptor: int) -> None:
        tell("os.fsync", descriptor)
        sync(descriptor)

    os.fsync = fsync  # type: ignore[assignment]
    sys.addaudithook(hook)


def forked(ground: Ground, prepare: Callable[[], None]) -> int:
    """Build the new articles in a fork, after `prepare`; return its process id."""
    pid = os.fork()
    if not pid:
        _child(ground, prepare)
    return pid


def _child(ground: Ground, prepare: Callable[[], None]) -> NoReturn:
    code = _CRASHED
    try:
        prepare()
        index(ground.new, ground.trial, ground.model)
        code = _DONE
    except IndexWriteError:
        code = _REFUSED
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)  # noqa: T201
    finally:
        os._exit(code)


def killed_at(ground: Ground, number: int) -> int:
    """Kill a build before its file operation of this number; return its wait status."""

    def act(count: int, name: str) -> None:
        if count == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return os.waitpid(forked(ground, lambda: operations(ground, act)), 0)[1]


def failed_at(ground: Ground, number: int) -> int:
    """Have the file operation of this number fail, as on a full or broken disk; return the wait status."""

    def act(count: int, name: str) -> None:
        if count == number:
            code = errno.EIO if name == "os.fsync" or number % 2 else errno.ENOSPC
            raise OSError(code, os.strerror(code))

    return os.waitpid(forked(ground, lambda: operations(ground, act)), 0)[1]


def killed_after(ground: Ground, seed: int, longest: float) -> int:
    """Kill a build at a random moment of at most `longest` seconds; return its wait status."""
    pid = forked(ground, lambda: None)
    time.sleep(random.Random(seed).uniform(0, longest))
    os.kill(pid, signal.SIGKILL)
    return os.waitpid(pid, 0)[1]


def out_of_room(ground: Ground, seed: int) -> int:
    """Let no file of a build grow beyond a random size; return its wait status."""
    limit = int(2 ** random.Random(seed).uniform(6, 19))

    def prepare() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return os.waitpid(forked(ground, prepare), 0)[1]


def aftermath(ground: Ground, status: int, states: dict[str, Any], *, first: bool) -> tuple[str, str]:
    """Return what stood after a trial ("old" | "new" | "none"), and what was wrong with it, "" if nothing."""
    ended = "killed" if os.WIFSIGNALED(status) else str(os.WEXITSTATUS(status))
    stood, wrong = _standing(ground, states)
    if ended not in {"killed", str(_DONE), str(_REFUSED)}:
        wrong = wrong or f"the build ended with {ended}"
    if stood == "none" and not first:
        wrong = wrong or "the index before is gone"
    if ended == str(_DONE) and stood != "new":
        wrong = wrong or f"a build that was done left {stood}"
    index(ground.new, ground.trial, ground.model)
    after, worse = _standing(ground, states)
    left = sorted(path.name for path in ground.trial.iterdir())
    if after != "new" or len(left) != 3:
        wrong = wrong or f"the next build left {after} {worse} and {left}"
    return f"{ended} {stood}", wrong


def _standing(ground: Ground, states: dict[str, Any]) -> tuple[str, str]:
    try:
        given = answers(open_words(ground.trial))
    except IndexMissingError:
        return "none", ""
    except Exception as error:
        return "broken", f"{type(error).__name__}: {error}"
    stood = next((name for name, wanted in states.items() if wanted == given), "other")
    return stood, "" if stood != "other" else "answers of neither index"


def count_operations(ground: Ground, *, first: bool) -> int:
    """Return how many file operations a whole build makes."""
    ground.lay(first=first)
    told = ground.folder / "count"

    def act(count: int, name: str) -> None:
        with told.open("w") as file:
            file.write(str(count))

    os.waitpid(forked(ground, lambda: operations(ground, act)), 0)
    return int(told.read_text())


def duration(ground: Ground, *, first: bool) -> float:
    """Return how many seconds a build takes that nothing watches."""
    ground.lay(first=first)
    started = time.perf_counter()
    os.waitpid(forked(ground, lambda: None), 0)
    return time.perf_counter() - started


def tried(ground: Ground, manner: str, number: int, longest: float) -> int:
    """Make one trial and return the wait status of its build."""
    if manner == "kill-at":
        return killed_at(ground, number)
    if manner == "fail-at":
        return failed_at(ground, number)
    if manner == "kill-after":
        return killed_after(ground, number, longest)
    return out_of_room(ground, number)


def main(folder: Path, manner: str, begin: int, count: int, step: int) -> None:
    """Make trials of one manner, "-first" where there is no index before; COUNT 0: to the last operation."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    ground = Ground(folder.resolve())
    ground.prepare()
    states = states_of(ground)
    first = manner.endswith("-first")
    operations_made = count_operations(ground, first=first)
    longest = 1.1 * duration(ground, first=first)
    for number in range(begin, begin + count if count else operations_made + 1, step):
        ground.lay(first=first)
        status = tried(ground, manner.removesuffix("-first"), number, longest)
        stood, wrong = aftermath(ground, status, states, first=first)
        print(json.dumps([number, stood, wrong]), flush=True)  # noqa: T201


def states_of(ground: Ground) -> dict[str, Any]:
    """Return what the index answers before and after."""
    ground.lay(first=False)
    states = {"old": answers(open_words(ground.trial))}
    index(ground.new, ground.trial, ground.model)
    return {**states, "new": answers(open_words(ground.trial))}


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], *(int(number) for number in sys.argv[3:6]))
