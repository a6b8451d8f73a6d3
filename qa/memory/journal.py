"""Private JSON Lines files: one record a line, readable by their owner only, safe under several writers.

Owns how lines are written and read; what they say is left to `history`, `sessions` and `judgements`."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import platformdirs

from corpus.errors import InputError


def state_folder() -> Path:
    """Return the folder for what the program remembers of its user, in the platform's own place."""
    return platformdirs.user_state_path("council-qa", appauthor=False)


def append(path: Path, record: Mapping[str, Any]) -> None:
    """Write one record as one line at the end of `path`, made with mode 0600 where missing.

    The line is written in one call to a file opened for appending, so that two copies never mix lines.
    A line torn by a crash before is closed first. Raises InputError where the file cannot be written."""
    line = json.dumps(record, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, b"\n" + line if _torn(descriptor) else line)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _unwritable(path, error) from error


def _torn(descriptor: int) -> bool:
    size = os.fstat(descriptor).st_size
    if not size:
        return False
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) != b"\n"


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of `path` in order; lines that are no JSON object are passed over.

    A missing or unreadable file holds none."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError:
        return
    for line in lines:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(record, dict):
            yield record


def replace(path: Path, kept: Iterable[Mapping[str, Any]]) -> None:
    """Write `path` anew with these records, all or nothing, mode 0600. Raises InputError."""
    body = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in kept)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(body.encode("utf-8", "replace"))
        Path(name).replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> InputError:
    reason = error.strerror or error
    return InputError(f"Cannot write {path}: {reason}. Free or permit the folder, or use --no-history.")
