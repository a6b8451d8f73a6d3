"""How token vectors are stored: as they are in a small archive, then a byte for each dimension, and
product-quantised in a large one. A question is compared with the codes; no product code is decoded to rank.

Source: Jégou, Douze & Schmid 2011, "Product quantization for nearest neighbor search"."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from index.encodings import FloatArray

FEWEST_TOKENS = 16_384
_SUBSPACES = (1, 4, 8, 16)
_MOST_BYTES = 256 * 2**20
_CENTROIDS = 256
_STEPS = 127
_LEARNT_TOKENS = 49_152
_STEP = "tokens.step.npy"
_LEARNED_FROM = "tokens.learned.npy"
_CODEBOOKS = "tokens.codebooks.npy"

Codes = npt.NDArray[Any]


class Codec(Protocol):
    """Turns vectors, (t, d) float32 unit rows, into codes, (t, width) of `kind`, and compares these."""

    width: int
    kind: np.dtype[Any]

    def encode(self, tokens: FloatArray) -> Codes:
        """Return the codes of vectors."""

    def decode(self, codes: Codes) -> FloatArray:
        """Return unit vectors near to those encoded: (t, d) float32."""

    def cosines(self, question: FloatArray, codes: Codes) -> FloatArray:
        """Return the cosine of each coded vector with each of the question's, (q, d) unit rows: (t, q)."""


class PlainCodec:
    """Keeps vectors as they are: float32, so that nothing is converted to rank."""

    def __init__(self, dimensions: int) -> None:
        self.width = dimensions
        self.kind: np.dtype[Any] = np.dtype(np.float32)

    def encode(self, tokens: FloatArray) -> Codes:
        """Return the vectors."""
        return tokens.astype(np.float32)

    def decode(self, codes: Codes) -> FloatArray:
        """Return the vectors."""
        return codes

    def cosines(self, question: FloatArray, codes: Codes) -> FloatArray:
        """Return the cosines, (t, q) float32."""
        cosines: FloatArray = codes @ question.T
        return cosines


class ScalarCodec:
    """Keeps each number as the nearest of 255, `step` apart; what lies beyond is cut off."""

    def __init__(self, dimensions: int, step: float) -> None:
        self.step = np.float32(step)
        self.width = dimensions
        self.kind: np.dtype[Any] = np.dtype(np.int8)

    def encode(self, tokens: FloatArray) -> Codes:
        """Return the numbers in steps, (t, d) int8."""
        codes: Codes = np.clip(np.rint(tokens / self.step), -_STEPS, _STEPS).astype(np.int8)
        return codes

    def decode(self, codes: Codes) -> FloatArray:
        """Return the numbers, made unit length: (t, d) float32."""
        vectors: FloatArray = codes.astype(np.float32)
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        return vectors

    def cosines(self, question: FloatArray, codes: Codes) -> FloatArray:
        """Return the cosines, (t, q) float32; rounding is too small to measure the lengths anew."""
        cosines: FloatArray = codes.astype(np.float32) @ (question * self.step).T
        return cosines


class ProductCodec:
    """Keeps of every subspace of a vector the nearest of 256 centroids: a byte for 4, 8 or 16 dimensions.

    codebooks: (m, 256, d / m) float32. learned_from: how many passages they were learned from."""

    def __init__(self, codebooks: FloatArray, learned_from: int) -> None:
        self.codebooks = codebooks
        self.learned_from = learned_from
        self.width = len(codebooks)
        self.kind: np.dtype[Any] = np.dtype(np.uint8)

    def encode(self, tokens: FloatArray) -> Codes:
        """Return each vector's centroids, (t, m) uint8."""
        import faiss

        if not len(tokens):
            return np.zeros((0, self.width), dtype=np.uint8)
        quantizer = faiss.ProductQuantizer(self.codebooks.shape[2] * self.width, self.width, 8)
        faiss.copy_array_to_vector(np.ascontiguousarray(self.codebooks).ravel(), quantizer.centroids)
        codes: Codes = quantizer.compute_codes(np.ascontiguousarray(tokens, dtype=np.float32))
        return codes

    def decode(self, codes: Codes) -> FloatArray:
        """Return the centroids joined, made unit length: (t, d) float32."""
        centroids = self.codebooks[np.arange(self.width), codes]
        vectors: FloatArray = centroids.reshape(len(codes), self.width * self.codebooks.shape[2])
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        return vectors

    def cosines(self, question: FloatArray, codes: Codes) -> FloatArray:
        """Return the cosines, (t, q) float32, summed from a table of each centroid's share.

        The last column of the table sums to the squared length of the coded vector."""
        parts = question.reshape(len(question), self.width, -1).transpose(1, 2, 0)
        lengths = np.square(self.codebooks).sum(axis=2, keepdims=True)
        tables = np.concatenate([self.codebooks @ parts, lengths], axis=2)
        columns = np.ascontiguousarray(codes.T)
        total = tables[0].take(columns[0], axis=0)
        share = np.empty_like(total)
        for table, column in zip(tables[1:], columns[1:], strict=True):
            table.take(column, axis=0, out=share, mode="clip")  # another mode would buffer `out`
            total += share
        cosines: FloatArray = total[:, :-1] / np.sqrt(np.maximum(total[:, -1:], 1e-9))
        return cosines


