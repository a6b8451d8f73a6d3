"""The on-disk index: immutable generations beside each other, and one pointer file that names the current.

A build writes a whole new generation, then swaps the pointer atomically. The pointer holds the checksum of
the generation's manifest, the manifest those of its files, the catalogue those of its rows."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from corpus.errors import IndexBusyError, IndexDamagedError, IndexMissingError, IndexWriteError
from index import manifest as manifests
from index.checksums import sha256
from index.manifest import Manifest

POINTER = "current"
_LOCK = "lock"
_GENERATION, _BUILDING = "generation-", "building-"


def current(directory: Path) -> tuple[Path, Manifest]:
    """Return the folder and the manifest of the current generation.

    Raises `IndexMissingError`, or `IndexDamagedError` where pointer and manifest do not agree or the index is
    of another schema."""
    folder, checksum = _pointer(directory)
    try:
        data = (folder / manifests.FILE).read_bytes()
    except OSError as error:
        raise damaged(directory, f"its manifest cannot be read: {error.strerror}") from error
    if hashlib.sha256(data).hexdigest() != checksum:
        raise damaged(directory, "its manifest does not match its checksum")
    try:
        text = data.decode("utf-8")
        if manifests.schema_of(text) != manifests.SCHEMA:
            raise IndexDamagedError(
                f"The index in {directory} was made by another version of the program. "
                "Run `qa index` to make it anew; its sources are kept."
            )
        return folder, manifests.parse(text)
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(directory, f"its manifest cannot be read: {error}") from error


def sources_of(directory: Path) -> tuple[str, ...]:
    """Return the sources of the index in `directory`, of whatever schema; () where none can be read."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, IndexMissingError, IndexDamagedError):
        folder, _ = _pointer(directory)
        import json

        form = json.loads((folder / manifests.FILE).read_text("utf-8"))
        return tuple(str(path) for path in form["sources"])
    return ()


def check_sizes(folder: Path, manifest: Manifest) -> None:
    """Raise `IndexDamagedError` where a file is missing, cut or grown: cheap to see at every start."""
    for name, (size, _) in manifest.files.items():
        try:
            found = (folder / name).stat().st_size
        except OSError as error:
            raise damaged(folder.parent, f"{name} is missing") from error
        if found != size:
            raise damaged(folder.parent, f"{name} has {found} bytes instead of {size}")


def verify(directory: Path) -> Manifest:
    """Read every file of the current generation and compare it with its checksum."""
    folder, manifest = current(directory)
    check_sizes(folder, manifest)
    for name, (_, checksum) in manifest.files.items():
        if sha256(folder / name) != checksum:
            raise damaged(directory, f"{name} does not match its checksum")
    return manifest


def damaged(directory: Path, how: str) -> IndexDamagedError:
    """Return the error for an index whose files do not agree."""
    return IndexDamagedError(f"The index in {directory} is damaged: {how}. Rebuild it with `qa index`.")


@contextlib.contextmanager
def building(directory: Path) -> Iterator[Path]:
    """Hold the builder's lock and yield an empty folder to build in; it is gone afterwards unless published.

    What dead builds left is removed first. Raises `IndexBusyError` where another process holds the lock."""
    import filelock  # here, for asking does without it

    lock = filelock.FileLock(directory / _LOCK)
    folder = directory / f"{_BUILDING}{os.getpid()}"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
        _remove_all_but_current(directory)
        folder.mkdir()
    except filelock.Timeout as error:
        raise IndexBusyError(
            f"Another process is building the index in {directory}. Wait for it, then try again."
        ) from error
    except OSError as error:
        lock.release()
        raise write_error(directory, error) from error
    try:
        yield folder
    except OSError as error:
        raise write_error(directory, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()


def publish(directory: Path, folder: Path, manifest: Manifest) -> Path:
    """Make the finished build in `folder` the current generation; return its new place.

    The order is what makes a crash harmless: files, their folder, the generation's name, and last the
    pointer, each on disk before the next is begun."""
    data = manifest.as_json().encode("utf-8")
    (folder / manifests.FILE).write_bytes(data)
    for path in sorted(folder.iterdir()):
        _sync(path)
    _sync(folder)
    checksum = hashlib.sha256(data).hexdigest()
    generation = directory / f"{_GENERATION}{_next_number(directory):06d}-{checksum[:8]}"
    folder.rename(generation)
    _sync(directory)
    pointer = directory / f"{POINTER}.new"
    pointer.write_text(f"{generation.name} {checksum}\n", "utf-8")
    _sync(pointer)
    pointer.replace(directory / POINTER)
    _sync(directory)
    _remove_all_but_current(directory)
    return generation


def write_error(directory: Path, error: OSError) -> IndexWriteError:
    """Return the error for an index that cannot be written."""
    return IndexWriteError(
        f"The index in {directory} cannot be written: {error.strerror or error}. The index before it, "
        "if there was one, is unchanged. Free some room or name another place with --index."
    )


def files_of(folder: Path) -> dict[str, tuple[int, str]]:
    """Return {name: (size, SHA-256)} of the files in a finished build."""
    return {path.name: (path.stat().st_size, sha256(path)) for path in sorted(folder.iterdir())}


def _pointer(directory: Path) -> tuple[Path, str]:
    try:
        text = (directory / POINTER).read_text("utf-8")
    except FileNotFoundError as error:
        raise IndexMissingError(
            f"There is no index in {directory}. Make one with `qa index PATH --index {directory}`."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise damaged(directory, f"its pointer file cannot be read ({error})") from error
    name, _, checksum = text.strip().partition(" ")
    # The name stays inside the directory, whatever a hostile pointer says.
    if not name.startswith(_GENERATION) or "/" in name or "\\" in name or "\0" in name or not checksum:
        raise damaged(directory, "its pointer file names no generation")
    return directory / name, checksum


def _next_number(directory: Path) -> int:
    numbers = [path.name.removeprefix(_GENERATION)[:6] for path in directory.glob(f"{_GENERATION}*")]
    return 1 + max((int(number) for number in numbers if number.isdecimal()), default=0)


def _remove_all_but_current(directory: Path) -> None:
    keep = ""
    with contextlib.suppress(IndexMissingError, IndexDamagedError):
        keep = _pointer(directory)[0].name
    for path in directory.iterdir():
        if path.name != keep and path.name.startswith((_GENERATION, _BUILDING)):
            shutil.rmtree(path, ignore_errors=True)  # a reader may still hold it where open files stay


def _sync(path: Path) -> None:
    """Have the system write a file, or a folder's entries, to the disk itself."""
    if path.is_dir() and os.name == "nt":
        return  # folders cannot be opened there
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
