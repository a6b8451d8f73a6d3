"""The words of an index: articles, passages and terms, in one SQLite file.

The row of an article or a passage carries a digest of what it says and where it belongs, and is checked
against it when read, so that damage there is an error and never a wrong word. Rows are read one by one:
opening costs the same for five articles as for a million."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.errors import InputError
from corpus.lexicon import Lexicon
from corpus.records import Article, Passage
from index.databases import Database
from index.progress import silent
from index.rows import article_digest, article_head, article_of, passage_digest, passage_of, passage_record

_SCHEMA = """
CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, first INTEGER NOT NULL,
                       passages INTEGER NOT NULL, head TEXT NOT NULL, text TEXT NOT NULL,
                       digest TEXT NOT NULL);
CREATE TABLE passages (row INTEGER PRIMARY KEY, article INTEGER NOT NULL, key TEXT NOT NULL,
                       record TEXT NOT NULL, digest TEXT NOT NULL);
CREATE INDEX passage_keys ON passages (key);
CREATE TABLE terms (term TEXT PRIMARY KEY, number INTEGER NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE names (word TEXT PRIMARY KEY, printed TEXT NOT NULL, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE people (word TEXT NOT NULL, sex TEXT NOT NULL, PRIMARY KEY (word, sex)) WITHOUT ROWID;
CREATE TABLE abbreviations (short TEXT NOT NULL, long TEXT NOT NULL, count INTEGER NOT NULL,
                            PRIMARY KEY (short, long)) WITHOUT ROWID;
CREATE TABLE printings (word TEXT NOT NULL, form TEXT NOT NULL, count INTEGER NOT NULL,
                        PRIMARY KEY (word, form)) WITHOUT ROWID;
"""
_COLUMNS = "a.number, a.id, a.first, a.passages, a.head, a.text, a.digest"


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
        head = article_head(article)
        self._database.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                self.articles,
                article.id,
                self.rows,
                len(passages),
                head,
                article.text,
                article_digest(self.articles, article.id, self.rows, len(passages), head, article.text),
            ),
        )
        self._database.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?)",
            (
                (row, self.articles, key, record, passage_digest(row, self.articles, key, record))
                for row, (record, key) in enumerate(
                    zip(map(passage_record, passages), keys, strict=True), self.rows
                )
            ),
        )
        self.articles += 1
        self.rows += len(passages)

    def add_terms(self, terms: Iterable[tuple[str, int, int]]) -> None:
        """Append (term, number, document frequency)."""
        self._database.executemany("INSERT INTO terms VALUES (?, ?, ?)", terms)

    def add_lexicon(self, lexicon: Lexicon) -> None:
        """Append the archive's names and abbreviations, and the counts that both were told from."""
        self._database.executemany("INSERT INTO names VALUES (?, ?, ?)", lexicon.names())
        self._database.executemany("INSERT INTO abbreviations VALUES (?, ?, ?)", lexicon.abbreviations())
        self._database.executemany("INSERT INTO printings VALUES (?, ?, ?)", lexicon.printings())

    def add_people(self, people: Iterable[tuple[str, str]]) -> None:
        """Append people: a word that they go by, case folded, and their sex, "" unknown."""
        self._database.executemany("INSERT INTO people VALUES (?, ?)", people)

    def close(self) -> None:
        """Write everything out."""
        self._database.commit()
        self._database.close()


class Catalogue:
    """Read an index's articles, passages and terms. Safe to use from several threads.

    `check` is called before everything is listed or an article is said not to be there, where no row's digest
    helps; it raises unless the file is whole."""

    def __init__(self, path: Path, check: Callable[[], object] = silent) -> None:
        self._check = check
        self._database = Database(path, _SCHEMA)

    def article(self, article_id: str) -> Article:
        """Return an article; raise `InputError` where the index holds none of that id."""
        return self._article(*self._article_row(article_id))

    def article_ids(self) -> tuple[str, ...]:
        """Return every article's id, in the index's order."""
        self._check()
        return tuple(str(row[0]) for row in self._database.rows("SELECT id FROM articles ORDER BY number"))

    def articles(self) -> Iterator[Article]:
        """Yield every article, in the index's order, one at a time."""
        for article_id in self.article_ids():
            yield self.article(article_id)

    def passage_range(self, article_id: str) -> range:
        """Return the rows of an article's passages; raise `InputError` for an id that is not there."""
        row = self._article_row(article_id)
        self._article(*row)
        return range(row[2], row[2] + row[3])

    def passage(self, row: int) -> tuple[Passage, Article]:
        """Return the passage at `row` and its article."""
        found = self._database.rows(
            f"SELECT p.article, p.key, p.record, p.digest, {_COLUMNS} "
            "FROM passages p JOIN articles a ON a.number = p.article WHERE p.row = ?",
            (row,),
        )
        if not found:
            raise self._database.damaged(f"row {row} is missing")
        number, key, record, check, *rest = found[0]
        if passage_digest(row, number, key, record) != check or number != rest[0]:
            raise self._database.damaged(f"row {row} does not match its digest")
        article = self._article(*rest)
        with self._database.guarded():
            return passage_of(record, article), article

    def article_at(self, number: int) -> tuple[Article, range]:
        """Return the article of that number, and the rows of its passages."""
        found = self._database.rows(f"SELECT {_COLUMNS} FROM articles a WHERE number = ?", (number,))
        if not found:
            raise self._database.damaged(f"article {number} is missing")
        return self._article(*found[0]), range(found[0][2], found[0][2] + found[0][3])

    def passages(self, rows: range, article: Article) -> tuple[Passage, ...]:
        """Return the passages at `rows`, which are those of `article`."""
        statement = (
            "SELECT row, article, key, record, digest FROM passages WHERE row >= ? AND row < ? ORDER BY row"
        )
        found = self._database.rows(statement, (rows.start, rows.stop))
        if [row for row, *_ in found] != list(rows):
            raise self._database.damaged(f"a passage of {article.id!r} is missing")
        for row, number, key, record, check in found:
            if passage_digest(row, number, key, record) != check:
                raise self._database.damaged(f"row {row} does not match its digest")
        with self._database.guarded():
            return tuple(passage_of(record, article) for _, _, _, record, _ in found)

    def passages_of(self, article_id: str) -> tuple[Passage, ...]:
        """Return the passages of an article, in order."""
        row = self._article_row(article_id)
        return self.passages(range(row[2], row[2] + row[3]), self._article(*row))

    def row_of(self, key: str) -> int | None:
        """Return a row whose passage has this content hash, or None."""
        found = self._database.rows("SELECT row FROM passages WHERE key = ? LIMIT 1", (key,))
        return int(found[0][0]) if found else None

    def keys(self, rows: range) -> list[str]:
        """Return the content hashes of the passages at `rows`."""
        statement = "SELECT key FROM passages WHERE row >= ? AND row < ? ORDER BY row"
        return [str(key) for (key,) in self._database.rows(statement, (rows.start, rows.stop))]

    def terms(self, terms: Sequence[str]) -> dict[str, tuple[int, int]]:
        """Return {term: (number, document frequency)} for those of `terms` that the archive uses."""
        marks = ",".join("?" * len(terms))
        statement = f"SELECT term, number, documents FROM terms WHERE term IN ({marks})"
        found = self._database.rows(statement, tuple(terms))
        return {str(term): (int(number), int(documents)) for term, number, documents in found}

    def name(self, word: str) -> str | None:
        """Return how the archive prints a name (given case folded), None where it prints no such name."""
        found = self._database.rows("SELECT printed FROM names WHERE word = ?", (word,))
        return str(found[0][0]) if found else None

    def names(self, beginning: str) -> tuple[str, ...]:
        """Return the archive's names that begin with `beginning` (case folded), as printed."""
        found = self._database.rows(
            "SELECT printed FROM names WHERE word >= ? AND word < ?", (beginning, beginning + "\U0010ffff")
        )
        return tuple(str(row[0]) for row in found)

    def sexes(self, word: str) -> tuple[str, ...]:
        """Return of which sexes people are whose name has `word` (case folded), none where it is nobody's."""
        found = self._database.rows("SELECT sex FROM people WHERE word = ? ORDER BY sex", (word,))
        return tuple(str(sex) for (sex,) in found)

    def abbreviations(self) -> list[tuple[str, str]]:
        """Return (abbreviation, what it stands for), most often printed first."""
        statement = "SELECT short, long FROM abbreviations ORDER BY count DESC, short, long"
        return [(str(short), str(long)) for short, long in self._database.rows(statement)]

    def lexicon(self) -> Lexicon:
        """Return the counts that names and abbreviations were told from."""
        counts = "SELECT word, form, count FROM printings", "SELECT short, long, count FROM abbreviations"
        return Lexicon.of(*map(self._database.rows, counts))

    def numbered_terms(self) -> list[str]:
        """Return every term, by its number."""
        return [str(term) for (term,) in self._database.rows("SELECT term FROM terms ORDER BY number")]

    def vocabulary(self) -> Iterator[tuple[str, int]]:
        """Yield (term, document frequency) for every term, in alphabetical order."""
        self._check()
        yield from self._database.each("SELECT term, documents FROM terms ORDER BY term")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _article_row(self, article_id: str) -> tuple[Any, ...]:
        found = self._database.rows(f"SELECT {_COLUMNS} FROM articles a WHERE id = ?", (article_id,))
        if not found:
            self._check()
            raise InputError(f"The index holds no article {article_id!r}. `qa about` lists its articles.")
        if found[0][1] != article_id:
            raise self._database.damaged(f"article {article_id!r} is out of place")
        return found[0]

    def _article(
        self, number: int, article_id: str, first: int, passages: int, head: str, text: str, check: str
    ) -> Article:
        if article_digest(number, article_id, first, passages, head, text) != check:
            raise self._database.damaged(f"article {article_id!r} does not match its digest")
        with self._database.guarded():
            return article_of(article_id, head, text)
