"""The encoder of record: sentence-transformers. It defines the vectors, encodes archives, and exports
itself to ONNX for `question_encoder`. The only module that imports sentence-transformers and torch,
and only when called, for that takes seconds."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from tokenizers import Encoding as Pieces

from corpus.errors import ModelError
from index import folders
from index.encodings import TextEncoding, batches, load_tokenizer, text_encoding
from index.models import Model, verify

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class SentenceTransformerEncoder:
    """Encode with sentence-transformers on the CPU. Loads the model when made."""

    def __init__(self, model: Model) -> None:
        verify(model)
        self.model = model
        self._tokenizer = load_tokenizer(model)
        self._network = _load(model)

    def tokenize(self, text: str) -> Pieces:
        """Return the word pieces of a text with their offsets, cut at the model's longest."""
        return self._tokenizer.encode(text)

    def encode(self, texts: Sequence[str]) -> list[TextEncoding]:
        """Encode `texts`, in their order."""
        import torch

        pieces = self._tokenizer.encode_batch(list(texts))
        encodings: dict[int, TextEncoding] = {}
        for positions, ids, mask in batches(pieces):
            with torch.inference_mode():
                output = self._network(_features(torch.from_numpy(ids), torch.from_numpy(mask)))
            sentences = output["sentence_embedding"].numpy().astype(np.float32)
            tokens = output["token_embeddings"].numpy()
            for row, position in enumerate(positions):
                length = len(pieces[position].ids)
                encodings[position] = text_encoding(
                    texts[position], pieces[position], sentences[row], tokens[row, :length]
                )
        return [encodings[position] for position in range(len(texts))]

    def export(self, path: Path) -> None:
        """Write the model to `path` as ONNX: input_ids, attention_mask (n, t) int64 → sentence (n, d) and
        tokens (n, t, d) float32, from one forward pass."""
        import torch

        class Outputs(torch.nn.Module):
            def __init__(self, network: torch.nn.Module) -> None:
                super().__init__()
                self.network = network

            def forward(self, input_ids: Any, attention_mask: Any) -> tuple[Any, Any]:
                output = self.network(_features(input_ids, attention_mask))
                return output["sentence_embedding"], output["token_embeddings"]

        # Two tensors: given one for both, the exporter takes the inputs for the same.
        ids, mask = torch.full((2, 8), 7, dtype=torch.int64), torch.ones((2, 8), dtype=torch.int64)
        axes = {0: torch.export.Dim.DYNAMIC, 1: torch.export.Dim.DYNAMIC}
        with _quiet():
            torch.onnx.export(
                Outputs(self._network).eval(),
                (ids, mask),
                str(path),
                input_names=["input_ids", "attention_mask"],
                output_names=["sentence", "tokens"],
                dynamic_shapes={"input_ids": axes, "attention_mask": axes},
                dynamo=True,
                external_data=False,
                verbose=False,
            )


def _features(ids: Any, mask: Any) -> dict[str, Any]:
    return {"input_ids": ids, "attention_mask": mask}


def _load(model: Model) -> SentenceTransformer:
    # Nothing may be fetched: the model lies in `model.path` whole.
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    # torch makes a folder of its own in the system's temporary one else.
    os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", str(folders.cache() / "torch"))
    with _quiet():
        from sentence_transformers import SentenceTransformer

        try:
            network = SentenceTransformer(str(model.path), device="cpu", local_files_only=True)
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(
                f"The model in {model.path} cannot be loaded: {error}. Name another with `qa index --model`."
            ) from error
    return network.eval()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the libraries' bars, warnings and logs off the reader's terminal."""
    with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        level = logging.root.manager.disable
        logging.disable(logging.WARNING)
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                yield
        finally:
            logging.disable(level)
