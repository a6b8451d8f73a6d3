"""From a passage to a citation: what is shown of it, and what must be said beside it."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.records import Article, Passage, Published, Span, Speaker
from qa.answer import Citation, CitedArticle, Place

if TYPE_CHECKING:  # it brings numpy, which the terminal UI does without
    from qa.bounds import Bounds

SUMMARY = "summary written for this program, not the publisher's text"
EXTRACTED = "extracted from a web page: lines count over the extracted text"
CHANGED = "the file was changed since it was indexed: `qa index` reads it again"
GONE = "the file is gone since it was indexed"
WITHDRAWN = "a correction withdraws what this claims"
INSTEAD = "; it says: "
"""Stands between that and what the correction states."""


def cite(
    rank: int,
    confidence: float,
    passage: Passage,
    article: Article,
    sentence: Span,
    bounds: Bounds,
    also: tuple[Place, ...] = (),
) -> Citation:
    """Return the citation of `passage`, the answering `sentence` (a span of its text) highlighted.

    Who says that sentence is for `qa.newsroom.attribution` to tell."""
    return Citation(
        rank=rank,
        confidence=confidence,
        article=cited_article(article),
        path=article.path,
        line=passage.line,
        paragraphs=passage.paragraphs,
        spans=passage.spans,
        text=article.printed(passage.spans),
        highlights=(sentence,),
        also=also,
        notes=tuple(_notes(article, bounds)),
        correction=passage.correction,
    )


def cited_article(article: Article) -> CitedArticle:
    """Return what a citation says of its article."""
    return CitedArticle(
        id=article.id,
        title=article.title,
        kind=article.kind,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        source=article.source,
        title_inferred=article.title_inferred,
        extracted=article.extracted,
    )


def _notes(article: Article, bounds: Bounds) -> list[str]:
    notes = []
    if article.kind == "summary":
        notes.append(SUMMARY)
    if article.extracted:
        notes.append(EXTRACTED)
    if state := _state_of_file(article.path, article.sha256):
        notes.append(state)
    if bounds.dated and not bounds.certain(article.published.earliest, article.published.latest):
        notes.append(f"{spoken_date(article.published)}: it may lie outside the dates asked for")
    return notes


def spoken_date(published: Published) -> str:
    """Return a publication date as a person reads it, with its basis."""
    if published.basis == "unknown":
        return "date unknown"
    if published.earliest and published.earliest == published.latest:
        return f"{spoken_day(published.earliest)} ({published.basis})"
    start = f"from {spoken_day(published.earliest)} " if published.earliest else ""
    end = f"to {spoken_day(published.latest)}" if published.latest else ""
    if published.earliest and not published.latest:
        start = f"{spoken_day(published.earliest)} or later"
    if published.latest and not published.earliest:
        end = f"{spoken_day(published.latest)} or earlier"
    return f"{start}{end} ({published.basis})"


def spoken_day(day: date) -> str:
    """Return a day as a person reads it."""
    return f"{day.day} {day:%B %Y}"


def spoken(speaker: Speaker) -> str:
    """Return who speaks and how the article gives the words."""
    role = f", {speaker.role}" if speaker.role else ""
    return f"{speaker.name}{role} ({speaker.manner})"


def likelihood(confidence: float) -> str:
    """Return a probability in whole per cent, never 0 or 100."""
    return f"{min(99, max(1, round(confidence * 100)))}%"


def sure(confidence: float) -> str:
    """Return how sure an answer is, in words."""
    return f"{likelihood(confidence)} sure"


def _state_of_file(path: str, sha256: str) -> str | None:
    try:
        status = Path(path).stat()
    except OSError:
        return GONE
    return None if _sha256(path, status.st_size, status.st_mtime_ns) == sha256 else CHANGED


@lru_cache(maxsize=256)
def _sha256(path: str, size: int, modified: int) -> str:  # noqa: ARG001 - the version of the file is the key
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return ""
