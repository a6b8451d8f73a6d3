"""Encodes questions with onnxruntime: the model's own weights, exported once, with no torch.

The export lies in the user's cache under the checksum of the weights that it was made from."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Encoding as Pieces

from index import folders
from index.checksums import cached_sha256, sha256
from index.encodings import Encoder, TextEncoding, batches, load_tokenizer, split_encodings
from index.models import Model, verify
from index.progress import Warn

_PROBES = (
    "Who spoke?",
    "The committee met on Tuesday (June 12) to hear why the plan, worth £4 million, was dropped.",
)
_LEAST_COSINE = 0.9999


class OnnxEncoder:
    """Encode with onnxruntime on `threads` threads. Loads the exported model when made."""

    def __init__(self, model: Model, export: Path, threads: int = 1) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.model = model
        self._tokenizer = load_tokenizer(model)
        self._session = onnxruntime.InferenceSession(str(export), options, providers=["CPUExecutionProvider"])

    def tokenize(self, text: str) -> Pieces:
        """Return the word pieces of a text with their offsets, cut at the model's longest."""
        return self._tokenizer.encode(text)

    def encode(self, texts: Sequence[str]) -> list[TextEncoding]:
        """Encode `texts`, in their order."""
        pieces = self._tokenizer.encode_batch(list(texts))
        encodings: dict[int, TextEncoding] = {}
        for positions, ids, mask in batches(pieces):
            feed = {"input_ids": ids, "attention_mask": mask}
            sentences, tokens = self._session.run(["sentence", "tokens"], feed)
            for row, position in enumerate(positions):
                length = len(pieces[position].ids)
                encodings[position] = split_encodings(
                    pieces[position], np.asarray(sentences[row]), np.asarray(tokens[row, :length])
                )
        return [encodings[position] for position in range(len(texts))]


def load(model: Model, warn: Warn, threads: int = 1) -> Encoder:
    """Return the fastest encoder for `model` there is: its ONNX export, else sentence-transformers,
    with a word to `warn`. Raise `ModelError` where the model is gone or altered."""
    verify(model)
    export = export_path(model)
    if is_exported(model):
        with contextlib.suppress(ImportError):
            return OnnxEncoder(model, export, threads)
    from index.encoder import SentenceTransformerEncoder

    warn("Starting slowly: the fast question encoder is not there. `qa index` makes it.")
    return SentenceTransformerEncoder(model)


def export_once(encoder: Encoder) -> None:
    """Export the encoder's model to the cache unless it lies there already.

    An export that does not give the same vectors is thrown away, and a cache that cannot be written is left:
    asking then falls back on the encoder of record."""
    from index.encoder import SentenceTransformerEncoder

    assert isinstance(encoder, SentenceTransformerEncoder)
    path = export_path(encoder.model)
    if is_exported(encoder.model):
        return
    partial = path.with_name(f"{os.getpid()}.partial.onnx")  # torch wants this suffix
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        encoder.export(partial)
        if not _agrees(OnnxEncoder(encoder.model, partial), encoder):
            return
        _stamp_path(path).write_text(sha256(partial), "ascii")
        partial.replace(path)
    except OSError:
        return
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def export_path(model: Model) -> Path:
    """Return where the export of `model` lies, or would."""
    return folders.cache() / "onnx" / model.sha256 / "model.onnx"


def is_exported(model: Model) -> bool:
    """Tell whether a whole and unaltered export of `model` is there."""
    path = export_path(model)
    try:
        return _stamp_path(path).read_text("ascii") == cached_sha256(path)
    except OSError:
        return False


def _agrees(export: Encoder, record: Encoder) -> bool:
    """Tell whether both encoders give the same vectors, for texts of unlike length in one batch."""
    pairs = zip(export.encode(_PROBES), record.encode(_PROBES), strict=True)
    return all(
        (a.tokens.shape == b.tokens.shape)
        and min(float(a.sentence @ b.sentence), float((a.tokens * b.tokens).sum(axis=1).min()))
        >= _LEAST_COSINE
        for a, b in pairs
    )


def _stamp_path(path: Path) -> Path:
    return path.with_suffix(".sha256")
