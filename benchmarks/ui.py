"""Measures how soon the terminal UI is drawn, beside an empty Textual app in the same run.

python -m benchmarks.ui [--runs N]. The shipped archive is indexed for it first."""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence

from tests.qa.tui.terminal import Terminal

EMPTY = """
from textual.app import App
from textual.widgets import Input
class Empty(App):
    def compose(self):
        words = Input(placeholder="An empty app")
        words.cursor_blink = False
        yield words
Empty().run()
"""
QA = (sys.executable, "-m", "qa")
EMPTY_APP = (sys.executable, "-c", EMPTY)
LARGE_APP = (sys.executable, "-m", "benchmarks.large_reading")
SIZE = (140, 40)
_QUIET = 0.12
_MOVES = ("]", "[", "]", "]", "j", "k", " ", "b", "G", "g", "c", "c", "2", "1")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print a table; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*QA, "index", "--index", folder], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*QA, "ask", "why", "--index", folder], check=False, stdout=subprocess.DEVNULL)
        _measure((*QA, "chat", "--no-history", "--index", folder), options.runs)
    return 0


def _measure(program: Sequence[str], runs: int) -> None:
    _print("Launch", "ms", "empty, ms", "ratio")
    _launches(program, runs)
    _print("A key, until what it changes is drawn", "ms", "empty, ms", "ratio")
    idle = _in(EMPTY_APP, "An empty app", lambda terminal: _typed(terminal, 40))
    opening = _loading(program)
    _row("typed while the archive opens, median", opening, idle)
    _row("typed while the archive opens, 95th percentile", opening, idle, share=0.95)
    _row("typed once it is open", _in(program, "articles,", lambda terminal: _typed(terminal, 40)), idle)
    _row("moves: 10,000 passages, 2,000 paragraphs", _in(LARGE_APP, "articles,", _moves), idle)


def _launches(program: Sequence[str], runs: int) -> None:
    ours, empty = [], []
    for _ in range(runs):
        ours.append(_launch(program, "Ask a question"))
        empty.append(_launch(EMPTY_APP, "An empty app"))
    for place, words in enumerate(("to the first frame", "to a typed character")):
        _row(words, [run[place] for run in ours], [run[place] for run in empty])


def _launch(command: Sequence[str], sign: str) -> tuple[float, float]:
    """Return the seconds to the first frame, and to a character typed then."""
    start = time.perf_counter()
    terminal = Terminal(command, SIZE)
    try:
        terminal.wait_for(sign)
        framed = time.perf_counter() - start
        since = len(terminal.raw)
        while b"~" not in terminal.raw[since:]:
            terminal.keys("~")
            terminal.read(0.05)
        return framed, time.perf_counter() - start
    finally:
        _end(terminal)


def _in(command: Sequence[str], sign: str, measure: Callable[[Terminal], list[float]]) -> list[float]:
    terminal = Terminal(command, SIZE)
    try:
        terminal.wait_for(sign, seconds=60)
        _drain(terminal, 1.0)
        return measure(terminal)
    finally:
        _end(terminal)


def _typed(terminal: Terminal, count: int) -> list[float]:
    return [_key(terminal, "x") for _ in range(count)]


def _loading(program: Sequence[str]) -> list[float]:
    """Return what keys take from the first frame until the archive is open."""
    terminal = Terminal(program, SIZE)
    try:
        terminal.wait_for("Ask a question")
        times: list[float] = []
        while "articles," not in terminal.text() and len(times) < 400:
            times.append(_until_drawn(terminal, random.choice("abcdefgh")))
        return times
    finally:
        _end(terminal)


def _moves(terminal: Terminal) -> list[float]:
    terminal.keys("where is it\r")
    terminal.wait_for("Passages 1 of")
    _drain(terminal, 1.0)
    terminal.keys("\t")
    _drain(terminal, 0.5)
    return [_key(terminal, key) for key in _MOVES * 3]


def _until_drawn(terminal: Terminal, key: str) -> float:
    start = time.perf_counter()
    terminal.keys(key)
    while True:
        chunk = terminal.read(2.0)
        if not chunk or key.encode() in chunk:
            return time.perf_counter() - start


def _key(terminal: Terminal, key: str) -> float:
    """Return the seconds from a key to the last thing drawn before a quiet moment."""
    start = last = time.perf_counter()
    terminal.keys(key)
    while terminal.read(_QUIET):
        last = time.perf_counter()
    return last - start


def _drain(terminal: Terminal, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        terminal.read(0.05)


def _end(terminal: Terminal) -> None:
    terminal.keys("\x11")
    terminal.close()


def _row(words: str, ours: Sequence[float], empty: Sequence[float], share: float = 0.5) -> None:
    value, base = _quantile(ours, share), statistics.median(empty)
    _print(words, f"{value * 1000:.1f}", f"{base * 1000:.1f}", f"{value / base:.2f}")


def _quantile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _print(words: str, *values: str) -> None:
    print(f"{words:<50}" + "".join(f"{value:>12}" for value in values))


if __name__ == "__main__":
    raise SystemExit(main())
