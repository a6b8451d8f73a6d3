"""BM25: which passages share a question's words. Postings hold counts, which do not change when other
passages come and go; the question's few terms are scored when they are asked for.

Source: Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", with Lucene's
inverse document frequency."""

from __future__ import annotations

import math
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from corpus.patterns import regex
from index.arrays import mapped
from index.encodings import FloatArray, IntArray

if TYPE_CHECKING:
    import Stemmer

_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = regex(r"['’]s?$")
_ROWS, _STARTS = "lexical.rows.npy", "lexical.starts.npy"
_COUNTS, _NORMS = "lexical.counts.npy", "lexical.norms.npy"
_LENT, _MOST_COUNTED = 0x8000, 0x7FFF  # the mark of a posting that was only lent, and the rest of its 16 bits
_K1, _B = 1.2, 0.75

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


def content(among: Sequence[Word]) -> npt.NDArray[np.bool_]:
    """Tell which words are not too common to look for; (w,)."""
    return np.array([not word.common for word in among], dtype=bool)


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
    """Collects the terms of passages, in the order of their rows, and writes the index.

    `before` and its `terms`, by number: where passages may be kept from."""

    def __init__(self, before: LexicalIndex | None = None, terms: Sequence[str] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self._postings = array("i")
        self._rows = 0
        self._terms = terms
        self._before = before.postings() if before else np.zeros((0, 3), dtype=np.int32)
        self._places = np.full(before.count if before else 0, -1, dtype=np.int32)

    def add(self, text: str, lent: str = "") -> None:
        """Append the next passage; it is `lent` words that it is about and leaves out."""
        own = Counter(terms(text))
        for term, count in (own + Counter(terms(lent))).items():
            number = self._numbers.setdefault(term, len(self._numbers))
            flag = 0 if term in own else _LENT
            self._postings.extend((number, self._rows, min(count, _MOST_COUNTED) | flag))
        self._rows += 1

    def keep(self, rows: range) -> None:
        """Append the passages that were at `rows` before."""
        self._places[rows.start : rows.stop] = np.arange(self._rows, self._rows + len(rows))
        self._rows += len(rows)

    def write(self, folder: Path) -> Iterable[tuple[str, int, int]]:
        """Write the postings to `folder`; return (term, number, document frequency) of every term."""
        names, postings = self._merged()
        starts = np.searchsorted(postings[:, 0], np.arange(len(names) + 1))
        np.save(folder / _ROWS, postings[:, 1])
        np.save(folder / _COUNTS, postings[:, 2].astype(np.uint16))
        np.save(folder / _STARTS, starts.astype(np.int64))
        np.save(folder / _NORMS, _norms(postings, self._rows))
        frequencies = np.diff(starts).tolist()
        return ((name, number, frequencies[number]) for number, name in enumerate(names))

    def _merged(self) -> tuple[list[str], npt.NDArray[np.int32]]:
        """Return the terms in alphabetical order, and (term, row, count) of every posting, in order."""
        fresh = np.frombuffer(self._postings, dtype=np.int32).reshape(-1, 3)
        kept = self._before.copy()
        kept[:, 1] = self._places[kept[:, 1]]
        kept = kept[kept[:, 1] >= 0]
        used = [self._terms[number] for number in np.unique(kept[:, 0]).tolist()]
        names = sorted({*used, *self._numbers})
        numbers = {name: number for number, name in enumerate(names)}
        renumbered = [
            _renumbered(fresh, [numbers[name] for name in self._numbers]),
            _renumbered(kept, [numbers.get(name, -1) for name in self._terms]),
        ]
        postings = np.concatenate(renumbered)
        order = np.argsort(postings[:, 0].astype(np.int64) * max(self._rows, 1) + postings[:, 1])
        return names, postings[order]


def _renumbered(postings: npt.NDArray[np.int32], numbers: Sequence[int]) -> npt.NDArray[np.int32]:
    """Return postings with the numbers of their terms exchanged."""
    terms = np.array(numbers, dtype=np.int32)[postings[:, 0]]
    return np.column_stack([terms, postings[:, 1:]])


def _norms(postings: npt.NDArray[np.int32], rows: int) -> FloatArray:
    """Return what BM25 adds to a count for each passage's length, k1 (1 - b + b length / mean); (rows,)."""
    counts = (postings[:, 2] & _MOST_COUNTED).astype(np.float64)
    lengths = np.bincount(postings[:, 1], counts, minlength=rows)
    mean = max(float(lengths.mean()), 1.0) if rows else 1.0
    norms: FloatArray = (_K1 * (1 - _B + _B * lengths / mean)).astype(np.float32)
    return norms


class LexicalIndex:
    """Score passages by BM25. The postings are memory-mapped."""

    def __init__(self, folder: Path, rows: int) -> None:
        self._starts = mapped(folder / _STARTS, np.int64, -1)
        self._rows = mapped(folder / _ROWS, np.int32, -1)
        self._counts = mapped(folder / _COUNTS, np.uint16, len(self._rows))
        self._norms = mapped(folder / _NORMS, np.float32, rows)
        self.count = rows

    def scores(self, numbers: Sequence[int], weights: Sequence[float]) -> FloatArray:
        """Return every passage's BM25 score, (n,) float32, for terms by number, each with its weight."""
        total = np.zeros(self.count, dtype=np.float32)
        for number, weight in zip(numbers, weights, strict=True):
            start, end = int(self._starts[number]), int(self._starts[number + 1])
            rows, frequency = self._rows[start:end], end - start
            counts = (self._counts[start:end] & _MOST_COUNTED).astype(np.float32)
            idf = math.log1p((self.count - frequency + 0.5) / (frequency + 0.5))
            # A term has one posting a passage, so that no row repeats.
            total[rows] += np.float32(weight * idf) * counts / (counts + self._norms[rows])
        return total

    def holds(self, number: int, rows: IntArray) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
        """Tell for each of `rows` whether the passage holds the term of that number, and whether it was only
        lent it."""
        start, end = int(self._starts[number]), int(self._starts[number + 1])
        # Rows stand in order: a common word's postings are looked up in, not read.
        places = np.minimum(start + np.searchsorted(self._rows[start:end], rows), end - 1)
        posted, lent = self._rows[places] == rows, self._counts[places] >= _LENT
        return posted & ~lent, posted & lent

    def postings(self) -> npt.NDArray[np.int32]:
        """Return (term, row, count) of every posting, (p, 3), counts with their mark where only lent."""
        numbers = np.repeat(np.arange(len(self._starts) - 1), np.diff(self._starts))
        return np.column_stack([numbers, self._rows, self._counts]).astype(np.int32)


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
