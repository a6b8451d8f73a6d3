"""The words of an index: articles, passages and terms, in one SQLite file.

Every row carries a digest of what it says and is checked against it when read, so that damage is an error
and never a wrong word. Rows are read one by one: opening costs the same for five articles
as for a million."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.errors import IndexDamagedError, InputError
from corpus.records import Article, Paragraph, Passage, Published, Speaker
from index.checksums import digest

_SCHEMA = """
CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, first INTEGER NOT NULL,
                       passages INTEGER NOT NULL, head TEXT NOT NULL, text TEXT NOT NULL,
                       digest TEXT NOT NULL);
CREATE TABLE passages (row INTEGER PRIMARY KEY, article INTEGER NOT NULL, key TEXT NOT NULL,
                       record TEXT NOT NULL, digest TEXT NOT NULL);
CREATE INDEX passage_keys ON passages (key);
CREATE TABLE terms (term TEXT PRIMARY KEY, number INTEGER NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;
"""


class CatalogueWriter:
    """Writes a new catalogue; articles and their passages in the order of the index's rows."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path)
        self._database.execute("PRAGMA journal_mode = OFF")  # a build that dies is thrown away whole
        self._database.executescript(_SCHEMA)
        self.articles = 0
        self.rows = 0

    def add(self, article: Article, passages: Sequence[Passage], keys: Sequence[str]) -> None:
        """Append an article with its passages; `keys` are the content hashes that reuse goes by."""
        head = _article_head(article)
        self._database.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                self.articles,
                article.id,
                self.rows,
                len(passages),
                head,
                article.text,
                digest(article.id, head, article.text),
            ),
        )
        self._database.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?)",
            (
                (self.rows + i, self.articles, key, record := _passage_record(passage), digest(record, key))
                for i, (passage, key) in enumerate(zip(passages, keys, strict=True))
            ),
        )
        self.articles += 1
        self.rows += len(passages)

    def add_terms(self, terms: Iterable[tuple[str, int, int]]) -> None:
        """Append (term, number, document frequency)."""
        self._database.executemany("INSERT INTO terms VALUES (?, ?, ?)", terms)

    def close(self) -> None:
        """Write everything out."""
        self._database.commit()
        self._database.close()


