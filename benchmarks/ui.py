"""Measures how soon the terminal UI is drawn, beside an empty Textual app in the same run.

python -m benchmarks.ui [--runs N]. The shipped archive is indexed for it first."""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial

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
_SCROLLING = ("j", "k", " ", "b", "G", "g")
_CITED = ("]", "[", "]", "]", "2", "1", "4", "1", "c", "c")
# None of them is part of an escape sequence or of a word that the UI shows.
_LETTERS = [chr(code) for code in (*range(0x3B1, 0x3CA), *range(0x430, 0x450))]


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
    _openings(program, runs, idle)
    _row("typed once it is open", _in(program, "articles,", lambda terminal: _typed(terminal, 40)), idle)
    for words, keys in (("scrolling", _SCROLLING), ("from passage to passage", _CITED)):
        moves = _in(LARGE_APP, "articles,", partial(_moves, keys=keys))
        _row(f"{words}: 10,000 passages, 2,000 paragraphs", moves, idle)


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


def _openings(program: Sequence[str], runs: int, idle: Sequence[float]) -> None:
    """Print what keys take that come at random moments of opening, beside an idle repaint.

    Ours once it is open and the empty app get keys at that pace too, in turns: what else the machine does
    tells on all three."""
    opening, rest, empty = [], [], []
    for _ in range(runs):
        opening += _opening(program, "Ask a question", "articles,")
        rest += _in(program, "articles,", lambda terminal: _at_random(terminal, lambda: False))
        empty += _in(EMPTY_APP, "An empty app", lambda terminal: _at_random(terminal, lambda: False))
    limit = 3 * _quantile(idle, 0.5)
    for words, times in (
        ("typed while the archive opens", opening),
        ("  at that pace once it is open", rest),
        ("  the empty app at that pace", empty),
    ):
        for name, share in (("median", 0.5), ("95th percentile", 0.95), ("99th", 0.99), ("worst", 1.0)):
            _row(f"{words}, {name}", times, idle, share)
        within = sum(took <= limit for took in times)
        _print(f"{words}, within 3", f"{within} of {len(times)}", "", f"{within / len(times):.1%}")


def _opening(program: Sequence[str], first: str, last: str) -> list[float]:
    """Return what keys take from when `first` is drawn until `last` is."""
    terminal = Terminal(program, SIZE)
    try:
        terminal.wait_for(first)
        return _at_random(terminal, lambda: last in terminal.text())
    finally:
        _end(terminal)


def _at_random(terminal: Terminal, over: Callable[[], bool]) -> list[float]:
    """Return what keys take that are typed at random moments until it is `over`."""
    times: list[float] = []
    for letter in _LETTERS:
        _drain(terminal, random.uniform(0.0, 0.04))
        if over():
            break
        times.append(_until_drawn(terminal, letter))
    return times


def _moves(terminal: Terminal, keys: tuple[str, ...]) -> list[float]:
    """Return what keys take in the pane of passages, and then in that of the article."""
    terminal.keys("where is it\r")
    terminal.wait_for("Passages 1 of")
    _drain(terminal, 1.0)
    times: list[float] = []
    for _ in ("passages", "article"):
        terminal.keys("\t")
        _drain(terminal, 0.5)
        times += [_key(terminal, key) for key in keys * 3]
    return times


def _until_drawn(terminal: Terminal, key: str) -> float:
    start, since = time.perf_counter(), len(terminal.raw)
    terminal.keys(key)
    while terminal.read(2.0) and key.encode() not in terminal.raw[since:]:
        pass
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
        terminal.read(min(0.05, max(0.0, end - time.perf_counter())))


def _end(terminal: Terminal) -> None:
    terminal.keys("\x11")
    terminal.close()


def _row(words: str, ours: Sequence[float], empty: Sequence[float], share: float = 0.5) -> None:
    """Print a row: the quantile at `share` of ours beside the median of the empty app's."""
    value, base = _quantile(ours, share), _quantile(empty, 0.5)
    _print(words, f"{value * 1000:.1f}", f"{base * 1000:.1f}", f"{value / base:.2f}")


def _quantile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _print(words: str, *values: str) -> None:
    print(f"{words:<50}" + "".join(f"{value:>12}" for value in values))


if __name__ == "__main__":
    raise SystemExit(main())
