"""The day of an undated article, inferred while it is read; dated articles of a small archive lend theirs."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from corpus.clues import infer_published
from corpus.errors import ReadError
from corpus.reader import SourceFile, read_article
from corpus.records import Article

_MOST_FILES = 200


def dated_articles(files: Sequence[SourceFile]) -> tuple[Article, ...]:
    """Return the articles among `files` that state their date; () in an archive too large to read twice."""
    found = []
    for file in files if len(files) <= _MOST_FILES else ():
        with suppress(ReadError):  # reported when it is read to be indexed
            article = read_article(file)
            if article.published.basis == "stated":
                found.append(article)
    return tuple(found)


def dated(article: Article, lenders: Sequence[Article]) -> Article:
    """Return `article` with its day of publication inferred where it states none."""
    if article.published.basis != "unknown":
        return article
    return replace(article, published=infer_published(article, lenders))
