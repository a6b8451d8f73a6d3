"""SQLite files of an index, opened for reading only: nothing in them but the tables that a build makes."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def open_database(path: Path, schema: str) -> sqlite3.Connection:
    """Open a file whose tables are just those of `schema`; usable from several threads.

    Raises sqlite3.Error where it cannot be read, ValueError where it holds anything else: a view or a trigger
    in a table's place could run without end."""
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
