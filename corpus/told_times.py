"""The sentences of an article with their words for time, and the clues to its date that they give.

Owns the two records that the modules of clues hand to one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from corpus.calendar_words import TimeWords, times
from corpus.content_words import LONGEST_SENTENCE
from corpus.notices import story
from corpus.records import Article
from corpus.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class Clue:
    """What some words show of the day of publication: bounds, or a test that the day must pass."""

    words: tuple[str, ...]
    earliest: date | None = None
    latest: date | None = None
    fits: Callable[[date], bool] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of an article with its words for time."""

    start: int
    text: str
    times: tuple[TimeWords, ...]


def told_times(article: Article) -> list[Told]:
    """Return the sentences as printed, less notes of correction, which were written later."""
    return [
        Told(paragraph.span[0] + start, text[start:end], times(text[start:end]))
        for paragraph, text in story(article)
        for start, end in sentence_spans(text)
        if end - start <= LONGEST_SENTENCE
    ]
