"""How hard the torture is: a short sample in `make test`, all of it where QA_TORTURE is set. What was tried
is counted and told at the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from index import checksums
from tests.encoders import word_model
from tests.torture.archive import index, write_articles

HARD = bool(os.environ.get("QA_TORTURE"))
_ROOT = Path(__file__).parents[2]
_TOLD: list[str] = []


def sample(short: int, hard: int) -> int:
    """Return how many trials to make."""
    return hard if HARD else short


def run(module: str, *arguments: object) -> list[Any]:
    """Run a module of this package in a process of its own and return its lines of JSON.

    Fails where the process crashes, whatever it was made to read."""
    command = [sys.executable, "-m", f"tests.torture.{module}", *(str(argument) for argument in arguments)]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def tally() -> Callable[[str, Counter[str]], None]:
    """What takes (what was tried, how often which outcome) for the end of the run."""

    def tell(tried: str, outcomes: Counter[str]) -> None:
        told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
        _TOLD.append(f"{sum(outcomes.values()):6} {tried}: {told}")

    return tell


@pytest.fixture
def small_heads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heads so small that these files are to them what those of a large archive are to the real ones."""
    monkeypatch.setattr(checksums, "HEAD", 512)


@pytest.fixture
def make_index(tmp_path: Path) -> Callable[..., Path]:
    """Index the articles of `archive`, and `more` besides; return the index directory."""

    def make(more: int = 0) -> Path:
        (tmp_path / "model").mkdir()
        articles = write_articles(tmp_path / "articles", more)
        index(articles, tmp_path / "index", word_model(tmp_path / "model"))
        return tmp_path / "index"

    return make


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what was tried."""
    if _TOLD:
        terminalreporter.section("torture")
        for line in _TOLD:
            terminalreporter.write_line(line)
