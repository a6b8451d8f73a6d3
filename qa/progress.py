"""A progress bar on stderr, drawn only when something reports progress and only on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from index.progress import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Yield a callback (stage, done, total) that draws; where stderr is no terminal it draws nothing."""
    bar: Bar | None = None
    tasks: dict[str, Any] = {}

    def report(stage: str, done: int, total: int) -> None:
        nonlocal bar
        if not sys.stderr.isatty():
            return
        if bar is None:
            bar = _bar()
            bar.start()
        if stage not in tasks:
            for task in tasks.values():
                bar.stop_task(task)
            tasks[stage] = bar.add_task(stage, total=total)
        bar.update(tasks[stage], completed=done, total=total)

    try:
        yield report
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
