"""One generation of an index, open for reading: its words, its vectors, and which article each row is of."""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.records import Article, Passage, Published
from index import remarks, store
from index.arrays import mapped
from index.catalogue import Catalogue
from index.dense import DenseIndex
from index.encodings import IntArray
from index.lexical import LexicalIndex
from index.remarks import Remarks
from index.times import TimeIndex
from index.tokens import TokenIndex
from index.vocabulary import ArchiveVocabulary

CATALOGUE = "catalogue.sqlite"
ARTICLES, DATES = "passages.articles.npy", "articles.dates.npy"
_OPEN_START, _OPEN_END = date.min.toordinal(), date.max.toordinal()
_SYMPTOMS = (
    *(ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
    *(RuntimeError, OSError, MemoryError),
)


class Generation:
    """Read one generation. Opens each file when first used, except the words, which are opened at once.

    No build removes the generation until it is closed, or its process ends."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.folder, self.manifest, held = store.open_current(directory)
        self._release = weakref.finalize(self, os.close, held)
        self.catalogue = Catalogue(self.folder / CATALOGUE, self._check(CATALOGUE))

    @property
    def name(self) -> str:
        """Return the generation's name: it changes with every build."""
        return self.folder.name

    @cached_property
    def dense(self) -> DenseIndex:
        """Return the sentence vectors."""
        with self._opening():
            return DenseIndex(self.folder, self.manifest.passages)

    @cached_property
    def lexical(self) -> LexicalIndex:
        """Return the BM25 postings."""
        with self._opening():
            return LexicalIndex(self.folder, self.manifest.passages)

    @cached_property
    def tokens(self) -> TokenIndex:
        """Return the token vectors."""
        with self._opening():
            return TokenIndex(self.folder, self.manifest.dimensions)

    @cached_property
    def times(self) -> TimeIndex:
        """Return the times that passages speak of."""
        with self._opening():
            return TimeIndex(self.folder)

    @cached_property
    def remarks(self) -> Remarks:
        """Return what was noted of the passages: speakers, corrections, conflicts."""
        counts = self._numbers(remarks.COUNTS, (self.manifest.passages,))
        return Remarks(self.folder / remarks.FILE, counts, self._check(remarks.FILE))

    @cached_property
    def article_numbers(self) -> npt.NDArray[np.int32]:
        """Return the number of each row's article: (passages,) int32."""
        return self._numbers(ARTICLES, (self.manifest.passages,))

    @cached_property
    def article_starts(self) -> IntArray:
        """Return each article's first row: (articles,) int64, ascending."""
        return np.flatnonzero(np.diff(self.article_numbers, prepend=-1))

    @cached_property
    def article_dates(self) -> npt.NDArray[np.int32]:
        """Return each article's earliest and latest possible day, as ordinals: (articles, 2) int32.

        One whose end is not known was out on the day on which it was indexed."""
        days = self._numbers(DATES, (self.manifest.articles, 2))
        with self._opening():
            indexed = datetime.fromisoformat(self.manifest.created).date().toordinal()
        ends = np.where(days[:, 1] == _OPEN_END, np.maximum(days[:, 0], indexed), days[:, 1])
        return np.stack([days[:, 0], ends], axis=1).astype(np.int32)

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

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Raise `IndexDamagedError` in place of what damaged numbers make numpy or FAISS raise.

        A checksum decides: where all match, the error is the program's own and passes."""
        try:
            yield
        except _SYMPTOMS:
            store.check_whole(self.folder, self.manifest)
            raise

    def open_all(self) -> None:
        """Open every file now rather than at the first question."""
        for part in ("dense", "lexical", "tokens", "times", "remarks", "article_numbers", "article_dates"):
            getattr(self, part)

    def close(self) -> None:
        """Let go of the words and of the generation; the mapped files go with the object."""
        self.catalogue.close()
        if "remarks" in self.__dict__:
            self.remarks.close()
        self._release()

    @contextmanager
    def _opening(self) -> Iterator[None]:
        """Raise `IndexDamagedError` in place of what a file of another kind makes numpy or FAISS raise."""
        try:
            yield
        except _SYMPTOMS as error:
            raise store.damaged(self.directory, str(error)) from error

    def _check(self, name: str) -> Callable[[], None]:
        """Return what raises `IndexDamagedError` unless a file is whole; it does not hold the generation."""
        return partial(store.check_whole, self.folder, self.manifest, name)

    def _numbers(self, name: str, shape: tuple[int, ...]) -> npt.NDArray[np.int32]:
        """Return the numbers of a file that is read whole, and so checked whole: filters go by them."""
        store.check_whole(self.folder, self.manifest, name)
        with self._opening():
            return mapped(self.folder / name, np.int32, *shape)


def date_ordinals(published: Published) -> tuple[int, int]:
    """Return the bounds of a publication date as ordinals; an open end is the calendar's own."""
    start = published.earliest.toordinal() if published.earliest else _OPEN_START
    end = published.latest.toordinal() if published.latest else _OPEN_END
    return start, end
