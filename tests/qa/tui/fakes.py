"""An archive of two hand-made articles whose every answer can be read off this page."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from corpus.errors import CouncilQAError, InputError
from corpus.records import Article, Paragraph, Published, Speaker
from qa.about import About, CorrectedAt
from qa.answer import (
    Answer,
    BestSentence,
    Citation,
    CitedArticle,
    Note,
    Place,
    Searched,
    TimelineEntry,
    Turn,
)
from qa.filters import Filters
from qa.tui.backend import Progress

STATED = Published(date(2020, 5, 4), date(2020, 5, 4), "stated", ("4 May 2020",))
INFERRED = Published(date(2019, 1, 1), date(2019, 12, 31), "inferred", ("this year's fair",))

BRIDGE = Article(
    id="bridge",
    path="news/bridge.txt",
    sha256="0" * 64,
    title="Bridge [closed] for repairs",
    publisher="The Evening Post",
    url="https://example.org/bridge",
    published=STATED,
    text="Bridge [closed] for repairs\n\n"
    "The old bridge closed on Monday. Repairs will take six weeks.\n\n"
    "Advertisement\n\n"
    "“It had to be done,” said the mayor, Ann Bell.\n\n"
    "Odd signs: 🚧 \x1b[31mred\x1b[0m \u202eevil\u202c \tשלום " + "wordwithoutend" * 12 + ".\n\n"
    "Editor's note: an earlier version said eight weeks.",
    paragraphs=(),
)
FAIR = Article(
    id="fair",
    path="news/fair.md",
    sha256="1" * 64,
    title="The fair returns",
    kind="summary",
    published=INFERRED,
    source="fair.txt",
    text="The fair is back by the river.\n\nThe bridge will stay shut during the fair.",
    paragraphs=(),
)


def _with_paragraphs(article: Article) -> Article:
    paragraphs, offset, line = [], 0, 1
    for number, text in enumerate(article.text.split("\n\n"), 1):
        dropped = "advertisement" if text == "Advertisement" else None
        paragraphs.append(Paragraph(number, line, (offset, offset + len(text)), dropped))
        offset += len(text) + 2
        line += 2
    return replace(article, paragraphs=tuple(paragraphs))


ARTICLES = {article.id: _with_paragraphs(article) for article in (BRIDGE, FAIR)}


def cited(article: Article) -> CitedArticle:
    """Return what a citation says of an article."""
    return CitedArticle(
        article.id,
        article.title,
        article.kind,
        article.publisher,
        article.url,
        article.published,
        article.source,
    )


def cite(rank: int, article_id: str, paragraph: int, confidence: float, **more: object) -> Citation:
    """Return the citation of one paragraph, its first sentence highlighted."""
    article = ARTICLES[article_id]
    place = article.paragraphs[paragraph - 1]
    text = article.cut((place.span,))
    first = len(text.partition(". ")[0]) + (". " in text)
    values: dict[str, object] = {"highlights": ((0, first),)}
    return Citation(
        rank=rank,
        confidence=confidence,
        article=cited(article),
        path=article.path,
        line=place.line,
        paragraphs=(paragraph,),
        spans=(place.span,),
        text=text,
        **{**values, **more},  # type: ignore[arg-type]
    )


SUMMARY_NOTE = "summary written for this program, not the publisher's text"
CITATIONS = (
    cite(1, "bridge", 2, 0.93, also=(Place("copy", "news/copy.txt", 3),)),
    cite(2, "bridge", 4, 0.41, speaker=Speaker("Ann Bell", "the mayor", "quoted")),
    cite(3, "fair", 2, 0.22, notes=(SUMMARY_NOTE, "the file was changed since it was indexed")),
    cite(4, "bridge", 6, 0.2, correction=True),
    cite(5, "bridge", 5, 0.1),
)
CORRECTION = Note("correction", "An earlier version said eight weeks.", (4,))


def answered(question: str, *, standalone: str = "", timeline: bool = False, notes: bool = True) -> Answer:
    """Return an answer from the bridge's first sentence, with every kind of thing beside it."""
    text = "The old bridge closed on Monday."
    entries = (TimelineEntry(INFERRED, "The bridge is shut.", 3), TimelineEntry(STATED, text, 1))
    return Answer(
        question=question,
        standalone=standalone or question,
        verdict="answered",
        confidence=0.93,
        answer=BestSentence(text, 1, (0, len(text))),
        missing=None,
        searched=Searched(),
        citations=CITATIONS,
        timeline=entries if timeline else None,
        notes=(CORRECTION,) if notes else (),
    )


def refused(question: str) -> Answer:
    """Return a refusal that says what is missing."""
    return Answer(question, question, "not_found", 0.07, None, "a tunnel", Searched(), CITATIONS[:3])


class FakeBackend:
    """Answers by a word in the question: tunnel, crash, empty, timeline, she; all else from the bridge.

    `gate` holds questions back until it is set, `door` holds opening back."""

    def __init__(self, *, changed: bool = False, failure: CouncilQAError | None = None) -> None:
        self.changed = changed
        self.failure = failure
        self.asked: list[tuple[str, tuple[Turn, ...], Filters]] = []
        self.built = 0
        self.closed = False
        self.gate = threading.Event()
        self.door = threading.Event()
        self.gate.set()
        self.door.set()

    def open(self, progress: Progress) -> None:
        self.door.wait(10)
        if self.failure:
            raise self.failure

    def ask(self, question: str, history: Sequence[Turn], filters: Filters) -> Answer:
        self.asked.append((question, tuple(history), filters))
        self.gate.wait(10)
        if "crash" in question:
            raise RuntimeError("boom [/red]")
        if filters.since == "soon":
            raise InputError("since 'soon' is not a date. Write YYYY.")
        if "tunnel" in question:
            return refused(question)
        if question.startswith("And she") and history:
            return answered(question, standalone="And what did Ann Bell say?")
        return answered(question, timeline="timeline" in question, notes="plain" not in question)

    def article(self, article_id: str) -> Article:
        return ARTICLES[article_id]

    def summaries(self) -> tuple[CitedArticle, ...]:
        return tuple(cited(article) for article in ARTICLES.values())

    def speakers(self) -> tuple[str, ...]:
        return ("ann bell",)

    def about(self) -> About:
        bases = (("inferred", 1), ("stated", 1))
        corrections = (CorrectedAt("bridge", BRIDGE.title, BRIDGE.path, 11),)
        articles = (cited(FAIR), cited(BRIDGE))
        return About(articles, 7, 1, bases, corrections, (("advertisement", 1),), "2026-01-02T03:04:05Z")

    def sources_changed(self) -> bool:
        return self.changed

    def build(self, progress: Progress) -> None:
        progress("encode", 1, 4)
        self.gate.wait(10)
        self.built += 1
        self.changed, self.failure = False, None

    def refresh(self) -> bool:
        return True

    def cancel_build(self) -> bool:
        return False

    def close(self) -> None:
        self.closed = True
