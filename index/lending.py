"""The day of an undated article, inferred while it is read; dated articles of a small archive lend theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.clues import infer_published
from corpus.records import Article

MOST_FILES = 200
"""An archive of more files is too large for each undated article to be held against every other."""


def states_date(article: Article) -> bool:
    """Tell whether an article says itself when it was published: such a one may lend its day."""
    return article.published.basis == "stated"


def dated(article: Article, lenders: Sequence[Article]) -> Article:
    """Return `article` with its day of publication inferred where it states none."""
    if article.published.basis != "unknown":
        return article
    return replace(article, published=infer_published(article, lenders))
