"""Encodes questions with onnxruntime: the model's own weights, exported once, with no torch.

Making and keeping that export is left to `exports`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Encoding as Pieces

from index.encodings import (
    Encoder,
    FloatArray,
    IntArray,
    TextEncoding,
    batches,
    load_tokenizer,
    text_encoding,
)
from index.exports import export_path, is_exported
from index.models import Model, verify
from index.progress import Warn
from index.runtime import onnxruntime


class OnnxEncoder:
    """Encode with onnxruntime on `threads` threads. Loads the exported model when made."""

    def __init__(self, model: Model, export: Path, threads: int = 1) -> None:
        ort = onnxruntime()
        options = ort.SessionOptions()
        # The export was optimised when it was made.
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.model = model
        self._tokenizer = load_tokenizer(model)
        self._session = ort.InferenceSession(str(export), options, providers=["CPUExecutionProvider"])

    def tokenize(self, text: str) -> Pieces:
        """Return the word pieces of a text with their offsets, cut at the model's longest."""
        return self._tokenizer.encode(text)

    def forward(self, ids: IntArray, mask: IntArray) -> tuple[FloatArray, FloatArray]:
        """Run the model on (n, t) word-piece ids and mask; return sentences (n, d) and tokens (n, t, d)."""
        feed = {"input_ids": ids, "attention_mask": mask}
        sentences, tokens = self._session.run(["sentence", "tokens"], feed)
        return sentences, tokens

    def encode(self, texts: Sequence[str]) -> list[TextEncoding]:
        """Encode `texts`, in their order."""
        pieces = self._tokenizer.encode_batch(list(texts))
        encodings: dict[int, TextEncoding] = {}
        for positions, ids, mask in batches(pieces):
            sentences, tokens = self.forward(ids, mask)
            for row, position in enumerate(positions):
                length = len(pieces[position].ids)
                encodings[position] = text_encoding(
                    texts[position],
                    pieces[position],
                    np.asarray(sentences[row]),
                    np.asarray(tokens[row, :length]),
                )
        return [encodings[position] for position in range(len(texts))]


def load(model: Model, warn: Warn, threads: int = 1) -> Encoder:
    """Return the fastest encoder for `model` there is: its ONNX export, else sentence-transformers,
    with a word to `warn`. Raise `ModelError` where the model is gone or altered."""
    verify(model)
    if is_exported(model):
        return OnnxEncoder(model, export_path(model), threads)
    from index.encoder import SentenceTransformerEncoder

    warn("Starting slowly: the fast question encoder is not there. `qa index` makes it.")
    return SentenceTransformerEncoder(model)
