"""Laws of the export: its vectors are those of the encoder of record, and asking never loads the latter."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index import exports, question_encoder
from index.encoder import SentenceTransformerEncoder
from index.models import Model, packaged_model
from index.question_encoder import OnnxEncoder

ROOT = Path(__file__).parent.parent.parent
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
def test_a_thousand_texts_have_the_vectors_and_the_neighbours_of_sentence_transformers(
    record: SentenceTransformerEncoder,
) -> None:
    from sentence_transformers import SentenceTransformer

    texts = _thousand()
    export = OnnxEncoder(record.model, exports.export_path(record.model), threads=2)
    ours = np.stack([encoding.sentence for encoding in export.encode(texts)])
    network = SentenceTransformer(str(record.model.path), device="cpu", local_files_only=True)
    theirs = network.encode(texts, normalize_embeddings=True)
    assert (ours * theirs).sum(axis=1).min() >= 0.9999
    near, expected = ours @ ours.T, theirs @ theirs.T
    found = np.argsort(-near, axis=1)[:, :10]
    tenth = -np.partition(-expected, 9, axis=1)[:, 9]
    # Of texts as good as equally near either may be the tenth.
    assert (np.take_along_axis(expected, found, axis=1) >= tenth[:, np.newaxis] - 1e-6).all()


def _thousand() -> list[str]:
    """Return a thousand texts: the questions of the shipped set, and runs of its articles' words."""
    lines = (ROOT / "tests" / "data" / "questions.jsonl").read_text("utf-8").splitlines()
    texts = [str(json.loads(line)["question"]) for line in lines]
    words = [
        word
        for path in sorted((ROOT / "corpus" / "articles").iterdir())
        for word in path.read_text("utf-8").split()
    ]
    draw = random.Random(0)
    while len(texts := list(dict.fromkeys(texts))) < 1000:
        start = draw.randrange(len(words))
        texts.append(" ".join(words[start : start + draw.randint(1, 40)]))
    return texts


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
