"""The process that holds the archive for the UI: calls come in on stdin, replies go out on stdout.

Started by `backend`; it ends with its caller. Nothing else may write to its stdout."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from corpus.errors import CouncilQAError

Report = Callable[[str, int, int], None]


class Desk:
    """Answers calls by name, one after another."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.archive: Any = None

    def open(self, directory: Path | None) -> None:
        """Open the index and load what asking needs."""
        from qa.ask import open_archive

        self.archive = open_archive(directory, progress=self.report)
        self.report("loading the model", 0, 0)
        self.archive.warm_up()

    def ask(self, question: str, history: Any, filters: Any) -> Any:
        """Ask, with the filters as typed."""
        bounds = {name.replace("-", "_"): value for name, value in filters.given()}
        return self.archive.ask(question, history, **bounds)

    def build(self, directory: Path | None) -> None:
        """Index the sources that the index holds, or the shipped archive where there are none."""
        from index import folders, store
        from index.build import build
        from index.manifest import SHIPPED

        directory = directory or folders.default_index()
        build(store.sources_of(directory) or (SHIPPED,), directory, progress=self.report)

    def article(self, article_id: str) -> Any:
        """Return a whole article."""
        return self.archive.article(article_id)

    def summaries(self) -> Any:
        """Return what is known of every article."""
        return tuple(self.archive.summaries())

    def speakers(self) -> Any:
        """Return the names of all who speak."""
        return self.archive.speakers()

    def about(self) -> Any:
        """Return what the archive holds."""
        from qa.about import about

        return about(self.archive)

    def sources_changed(self) -> bool:
        """Return whether the sources have changed since indexing."""
        return bool(self.archive.sources_changed())

    def refresh(self) -> bool:
        """Take up the newest index."""
        return bool(self.archive.refresh())


def serve(calls: BinaryIO, replies: BinaryIO) -> None:
    """Answer calls until there are no more."""

    def reply(kind: str, value: Any) -> None:
        pickle.dump((kind, value), replies)
        replies.flush()

    desk = Desk(lambda stage, done, total: reply("progress", (stage, done, total)))
    while True:
        try:
            name, *arguments = pickle.load(calls)
        except EOFError:
            return
        try:
            value = getattr(desk, name)(*arguments)
        except CouncilQAError as error:
            reply("error", error)
        except Exception as error:
            reply(
                "error",
                CouncilQAError(f"Unexpected trouble in the search process: {error!r}. Please report it."),
            )
        else:
            reply("done", value)


def main() -> None:
    """Keep stdin and stdout for calls; whatever else is printed goes nowhere."""
    calls, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    if hasattr(os, "nice"):
        os.nice(5)  # where the machine is busy, drawing what is typed goes first
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    sys.stdin.close()
    try:
        serve(calls, replies)
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(0)


if __name__ == "__main__":
    main()
