"""Times whole processes side by side: they take turns, so that a busy machine is busy for all of them."""

from __future__ import annotations

import contextlib
import os
import statistics
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_ANONYMOUS = """
import sys
from pathlib import Path
from qa import open_archive
open_archive(Path(sys.argv[1])).ask(sys.argv[2])
lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("Anonymous:")))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to exit: seconds on the clock, seconds of processor time, peak resident MB."""

    wall: float
    processor: float
    resident: float


def program(name: str) -> str:
    """Return the path of a program that is installed beside this Python."""
    return str(Path(sysconfig.get_path("scripts")) / name)


def taking_turns(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Run]:
    """Run every command once a round; return each one's medians. A first round warms the caches."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            run = timed(command)
            if number:
                runs[name].append(run)
    return {
        name: Run(*(statistics.median(getattr(run, part) for run in held) for part in Run.__slots__))
        for name, held in runs.items()
    }


def timed(command: Sequence[str]) -> Run:
    """Run a command to its end; raise RuntimeError where it breaks down."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1: not found, which takes as long
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    wall = time.perf_counter() - start
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


@contextlib.contextmanager
def busy_core() -> Iterator[None]:
    """Keep one core busy by another process for a while."""
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        yield
    finally:
        process.kill()
        process.wait()


def anonymous_memory(index: Path, question: str) -> float:
    """Return the MB of memory that no file backs, after one question in a process of its own."""
    command = [sys.executable, "-c", _ANONYMOUS, str(index), question]
    return int(subprocess.run(command, capture_output=True, check=True, text=True).stdout) / 1024
