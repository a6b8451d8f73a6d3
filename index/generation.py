"""One generation of an index, open for reading: its words, its vectors, and which article each row is of."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.errors import IndexDamagedError
from corpus.records import Article, Passage, Published
from index import dense, remarks, store
from index.catalogue import Catalogue
from index.dense import DenseIndex
from index.encodings import IntArray
from index.lexical import LexicalIndex
from index.manifest import Manifest
from index.remarks import Remarks
from index.times import TimeIndex
from index.tokens import TokenIndex
from index.vocabulary import ArchiveVocabulary

CATALOGUE = "catalogue.sqlite"
ARTICLES, DATES = "passages.articles.npy", "articles.dates.npy"
_OPEN_START, _OPEN_END = date.min.toordinal(), date.max.toordinal()
_ATTEMPTS = 5


class Generation:
    """Read one generation. Opens each file when first used, except the words, which are opened at once."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.folder, self.manifest = _open(directory)
        store.check_sizes(self.folder, self.manifest)
        self.catalogue = Catalogue(self.folder / CATALOGUE)

    @property
    def name(self) -> str:
        """Return the generation's name: it changes with every build."""
        return self.folder.name

    @cached_property
    def dense(self) -> DenseIndex:
        """Return the sentence vectors."""
        return DenseIndex(self.folder / dense.FILE, self.manifest.passages)

    @cached_property
    def lexical(self) -> LexicalIndex:
        """Return the BM25 postings."""
        with _damage(self.directory):
            return LexicalIndex(self.folder, self.manifest.passages)

    @cached_property
    def tokens(self) -> TokenIndex:
        """Return the token vectors."""
        with _damage(self.directory):
            return TokenIndex(self.folder, self.manifest.dimensions)

    @cached_property
    def times(self) -> TimeIndex:
        """Return the times that passages speak of."""
        with _damage(self.directory):
            return TimeIndex(self.folder)

    @cached_property
    def remarks(self) -> Remarks:
        """Return what was noted of the passages: speakers, corrections, conflicts."""
        return Remarks(self.folder / remarks.FILE)

    @cached_property
    def article_numbers(self) -> npt.NDArray[np.int32]:
        """Return the number of each row's article: (passages,) int32."""
        with _damage(self.directory):
            return _mapped(self.folder / ARTICLES)

    @cached_property
    def article_dates(self) -> npt.NDArray[np.int32]:
        """Return each article's earliest and latest possible day, as ordinals: (articles, 2) int32."""
        with _damage(self.directory):
            return _mapped(self.folder / DATES)

    @cached_property
    def vocabulary(self) -> ArchiveVocabulary:
        """Return the words of the archive."""
        return ArchiveVocabulary(self.catalogue, self.manifest.passages)

    def passage(self, row: int) -> tuple[Passage, Article]:
        """Return the passage at `row` and its article."""
        return self.catalogue.passage(row)

    def rows_of(self, article_id: str) -> IntArray:
        """Return the rows of an article's passages, ascending."""
        found = self.catalogue.passage_range(article_id)
        return np.arange(found.start, found.stop, dtype=np.int64)

    def open_all(self) -> None:
        """Open every file now: afterwards a new build cannot take one away."""
        for part in ("dense", "lexical", "tokens", "times", "remarks", "article_numbers", "article_dates"):
            getattr(self, part)

    def close(self) -> None:
        """Let go of the words; the mapped files go with the object."""
        self.catalogue.close()
        if "remarks" in self.__dict__:
            self.remarks.close()


def date_ordinals(published: Published) -> tuple[int, int]:
    """Return the bounds of a publication date as ordinals; an open end is the calendar's own."""
    start = published.earliest.toordinal() if published.earliest else _OPEN_START
    end = published.latest.toordinal() if published.latest else _OPEN_END
    return start, end


def _mapped(path: Path) -> npt.NDArray[np.int32]:
    numbers: npt.NDArray[np.int32] = np.load(path, mmap_mode="r", allow_pickle=False)
    return numbers


def _open(directory: Path) -> tuple[Path, Manifest]:
    # A build may remove the generation between the reading of the pointer and of the manifest: look again.
    for attempt in range(_ATTEMPTS):
        try:
            return store.current(directory)
        except IndexDamagedError:
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError


class _damage:  # noqa: N801 - reads as a statement where it is used
    """Turn what numpy raises on a broken file into `IndexDamagedError`."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, (OSError, ValueError, EOFError)):
            raise store.damaged(self._directory, str(error)) from error