def learned(sample: FloatArray, passages: int, of: int) -> Codec:
    """Return the codec for an archive of `of` passages: the finest whose codes take up to 256 MiB, else the
    coarsest. `sample`: (n, d), the token vectors of `passages` of them, a fair part, or all."""
    import faiss

    dimensions = sample.shape[1]
    if len(sample) < FEWEST_TOKENS:
        return PlainCodec(dimensions)
    pieces = _pieces(dimensions, len(sample) / passages * of)
    if pieces == dimensions:
        return ScalarCodec(dimensions, float(np.abs(sample).max()) / _STEPS)
    quantizer = faiss.ProductQuantizer(dimensions, pieces, 8)
    quantizer.cp.niter = 12
    quantizer.cp.min_points_per_centroid = 1  # a small archive's codebooks fit what it holds
    step = max(1, len(sample) // _LEARNT_TOKENS)
    quantizer.train(np.ascontiguousarray(sample[::step], dtype=np.float32))
    centroids = faiss.vector_to_array(quantizer.centroids)
    return ProductCodec(centroids.reshape(pieces, _CENTROIDS, -1), passages)


def outgrown(codec: Codec, passages: int, tokens: float) -> bool:
    """Tell whether an archive needs other codes: it has twice the `passages` to learn from that its codes
    were learned from, or `tokens` enough for its codes to take twice the room that they may."""
    if not isinstance(codec, ProductCodec):
        return codec.width > _pieces(codec.width, tokens / 2)
    coarser = codec.width > _pieces(codec.width * codec.codebooks.shape[2], tokens / 2)
    return coarser or 2 * codec.learned_from < passages


def _pieces(dimensions: int, tokens: float) -> int:
    """Return how many bytes a vector of an archive of so many tokens gets."""
    wanted = [max(1, dimensions // subspace) for subspace in _SUBSPACES]
    most = next((pieces for pieces in wanted if pieces * tokens <= _MOST_BYTES), wanted[-1])
    return next(m for m in range(most, 0, -1) if dimensions % m == 0)


def write(codec: Codec, folder: Path) -> None:
    """Write what `codec` learned."""
    if isinstance(codec, ScalarCodec):
        np.save(folder / _STEP, np.array([codec.step], dtype=np.float32))
    if isinstance(codec, ProductCodec):
        np.save(folder / _CODEBOOKS, codec.codebooks)
        np.save(folder / _LEARNED_FROM, np.array([codec.learned_from]))


def read(folder: Path, dimensions: int) -> Codec:
    """Return the codec that was written to `folder`; raise ValueError where it does not fit `dimensions`."""
    if (folder / _STEP).is_file():
        step = float(np.load(folder / _STEP, allow_pickle=False)[0])
        if not 0 < step < np.inf:
            raise ValueError(f"{_STEP} holds no step")
        return ScalarCodec(dimensions, step)
    if not (folder / _CODEBOOKS).is_file():
        return PlainCodec(dimensions)
    codebooks = np.load(folder / _CODEBOOKS, allow_pickle=False)
    learned_from = int(np.load(folder / _LEARNED_FROM, allow_pickle=False)[0])
    if codebooks.ndim != 3 or codebooks.shape[0] * codebooks.shape[2] != dimensions:
        raise ValueError(f"{_CODEBOOKS} is of another shape than the index")
    return ProductCodec(np.asarray(codebooks, dtype=np.float32), learned_from)
