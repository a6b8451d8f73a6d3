"""Checksums of files and rows. The checksum of a large file is remembered per version of the file
(size, modification time, inode), so that a model is hashed once and not at every question."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import zlib
from dataclasses import dataclass
from pathlib import Path

from index import folders

HEAD = 128 * 1024


@dataclass(frozen=True, slots=True)
class FileSum:
    """What a file must be: its size in bytes, the CRC-32 of its first `headed` bytes, and its SHA-256.

    The head is cheap to check at every start: the whole of a small file, the header of a large one."""

    size: int
    headed: int
    head: int
    sha256: str


def file_sum(path: Path, header: int = 0) -> FileSum:
    """Return the checksums of a file whose header, on which the reading of the rest hangs, is so long."""
    headed = min(max(HEAD, header), path.stat().st_size)
    size, head = size_and_head(path, headed)
    return FileSum(size, headed, head, sha256(path))


def size_and_head(path: Path, headed: int) -> tuple[int, int]:
    """Return a file's size and the CRC-32 of its first bytes.

    Raises OSError, also for a link or anything else that is no plain file."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(f"{path} is no plain file")
        return status.st_size, zlib.crc32(os.read(descriptor, min(headed, status.st_size)))
    finally:
        os.close(descriptor)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def cached_sha256(path: Path) -> str:
    """Return the SHA-256 of a file, hashing it only when this version of it was not seen before."""
    stamp = _stamp(path)
    memory = folders.cache() / "checksums" / f"{digest(str(path.resolve()))}.json"
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(memory.read_text("utf-8"))
        if known["stamp"] == stamp:
            return str(known["sha256"])
    value = sha256(path)
    with contextlib.suppress(OSError):  # a read-only cache costs time, nothing else
        memory.parent.mkdir(parents=True, exist_ok=True)
        partial = memory.with_suffix(f".{os.getpid()}")
        partial.write_text(json.dumps({"stamp": stamp, "sha256": value}), "utf-8")
        partial.replace(memory)
    return value


def digest(*parts: str) -> str:
    """Return a 128-bit content hash of `parts`, in hexadecimal; their boundaries count."""
    hasher = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        hasher.update(len(data).to_bytes(8, "little"))
        hasher.update(data)
    return hasher.hexdigest()


def _stamp(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns, status.st_ino]
