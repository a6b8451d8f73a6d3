"""Which passages the encoder reads together, and each one's share of what it gives for them.

A passage by itself leaves out what its article is about and whom its "she" means. Read with its title and its
neighbours, the vectors of its words know, and each word is still encoded once.

Source: Günther et al. 2024, "Late chunking: contextual chunk embeddings using long-context embedding
models"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from index.checksums import digest
from index.encodings import FloatArray, TextEncoding, piece_counter
from index.models import Model, max_pieces, pools_tokens

_SPECIAL = 2  # word pieces that the tokenizer puts around a text
_LONGEST_TITLE = 0.25  # of a window: what is longer is no headline


@dataclass(frozen=True, slots=True)
class Window:
    """Passages of an article, in order, read as one text. title: what stands before them, "" for nothing."""

    title: str
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return what the encoder reads."""
        return "\n".join([self.title, *self.texts] if self.title else self.texts)

    def keys(self, model: Model) -> list[str]:
        """Return for each passage the hash that its vectors are found again by: all that was read with it,
        the model, and the passage's place in the window, from 0."""
        read = digest(self.title, *self.texts, model.sha256)
        return [f"{read}:{place}" for place in range(len(self.texts))]

    def shared_out(self, encoding: TextEncoding) -> list[TextEncoding]:
        """Return each passage's part of the `encoding` of the window: its tokens, and as its sentence vector
        the mean of these. A passage that was read by itself keeps the model's own."""
        if len(self.texts) == 1 and not self.title:
            return [encoding]
        parts, start = [], len(self.title) + 1 if self.title else 0
        for text in self.texts:
            first, end = np.searchsorted(encoding.starts, [start, start + len(text)])
            tokens = encoding.tokens[first:end]
            parts.append(TextEncoding(_mean(tokens, encoding), tokens, encoding.starts[first:end] - start))
            start += len(text) + 1
        return parts


Windows = Callable[[str, Sequence[str]], list[Window]]
"""Parts an article, its title and the texts of its passages, into windows. The texts of one window make the
same window again."""


def together(model: Model) -> Windows:
    """Return how articles are parted for `model`: as many passages at a time as it reads, or one at a time
    where its sentence vectors are not the mean of its tokens'."""
    if not pools_tokens(model):
        return apart(model)
    count, most = piece_counter(model), max_pieces(model) - _SPECIAL
    return lambda title, texts: _parted(title, texts, count, most)


def apart(_: Model) -> Windows:
    """Return windows of one passage each, without a title: to compare with."""
    return lambda _, texts: [Window("", (text,)) for text in texts]


def first_rows(keys: Sequence[str]) -> list[int]:
    """Return the places in `keys`, those of all passages in order, where a window begins."""
    return [row for row, key in enumerate(keys) if key.endswith(":0")]


def _parted(title: str, texts: Sequence[str], count: Callable[[str], int], most: int) -> list[Window]:
    before = count(title)
    if not before or before > _LONGEST_TITLE * most:
        title, before = "", 0
    groups: list[list[str]] = []
    sizes: list[int] = []
    for text in texts:
        size = count(text)
        if not groups or before + sizes[-1] + size > most:
            groups.append([])
            sizes.append(0)
        groups[-1].append(text)
        sizes[-1] += size
    return [
        Window(title if before + size <= most else "", tuple(group))
        for group, size in zip(groups, sizes, strict=True)
    ]


def _mean(tokens: FloatArray, window: TextEncoding) -> FloatArray:
    """Return the mean of unit vectors, made unit length; the window's where there are none."""
    mean = tokens.sum(axis=0)
    length = float(np.linalg.norm(mean))
    shared: FloatArray = (mean / length).astype(np.float32) if length > 0 else window.sentence
    return shared
