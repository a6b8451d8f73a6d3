"""Makes the vectors of every passage of a new generation: those of unchanged words are taken over from the
generation before, the rest are encoded. The files are left to `dense`, `tokens` and `codecs`."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.records import Passage
from corpus.sentences import sentence_spans
from index import codecs, dense, exports
from index.catalogue import Catalogue
from index.checksums import digest
from index.codecs import Codec, Codes, ProductCodec
from index.encodings import Encoder, FloatArray, TextEncoding
from index.generation import Generation
from index.models import Model
from index.progress import Progress
from index.question_encoder import OnnxEncoder
from index.tokens import TokenWriter, sentence_numbers

_CHUNK = 256
_SAMPLE = 1024
_MOST_THREADS = 8
_RAW = "sentences.raw"


def passage_key(passage: Passage, model: Model) -> str:
    """Return the content hash by which a passage's vectors are found again: its words and the model."""
    return digest(passage.text, model.sha256)


class BulkEncoder:
    """Encodes passages, with the export of the encoder of record where that gives the same vectors, as it is
    faster. Loads when there is something to encode. `count`: how many texts were encoded."""

    def __init__(
        self, model: Model, progress: Progress, make_encoder: Callable[[Model], Encoder] | None
    ) -> None:
        self.model = model
        self.count = 0
        self._progress = progress
        self._make_encoder = make_encoder or _fastest
        self._needs_export = make_encoder is None
        self._encoder: Encoder | None = None

    def encode(self, texts: Sequence[str]) -> list[TextEncoding]:
        """Encode `texts`, in their order."""
        if not texts:
            return []
        self.count += len(texts)
        return self._loaded().encode(texts)

    @property
    def ready_to_ask(self) -> bool:
        """Tell whether questions can be encoded without the encoder of record."""
        return not self._needs_export or exports.is_exported(self.model)

    def prepare_asking(self) -> None:
        """Export the encoder for questions, once for each model."""
        if not self.ready_to_ask:
            self._loaded()

    def _loaded(self) -> Encoder:
        if self._encoder is None:
            self._progress("Loading the model", 0, 1)
            self._encoder = self._make_encoder(self.model)
            self._progress("Loading the model", 1, 1)
        return self._encoder


@dataclass(frozen=True, slots=True)
class _Vectors:
    """One passage: sentence (d,) and tokens (t, d) float32, sentences (t,) the number of each token's."""

    sentence: FloatArray
    tokens: FloatArray
    sentences: npt.NDArray[np.uint8]


class VectorWriter:
    """Writes sentence and token vectors of the passages of `catalogue` to `folder`."""

    def __init__(
        self, folder: Path, catalogue: Catalogue, encoder: BulkEncoder, previous: Generation | None
    ) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._encoder = encoder
        self._previous = previous
        self._drawn: dict[int, _Vectors] = {}

    def write(self, rows: int, progress: Progress) -> int:
        """Write the vectors of rows 0 to `rows`; return their dimensions."""
        codec = self._codec(rows)
        tokens = TokenWriter(self._folder, codec)
        raw = self._folder / _RAW
        with raw.open("wb") as sentences:
            for start in range(0, rows, _CHUNK):
                progress("Encoding", start, rows)
                sentences.write(self._write_chunk(range(start, min(start + _CHUNK, rows)), codec, tokens))
        progress("Encoding", rows, rows)
        tokens.close()
        vectors = np.memmap(raw, dtype=np.float32, mode="r").reshape(rows, -1)
        dense.write(self._folder, vectors, self._previous.dense if self._previous else None)
        raw.unlink()
        return int(vectors.shape[1])

    def _codec(self, rows: int) -> Codec:
        """Return the codec before, unless the archive has outgrown what that learned from, or a new one."""
        if self._previous is not None and isinstance(self._previous.tokens.codec, ProductCodec):
            codec = self._previous.tokens.codec
            if 2 * codec.learned_from >= min(rows, _SAMPLE):
                return codec
            self._previous = None  # its codes are no vectors to learn from
        sample = np.random.default_rng(0).choice(rows, min(rows, _SAMPLE), replace=False).tolist()
        self._drawn = dict(zip(sample, self._vectors(sample), strict=True))
        tokens = np.concatenate([vectors.tokens for vectors in self._drawn.values()])
        return codecs.learned(tokens, len(sample))

    def _write_chunk(self, rows: range, codec: Codec, writer: TokenWriter) -> bytes:
        """Write the token vectors of some rows; return their sentence vectors' bytes."""
        copied = self._previous is not None and self._previous.tokens.codec is codec
        known = {row: self._known_row(row) for row in rows} if copied else {}
        new = [row for row in rows if known.get(row) is None and row not in self._drawn]
        fresh = dict(zip(new, self._vectors(new), strict=True))
        fresh |= {row: self._drawn.pop(row) for row in rows if row in self._drawn}
        coded = dict(zip(fresh, _coded(codec, list(fresh.values())), strict=True))
        sentences = []
        for row in rows:
            before = known.get(row)
            if before is not None and self._previous is not None:
                writer.add(*self._previous.tokens.codes(before))
                sentences.append(self._previous.dense.vectors(np.array([before]))[0])
            else:
                writer.add(coded[row], fresh[row].sentences)
                sentences.append(fresh[row].sentence)
        return np.stack(sentences).astype(np.float32).tobytes()

    def _vectors(self, rows: Sequence[int]) -> list[_Vectors]:
        """Return the vectors of some rows, taken over or encoded."""
        known = [self._known_row(row) for row in rows]
        texts = [
            self._catalogue.passage(row)[0].text
            for row, before in zip(rows, known, strict=True)
            if before is None
        ]
        encodings = zip(texts, self._encoder.encode(texts), strict=True)
        return [
            _encoded(*next(encodings)) if before is None else self._taken_over(before) for before in known
        ]

    def _taken_over(self, row: int) -> _Vectors:
        assert self._previous is not None
        sentence = self._previous.dense.vectors(np.array([row]))[0]
        return _Vectors(sentence, *self._previous.tokens.tokens(row))

    def _known_row(self, row: int) -> int | None:
        """Return the row that held the same words in the generation before."""
        if self._previous is None:
            return None
        return self._previous.catalogue.row_of(self._catalogue.key(row))


def _coded(codec: Codec, passages: Sequence[_Vectors]) -> list[Codes]:
    """Return the token vectors of some passages as coded, each passage's by itself."""
    if not passages:
        return []
    ends = np.cumsum([len(passage.tokens) for passage in passages])
    codes = codec.encode(np.concatenate([passage.tokens for passage in passages]))
    return np.split(codes, ends[:-1])


def _encoded(text: str, encoding: TextEncoding) -> _Vectors:
    begins = [start for start, _ in sentence_spans(text)]
    return _Vectors(encoding.sentence, encoding.tokens, sentence_numbers(encoding.starts, begins))


def _fastest(model: Model) -> Encoder:
    """Return the export of the encoder of record, made if need be; the encoder itself where that fails."""
    record: Encoder | None = None
    if not exports.is_exported(model):
        from index.encoder import SentenceTransformerEncoder

        record = SentenceTransformerEncoder(model)
        exports.export_once(record)
    if record is not None and not exports.is_exported(model):
        return record
    return OnnxEncoder(model, exports.export_path(model), min(os.cpu_count() or 1, _MOST_THREADS))
