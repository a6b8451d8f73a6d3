"""How a generation comes and goes: the builder's lock, the order in which files reach the disk, and what of
dead builds and of older generations is removed.

The order is what makes a crash harmless: the files, their folder, the generation's name, and last the
pointer, each on disk before the next is begun; only then is anything removed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus.errors import IndexBusyError, IndexWriteError
from corpus.patterns import regex
from index import leases, store
from index import manifest as manifests
from index.checksums import FileSum, file_sum
from index.manifest import Manifest

_LOCK = "lock"
_BUILDING = "building-"
# Whole names: a folder of the user's own that is called generation-something stays.
_GENERATION = regex(store.GENERATION + r"[0-9]{6,}-[0-9a-f]{8}")
_UNFINISHED = regex(_BUILDING + "[0-9]+")
_NEXT_POINTER = f"{store.POINTER}.new"


@contextlib.contextmanager
def building(directory: Path, *, wait: bool = False) -> Iterator[Path]:
    """Hold the builder's lock and yield an empty folder to build in; it is gone afterwards unless published.

    What dead builds left is removed first. Where another process holds the lock, wait for it or raise
    `IndexBusyError`. Raises `IndexWriteError` where the disk refuses something."""
    import filelock  # here, for asking does without it

    lock = filelock.FileLock(directory / _LOCK)
    folder = directory / f"{_BUILDING}{os.getpid()}"
    try:
        _make(directory)
        lock.acquire(timeout=-1 if wait else 0)
    except filelock.Timeout as error:
        raise IndexBusyError(
            f"Another process is building the index in {directory}. Wait for it, then try again."
        ) from error
    except OSError as error:
        raise _write_error(directory, error) from error
    try:
        _remove_leftovers(directory)
        folder.mkdir()
        yield folder
    except (OSError, sqlite3.Error) as error:
        raise _write_error(directory, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()


def publish(directory: Path, folder: Path, manifest: Manifest) -> Path:
    """Make the finished build in `folder` the current generation; return its new place."""
    data = manifest.as_json().encode("utf-8")
    checksum = hashlib.sha256(data).hexdigest()
    (folder / manifests.FILE).write_bytes(data)
    for path in sorted(folder.iterdir()):
        _sync(path)
    _sync(folder)
    generation = directory / f"{store.GENERATION}{_next_number(directory):06d}-{checksum[:8]}"
    folder.rename(generation)
    _sync(directory)
    _write_new(directory / _NEXT_POINTER, f"{generation.name} {checksum}\n")
    (directory / _NEXT_POINTER).replace(directory / store.POINTER)
    try:
        _sync(directory)
    except OSError as error:
        raise IndexWriteError(
            f"The new index in {directory} answers, but the disk did not confirm it: {error.strerror}. "
            "Run `qa index` again."
        ) from error
    _remove_leftovers(directory)
    return generation


def files_of(folder: Path, headers: Mapping[str, int]) -> dict[str, FileSum]:
    """Return what each file of a finished build is, by name; `headers`: the length of those that are long."""
    return {path.name: file_sum(path, headers.get(path.name, 0)) for path in sorted(folder.iterdir())}


def _write_error(directory: Path, error: OSError | sqlite3.Error) -> IndexWriteError:
    reason = getattr(error, "strerror", None) or error
    return IndexWriteError(
        f"The index in {directory} cannot be written: {reason}. The index before it, if there was one, "
        "still answers. Free some room or name another place with --index."
    )


def _make(directory: Path) -> None:
    """Make the directory and have its name on disk, so that a crash takes back none of it."""
    made = [path for path in (directory, *directory.parents) if not path.exists()]
    directory.mkdir(parents=True, exist_ok=True)
    for path in made:
        _sync(path.parent)


def _next_number(directory: Path) -> int:
    names = [path.name for path in directory.iterdir() if _GENERATION.fullmatch(path.name)]
    return 1 + max((int(name.split("-")[1]) for name in names), default=0)


def _remove_leftovers(directory: Path) -> None:
    """Remove what dead builds left, and every generation but the current that nobody reads.

    Where the pointer is damaged all generations stay, for one of them may say what the sources were."""
    keep = store.named(directory)
    known = keep or not os.path.lexists(directory / store.POINTER)
    for path in list(directory.iterdir()):
        if _UNFINISHED.fullmatch(path.name):
            shutil.rmtree(path, ignore_errors=True)
        elif known and path.name != keep and _GENERATION.fullmatch(path.name):
            with leases.unread(path / manifests.FILE) as unread:
                if unread:
                    shutil.rmtree(path, ignore_errors=True)
    (directory / _NEXT_POINTER).unlink(missing_ok=True)


def _write_new(path: Path, text: str) -> None:
    """Write a file that was not there, never through a link, and have it on disk."""
    path.unlink(missing_ok=True)
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(path: Path) -> None:
    """Have the system write a file, or a folder's entries, to the disk itself."""
    if path.is_dir() and os.name == "nt":
        return  # folders cannot be opened there
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
