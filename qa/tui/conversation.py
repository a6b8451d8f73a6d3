"""A conversation's state: what was asked, with which filters, and what became of it. No drawing here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from qa.answer import Answer, Citation, Turn
from qa.filters import Filters

State = Literal["queued", "asking", "done", "failed", "cancelled"]


@dataclass(slots=True)
class Exchange:
    """One question and what became of it. `typed` is the line as entered, filters and all;
    `alone` asks it without the conversation before it."""

    typed: str
    question: str
    filters: Filters = field(default_factory=Filters)
    alone: bool = False
    state: State = "queued"
    answer: Answer | None = None
    error: str = ""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The passages of its answer, best first."""
        return self.answer.citations if self.answer else ()

    @property
    def rewritten(self) -> bool:
        """Whether something other than the question as typed was searched."""
        return self.answer is not None and self.answer.standalone.strip() != self.question.strip()

    def turn(self) -> Turn:
        """Return what the next question's history says of this one."""
        best = self.answer.answer if self.answer else None
        return Turn(self.question, best.text if best else "")


@dataclass(slots=True)
class Conversation:
    """Exchanges in the order asked, and which one is looked at."""

    exchanges: list[Exchange] = field(default_factory=list)
    at: int = 0
    rank: int = 1

    @property
    def current(self) -> Exchange | None:
        """The exchange looked at."""
        return self.exchanges[self.at] if self.exchanges else None

    @property
    def citation(self) -> Citation | None:
        """The passage looked at."""
        current = self.current
        return next((c for c in current.citations if c.rank == self.rank), None) if current else None

    def add(self, exchange: Exchange) -> None:
        """Append an exchange and look at it."""
        self.exchanges.append(exchange)
        self.look(len(self.exchanges) - 1)

    def look(self, at: int) -> bool:
        """Look at exchange number `at` if there is one; whether there was."""
        if not 0 <= at < len(self.exchanges):
            return False
        self.at, self.rank = at, self._best_rank(self.exchanges[at])
        return True

    def cite(self, rank: int) -> bool:
        """Look at the passage of that rank if there is one; whether there was."""
        found = self.current is not None and any(c.rank == rank for c in self.current.citations)
        self.rank = rank if found else self.rank
        return found

    def history(self, exchange: Exchange) -> tuple[Turn, ...]:
        """Return the answered turns before `exchange`, none where it is asked alone."""
        if exchange.alone:
            return ()
        before = self.exchanges[: self.exchanges.index(exchange)]
        return tuple(earlier.turn() for earlier in before if earlier.state == "done")

    def waiting(self) -> Exchange | None:
        """Return the next question to ask, unless one is being asked now."""
        if any(exchange.state == "asking" for exchange in self.exchanges):
            return None
        return next((exchange for exchange in self.exchanges if exchange.state == "queued"), None)

    def cancel(self) -> Exchange | None:
        """Cancel the newest question that has no answer yet, and return it."""
        for exchange in reversed(self.exchanges):
            if exchange.state in ("queued", "asking"):
                exchange.state = "cancelled"
                return exchange
        return None

    @staticmethod
    def _best_rank(exchange: Exchange) -> int:
        best = exchange.answer.answer if exchange.answer else None
        return best.citation if best else 1