class Catalogue:
    """Read an index's articles, passages and terms. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._guarded():
            self._database = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self._database.execute("PRAGMA query_only = ON")
        self.article_number = lru_cache(64)(self._article_number)

    def article(self, article_id: str) -> Article:
        """Return an article; raise `InputError` where the index holds none of that id."""
        found = self._rows("SELECT id, head, text, digest FROM articles WHERE id = ?", (article_id,))
        if not found:
            raise InputError(f"The index holds no article {article_id!r}. `qa about` lists its articles.")
        return self._article(*found[0])

    def article_ids(self) -> tuple[str, ...]:
        """Return every article's id, in the index's order."""
        return tuple(str(row[0]) for row in self._rows("SELECT id FROM articles ORDER BY number", ()))

    def articles(self) -> Iterator[Article]:
        """Yield every article, in the index's order, one at a time."""
        for article_id in self.article_ids():
            yield self.article(article_id)

    def passage_range(self, article_id: str) -> range:
        """Return the rows of an article's passages; raise `InputError` for an id that is not there."""
        found = self._rows("SELECT first, passages FROM articles WHERE id = ?", (article_id,))
        if not found:
            raise InputError(f"The index holds no article {article_id!r}. `qa about` lists its articles.")
        first, count = found[0]
        return range(int(first), int(first) + int(count))

    def passage(self, row: int) -> tuple[Passage, Article]:
        """Return the passage at `row` and its article."""
        found = self._rows(
            "SELECT p.record, p.key, p.digest, a.id, a.head, a.text, a.digest "
            "FROM passages p JOIN articles a ON a.number = p.article WHERE p.row = ?",
            (row,),
        )
        if not found:
            raise self._damaged(f"row {row} is missing")
        record, key, check, *rest = found[0]
        article = self._article(*rest)
        if digest(record, key) != check:
            raise self._damaged(f"row {row} does not match its digest")
        return _passage(record, article), article

    def row_of(self, key: str) -> int | None:
        """Return a row whose passage has this content hash, or None."""
        found = self._rows("SELECT row FROM passages WHERE key = ? LIMIT 1", (key,))
        return int(found[0][0]) if found else None

    def digests(self) -> list[tuple[str, str]]:
        """Return (id, digest) of every article, in the index's order: what tells two archives apart."""
        return [
            (str(a), str(b)) for a, b in self._rows("SELECT id, digest FROM articles ORDER BY number", ())
        ]

    def terms(self, terms: Sequence[str]) -> dict[str, tuple[int, int]]:
        """Return {term: (number, document frequency)} for those of `terms` that the archive uses."""
        marks = ",".join("?" * len(terms))
        found = self._rows(f"SELECT term, number, documents FROM terms WHERE term IN ({marks})", tuple(terms))
        return {str(term): (int(number), int(documents)) for term, number, documents in found}

    def vocabulary(self) -> Iterator[tuple[str, int]]:
        """Yield (term, document frequency) for every term, in alphabetical order."""
        with self._guarded():
            yield from self._database.execute("SELECT term, documents FROM terms ORDER BY term")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _article_number(self, article_id: str) -> int:
        found = self._rows("SELECT number FROM articles WHERE id = ?", (article_id,))
        if not found:
            raise InputError(f"The index holds no article {article_id!r}. `qa about` lists its articles.")
        return int(found[0][0])

    def _article(self, article_id: str, head: str, text: str, check: str) -> Article:
        if digest(article_id, head, text) != check:
            raise self._damaged(f"article {article_id!r} does not match its digest")
        return _article(article_id, head, text)

    def _rows(self, statement: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        with self._guarded():
            return self._database.execute(statement, values).fetchall()

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise self._damaged(str(error)) from error

    def _damaged(self, how: str) -> IndexDamagedError:
        return IndexDamagedError(f"The index is damaged ({self._path}: {how}). Rebuild it with `qa index`.")


def _article_head(article: Article) -> str:
    head = asdict(article)
    for apart in ("id", "text"):
        del head[apart]
    head["paragraphs"] = [[p.number, p.line, *p.span, p.dropped] for p in article.paragraphs]
    head["published"] = _published_form(article.published)
    return json.dumps(head, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@lru_cache(maxsize=16)
def _article(article_id: str, head: str, text: str) -> Article:
    fields = json.loads(head)
    fields["paragraphs"] = tuple(
        Paragraph(number, line, (start, end), dropped)
        for number, line, start, end, dropped in fields["paragraphs"]
    )
    fields["published"] = _published(fields["published"])
    return Article(id=article_id, text=text, **fields)


def _passage_record(passage: Passage) -> str:
    record = asdict(passage)
    for apart in ("article", "text"):
        del record[apart]
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _passage(record: str, article: Article) -> Passage:
    fields = json.loads(record)
    spans = tuple((start, end) for start, end in fields.pop("spans"))
    speaker = fields.pop("speaker")
    paragraphs = tuple(fields.pop("paragraphs"))
    return Passage(
        article=article.id,
        paragraphs=paragraphs,
        spans=spans,
        text=article.cut(spans),
        speaker=Speaker(**speaker) if speaker else None,
        **fields,
    )


def _published_form(published: Published) -> list[Any]:
    bounds = [day.isoformat() if day else None for day in (published.earliest, published.latest)]
    return [*bounds, published.basis, list(published.words)]


def _published(form: list[Any]) -> Published:
    earliest, latest = (date.fromisoformat(day) if day else None for day in form[:2])
    return Published(earliest, latest, form[2], tuple(form[3]))
