"""Token vectors of passages, for late interaction (MaxSim; Khattab & Zaharia 2020, "ColBERT").

Stored as the archive's codec has it, the number of each token's sentence beside it, all memory-mapped."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index import codecs
from index.arrays import mapped
from index.codecs import Codec, Codes
from index.encodings import FloatArray, IntArray

_CODES, _SENTENCES, _STARTS = "tokens.codes.bin", "tokens.sentences.bin", "tokens.starts.npy"
_MOST_SENTENCES = 255
_MOST_TOKENS = 65_536  # far more than a passage has


@dataclass(frozen=True, slots=True)
class Interaction:
    """How near the words of a question come to some passages, by MaxSim.

    passages: (n, w) float32, for each passage and word the mean over the word's pieces of each one's best
    cosine with a token of the passage. sentences: (s, w) float32, the same for every sentence of all
    passages, in order. first: (n + 1,) int64, passage i's sentences are rows first[i]:first[i + 1]; they may
    be fewer than its text has, where a sentence has no token: numbers: (s,) int64 tells which one each is.
    lengths: (n,) int64, the tokens of each passage."""

    passages: FloatArray
    sentences: FloatArray
    first: IntArray
    numbers: IntArray
    lengths: IntArray


def sentence_numbers(token_starts: IntArray, sentence_starts: Sequence[int]) -> npt.NDArray[np.uint8]:
    """Return for each token the number of its sentence, from 0; (t,) uint8."""
    numbers = np.searchsorted(np.asarray(sentence_starts, dtype=np.int64), token_starts, side="right") - 1
    return np.clip(numbers, 0, _MOST_SENTENCES).astype(np.uint8)


class TokenWriter:
    """Writes coded token vectors, passage by passage in the order of their rows."""

    def __init__(self, folder: Path, codec: Codec) -> None:
        self._folder = folder
        self._codec = codec
        self._codes = (folder / _CODES).open("wb")
        self._sentences = (folder / _SENTENCES).open("wb")
        self._starts = array("q", [0])

    def add(self, codes: Codes, sentences: npt.NDArray[np.uint8]) -> None:
        """Append one passage: codes (t, width), sentences (t,) the number of each one's sentence."""
        self._codes.write(np.ascontiguousarray(codes, dtype=self._codec.kind).tobytes())
        self._sentences.write(np.ascontiguousarray(sentences, dtype=np.uint8).tobytes())
        self._starts.append(self._starts[-1] + len(sentences))

    def close(self) -> None:
        """Write everything out."""
        self._codes.close()
        self._sentences.close()
        codecs.write(self._codec, self._folder)
        np.save(self._folder / _STARTS, np.array(self._starts, dtype=np.int64))


class TokenIndex:
    """Read token vectors and compare passages with a question by them. `count`: of how many tokens."""

    def __init__(self, folder: Path, dimensions: int) -> None:
        self.codec = codecs.read(folder, dimensions)
        self._starts = mapped(folder / _STARTS, np.int64, -1)
        self.count = int(self._starts[-1])
        self._codes = _mapped(folder / _CODES, self.codec.kind, (self.count, self.codec.width))
        self._sentences = _mapped(folder / _SENTENCES, np.dtype(np.uint8), (self.count,))

    def codes(self, row: int) -> tuple[Codes, npt.NDArray[np.uint8]]:
        """Return a passage's token vectors as coded, (t, width), and their sentence numbers, (t,)."""
        start, end = int(self._starts[row]), int(self._starts[row + 1])
        if not 0 <= start <= end <= start + _MOST_TOKENS:
            raise ValueError(f"row {row} has no place among the token vectors")
        return self._codes[start:end], self._sentences[start:end]

    def tokens(self, row: int) -> tuple[FloatArray, npt.NDArray[np.uint8]]:
        """Return a passage's token vectors decoded, (t, d) float32 unit rows, and their sentence numbers."""
        codes, sentences = self.codes(row)
        return self.codec.decode(codes), sentences

    def interaction(self, question: FloatArray, words: FloatArray, rows: IntArray) -> Interaction:
        """Compare the question's tokens, (t, d) unit rows, with the passages at `rows`.

        words: (t, w), each column the weights, summing to 1, of one word's pieces."""
        parts = [self.codes(int(row)) for row in rows]
        counts = np.array([len(sentences) for _, sentences in parts], dtype=np.int64)
        numbers = np.concatenate([sentences for _, sentences in parts]).astype(np.int64)
        owners = np.repeat(np.arange(len(rows)), counts)
        # A new run begins with each passage and with each sentence in it.
        begins = np.flatnonzero(np.diff(owners, prepend=-1) | np.diff(numbers, prepend=-1))
        first = np.searchsorted(owners[begins], np.arange(len(rows) + 1))
        passages = np.zeros((len(rows), words.shape[1]), dtype=np.float32)
        if not len(begins):
            return Interaction(passages, passages[:0], first, numbers, counts)
        cosines = self.codec.cosines(question, np.concatenate([codes for codes, _ in parts]))
        runs = np.maximum.reduceat(cosines, begins, axis=0)
        filled = np.flatnonzero(counts)
        passages[filled] = np.maximum.reduceat(runs, first[:-1][filled], axis=0) @ words
        return Interaction(passages, runs @ words, first, numbers[begins], counts)


def _mapped(path: Path, kind: np.dtype[Any], shape: tuple[int, ...]) -> npt.NDArray[Any]:
    if shape[0] == 0:  # an empty file cannot be mapped
        return np.zeros(shape, dtype=kind)
    # A plain array over the map: slicing a memmap costs ten times as much, and is done for every passage.
    return np.asarray(np.memmap(path, dtype=kind, mode="r", shape=shape))
