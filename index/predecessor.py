"""The generation before, as a build uses it: which files it already read, in which version, and what came of
them. Which vectors are taken over is for `vectors`."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from corpus.errors import CouncilQAError, ReadError
from corpus.files import SETTINGS_NAME, SourceFile, read_bytes
from corpus.records import Article, Passage
from corpus.version import __version__
from index import notes, store
from index.checksums import digest
from index.generation import Generation
from index.models import Model
from index.notes import Notes


class Predecessor:
    """A generation, every byte of it checked: damage is mended by a build, never taken over.

    `number` finds what it holds by the version of a file; all else goes by that number."""

    def __init__(self, generation: Generation) -> None:
        store.check_whole(generation.folder, generation.manifest)
        generation.open_all()
        self.generation = generation
        with generation.reading():
            self.notes: list[Notes] = notes.read(generation.folder)
        self._numbers = {known.version: number for number, known in enumerate(self.notes)}

    def number(self, version: str) -> int | None:
        """Return the number of the article that was read from this very version of its file, or None."""
        return self._numbers.get(version)

    def article(self, number: int) -> Article:
        """Return an article."""
        return self.generation.catalogue.article_at(number)[0]

    def passages(self, number: int) -> tuple[range, tuple[Passage, ...]]:
        """Return the rows of an article's passages, and these, with their speakers."""
        article, rows = self.generation.catalogue.article_at(number)
        return rows, self.generation.catalogue.passages(rows, article)


def predecessor(directory: Path, model: Model) -> Predecessor | None:
    """Return the current generation of an index where it can be taken over from, else None."""
    try:
        before = Predecessor(Generation(directory))
    except (CouncilQAError, ValueError):
        return None
    return before if before.generation.manifest.model.sha256 == model.sha256 else None


class Versions:
    """Tells versions of files apart: by where they lie, their bytes, what their folder's settings say, and
    the rules that they are read by."""

    def __init__(self) -> None:
        self._settings = cache(_settings)

    def of(self, file: SourceFile, sha256: str) -> str:
        """Return the version of a file whose bytes have this checksum."""
        return digest(_rules(), file.id, str(file.path), sha256, self._settings(file.path.parent))


def _settings(folder: Path) -> str:
    """Return what a folder's settings file holds, "" where there is none."""
    path = folder / SETTINGS_NAME
    try:
        path.lstat()
        return read_bytes(path).hex()
    except OSError:
        return ""
    except ReadError as error:
        return str(error)


@cache
def _rules() -> str:
    """Return a digest of the program's own words: another program reads every file anew."""
    root = Path(__file__).parent.parent
    modules = sorted(path for part in ("corpus", "index") for path in (root / part).glob("*.py"))
    return digest(__version__, sys.version, *(path.read_text("utf-8") for path in modules))
