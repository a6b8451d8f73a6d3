"""Opening: the part of the reading screen that opens the archive, builds its index and watches its sources.

Blocking calls run in thread workers, which speak to the screen by messages alone."""

from __future__ import annotations

import re
from pathlib import Path

from textual import on, work
from textual.screen import Screen

from corpus.errors import CouncilQAError, IndexDamagedError, IndexMissingError
from qa.answer import Answer, CitedArticle
from qa.filters import Filters
from qa.samples import sample_questions
from qa.tui import messages
from qa.tui.backend import Backend
from qa.tui.phrases import by_name, freshness

_WATCH_SECONDS = 30.0


class Opening(Screen[None]):
    """Holds the archive. `status` and `opened` are what the classes below fill in."""

    def __init__(self, backend: Backend) -> None:
        super().__init__(classes="-show-conversation")
        self.backend = backend
        self.listed: tuple[CitedArticle, ...] = ()
        self.speakers: tuple[str, ...] = ()
        self.samples: tuple[str, ...] = ()
        self.fresh = ""
        self.is_open = False
        self._busy = ""  # what runs: "opening", "building", or nothing
        self._counted = False
        self._cancelled = False
        self._to_build = False

    def status(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show what the archive is doing."""
        raise NotImplementedError

    def opened(self) -> None:
        """Act on an archive that can be asked from now on, or whose articles have changed."""
        raise NotImplementedError

    def wants_samples(self) -> bool:
        """Tell whether sample questions would be seen."""
        raise NotImplementedError

    def open_archive(self) -> None:
        """Open the archive in the background."""
        self._busy, self._cancelled = "opening", False
        self.status("Opening the archive")
        self._open()

    @work(thread=True, group="open", exit_on_error=False)
    def _open(self) -> None:
        try:
            self.backend.open(self._progress)
            self._list()
        except Exception as error:
            to_build = isinstance(error, IndexMissingError | IndexDamagedError)
            self.post_message(messages.OpenFailed(explained(error), to_build))

    @work(thread=True, group="sample", exclusive=True, exit_on_error=False)
    def draw_samples(self) -> None:
        """Look for questions to begin with in the background, where they would be seen."""
        if not self.is_open or self.samples or not self.wants_samples():
            return
        try:
            found = sample_questions(self.listed, self._ask_afresh)
        except CouncilQAError:
            return  # whatever it is, the next question says it
        self.post_message(messages.Sampled(found))

    def _ask_afresh(self, question: str) -> Answer:
        return self.backend.ask(question, (), Filters())

    def _list(self) -> None:
        articles, speakers = self.backend.summaries(), self.backend.speakers()
        self.post_message(messages.Opened(articles, speakers, self.backend.sources_changed()))

    def _progress(self, stage: str, done: int, total: int) -> None:
        self.post_message(messages.Progressed(stage, done, total))

    @on(messages.Progressed)
    def _progressed(self, message: messages.Progressed) -> None:
        if self._busy:
            self._counted = message.total > 0  # an index is being built; loading one counts nothing
            words = message.stage.capitalize() + (" (Esc cancels)" if self._counted else "")
            self.status(words, message.done, message.total)

    @on(messages.Opened)
    def _opened(self, message: messages.Opened) -> None:
        if not self.is_open:
            self.set_interval(_WATCH_SECONDS, self._watch)
        self._busy, self._counted, self.is_open = "", False, True
        self.listed, self.fresh = message.articles, freshness(message.articles)
        self.speakers = by_name(message.speakers)
        self.status(
            "The sources have changed since indexing: F5 indexes them anew" if message.changed else ""
        )
        self.opened()
        self.draw_samples()

    @on(messages.OpenFailed)
    def _open_failed(self, message: messages.OpenFailed) -> None:
        if self.is_open:
            return
        self._busy, self._counted, self._to_build = "", False, message.to_build
        reason = "Opening was cancelled." if self._cancelled else _without_commands(message.reason)
        way = "F5 builds it here" if message.to_build else "F5 tries again"
        self.status(f"{reason} {way}, Ctrl+Q quits.")

    @on(messages.Sampled)
    def _sampled(self, message: messages.Sampled) -> None:
        self.samples = message.questions
        self.opened()

    def action_build(self) -> None:
        """Index the sources anew, or open the archive where that has failed."""
        if self._busy:
            return
        if self.is_open or self._to_build:
            self._busy, self._cancelled = "building", False
            self.status("Indexing")
            self._build()
        else:
            self.open_archive()

    @work(thread=True, group="build", exit_on_error=False)
    def _build(self) -> None:
        try:
            self.backend.build(self._progress)
        except Exception as error:
            self.post_message(messages.Built(explained(error)))
        else:
            self.post_message(messages.Built())

    @on(messages.Built)
    def _built(self, message: messages.Built) -> None:
        self._busy, self._counted = "", False
        if self._cancelled:
            self.status("Indexing was cancelled; what was there before still answers. F5 starts it again.")
        elif message.reason:
            self.status(f"Not indexed: {message.reason} F5 tries again.")
        elif self.is_open:
            self._watch(built=True)
        else:
            self.open_archive()

    @work(thread=True, group="watch", exclusive=True, exit_on_error=False)
    def _watch(self, built: bool = False) -> None:
        """Take up an index that is newer, and say so where the sources have changed."""
        try:
            newer = self.backend.refresh()
            self.post_message(messages.Watched(newer, built))
            self._list()
        except CouncilQAError as error:
            self.post_message(messages.Lost(str(error)))

    @on(messages.Lost)
    def _lost(self, message: messages.Lost) -> None:
        self.is_open = False
        self.status(message.reason)

    def cancel_build(self) -> bool:
        """Cancel a build under way; whether there was one."""
        self._cancelled = self._counted and self.backend.cancel_build()
        return self._cancelled


def _without_commands(reason: str) -> str:
    """Leave out the sentence that names a command to run: a key does it here."""
    sentences = re.split(r"(?<=\.) (?=[A-Z])", reason.replace(str(Path.home()), "~"))
    return " ".join(sentence for sentence in sentences if "`qa index" not in sentence) or reason


def explained(error: Exception) -> str:
    """Return what a person is told of an error; one from outside the error tree is said to be unexpected."""
    if isinstance(error, CouncilQAError):
        return str(error)
    return f"Something unexpected went wrong ({type(error).__name__}: {error}). Please report it."
