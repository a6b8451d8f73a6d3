"""Makes the vectors of every passage of a new generation: those that were read in the same words are taken
over from the generation before, the rest are encoded, a window at a time. Files are left to `dense`, `tokens`
and `codecs`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.sentences import sentence_spans
from index import codecs, dense, exports
from index.catalogue import Catalogue
from index.codecs import Codec, Codes, PlainCodec
from index.encodings import Encoder, FloatArray, TextEncoding
from index.generation import Generation
from index.models import Model
from index.progress import Progress
from index.question_encoder import OnnxEncoder
from index.tokens import TokenWriter, sentence_numbers
from index.windows import Window, Windows, first_rows, together

_CHUNK = 256
_SAMPLE = 1024
_MOST_THREADS = 8
_RAW = "sentences.raw"


class BulkEncoder:
    """Encodes passages, with the export of the encoder of record where that gives the same vectors, as it is
    faster. Loads when there is something to encode. `windows` parts articles into what is read together;
    `count`: how many passages were encoded."""

    def __init__(
        self,
        model: Model,
        progress: Progress,
        make_encoder: Callable[[Model], Encoder] | None,
        windows: Callable[[Model], Windows] = together,
    ) -> None:
        self.model = model
        self.windows = windows(model)
        self.count = 0
        self._progress = progress
        self._make_encoder = make_encoder or _fastest
        self._needs_export = make_encoder is None
        self._encoder: Encoder | None = None

    def encode(self, windows: Sequence[Window]) -> list[list[TextEncoding]]:
        """Encode the passages of each of `windows`, in their order."""
        if not windows:
            return []
        self.count += sum(len(window.texts) for window in windows)
        read = self._loaded().encode([window.text for window in windows])
        return [window.shared_out(encoding) for window, encoding in zip(windows, read, strict=True)]

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
            task = "Loading the model" if self.ready_to_ask else "Preparing the model, this once"
            self._progress(task, 0, 1)
            self._encoder = self._make_encoder(self.model)
            self._progress(task, 1, 1)
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
        self._drawn: dict[range, list[_Vectors]] = {}

    def write(self, rows: int, progress: Progress) -> int:
        """Write the vectors of rows 0 to `rows`; return their dimensions."""
        read = _read_together(self._catalogue.keys(range(rows)))
        codec = self._codec(read)
        tokens = TokenWriter(self._folder, codec)
        raw = self._folder / _RAW
        with raw.open("wb") as sentences:
            for chunk in _chunks(read):
                progress("Encoding", chunk[0].start, rows)
                sentences.write(self._write_chunk(chunk, codec, tokens))
        progress("Encoding", rows, rows)
        tokens.close()
        vectors = np.memmap(raw, dtype=np.float32, mode="r").reshape(rows, -1)
        dense.write(self._folder, vectors, self._previous.dense if self._previous else None)
        raw.unlink()
        return int(vectors.shape[1])

    def _codec(self, read: Sequence[range]) -> Codec:
        """Return the codec before, unless the archive has outgrown what that learned from, or a new one."""
        enough = min(read[-1].stop, _SAMPLE)
        if self._previous is not None and not isinstance(self._previous.tokens.codec, PlainCodec):
            codec, before = self._previous.tokens.codec, self._previous
            tokens = before.tokens.count / before.manifest.passages * read[-1].stop
            if not codecs.outgrown(codec, enough, tokens):
                return codec
            self._previous = None  # its codes are no vectors to learn from
        shuffled = [read[place] for place in np.random.default_rng(0).permutation(len(read))]
        ends = np.cumsum([len(rows) for rows in shuffled])
        sample = shuffled[: int(np.searchsorted(ends, enough)) + 1]
        self._drawn = dict(zip(sample, self._vectors(sample), strict=True))
        drawn = [vectors for window in self._drawn.values() for vectors in window]
        return codecs.learned(np.concatenate([one.tokens for one in drawn]), len(drawn), read[-1].stop)

    def _write_chunk(self, chunk: Sequence[range], codec: Codec, writer: TokenWriter) -> bytes:
        """Write the token vectors of some windows' rows; return their sentence vectors' bytes."""
        copied = self._previous is not None and self._previous.tokens.codec is codec
        known = {rows: before for rows in chunk if copied and (before := self._known(rows)) is not None}
        new = [rows for rows in chunk if rows not in known and rows not in self._drawn]
        fresh = dict(zip(new, self._vectors(new), strict=True))
        fresh |= {rows: self._drawn.pop(rows) for rows in chunk if rows in self._drawn}
        coded = iter(_coded(codec, [one for rows in chunk for one in fresh.get(rows, ())]))
        sentences: list[FloatArray] = []
        for rows in chunk:
            if (before := known.get(rows)) is not None:
                sentences.extend(self._copy(before, writer))
                continue
            for one in fresh[rows]:
                writer.add(next(coded), one.sentences)
                sentences.append(one.sentence)
        return np.stack(sentences).astype(np.float32).tobytes()

    def _copy(self, rows: range, writer: TokenWriter) -> FloatArray:
        """Write the codes that the generation before has at `rows`; return its sentence vectors, (n, d)."""
        assert self._previous is not None
        for row in rows:
            writer.add(*self._previous.tokens.codes(row))
        return self._previous.dense.vectors(np.array(rows))

    def _vectors(self, read: Sequence[range]) -> list[list[_Vectors]]:
        """Return the vectors of some windows' rows, taken over or encoded."""
        known = [self._known(rows) for rows in read]
        fresh = [self._window(rows) for rows, before in zip(read, known, strict=True) if before is None]
        encodings = zip(fresh, self._encoder.encode(fresh), strict=True)
        return [
            _encoded(*next(encodings)) if before is None else self._taken_over(before) for before in known
        ]

    def _window(self, rows: range) -> Window:
        article = self._catalogue.passage(rows.start)[1]
        texts = [passage.text for passage in self._catalogue.passages(rows, article)]
        (window,) = self._encoder.windows(article.title, texts)
        return window

    def _taken_over(self, rows: range) -> list[_Vectors]:
        assert self._previous is not None
        sentences = self._previous.dense.vectors(np.array(rows))
        tokens = [self._previous.tokens.tokens(row) for row in rows]
        return [_Vectors(sentence, *some) for sentence, some in zip(sentences, tokens, strict=True)]

    def _known(self, rows: range) -> range | None:
        """Return the rows that were read in the same words in the generation before."""
        if self._previous is None:
            return None
        first = self._previous.catalogue.row_of(self._catalogue.keys(rows[:1])[0])
        return None if first is None else range(first, first + len(rows))


def _read_together(keys: Sequence[str]) -> list[range]:
    """Return the rows of each window."""
    begins = first_rows(keys)
    return [range(start, end) for start, end in zip(begins, [*begins[1:], len(keys)], strict=True)]


def _chunks(read: Sequence[range]) -> Iterator[list[range]]:
    """Yield windows in order, some 256 passages of them at a time."""
    chunk: list[range] = []
    for rows in read:
        chunk.append(rows)
        if rows.stop - chunk[0].start >= _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _coded(codec: Codec, passages: Sequence[_Vectors]) -> list[Codes]:
    """Return the token vectors of some passages as coded, each passage's by itself."""
    if not passages:
        return []
    ends = np.cumsum([len(passage.tokens) for passage in passages])
    codes = codec.encode(np.concatenate([passage.tokens for passage in passages]))
    return np.split(codes, ends[:-1])


def _encoded(window: Window, encodings: Sequence[TextEncoding]) -> list[_Vectors]:
    return [
        _Vectors(
            encoding.sentence,
            encoding.tokens,
            sentence_numbers(encoding.starts, [start for start, _ in sentence_spans(text)]),
        )
        for text, encoding in zip(window.texts, encodings, strict=True)
    ]


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
