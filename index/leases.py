"""Who still reads a generation: a shared lock on its manifest, held while it is open; removal respects it.

Where the system has no such locks (Windows), a file that is open cannot be removed anyway."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path


def hold(path: Path) -> int:
    """Return a descriptor that holds `path` for reading until it is closed.

    Raises OSError where the file is gone or about to be."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        _lock(descriptor, shared=True)
    except BlockingIOError:
        os.close(descriptor)
        raise
    return descriptor


@contextlib.contextmanager
def unread(path: Path) -> Iterator[bool]:
    """Yield whether nobody holds `path`, and let nobody begin to meanwhile. A missing file is unread."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        yield True
        return
    try:
        yield _free(descriptor)
    finally:
        os.close(descriptor)


def _free(descriptor: int) -> bool:
    try:
        _lock(descriptor, shared=False)
    except BlockingIOError:
        return False
    return True


def _lock(descriptor: int, *, shared: bool) -> None:
    if sys.platform == "win32":
        return
    import fcntl

    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        return  # a file system without locks: readers then open again what a build took away
