"""The on-disk index: immutable generations beside each other, and one pointer file that names the current.

The pointer holds the checksum of the generation's manifest, the manifest those of its files, the catalogue
those of its rows. How a generation comes and goes is left to `publishing`."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from corpus.errors import IndexDamagedError, IndexMissingError
from index import leases
from index import manifest as manifests
from index.checksums import sha256, size_and_head
from index.manifest import Manifest

POINTER = "current"
GENERATION = "generation-"
T = TypeVar("T")


def current(directory: Path) -> tuple[Path, Manifest]:
    """Return the folder and the manifest of the current generation.

    Raises `IndexMissingError`, or `IndexDamagedError` where pointer and manifest do not agree or the index is
    of another schema."""
    return _settled(directory, lambda folder, checksum: (folder, _manifest(folder, checksum)))


def open_current(directory: Path) -> tuple[Path, Manifest, int]:
    """Return the current generation's folder and manifest, its files checked by `check_heads`, and the
    descriptor that holds it: until that is closed, no build removes the folder. Raises as `current` does."""
    return _settled(directory, _held)


def check_heads(folder: Path, manifest: Manifest) -> None:
    """Raise `IndexDamagedError` where a file is missing, cut, grown or begins otherwise than it was written:
    what is cheap to see at every start."""
    for name, known in manifest.files.items():
        try:
            size, head = size_and_head(folder / name, known.headed)
        except FileNotFoundError as error:
            raise damaged(folder.parent, f"{name} is missing") from error
        except OSError as error:
            raise damaged(folder.parent, f"{name} cannot be read ({error.strerror or error})") from error
        if size != known.size:
            raise damaged(folder.parent, f"{name} has {size} bytes instead of {known.size}")
        if head != known.head:
            raise damaged(folder.parent, f"{name} does not match its checksum")


def check_whole(folder: Path, manifest: Manifest, *names: str) -> None:
    """Read the files of these names, or all, and raise `IndexDamagedError` unless they match the manifest."""
    check_heads(folder, manifest)
    for name in names or manifest.files:
        try:
            matches = sha256(folder / name) == manifest.files[name].sha256
        except (OSError, KeyError) as error:
            raise damaged(folder.parent, f"{name} cannot be read ({error})") from error
        if not matches:
            raise damaged(folder.parent, f"{name} does not match its checksum")


def verify(directory: Path) -> Manifest:
    """Read every file of the current generation and compare it with its checksum."""
    folder, manifest, descriptor = open_current(directory)
    try:
        check_whole(folder, manifest)
    finally:
        os.close(descriptor)
    return manifest


def sources_of(directory: Path) -> tuple[str, ...]:
    """Return the sources of the index in `directory`, of whatever schema, also where it is damaged; () where
    there is none. Raises `IndexDamagedError` where it no longer says what it was made from."""
    folders = sorted(directory.glob(f"{GENERATION}*"), reverse=True)
    try:
        folders.insert(0, _pointer(directory)[0])
    except IndexMissingError:
        return ()
    except IndexDamagedError:
        pass
    for folder in folders:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            form = json.loads((folder / manifests.FILE).read_text("utf-8"))
            return tuple(str(path) for path in form["sources"])
    raise IndexDamagedError(
        f"The index in {directory} is damaged and no longer says what it was made from. "
        f"Name that: `qa index PATH --index {shlex.quote(str(directory))}`."
    )


def damaged(directory: Path, how: str) -> IndexDamagedError:
    """Return the error for an index whose files do not agree."""
    again = f"qa index --index {shlex.quote(str(directory))}"
    return IndexDamagedError(f"The index in {directory} is damaged: {how}. Rebuild it with `{again}`.")


def named(directory: Path) -> str:
    """Return the name of the current generation; "" where the pointer file is missing or names none."""
    try:
        return _pointer(directory)[0].name
    except (IndexMissingError, IndexDamagedError):
        return ""


def _settled(directory: Path, read: Callable[[Path, str], T]) -> T:
    """Return what `read` makes of the current generation's folder and its manifest's checksum."""
    while True:
        folder, checksum = _pointer(directory)
        try:
            return read(folder, checksum)
        except IndexDamagedError:
            if _pointer(directory)[0] == folder:
                raise
            # A build put another in its place and took this one away meanwhile: look again.


def _held(folder: Path, checksum: str) -> tuple[Path, Manifest, int]:
    try:
        descriptor = leases.hold(folder / manifests.FILE)
    except OSError as error:
        raise damaged(folder.parent, f"its manifest cannot be read: {error.strerror}") from error
    try:
        manifest = _manifest(folder, checksum)
        check_heads(folder, manifest)
    except BaseException:
        os.close(descriptor)
        raise
    return folder, manifest, descriptor


def _manifest(folder: Path, checksum: str) -> Manifest:
    try:
        data = (folder / manifests.FILE).read_bytes()
    except OSError as error:
        raise damaged(folder.parent, f"its manifest cannot be read: {error.strerror}") from error
    if hashlib.sha256(data).hexdigest() != checksum:
        raise damaged(folder.parent, "its manifest does not match its checksum")
    try:
        text = data.decode("utf-8")
        if manifests.schema_of(text) != manifests.SCHEMA:
            raise IndexDamagedError(
                f"The index in {folder.parent} was made by another version of the program. "
                "Run `qa index` to make it anew; its sources are kept."
            )
        return manifests.parse(text)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(folder.parent, f"its manifest cannot be read: {error}") from error


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
    folder = directory / name
    # The generation lies inside the directory, whatever a hostile pointer says.
    inside = name.startswith(GENERATION) and not {"/", "\\", "\0"} & set(name)
    if not inside or not checksum or folder.is_symlink():
        raise damaged(directory, "its pointer file names no generation")
    return folder, checksum
