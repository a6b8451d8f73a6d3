"""BM25: which passages share a question's words. bm25s scores every posting when the index is built;
asking only adds up the columns of the question's terms, so bm25s (and scipy) are not imported to ask.

Source: Robertson & Zaragoza 2009; eager scoring as in Lù 2024, "BM25S"."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.arrays import mapped
from index.encodings import FloatArray, IntArray

if TYPE_CHECKING:
    import Stemmer

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_DATA, _ROWS, _STARTS = "lexical.scores.npy", "lexical.rows.npy", "lexical.starts.npy"
_LENT = "lexical.lent.npy"


# Lucene's English stop words, and the words that ask.
_LUCENE = """a an and are as at be but by for if in into is it no not of on or such that the their then there
these they this to was will with"""
_ASKING = """who whom whose what when where which why how do does did has have had were been he she him her
his its i you we"""
_COMMON = frozenset(_LUCENE.split()) | frozenset(_ASKING.split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text at `start`..`end`: its stem, and whether it is too common to look for."""

    start: int
    end: int
    stem: str
    common: bool


def words(text: str) -> list[Word]:
    """Return the words of a text, in order (stems by Porter's second English stemmer).

    Case, compatibility forms and possessive endings make no difference to a stem."""
    found = list(_WORD.finditer(text))
    plain = [_plain(match[0]) for match in found]
    stems = _stemmer().stemWords(plain)
    return [
        Word(match.start(), match.end(), stem, word in _COMMON)
        for match, word, stem in zip(found, plain, stems, strict=True)
    ]


def terms(text: str) -> list[str]:
    """Return the stems of a text's words, in order."""
    stems: list[str] = _stemmer().stemWords([_plain(word) for word in _WORD.findall(text)])
    return stems


def _plain(word: str) -> str:
    if word.isascii() and "'" not in word:
        return word.lower()  # what the rest comes to, for nearly every word
    return _POSSESSIVE.sub("", unicodedata.normalize("NFKC", word).casefold())


class LexicalWriter:
    """Collects the terms of passages, in the order of their rows, and writes the index."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._documents: list[int] = []
        self._passages: list[array[int]] = []
        self._lent = array("q")

    def add(self, text: str, lent: str = "") -> None:
        """Append the next passage; it is `lent` words that it is about and leaves out."""
        own, around = self._numbered(text), self._numbered(lent)
        self._documents.extend([0] * (len(self._numbers) - len(self._documents)))
        for number in {*own, *around}:
            self._documents[number] += 1
        for number in sorted(set(around) - set(own)):
            self._lent.extend((number, len(self._passages)))
        self._passages.append(array("i", around + own))

    def _numbered(self, text: str) -> list[int]:
        return [self._numbers.setdefault(term, len(self._numbers)) for term in terms(text)]

    def write(self, folder: Path) -> Iterable[tuple[str, int, int]]:
        """Write the postings to `folder`; return (term, number, document frequency) of every term."""
        import bm25s

        if self._numbers:
            model = bm25s.BM25(k1=1.2, b=0.75)
            model.index((self._passages, dict(self._numbers)), show_progress=False)
            scores, rows, starts = (model.scores[name] for name in ("data", "indices", "indptr"))
        else:
            scores, rows, starts = np.zeros(0), np.zeros(0), np.zeros(1)
        np.save(folder / _DATA, np.asarray(scores, dtype=np.float32))
        np.save(folder / _ROWS, np.asarray(rows, dtype=np.int32))
        np.save(folder / _STARTS, np.asarray(starts, dtype=np.int64))
        np.save(folder / _LENT, self._lent_postings(np.asarray(rows, np.int64), np.asarray(starts, np.int64)))
        return ((term, number, self._documents[number]) for term, number in self._numbers.items())

    def _lent_postings(self, rows: IntArray, starts: IntArray) -> npt.NDArray[np.bool_]:
        """Tell of each posting whether the passage was lent the word and does not say it."""
        count = len(self._passages)
        postings = np.repeat(np.arange(len(starts) - 1), np.diff(starts)) * count + rows
        lent = np.array(self._lent, dtype=np.int64).reshape(-1, 2)
        return np.isin(postings, lent[:, 0] * count + lent[:, 1])


class LexicalIndex:
    """Score passages by BM25. The postings are memory-mapped."""

    def __init__(self, folder: Path, rows: int) -> None:
        self._starts = mapped(folder / _STARTS, np.int64, -1)
        self._rows = mapped(folder / _ROWS, np.int32, -1)
        self._scores = mapped(folder / _DATA, np.float32, len(self._rows))
        self._lent = mapped(folder / _LENT, np.bool_, len(self._rows))
        self._count = rows

    def scores(self, numbers: Sequence[int], weights: Sequence[float]) -> FloatArray:
        """Return every passage's BM25 score, (n,) float32, for terms by number, each with its weight."""
        total = np.zeros(self._count, dtype=np.float32)
        for number, weight in zip(numbers, weights, strict=True):
            start, end = int(self._starts[number]), int(self._starts[number + 1])
            # A term stands once a passage in its column, so that no row repeats.
            total[self._rows[start:end]] += np.float32(weight) * self._scores[start:end]
        return total

    def holds(self, number: int, rows: IntArray) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
        """Tell for each of `rows` whether the passage holds the term of that number, and whether it was only
        lent it."""
        start, end = int(self._starts[number]), int(self._starts[number + 1])
        # Rows stand in order: a common word's postings are looked up in, not read.
        places = np.minimum(start + np.searchsorted(self._rows[start:end], rows), end - 1)
        posted, lent = self._rows[places] == rows, self._lent[places]
        return posted & ~lent, posted & lent


def best(scores: FloatArray, limit: int) -> IntArray:
    """Return the rows of the `limit` highest positive scores, best first, ties by row."""
    rows = np.flatnonzero(scores > 0)
    if len(rows) > limit:
        kept = np.argpartition(-scores[rows], limit - 1)[:limit]
        rows = rows[kept]
    return rows[np.lexsort((rows, -scores[rows]))].astype(np.int64)


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    import Stemmer

    return Stemmer.Stemmer("english")
