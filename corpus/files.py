"""Which files of the folders named are articles, what each is called, and their bytes.

Owns the walk over folders, the refusals of what cannot be an article (links out, devices, odd names)
and the size limit. What the bytes say is for `reader`."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import InputError, ReadError

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
SETTINGS_NAME = "qa.toml"
MAX_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or folder that was not read, and why, in one line."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read as one article. `path` is absolute; `id` is unique among the files found with it."""

    id: str
    path: Path


@dataclass(frozen=True, slots=True)
class _Found:
    root: Path
    path: Path


def find_files(
    paths: Sequence[Path], leave_out: Path | None = None
) -> tuple[tuple[SourceFile, ...], tuple[Refusal, ...]]:
    """Find the articles under `paths`, files or folders, walking folders to the bottom.

    Both results are sorted by path. Hidden files, links to files found anyway, and the folder `leave_out` are
    passed over in silence; all else that is not an article is refused. Raises InputError for a path that is
    not there."""
    found: dict[Path, _Found] = {}
    refused: list[Refusal] = []
    left_out = _real(leave_out) if leave_out else None
    for given in paths:
        path = Path(os.path.abspath(given))  # noqa: PTH100 - Path.resolve would follow links
        if not _exists(path):
            raise InputError(f"{shown(given)}: no such file or folder; check the path.")
        for item in _walk(path, left_out):
            if isinstance(item, Refusal):
                refused.append(item)
                continue
            kept = found.get(real := _real(item.path))
            if kept is None or (kept.path.is_symlink() and not item.path.is_symlink()):
                found[real] = item
    ordered = sorted(found.values(), key=lambda item: str(item.path))
    ids = _unique_ids(ordered)
    sources = tuple(SourceFile(id, item.path) for id, item in zip(ids, ordered, strict=True))
    return sources, tuple(sorted(set(refused), key=lambda refusal: (refusal.path, refusal.reason)))


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a regular file of at most `MAX_BYTES`.

    Never waits for a pipe and never reads a device. Raises ReadError."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise ReadError(f"{shown(path)}: not a regular file; leave it out.")
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ReadError(f"{shown(path)}: cannot be read ({_why(error)}); check its permissions.") from error
    if len(data) > MAX_BYTES:
        raise ReadError(f"{shown(path)}: larger than {MAX_BYTES // 1_000_000} MB; split it or leave it out.")
    return data


def shown(path: Path | str) -> str:
    """Return a path as one printable line: control characters and undecodable bytes as escapes."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _walk(path: Path, left_out: Path | None) -> Iterator[_Found | Refusal]:
    if not path.is_dir():
        yield _judge_file(path.parent, path)
        return
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as listed:
                entries = [(Path(entry.path), entry.is_dir(follow_symlinks=False)) for entry in listed]
        except OSError as error:
            yield Refusal(shown(folder), f"the folder cannot be read ({_why(error)})")
            continue
        for entry, is_folder in sorted(entries):
            if entry.name.startswith(".") or entry.name == SETTINGS_NAME:
                continue
            if not is_folder:
                yield _judge_entry(path, entry)
            elif _real(entry) != left_out:
                waiting.append(entry)


def _judge_entry(root: Path, path: Path) -> _Found | Refusal:
    if not path.is_symlink():
        return _judge_file(root, path)
    real = _real(path)
    if not _exists(real):
        return Refusal(shown(path), "a link that leads nowhere, or to itself")
    if not real.is_relative_to(_real(root)):
        return Refusal(shown(path), "a link that leaves the folder")
    if real.is_dir():
        return Refusal(shown(path), "a link to a folder, which is read in its own place")
    return _judge_file(root, path)


def _judge_file(root: Path, path: Path) -> _Found | Refusal:
    name = str(path)
    if shown(path) != name:
        return Refusal(shown(path), "its name holds control characters or is not Unicode; rename it")
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        return Refusal(name, f"cannot be read ({_why(error)})")
    if not regular:
        return Refusal(name, "not a regular file")
    if path.suffix.lower() not in SUFFIXES:
        return Refusal(name, "not a .txt, .md or .html file")
    return _Found(root, path)


def _unique_ids(found: Sequence[_Found]) -> list[str]:
    """Name each file by its stem, and those that share a name by more and more of their path."""
    forms = [_id_forms(item) for item in found]
    levels = [0] * len(found)
    while True:
        ids = [form[level] for form, level in zip(forms, levels, strict=True)]
        counts = Counter(ids)
        shared = [at for at, id in enumerate(ids) if counts[id] > 1 and levels[at] + 1 < len(forms[at])]
        if not shared:
            return ids
        for at in shared:
            levels[at] += 1


def _id_forms(item: _Found) -> tuple[str, ...]:
    under = item.path.relative_to(item.root)
    return (
        under.stem,
        under.with_suffix("").as_posix(),
        under.as_posix(),
        f"{item.root.name}/{under.as_posix()}",
        item.path.as_posix(),
    )


def _exists(path: Path) -> bool:
    try:
        path.stat()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
