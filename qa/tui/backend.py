"""What the UI asks of an archive: the interface, and the archive in a process of its own behind it.

A process and no thread: importing and encoding hold the interpreter, and keys must be drawn meanwhile."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from corpus.errors import CouncilQAError
from corpus.records import Article
from qa.about import About
from qa.answer import Answer, CitedArticle, Turn
from qa.filters import Filters

Progress = Callable[[str, int, int], None]


class BackendGoneError(CouncilQAError):
    """The process that searches has ended."""


class Backend(Protocol):
    """An archive as the UI sees it. Every method may be called from any thread and may block."""

    def open(self, progress: Progress) -> None:
        """Open the index, built first where the program may, and load what asking needs."""

    def ask(self, question: str, history: Sequence[Turn], filters: Filters) -> Answer:
        """Return the cited answer."""

    def article(self, article_id: str) -> Article:
        """Return a whole article."""

    def summaries(self) -> tuple[CitedArticle, ...]:
        """Return what is known of every article."""

    def speakers(self) -> tuple[str, ...]:
        """Return the names of all who speak, case folded."""

    def about(self) -> About:
        """Return what the archive holds; every article is read."""

    def sources_changed(self) -> bool:
        """Return whether a file has changed, gone or come since indexing."""

    def build(self, progress: Progress) -> None:
        """Index the sources anew; questions are answered meanwhile."""

    def refresh(self) -> bool:
        """Take up the newest index on disk; whether there was a newer one."""

    def cancel_build(self) -> bool:
        """Stop a build under way, the index before it untouched; whether there was one."""

    def close(self) -> None:
        """End whatever runs."""


class ProcessBackend:
    """The archive at `directory`, served by `qa.tui.service` in a process started when first needed."""

    def __init__(self, directory: Path | None) -> None:
        self.directory = directory
        self._service: _Service | None = None
        self._builder: _Service | None = None
        self._lock = threading.Lock()

    def open(self, progress: Progress) -> None:
        """Start the process and open the index in it; a process that runs already is ended first."""
        with self._lock:
            if self._service:
                self._service.end()
            service = self._service = _Service()
            service.call("open", self.directory, progress=progress)

    def ask(self, question: str, history: Sequence[Turn], filters: Filters) -> Answer:
        """Return the cited answer."""
        answer: Answer = self._call("ask", question, tuple(history), filters)
        return answer

    def article(self, article_id: str) -> Article:
        """Return a whole article."""
        article: Article = self._call("article", article_id)
        return article

    def summaries(self) -> tuple[CitedArticle, ...]:
        """Return what is known of every article."""
        return tuple(self._call("summaries"))

    def speakers(self) -> tuple[str, ...]:
        """Return the names of all who speak, case folded."""
        return tuple(self._call("speakers"))

    def about(self) -> About:
        """Return what the archive holds."""
        held: About = self._call("about")
        return held

    def sources_changed(self) -> bool:
        """Return whether a file has changed, gone or come since indexing."""
        return bool(self._call("sources_changed"))

    def refresh(self) -> bool:
        """Take up the newest index on disk; whether there was a newer one."""
        return bool(self._call("refresh"))

    def build(self, progress: Progress) -> None:
        """Index the sources anew in a second process."""
        builder = self._builder = _Service()
        try:
            builder.call("build", self.directory, progress=progress)
        finally:
            self._builder = None
            builder.end()

    def cancel_build(self) -> bool:
        """End the second process, or the first one while it opens."""
        busy = self._builder or (self._service if self._lock.locked() and self._opening else None)
        if busy:
            busy.end()
        return busy is not None

    @property
    def _opening(self) -> bool:
        return self._service is not None and self._service.doing == "open"

    def close(self) -> None:
        """End the processes."""
        for service in (self._builder, self._service):
            if service:
                service.end()

    def _call(self, name: str, *arguments: Any) -> Any:
        with self._lock:
            if self._service is None:
                raise BackendGoneError("The archive is not open. Press F5 to open it.")
            return self._service.call(name, *arguments)


class _Service:
    """One process. A call to it is a pickled tuple, a reply ("progress" | "done" | "error", value)."""

    def __init__(self) -> None:
        self.doing = ""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "qa.tui.service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def call(self, name: str, *arguments: Any, progress: Progress | None = None) -> Any:
        """Return what the process makes of a call, telling `progress` on the way; raise what it raises."""
        self.doing = name
        try:
            self._send((name, *arguments))
            while True:
                kind, value = self._receive()
                if kind == "done":
                    return value
                if kind == "error":
                    raise value
                if progress:
                    progress(*value)
        finally:
            self.doing = ""

    def _send(self, call: tuple[Any, ...]) -> None:
        assert self._process.stdin
        try:
            pickle.dump(call, self._process.stdin)
            self._process.stdin.flush()
        except (OSError, ValueError) as error:
            raise self._gone() from error

    def _receive(self) -> tuple[str, Any]:
        assert self._process.stdout
        try:
            reply: tuple[str, Any] = pickle.load(self._process.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError) as error:
            raise self._gone() from error
        return reply

    def _gone(self) -> BackendGoneError:
        return BackendGoneError(
            "The process that searches the archive has ended. Press F5 to start it again."
        )

    def end(self) -> None:
        """End the process; what it has written stays whole."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe.close()  # type: ignore[union-attr]
