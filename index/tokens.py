"""Token vectors of passages, for late interaction (MaxSim; Khattab & Zaharia 2020, "ColBERT").

Stored as float16, word pieces beside them, all memory-mapped; special tokens are left out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.encodings import FloatArray, IntArray, TextEncoding

_VECTORS, _PIECES, _STARTS = "tokens.vectors.bin", "tokens.pieces.bin", "tokens.starts.npy"
_FREQUENCIES = "tokens.frequencies.npy"


class TokenWriter:
    """Writes token vectors, passage by passage in the order of their rows."""

    def __init__(self, folder: Path, vocabulary: int) -> None:
        self._folder = folder
        self._vectors = (folder / _VECTORS).open("wb")
        self._pieces = (folder / _PIECES).open("wb")
        self._starts = [0]
        self._frequencies = np.zeros(vocabulary, dtype=np.int32)

    def add(self, tokens: npt.NDArray[np.floating], pieces: npt.NDArray[np.integer]) -> None:
        """Append one passage: tokens (t, d) unit rows, pieces (t,) word-piece ids."""
        self._vectors.write(np.ascontiguousarray(tokens, dtype=np.float16).tobytes())
        self._pieces.write(np.ascontiguousarray(pieces, dtype=np.uint32).tobytes())
        self._starts.append(self._starts[-1] + len(pieces))
        self._frequencies[np.unique(pieces)] += 1

    def close(self) -> None:
        """Write everything out."""
        self._vectors.close()
        self._pieces.close()
        np.save(self._folder / _STARTS, np.array(self._starts, dtype=np.int64))
        np.save(self._folder / _FREQUENCIES, self._frequencies)


class TokenIndex:
    """Read token vectors and re-rank passages by them."""

    def __init__(self, folder: Path, dimensions: int) -> None:
        self._starts = np.load(folder / _STARTS, mmap_mode="r", allow_pickle=False)
        self._frequencies = np.load(folder / _FREQUENCIES, mmap_mode="r", allow_pickle=False)
        total = int(self._starts[-1])
        self._vectors = _mapped(folder / _VECTORS, np.dtype(np.float16), (total, dimensions))
        self._pieces = _mapped(folder / _PIECES, np.dtype(np.uint32), (total,))

    def tokens(self, row: int) -> tuple[npt.NDArray[np.float16], npt.NDArray[np.uint32]]:
        """Return a passage's token vectors, (t, d) float16 unit rows, and its word pieces, (t,)."""
        start, end = int(self._starts[row]), int(self._starts[row + 1])
        return self._vectors[start:end], self._pieces[start:end]

    def idf(self, pieces: IntArray) -> FloatArray:
        """Return the inverse document frequency of word pieces: ln(1 + (n - f + 0.5) / (f + 0.5))."""
        count = len(self._starts) - 1
        frequencies = self._frequencies[pieces].astype(np.float32)
        idf: FloatArray = np.log1p((count - frequencies + 0.5) / (frequencies + 0.5)).astype(np.float32)
        return idf

    def similarities(self, question: TextEncoding, rows: IntArray) -> FloatArray:
        """Return for each row and each question token its best cosine with a token of the passage:
        (len(rows), t) float32; 0 where a passage has no token."""
        lengths = [int(self._starts[row + 1] - self._starts[row]) for row in rows]
        best = np.zeros((len(rows), len(question.tokens)), dtype=np.float32)
        filled = [i for i, length in enumerate(lengths) if length]
        if not filled or not len(question.tokens):
            return best
        stacked = np.concatenate([self.tokens(int(rows[i]))[0] for i in filled]).astype(np.float32)
        cosines = stacked @ question.tokens.T
        bounds = np.cumsum([0, *(lengths[i] for i in filled)])[:-1]
        best[filled] = np.maximum.reduceat(cosines, bounds, axis=0)
        return best


def _mapped(path: Path, kind: np.dtype, shape: tuple[int, ...]) -> npt.NDArray:  # type: ignore[type-arg]
    if shape[0] == 0:  # an empty file cannot be mapped
        return np.zeros(shape, dtype=kind)
    return np.memmap(path, dtype=kind, mode="r", shape=shape)
