"""What the UI remembers between runs: questions, conversations, a theme; or nothing at all when told so."""

from __future__ import annotations

from pathlib import Path

from qa.memory import history, journal
from qa.memory.sessions import Kept, Session, Sessions
from qa.tui.conversation import Conversation, Exchange


class Memory:
    """Questions to `index` and conversations with it, by default the user's own, under `folder`; none unless
    `keep`."""

    def __init__(self, keep: bool = True, folder: Path | None = None, index: Path | None = None) -> None:
        self.keep = keep
        self.folder = folder
        apart = _apart(index)
        self._history = history.History(folder, apart)
        self._sessions = Sessions(folder, apart)
        self._session = self._sessions.new()

    def past(self) -> list[str]:
        """Return the questions of all runs, oldest first."""
        return self._history.lines() if self.keep else []

    def asked(self, typed: str) -> None:
        """Keep a question."""
        if self.keep:
            self._history.add(typed)

    def answered(self, exchange: Exchange) -> None:
        """Keep an answered question with its answer."""
        if self.keep and exchange.answer:
            self._session.add(Kept(exchange.typed, exchange.alone, exchange.answer))

    def stop(self) -> None:
        """Keep nothing from now on."""
        self.keep = False

    def start_anew(self) -> None:
        """Keep what follows as a conversation of its own."""
        self._session = self._sessions.new()

    def conversations(self) -> list[Session]:
        """Return the kept conversations, the latest first."""
        return self._sessions.all() if self.keep else []

    def reopen(self, session: Session) -> Conversation:
        """Return a kept conversation, to which what follows is added."""
        self._session = session
        conversation = Conversation()
        for kept in session.kept():
            conversation.add(exchange_of(kept))
        return conversation

    @property
    def theme(self) -> str:
        """The theme that was picked last; "" where none was."""
        kept = list(journal.records(self._theme_file)) if self.keep else []
        return str(kept[-1].get("theme", "")) if kept else ""

    def picked(self, theme: str) -> None:
        """Keep a theme for the next time. Raises InputError where it cannot be written."""
        if self.keep:
            journal.replace(self._theme_file, [{"theme": theme}])

    @property
    def _theme_file(self) -> Path:
        return (self.folder or journal.state_folder()) / "theme.jsonl"

    def erase(self) -> int:
        """Delete all questions and conversations that are kept; return how many files that were."""
        self.start_anew()
        return history.erase(self.folder)


def _apart(index: Path | None) -> str | None:
    """Return by what name the questions to an index are kept apart from others, None for the user's own."""
    if index is None:
        return None
    from index.folders import default_index  # only here: the first frame waits for nothing of the index

    place = index.resolve()
    return None if place == default_index().resolve() else str(place)


def exchange_of(kept: Kept) -> Exchange:
    """Return a kept question as it was answered."""
    from qa.filters import read_line

    question, filters = read_line(kept.typed)
    return Exchange(kept.typed, question, filters, kept.alone, "done", kept.answer)
