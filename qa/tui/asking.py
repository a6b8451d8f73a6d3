"""Asking: the part of the reading screen that opens the archive, queues questions and takes their answers.

Blocking calls run in thread workers, which speak to the screen by messages alone."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.screen import Screen

from corpus.errors import CouncilQAError, IndexMissingError
from corpus.records import Article
from qa.answer import Answer, CitedArticle
from qa.filters import Filters, read_line
from qa.samples import sample_questions
from qa.tui import messages
from qa.tui.backend import Backend
from qa.tui.conversation import Conversation, Exchange
from qa.tui.memory import Memory
from qa.tui.phrases import freshness

STAGES = {"model": "Loading the model", "encode": "Encoding", "read": "Reading the articles"}


class Asking(Screen[None]):
    """Holds the conversation and the archive. `changed` and `status` are what the layout below fills in."""

    def __init__(self, backend: Backend, memory: Memory) -> None:
        super().__init__()
        self.backend = backend
        self.memory = memory
        self.conversation = Conversation()
        self.articles: dict[str, Article] = {}
        self.listed: tuple[CitedArticle, ...] = ()
        self.samples: tuple[str, ...] = ()
        self.fresh = ""
        self.is_open = False
        self.building = False

    def changed(self, latest: bool = False) -> None:
        """Show the conversation as it is now; `latest` brings its end into sight."""
        raise NotImplementedError

    def status(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show what the archive is doing."""
        raise NotImplementedError

    def submit(self, typed: str, alone: bool = False) -> None:
        """Ask a typed line, after those that wait before it."""
        question, filters = read_line(typed)
        if not question:
            self.notify("Type a question beside the filters.", severity="warning")
            return
        self.conversation.add(Exchange(typed, question, filters, alone))
        self._remember(lambda: self.memory.asked(typed))
        self.ask_next()
        self.changed(latest=True)

    def ask_next(self) -> None:
        """Ask the question that has waited longest, if the archive is open and at rest."""
        exchange = self.conversation.waiting() if self.is_open else None
        if exchange:
            exchange.state = "asking"
            self._ask(exchange, self.conversation)

    @work(thread=True, group="ask", exit_on_error=False)
    def _ask(self, exchange: Exchange, conversation: Conversation) -> None:
        try:
            history = conversation.history(exchange)
            answer = self.backend.ask(exchange.question, history, exchange.filters)
            wanted = {citation.article.id for citation in answer.citations} - self.articles.keys()
            articles = {article: self.backend.article(article) for article in wanted}
        except Exception as error:
            self.post_message(messages.AskFailed(exchange, explained(error)))
        else:
            self.post_message(messages.Answered(exchange, answer, articles))

    @on(messages.Answered)
    def _answered(self, message: messages.Answered) -> None:
        exchange = message.exchange
        self.articles |= message.articles
        if exchange.state == "asking":
            exchange.answer, exchange.state = message.answer, "done"
            self._remember(lambda: self.memory.answered(exchange))
            if self.conversation.current is exchange:
                self.conversation.look(self.conversation.at)
        self.ask_next()
        self.changed(latest=self.conversation.current is exchange)

    @on(messages.AskFailed)
    def _ask_failed(self, message: messages.AskFailed) -> None:
        if message.exchange.state == "asking":
            message.exchange.state, message.exchange.error = "failed", message.reason
        self.ask_next()
        self.changed(latest=True)

    @work(thread=True, group="ask", exit_on_error=False)
    def fetch_articles(self) -> None:
        """Fetch the articles that a reopened conversation cites."""
        cited = {
            c.article.id for e in self.conversation.exchanges for c in e.citations
        } - self.articles.keys()
        found: dict[str, Article] = {}
        for article in cited if self.is_open else ():
            try:
                found[article] = self.backend.article(article)
            except CouncilQAError:
                continue
        self.post_message(messages.Fetched(found))

    @on(messages.Fetched)
    def _fetched(self, message: messages.Fetched) -> None:
        self.articles |= message.articles
        self.changed()

    def _remember(self, keep: Callable[[], None]) -> None:
        try:
            keep()
        except CouncilQAError as error:
            self.memory.stop()
            self.notify(str(error), severity="warning", markup=False)

    def open_archive(self) -> None:
        """Open the archive in the background."""
        self.status("Opening the archive")
        self._open()

    @work(thread=True, group="open", exclusive=True, exit_on_error=False)
    def _open(self) -> None:
        try:
            self.backend.open(self._progress)
            articles = self.backend.summaries()
            self.post_message(messages.Opened(articles, self.backend.sources_changed()))
            if not self.conversation.exchanges:
                ask: Callable[[str], Answer] = lambda question: self.backend.ask(question, (), Filters())  # noqa: E731
                self.post_message(messages.Sampled(sample_questions(articles, ask)))
        except Exception as error:
            missing = isinstance(error, IndexMissingError)
            self.post_message(messages.OpenFailed(explained(error), missing))

    def _progress(self, stage: str, done: int, total: int) -> None:
        self.post_message(messages.Progressed(stage, done, total))

    @on(messages.Progressed)
    def _progressed(self, message: messages.Progressed) -> None:
        self.status(STAGES.get(message.stage, message.stage.capitalize()), message.done, message.total)

    @on(messages.Opened)
    def _opened(self, message: messages.Opened) -> None:
        self.is_open = True
        self.listed, self.fresh = message.articles, freshness(message.articles)
        self.status(
            "The sources have changed since indexing: F5 indexes them anew" if message.changed else ""
        )
        self.ask_next()
        self.fetch_articles()
        self.changed()

    @on(messages.OpenFailed)
    def _open_failed(self, message: messages.OpenFailed) -> None:
        if self.is_open:
            return
        way_on = "F5 builds it here" if message.missing else "F5 tries again"
        self.status(f"{message.reason} {way_on}, Ctrl+Q quits.")

    @on(messages.Sampled)
    def _sampled(self, message: messages.Sampled) -> None:
        self.samples = message.questions
        self.changed()

    def action_build(self) -> None:
        """Index the sources anew, or open the archive where it is not open."""
        if self.building:
            return
        self.building = True
        self.status("Indexing (Esc cancels)")
        self._build()

    @work(thread=True, group="build", exit_on_error=False)
    def _build(self) -> None:
        try:
            self.backend.build(self._progress)
            if self.is_open:
                self.backend.refresh()
        except Exception as error:
            self.post_message(messages.Built(explained(error)))
        else:
            self.post_message(messages.Built())

    @on(messages.Built)
    def _built(self, message: messages.Built) -> None:
        self.building = False
        if message.reason:
            self.status(f"Not indexed: {message.reason} F5 tries again.")
        elif self.is_open:
            self.notify("The new index is in use.")
            self.articles.clear()
            self._relist()
        else:
            self.open_archive()

    @work(thread=True, group="open", exit_on_error=False)
    def _relist(self) -> None:
        self.post_message(messages.Opened(self.backend.summaries(), False))

    def cancel(self) -> bool:
        """Cancel what runs: a question first, else a build; whether there was anything."""
        exchange = self.conversation.cancel()
        if exchange:
            self.ask_next()
            self.changed()
            return True
        return self.backend.cancel_build()


def explained(error: Exception) -> str:
    """Return what a person is told of an error; one from outside the error tree is said to be unexpected."""
    if isinstance(error, CouncilQAError):
        return str(error)
    return f"Something unexpected went wrong ({type(error).__name__}: {error}). Please report it."
