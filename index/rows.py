"""Articles and passages as rows of the catalogue: their JSON, and the digests that bind what a row says to
where it belongs."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import date
from functools import lru_cache
from typing import Any

from corpus.records import Article, Paragraph, Passage, Published, Speaker
from index.checksums import digest

_HEAD = tuple(field.name for field in fields(Article) if field.name not in ("id", "text"))
_RECORD = tuple(field.name for field in fields(Passage) if field.name not in ("article", "text"))


def article_digest(number: int, article_id: str, first: int, passages: int, head: str, text: str) -> str:
    """Return the digest of an article's row."""
    return digest(str(number), str(article_id), str(first), str(passages), str(head), str(text))


def passage_digest(row: int, article: int, key: str, record: str) -> str:
    """Return the digest of a passage's row."""
    return digest(str(row), str(article), str(key), str(record))


def article_head(article: Article) -> str:
    """Return an article but for its id and its text, as JSON."""
    head = {name: getattr(article, name) for name in _HEAD}
    head["paragraphs"] = [[p.number, p.line, *p.span, p.dropped] for p in article.paragraphs]
    head["published"] = _published_form(article.published)
    return json.dumps(head, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@lru_cache(maxsize=16)
def article_of(article_id: str, head: str, text: str) -> Article:
    """Return the article of a row; raise ValueError, KeyError or TypeError where it is none."""
    form = json.loads(head)
    form["paragraphs"] = tuple(
        Paragraph(number, line, (start, end), dropped)
        for number, line, start, end, dropped in form["paragraphs"]
    )
    form["published"] = _published(form["published"])
    return Article(id=article_id, text=text, **form)


def passage_record(passage: Passage) -> str:
    """Return a passage but for its article and its text, as JSON."""
    record = {name: getattr(passage, name) for name in _RECORD}
    record["speaker"] = asdict(passage.speaker) if passage.speaker else None
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def passage_of(record: str, article: Article) -> Passage:
    """Return the passage of a row, its text cut from the article; raise as `article_of` does."""
    form = json.loads(record)
    spans = tuple((start, end) for start, end in form.pop("spans"))
    speaker = form.pop("speaker")
    paragraphs = tuple(form.pop("paragraphs"))
    return Passage(
        article=article.id,
        paragraphs=paragraphs,
        spans=spans,
        text=article.cut(spans),
        speaker=Speaker(**speaker) if speaker else None,
        **form,
    )


def _published_form(published: Published) -> list[Any]:
    bounds = [day.isoformat() if day else None for day in (published.earliest, published.latest)]
    return [*bounds, published.basis, list(published.words)]


def _published(form: list[Any]) -> Published:
    earliest, latest = (date.fromisoformat(day) if day else None for day in form[:2])
    return Published(earliest, latest, form[2], tuple(form[3]))
