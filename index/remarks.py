"""What the text itself says beside its words: who speaks where, which claim is withdrawn, which two disagree.

One SQLite file of a generation, written once. Each row of it belongs to a passage and carries a digest; how
many each passage has is kept beside, so that none is lost unseen.
What is noted is for `newsroom` to find out, what is shown of it for the layers above."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from corpus.records import Span
from index.checksums import digest
from index.databases import Database
from index.progress import silent

FILE, COUNTS = "remarks.sqlite", "remarks.counts.npy"
RemarkKind = Literal["spoken", "post", "withdrawn", "corrected", "conflict", "change", "variant"]
_SCHEMA = """
CREATE TABLE remarks (row INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, record TEXT NOT NULL,
                      digest TEXT NOT NULL);
CREATE INDEX remark_rows ON remarks (row);
CREATE INDEX remark_names ON remarks (kind, name);
"""
_MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark on the passage at `row`.

    `span` cuts the article's text to the sentence remarked on. `other` is the row of the passage that goes
    with it: the correction, the other value, the other printing; `other_span` its sentence. `words` by kind:
    spoken: name, role, manner; post: name, post, standing, first and last day or "";
    withdrawn and corrected: the claim withdrawn, what is stated instead; conflict and change: what it is
    about, the value here, the other value; variant: the name as printed here, and as printed there."""

    row: int
    kind: RemarkKind
    words: tuple[str, ...]
    span: Span | None = None
    other: int | None = None
    other_span: Span | None = None


def write(folder: Path, remarks: Iterable[Remark], passages: int) -> None:
    """Write the remarks of a new generation of so many passages."""
    counts = np.zeros(passages, dtype=np.int32)
    database = sqlite3.connect(folder / FILE)
    database.execute("PRAGMA journal_mode = OFF")  # a build that dies is thrown away whole
    database.executescript(_SCHEMA)
    database.executemany(
        "INSERT INTO remarks VALUES (?, ?, ?, ?, ?)", (_stored(remark, counts) for remark in remarks)
    )
    database.commit()
    database.close()
    np.save(folder / COUNTS, counts)


class Remarks:
    """Read the remarks of a generation. Safe to use from several threads.

    counts: (passages,) int32, how many each passage has. `check` is called before remarks are looked for by
    what they say, where no count helps; it raises unless the file is whole."""

    def __init__(
        self, path: Path, counts: npt.NDArray[np.int32], check: Callable[[], object] = silent
    ) -> None:
        self._counts = counts
        self._check = lru_cache(1)(check)
        self._database = Database(path, _SCHEMA)

    def on(self, rows: Sequence[int]) -> tuple[Remark, ...]:
        """Return the remarks on the passages at `rows`, by row and in the order written."""
        found: list[Remark] = []
        for start in range(0, len(rows), _MOST_ROWS):
            some = [int(row) for row in rows[start : start + _MOST_ROWS]]
            places = ",".join("?" * len(some))
            found += self._read(f"row IN ({places}) ORDER BY row, rowid", tuple(some))
        counts = Counter(remark.row for remark in found)
        if any(counts[int(row)] != self._counts[row] for row in rows):
            raise self._database.damaged("remarks are missing")
        return tuple(found)

    def speakers(self) -> tuple[str, ...]:
        """Return the case-folded names of all who speak, in alphabetical order."""
        self._check()
        found = self._database.rows("SELECT DISTINCT name FROM remarks WHERE kind = 'spoken' ORDER BY name")
        return tuple(str(name) for (name,) in found)

    def rows_spoken_by(self, name: str) -> tuple[int, ...]:
        """Return the rows, ascending, of passages where the one of this case-folded name speaks."""
        self._check()
        statement = "SELECT DISTINCT row FROM remarks WHERE kind = 'spoken' AND name = ? ORDER BY row"
        return tuple(int(row) for (row,) in self._database.rows(statement, (name,)))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _read(self, where: str, values: tuple[Any, ...]) -> Iterator[Remark]:
        found = self._database.rows(f"SELECT row, kind, record, digest FROM remarks WHERE {where}", values)
        for row, kind, record, check in found:
            if digest(str(row), str(kind), str(record)) != check:
                raise self._database.damaged(f"a remark on row {row} does not match its digest")
            yield _remark(row, kind, record)


def _stored(remark: Remark, counts: npt.NDArray[np.int32]) -> tuple[int, str, str, str, str]:
    counts[remark.row] += 1
    record = json.dumps([remark.words, remark.span, remark.other, remark.other_span], ensure_ascii=False)
    name = remark.words[0].casefold() if remark.words else ""
    return remark.row, remark.kind, name, record, digest(str(remark.row), remark.kind, record)


def _remark(row: int, kind: RemarkKind, record: str) -> Remark:
    words, span, other, other_span = json.loads(record)
    return Remark(row, kind, tuple(words), _span(span), other, _span(other_span))


def _span(form: list[int] | None) -> Span | None:
    return (form[0], form[1]) if form else None
