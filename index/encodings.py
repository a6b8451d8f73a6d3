"""What an encoder gives for a text, and the tokenizer that both encoders share.

Both run the same weights on the same word pieces: `encoder` with sentence-transformers, which defines the
vectors, `question_encoder` with onnxruntime, which starts in a fraction of the time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
from tokenizers import Encoding as Pieces
from tokenizers import Tokenizer

from index.models import Model, max_pieces

FloatArray = npt.NDArray[np.float32]
IntArray = npt.NDArray[np.int64]

_BATCH_PIECES = 4096


@dataclass(frozen=True, slots=True)
class TextEncoding:
    """One text, encoded.

    sentence: (d,) float32, unit length. tokens: (t, d) float32, unit rows, special tokens left out.
    pieces: (t,) int64, word-piece ids. spans: (t, 2) int64, offsets of each piece in the text."""

    sentence: FloatArray
    tokens: FloatArray
    pieces: IntArray
    spans: IntArray


class Encoder(Protocol):
    """Turns texts into vectors."""

    model: Model

    def encode(self, texts: Sequence[str]) -> list[TextEncoding]:
        """Encode `texts`, in their order; a text is cut at the model's longest."""

    def tokenize(self, text: str) -> Pieces:
        """Return the word pieces of a text with their offsets, cut at the model's longest."""


def load_tokenizer(model: Model) -> Tokenizer:
    """Return the model's tokenizer: no padding, cut at the model's longest text."""
    tokenizer = Tokenizer.from_file(str(model.path / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_pieces(model))
    return tokenizer


def batches(pieces: Sequence[Pieces]) -> Iterator[tuple[list[int], IntArray, IntArray]]:
    """Yield (positions, ids, mask) batches of texts of like length, so that little is spent on padding.

    ids and mask are (n, longest) int64. A batch holds at most 4096 ids, padding included."""
    order = sorted(range(len(pieces)), key=lambda position: len(pieces[position].ids))
    start = 0
    while start < len(order):
        end = start + 1
        while end < len(order) and (end + 1 - start) * len(pieces[order[end]].ids) <= _BATCH_PIECES:
            end += 1
        yield _padded(pieces, order[start:end])
        start = end


def split_encodings(pieces: Pieces, sentence: FloatArray, tokens: FloatArray) -> TextEncoding:
    """Return the encoding of one text from the model's output rows for it, padding already cut off."""
    real = np.array(pieces.special_tokens_mask, dtype=bool) == np.False_
    rows = tokens[real].astype(np.float32)
    norms = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    spans = np.array(pieces.offsets, dtype=np.int64).reshape(-1, 2)
    return TextEncoding(sentence, rows / norms, np.array(pieces.ids, dtype=np.int64)[real], spans[real])


def _padded(pieces: Sequence[Pieces], positions: list[int]) -> tuple[list[int], IntArray, IntArray]:
    longest = max(len(pieces[position].ids) for position in positions)
    ids = np.zeros((len(positions), longest), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, position in enumerate(positions):
        length = len(pieces[position].ids)
        ids[row, :length] = pieces[position].ids
        mask[row, :length] = 1
    return positions, ids, mask
