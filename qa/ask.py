"""ask(question, history) → Answer: the one path that every front takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from corpus.records import Article
from qa.answer import Answer, Turn


class Archive:
    """An open index. Not tied to a thread; answers from the generation it was opened on until `refresh`."""

    directory: Path

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        since: str | date | None = None,
        until: str | date | None = None,
        as_of: str | date | None = None,
        speaker: str | None = None,
        article: str | None = None,
        limit: int = 5,
    ) -> Answer:
        """Return the cited answer to `question`."""
        raise NotImplementedError

    def article(self, article_id: str) -> Article:
        """Return a whole article as indexed."""
        raise NotImplementedError

    def warm_up(self) -> None:
        """Load the encoder and the index files now rather than at the first question."""
        raise NotImplementedError


def open_archive(directory: str | Path | None = None, progress: Callable[..., None] | None = None) -> Archive:
    """Open the index at `directory`, by default the user's own, built from the shipped archive if missing."""
    raise NotImplementedError
