"""What the workers tell the screen."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from textual.message import Message

from corpus.records import Article
from qa.answer import Answer, CitedArticle
from qa.tui.conversation import Exchange


@dataclass
class Progressed(Message):
    """Opening or building has come this far; `total` 0 where it is not known."""

    stage: str
    done: int
    total: int


@dataclass
class Opened(Message):
    """The archive can be asked. `changed`: its sources differ from what was indexed."""

    articles: tuple[CitedArticle, ...]
    speakers: tuple[str, ...]
    changed: bool


@dataclass
class OpenFailed(Message):
    """The archive could not be opened; `to_build` where a new index would help."""

    reason: str
    to_build: bool


@dataclass
class Sampled(Message):
    """Questions that the archive is known to answer."""

    questions: tuple[str, ...]


@dataclass
class Answered(Message):
    """A question has its answer, and the articles that the answer cites are at hand."""

    exchange: Exchange
    answer: Answer
    articles: Mapping[str, Article]


@dataclass
class Fetched(Message):
    """Articles that were asked for are at hand; the index holds none of those `gone`."""

    articles: Mapping[str, Article]
    gone: Set[str]


@dataclass
class AskFailed(Message):
    """A question could not be answered."""

    exchange: Exchange
    reason: str


@dataclass
class Watched(Message):
    """The index on disk was looked at; `newer`: a new one is in use now; `built`: it was asked for."""

    newer: bool
    built: bool = False


@dataclass
class Lost(Message):
    """The archive can no longer be asked."""

    reason: str


@dataclass
class Built(Message):
    """A new index stands; `reason` says why not where it failed."""

    reason: str = ""
