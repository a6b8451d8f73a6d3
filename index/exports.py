"""The ONNX export of a model, from which questions are encoded without torch: where it lies, whether it is
whole, and how it is made, once for each model and version of onnxruntime.

What is kept is the graph after onnxruntime's optimisation and, in a file of their own, the weights as its
kernels want them laid out: so that a start maps them and neither optimises nor copies 90 MB."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from index import folders
from index.checksums import cached_sha256, sha256
from index.encodings import Encoder
from index.models import Model
from index.runtime import onnxruntime

if TYPE_CHECKING:
    from index.encoder import SentenceTransformerEncoder

_GRAPH, _WEIGHTS, _CHECKSUMS = "model.onnx", "weights.bin", "checksums.json"
_PROBES = (
    "Who spoke?",
    "The committee met on Tuesday (June 12) to hear why the plan, worth £4 million, was dropped.",
)
_LEAST_COSINE = 0.9999


def export_path(model: Model) -> Path:
    """Return where the export of `model` lies, or would. Raises ImportError without onnxruntime."""
    version = str(onnxruntime().__version__)
    return folders.cache() / "onnx" / model.sha256 / version / _GRAPH


def is_exported(model: Model) -> bool:
    """Tell whether a whole and unaltered export of `model` is there, and onnxruntime to run it."""
    try:
        folder = export_path(model).parent
        known = json.loads((folder / _CHECKSUMS).read_text("ascii"))
        return bool(known == {name: cached_sha256(folder / name) for name in (_GRAPH, _WEIGHTS)})
    except (ImportError, OSError, ValueError):
        return False


def export_once(encoder: Encoder) -> None:
    """Export the encoder's model to the cache unless it lies there already.

    An export that does not give the same vectors is thrown away, and a cache that cannot be written is left:
    asking then falls back on the encoder of record."""
    from index.encoder import SentenceTransformerEncoder

    assert isinstance(encoder, SentenceTransformerEncoder)
    if is_exported(encoder.model):
        return
    with contextlib.suppress(ImportError, OSError):
        _export(encoder, export_path(encoder.model).parent)


def _export(encoder: SentenceTransformerEncoder, folder: Path) -> None:
    from index.question_encoder import OnnxEncoder

    partial = folder.with_name(f"{folder.name}.{os.getpid()}")
    try:
        partial.mkdir(parents=True, exist_ok=True)
        raw = partial / "raw.onnx"
        encoder.export(raw)
        _optimise(raw, partial)
        raw.unlink()
        if _agrees(OnnxEncoder(encoder.model, partial / _GRAPH), encoder):
            sums = {name: sha256(partial / name) for name in (_GRAPH, _WEIGHTS)}
            (partial / _CHECKSUMS).write_text(json.dumps(sums), "ascii")
            shutil.rmtree(folder, ignore_errors=True)
            partial.rename(folder)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _optimise(raw: Path, folder: Path) -> None:
    """Have onnxruntime write the graph and the weights that it would otherwise make at every start."""
    ort = onnxruntime()
    options = ort.SessionOptions()
    options.log_severity_level = 3
    options.optimized_model_filepath = str(folder / _GRAPH)
    for name, value in (
        ("session.optimized_model_external_initializers_file_name", _WEIGHTS),
        ("session.optimized_model_external_initializers_min_size_in_bytes", "1024"),
        ("session.save_external_prepacked_constant_initializers", "1"),
    ):
        options.add_session_config_entry(name, value)
    ort.InferenceSession(str(raw), options, providers=["CPUExecutionProvider"])


def _agrees(export: Encoder, record: Encoder) -> bool:
    """Tell whether both encoders give the same vectors, for texts of unlike length in one batch."""
    pairs = zip(export.encode(_PROBES), record.encode(_PROBES), strict=True)
    return all(
        (a.tokens.shape == b.tokens.shape)
        and min(float(a.sentence @ b.sentence), float((a.tokens * b.tokens).sum(axis=1).min()))
        >= _LEAST_COSINE
        for a, b in pairs
    )
