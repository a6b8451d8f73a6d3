"""Sentence vectors in FAISS: which passages lie nearest to a question's vector."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from corpus.errors import IndexDamagedError
from index.encodings import FloatArray, IntArray

FILE = "dense.faiss"


def write(path: Path, chunks: Iterable[FloatArray], dimensions: int) -> None:
    """Write an exact inner-product index of unit vectors, (n, d) float32 a chunk, rows in order."""
    import faiss

    index = faiss.IndexFlatIP(dimensions)
    for chunk in chunks:
        index.add(np.ascontiguousarray(chunk, dtype=np.float32))
    faiss.write_index(index, str(path))


class DenseIndex:
    """Search the sentence vectors of an index. The file is memory-mapped."""

    def __init__(self, path: Path, rows: int) -> None:
        import faiss

        try:
            self._index: Any = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
        except RuntimeError as error:
            raise IndexDamagedError(
                f"The index is damaged ({path}: {error}). Rebuild it with `qa index`."
            ) from error
        if self._index.ntotal != rows:
            raise IndexDamagedError(
                f"The index is damaged ({path} holds {self._index.ntotal} vectors for {rows} passages). "
                "Rebuild it with `qa index`."
            )
        # A second thread made exact search over 100,000 passages slower, not faster.
        faiss.omp_set_num_threads(1)

    def search(
        self, vector: FloatArray, limit: int, allowed: IntArray | None = None
    ) -> tuple[IntArray, FloatArray]:
        """Return the rows nearest to `vector` (d,) and their cosines, best first.

        `allowed`: the rows that may be found, ascending; None for all."""
        import faiss

        parameters = None
        if allowed is not None:
            parameters = faiss.SearchParameters(sel=faiss.IDSelectorBatch(allowed))  # type: ignore[call-arg]
        limit = min(limit, self._index.ntotal)
        scores, rows = self._index.search(vector.reshape(1, -1), limit, params=parameters)
        found = rows[0] >= 0
        return rows[0][found], scores[0][found]

    def vectors(self, rows: IntArray) -> FloatArray:
        """Return the stored vectors of `rows`: (n, d) float32."""
        vectors: FloatArray = self._index.reconstruct_batch(np.ascontiguousarray(rows, dtype=np.int64))
        return vectors
