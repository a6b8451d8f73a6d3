"""What an encoder gives for a text, and the tokenizer that both encoders share.

Both run the same weights on the same word pieces: `encoder` with sentence-transformers, which defines the
vectors, `question_encoder` with onnxruntime, which starts in a fraction of the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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

    sentence: (d,) float32, unit length. tokens: (t, d) float32, unit rows; pieces without a letter or a digit
    and special tokens are left out. starts: (t,) int64, where each piece begins in the text."""

    sentence: FloatArray
    tokens: FloatArray
    starts: IntArray


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


def piece_counter(model: Model) -> Callable[[str], int]:
    """Return a function that counts a text's word pieces, special tokens apart."""
    tokenizer = load_tokenizer(model)
    tokenizer.no_truncation()
    return lambda text: len(tokenizer.encode(text, add_special_tokens=False).ids)


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


def text_encoding(text: str, pieces: Pieces, sentence: FloatArray, tokens: FloatArray) -> TextEncoding:
    """Return the encoding of `text` from the model's output rows for it, padding already cut off."""
    kept = [
        row
        for row, ((start, end), special) in enumerate(
            zip(pieces.offsets, pieces.special_tokens_mask, strict=True)
        )
        if not special and any(character.isalnum() for character in text[start:end])
    ]
    rows = tokens[kept].astype(np.float32)
    norms = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    starts = np.array([pieces.offsets[row][0] for row in kept], dtype=np.int64)
    return TextEncoding(sentence, rows / norms, starts)


def _padded(pieces: Sequence[Pieces], positions: list[int]) -> tuple[list[int], IntArray, IntArray]:
    longest = max(len(pieces[position].ids) for position in positions)
    ids = np.zeros((len(positions), longest), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, position in enumerate(positions):
        length = len(pieces[position].ids)
        ids[row, :length] = pieces[position].ids
        mask[row, :length] = 1
    return positions, ids, mask
