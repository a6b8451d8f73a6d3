"""SQLite files of an index, opened for reading only: nothing in them but the tables that a build makes, and
whatever is wrong with them is one error."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from corpus.errors import IndexDamagedError

_SYMPTOMS = (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError, RecursionError)


class Database:
    """Read the rows of one file. Safe to use from several threads.

    Raises `IndexDamagedError` where the file cannot be read or holds other tables than those of `schema`."""

    def __init__(self, path: Path, schema: str) -> None:
        self._path = path
        with self.guarded():
            self._connection = _opened(path, schema)
        weakref.finalize(self, self._connection.close)

    def rows(self, statement: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that an SQL statement finds."""
        with self.guarded():
            return self._connection.execute(statement, values).fetchall()

    def each(self, statement: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows that an SQL statement finds, one at a time."""
        with self.guarded():
            yield from self._connection.execute(statement)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Raise `IndexDamagedError` in place of what a row makes the reading of it raise."""
        try:
            yield
        except _SYMPTOMS as error:
            raise self.damaged(str(error)) from error

    def damaged(self, how: str) -> IndexDamagedError:
        """Return the error for a file that says something else than was written."""
        return IndexDamagedError(f"The index is damaged ({self._path}: {how}). Rebuild it with `qa index`.")


def _opened(path: Path, schema: str) -> sqlite3.Connection:
    """Open a file whose tables are just those of `schema`; raise ValueError where it holds anything else: a
    view or a trigger in a table's place could run without end."""
    place = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    database = sqlite3.connect(place, uri=True, check_same_thread=False)
    try:
        for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON"):
            database.execute(f"PRAGMA {pragma}")
        made = {str(sql) for (sql,) in database.execute("SELECT sql FROM sqlite_schema") if sql}
        if made != {statement.strip() for statement in schema.split(";") if statement.strip()}:
            raise ValueError("its tables are not those of an index")
    except BaseException:
        database.close()
        raise
    return database
