"""Laws of the export: its vectors are those of the encoder of record, and asking never loads the latter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index import exports, question_encoder
from index.encoder import SentenceTransformerEncoder
from index.models import Model, packaged_model
from index.question_encoder import OnnxEncoder

TEXTS = (
    "Ferries",
    "The ferry sailed on Monday, at £4 a head; nobody (not even the mayor) complained.",
    "Café prices rose. " * 100,
    "Who runs the lido?",
    "",
)


@pytest.fixture(scope="module")
def record() -> SentenceTransformerEncoder:
    encoder = SentenceTransformerEncoder(packaged_model())
    exports.export_once(encoder)
    return encoder


@pytest.mark.model
def test_the_export_gives_the_vectors_of_the_encoder_of_record(record: SentenceTransformerEncoder) -> None:
    export = OnnxEncoder(record.model, exports.export_path(record.model))
    for ours, theirs in zip(export.encode(TEXTS), record.encode(TEXTS), strict=True):
        assert ours.sentence @ theirs.sentence >= 0.9999
        np.testing.assert_array_equal(ours.starts, theirs.starts)
        assert ((ours.tokens * theirs.tokens).sum(axis=1) >= 0.9999).all()


@pytest.mark.model
def test_an_altered_export_is_not_used(
    record: SentenceTransformerEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = exports.export_path(record.model).with_name("weights.bin")
    whole = weights.read_bytes()
    said: list[str] = []
    monkeypatch.setattr("index.encoder.SentenceTransformerEncoder", lambda _: record)
    try:
        weights.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        assert question_encoder.load(record.model, said.append) is record
    finally:
        weights.write_bytes(whole)
    assert len(said) == 1
    assert "slowly" in said[0]


def test_without_an_export_asking_falls_back_with_a_word(
    words_only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("index.encoder.SentenceTransformerEncoder", lambda model: model)
    monkeypatch.setattr(question_encoder, "verify", lambda _: None)
    model = Model("words", "0" * 64, str(words_only))
    encoder: object = question_encoder.load(model, said.append)
    assert encoder is model
    assert len(said) == 1


@pytest.mark.model
def test_asking_imports_nothing_heavy(record: SentenceTransformerEncoder, tmp_path: Path) -> None:
    from index.build import build
    from index.manifest import SHIPPED

    build([SHIPPED], tmp_path / "index")
    script = (
        "import sys; from qa import open_archive; "
        "print(open_archive(sys.argv[1]).ask('Who left?').verdict, *sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "index")], capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())
    assert "onnxruntime" in loaded
    assert not loaded & {
        "torch",
        "sentence_transformers",
        "transformers",
        "bm25s",
        "scipy",
        "trafilatura",
        "textual",
    }
