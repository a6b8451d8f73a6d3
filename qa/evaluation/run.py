"""Asks every question of a set through the one path that every front takes, and gathers the outcomes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol

from corpus.errors import InputError
from corpus.records import Article, Passage
from qa.answer import Answer, Turn
from qa.evaluation.outcomes import Outcome, outcome
from qa.evaluation.questions import Question

RANKED = 10  # citations asked for: the depth of MRR@10 and nDCG@10


class AskedArchive(Protocol):
    """What evaluation needs of an archive; `qa.ask.Archive` is one."""

    @property
    def manifest(self) -> object:
        """What the index says of itself."""

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        since: str | None = None,
        until: str | None = None,
        as_of: str | None = None,
        speaker: str | None = None,
        article: str | None = None,
        limit: int = 5,
    ) -> Answer:
        """Answer one question."""

    def article(self, article_id: str) -> Article:
        """Return an article as indexed."""

    def article_ids(self) -> tuple[str, ...]:
        """Return the ids of all articles."""

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """Return an article's passages."""

    def warm_up(self) -> None:
        """Load what the first question would otherwise wait for."""


def ask_all(
    questions: Sequence[Question],
    archive: AskedArchive,
    done: Callable[[int], None] = lambda _: None,
    limit: int = RANKED,
) -> tuple[Outcome, ...]:
    """Ask each question in turn, calling `done` with the number asked so far.

    Ctrl+C ends it early with the outcomes until then: fewer than the questions."""
    article = cache(archive.article)
    outcomes: list[Outcome] = []
    try:
        archive.warm_up()
        for question in questions:
            history, answer = _converse(question, archive, limit)
            outcomes.append(outcome(question, history, answer, limit, article))
            done(len(outcomes))
    except KeyboardInterrupt:
        pass
    return tuple(outcomes)


def _converse(question: Question, archive: AskedArchive, limit: int) -> tuple[tuple[Turn, ...], Answer]:
    """Hold the conversation that a person would have had: earlier questions are answered first."""
    history: tuple[Turn, ...] = ()
    for turn in question.history:
        shown = turn.answer
        if shown is None:
            sentence = _ask(turn.question, history, question, archive, limit).answer
            shown = sentence.text if sentence else ""
        history = (*history, Turn(turn.question, shown))
    return history, _ask(question.question, history, question, archive, limit)


def _ask(
    words: str, history: tuple[Turn, ...], question: Question, archive: AskedArchive, limit: int
) -> Answer:
    held = question.filters
    try:
        return archive.ask(
            words,
            history,
            since=held.since,
            until=held.until,
            as_of=question.as_of,
            speaker=held.speaker,
            article=held.article,
            limit=limit,
        )
    except InputError as error:
        raise InputError(f"Question {question.id!r} cannot be asked: {error}") from error
