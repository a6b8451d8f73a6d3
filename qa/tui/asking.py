"""Asking: the part of the reading screen that queues questions and takes their answers.

Opening the archive is left to `opening`, and showing the conversation to `layout`."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work

from corpus.errors import CouncilQAError, InputError
from corpus.records import Article
from qa.filters import read_line
from qa.tui import messages
from qa.tui.backend import Backend, BackendGoneError
from qa.tui.conversation import Conversation, Exchange
from qa.tui.memory import Memory
from qa.tui.opening import Opening, explained
from qa.typed import COMMANDS


class Asking(Opening):
    """Holds the conversation. `changed` is what the layout fills in."""

    def __init__(self, backend: Backend, memory: Memory) -> None:
        super().__init__(backend)
        self.memory = memory
        self.conversation = Conversation()
        self.articles: dict[str, Article] = {}
        self.gone: set[str] = set()

    @property
    def cited_article(self) -> Article | None:
        """The article of the passage looked at, None where it is not at hand or reads otherwise by now."""
        citation = self.conversation.citation
        article = self.articles.get(citation.article.id) if citation else None
        if citation and article and article.printed(citation.spans) == citation.text:
            return article
        return None

    def why_no_article(self) -> str:
        """Return why the article of the passage looked at is not shown."""
        citation = self.conversation.citation
        if citation is None:
            return "The whole article appears here."
        if citation.article.id in self.gone:
            return "This article is no longer in the index. r edits the question to ask again."
        if citation.article.id in self.articles:
            return "This article has changed since the answer was given. r edits the question to ask again."
        return "The article is not at hand yet."

    def changed(self, latest: bool = False) -> None:
        """Show the conversation as it is now; `latest` brings its end into sight."""
        raise NotImplementedError

    def submit(self, typed: str, alone: bool = False) -> None:
        """Ask a typed line, after those that wait before it."""
        command = typed.strip().lower().removeprefix("/")
        if command in COMMANDS:
            self.run_worker(self.app.run_action("help" if command == "help" else "app.quit", self))
            return
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
        except BackendGoneError as error:
            self.post_message(messages.Lost(str(error)))
            self.post_message(messages.AskFailed(exchange, str(error)))
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
        gone: set[str] = set()
        for article in cited if self.is_open else ():
            try:
                found[article] = self.backend.article(article)
            except InputError:
                gone.add(article)
            except CouncilQAError:
                continue
        if found or gone:
            self.post_message(messages.Fetched(found, gone))

    @on(messages.Fetched)
    def _fetched(self, message: messages.Fetched) -> None:
        self.articles |= message.articles
        if message.gone - self.gone:
            words = "The index does not hold every article that this conversation cites."
            self.notify(words, severity="warning")
        self.gone |= message.gone
        self.changed()

    def _remember(self, keep: Callable[[], None]) -> None:
        try:
            keep()
        except CouncilQAError as error:
            self.memory.stop()
            self.notify(str(error), severity="warning", markup=False)

    def opened(self) -> None:
        """Ask what waits, and fetch what a reopened conversation cites."""
        self.ask_next()
        self.fetch_articles()
        self.changed()

    def wants_samples(self) -> bool:
        """Tell whether the conversation is empty."""
        return not self.conversation.exchanges

    @on(messages.Watched)
    def _watched(self, message: messages.Watched) -> None:
        if message.newer:
            self.articles.clear()
            self.gone.clear()
            self.samples = ()
            self.notify("The new index is in use.")
        elif message.built:
            self.notify("Nothing has changed; the index is up to date.")

    def cancel(self) -> Exchange | None:
        """Cancel the newest question without an answer and return it; without one, cancel a build."""
        exchange = self.conversation.cancel()
        if exchange:
            self.ask_next()
            self.changed()
        else:
            self.cancel_build()
        return exchange
