"""Sentence vectors in FAISS: which passages lie nearest to a question's vector.

Exact up to 20,000 passages. Above that a search of the nearest clusters (IVF, a byte a dimension), as many of
them as it takes to find what the exact search finds, which is checked when the index is built."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.errors import IndexDamagedError
from index.arrays import mapped
from index.encodings import FloatArray, IntArray

FILE = "dense.faiss"
_PLACES = "dense.places.npy"
EXACT_UP_TO = 20_000
LEAST_RECALL = 0.998
NEIGHBOURS = 10
_QUERIES = 256
_TRAINING = 64
_TURN = 1.5
_BLOCK = 16_384


def write(folder: Path, vectors: FloatArray, previous: DenseIndex | None = None) -> None:
    """Write an inner-product index of unit vectors, (n, d) float32, row i is passage i; they may be mapped.

    `previous`: the index that some of them were taken from; its codes are kept, so that no rebuilding
    blurs them further."""
    import faiss

    if len(vectors) <= EXACT_UP_TO:
        index: Any = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors))
    else:
        index = _clustered(vectors, previous.learned if previous else None)
        _widen(index, vectors)
        np.save(folder / _PLACES, _places(index))
    faiss.write_index(index, str(folder / FILE))


def header(folder: Path, vectors: int, dimensions: int) -> int:
    """Return how long the part of the file is that says where its vectors lie: FAISS trusts it."""
    width = dimensions + 8 if (folder / _PLACES).is_file() else 4 * dimensions
    return (folder / FILE).stat().st_size - vectors * width


class DenseIndex:
    """Search the sentence vectors of an index. The files are memory-mapped."""

    def __init__(self, folder: Path, rows: int) -> None:
        import faiss

        path = folder / FILE
        self._places: IntArray | None = None
        flags = faiss.IO_FLAG_MMAP_IFC
        if (folder / _PLACES).is_file():
            flags = faiss.IO_FLAG_MMAP | faiss.IO_FLAG_READ_ONLY
            self._places = mapped(folder / _PLACES, np.int64, rows)
        try:
            index: Any = faiss.read_index(str(path), flags)
        except RuntimeError as error:
            raise IndexDamagedError(
                f"The index is damaged ({path}: {error}). Rebuild it with `qa index`."
            ) from error
        self._index = index
        if self._index.ntotal != rows:
            raise IndexDamagedError(
                f"The index is damaged ({path} holds {self._index.ntotal} vectors for {rows} passages). "
                "Rebuild it with `qa index`."
            )
        if self._places is not None:
            lists: Any = faiss.downcast_InvertedLists(self._index.invlists)
            lists.prefetch_nthread = 0
        # A second thread made exact search over 100,000 passages slower, not faster.
        faiss.omp_set_num_threads(1)

    @property
    def learned(self) -> tuple[FloatArray, FloatArray] | None:
        """Return what a clustered index learned, None for an exact one: the clusters' centres, (c, d), and
        the value ranges that its codes rest on."""
        import faiss

        if self._places is None:
            return None
        centres: FloatArray = self._index.quantizer.reconstruct_n(0, self._index.nlist)
        return centres, faiss.vector_to_array(self._index.sq.trained)

    def search(
        self, vector: FloatArray, limit: int, allowed: IntArray | None = None
    ) -> tuple[IntArray, FloatArray]:
        """Return the rows nearest to `vector` (d,) and their cosines, best first.

        `allowed`: the rows that may be found, ascending; None for all."""
        limit = min(limit, self._index.ntotal)
        scores, rows = self._index.search(vector.reshape(1, -1), limit, params=self._parameters(allowed))
        found = rows[0] >= 0
        return rows[0][found], scores[0][found]

    def vectors(self, rows: IntArray) -> FloatArray:
        """Return the stored vectors of `rows`: (n, d) float32."""
        if self._places is None:
            vectors: FloatArray = self._index.reconstruct_batch(np.ascontiguousarray(rows, dtype=np.int64))
            return vectors
        import faiss

        vectors = np.empty((len(rows), self._index.d), dtype=np.float32)
        for vector, place in zip(vectors, self._places[rows].tolist(), strict=True):
            cluster, offset = place >> 32, place & 0xFFFFFFFF
            # FAISS reads whatever lies there.
            if not (0 <= cluster < self._index.nlist and offset < self._index.get_list_size(cluster)):
                raise ValueError(f"{_PLACES} names a place that is not there")
            self._index.reconstruct_from_offset(cluster, offset, faiss.swig_ptr(vector))
        return vectors

    def _parameters(self, allowed: IntArray | None) -> Any:
        faiss: Any = importlib.import_module("faiss")  # its stubs lack these arguments

        if allowed is None:
            return None
        selector = faiss.IDSelectorBatch(allowed)
        if self._places is None:
            return faiss.SearchParameters(sel=selector)
        # Few allowed rows lie scattered: as many clusters more are searched as there are rows fewer.
        share = max(len(allowed), 1) / self._index.ntotal
        probes = min(self._index.nlist, int(self._index.nprobe / share) + 1)
        return faiss.SearchParametersIVF(sel=selector, nprobe=probes)


def _clustered(vectors: FloatArray, learned: tuple[FloatArray, FloatArray] | None) -> Any:
    """Return an IVF index of the vectors with 8-bit codes, of the centres and value ranges `learned` before.

    Where the archive has since grown or shrunk by half, centres are learned anew."""
    import faiss

    count, dimensions = vectors.shape
    clusters = int(4 * count**0.5)
    quantizer = faiss.IndexFlatIP(dimensions)
    if learned and abs(len(learned[0]) - clusters) <= clusters // 4:
        quantizer.add(learned[0])
        clusters = len(learned[0])
    index = faiss.IndexIVFScalarQuantizer(
        quantizer,
        dimensions,
        clusters,
        faiss.ScalarQuantizer.QT_8bit,
        faiss.METRIC_INNER_PRODUCT,
        False,  # codes of the vectors themselves: re-encoding what was decoded changes nothing
    )
    draw = np.random.default_rng(0)
    sample = np.sort(draw.choice(count, min(count, clusters * _TRAINING), replace=False))
    index.train(np.ascontiguousarray(vectors[sample]))
    if learned:
        faiss.copy_array_to_vector(learned[1], index.sq.trained)
    for start in range(0, count, _BLOCK):
        index.add(np.ascontiguousarray(vectors[start : start + _BLOCK]))
    return index


def _widen(index: Any, vectors: FloatArray) -> None:
    """Have so many clusters searched that ten nearest are found as exact search finds them.

    The queries are sampled vectors, turned away as far as a question lies from what answers it: among the
    vectors themselves neighbours are found far more easily."""
    draw = np.random.default_rng(1)
    rows = np.sort(draw.choice(len(vectors), _QUERIES, replace=False))
    noise = _TURN * draw.normal(size=(_QUERIES, vectors.shape[1])) / vectors.shape[1] ** 0.5
    queries = (vectors[rows] + noise).astype(np.float32)
    queries /= np.linalg.norm(queries, axis=1, keepdims=True)
    bounds = tenth_best(queries, vectors)
    index.nprobe = 8
    while index.nprobe < index.nlist:
        if recall(index.search(queries, NEIGHBOURS)[1], queries, vectors, bounds) >= LEAST_RECALL:
            return
        index.nprobe = min(index.nprobe * 3 // 2, index.nlist)


def recall(
    found: npt.NDArray[np.int64], queries: FloatArray, vectors: FloatArray, bounds: FloatArray
) -> float:
    """Return the share of the rows found, (q, 10), that are as near as their query's tenth best of all.

    bounds: (q,) from `tenth_best`. Of passages that are the same any counts."""
    near = np.einsum("qkd,qd->qk", vectors[np.maximum(found, 0)], queries)
    return float(((near >= bounds[:, np.newaxis] - 1e-6) & (found >= 0)).mean())


def tenth_best(queries: FloatArray, vectors: FloatArray) -> FloatArray:
    """Return the cosine of each query's tenth nearest vector, by exact search; (q,) float32."""
    scores = np.zeros((len(queries), 0), dtype=np.float32)
    for start in range(0, len(vectors), _BLOCK):
        scores = np.hstack([scores, queries @ vectors[start : start + _BLOCK].T])
        scores = -np.partition(-scores, NEIGHBOURS - 1, axis=1)[:, :NEIGHBOURS]
    bounds: FloatArray = scores.min(axis=1)
    return bounds


def _places(index: Any) -> IntArray:
    """Return where each row's code lies: its cluster's number times 2**32, plus its place there; (n,)."""
    import faiss

    places = np.empty(index.ntotal, dtype=np.int64)
    for cluster in range(index.nlist):
        size = index.invlists.list_size(cluster)
        if size:
            rows = faiss.rev_swig_ptr(index.invlists.get_ids(cluster), size)
            places[rows] = (cluster << 32) + np.arange(size)
    return places
