"""Which paragraphs a person wants kept although a cleaning rule drops them.

Either `keep: [3, "words of it"]` in an article's front matter, or a file `qa.toml` in the folder of the
articles that it speaks of: `[keep]`, then `"story.txt" = [3, "words of it"]`, or `"*"` for every file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpus.bounded_toml import LARGEST, parse
from corpus.errors import ReadError
from corpus.files import SETTINGS_NAME, read_bytes, shown

_ALL_FILES = "*"


@dataclass(frozen=True, slots=True)
class Keep:
    """Paragraphs to keep: by number, counted from 1 over the file as read, or by words that they hold."""

    numbers: frozenset[int] = frozenset()
    words: tuple[str, ...] = ()

    def covers(self, number: int, text: str) -> bool:
        """Tell whether a paragraph is to be kept; case and white space do not matter."""
        return number in self.numbers or any(words in _folded(text) for words in self.words)

    def joined(self, other: Keep) -> Keep:
        """Return what either keeps."""
        return Keep(self.numbers | other.numbers, self.words + other.words)


NOTHING = Keep()


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """What a folder's `qa.toml` says, by file name."""

    keep: Mapping[str, Keep] = field(default_factory=dict)

    def keep_for(self, name: str) -> Keep:
        """Return what to keep of the file called `name`."""
        return self.keep.get(_ALL_FILES, NOTHING).joined(self.keep.get(name, NOTHING))


def read_keep(values: object, where: str) -> Keep:
    """Read a list of paragraph numbers and words; `where` names its place in a ReadError."""
    if not isinstance(values, list) or not all(isinstance(value, int | str) for value in values):
        raise ReadError(f"{where}: keep must list paragraph numbers or words of them.")
    texts = [str(value).strip() for value in values]
    numbers = frozenset(int(text) for text in texts if _is_number(text))
    words = tuple(_folded(text) for text in texts if text and not _is_number(text))
    return Keep(numbers, words)


def read_settings(folder: Path) -> FolderSettings:
    """Read the `qa.toml` of `folder`; there need not be one. Raises ReadError."""
    path = folder / SETTINGS_NAME
    try:
        path.lstat()
    except (OSError, ValueError):
        return FolderSettings()
    data = read_bytes(path)
    if len(data) > LARGEST:
        raise ReadError(f"{shown(path)}: larger than {LARGEST // 1000} kB; shorten it.")
    try:
        table = parse(data)
    except ValueError as error:
        raise ReadError(f"{shown(path)}: not TOML ({shown(str(error))}); correct it.") from error
    return _settings(table, shown(path))


def _settings(table: Mapping[str, object], where: str) -> FolderSettings:
    unknown = sorted(set(table) - {"keep"})
    if unknown:
        raise ReadError(f"{where}: unknown setting {shown(unknown[0])!r}; only [keep] is known.")
    keep = table.get("keep", {})
    if not isinstance(keep, dict):
        raise ReadError(f"{where}: keep must be a table: [keep], then a line for each file.")
    return FolderSettings({name: read_keep(values, where) for name, values in keep.items()})


def _is_number(text: str) -> bool:
    return len(text) < 8 and text.isascii() and text.isdigit()


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
