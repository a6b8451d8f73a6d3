"""Laws of taking vectors over: codes stay what they were until an archive outgrows what they were learned
from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index import codecs, exports, vectors
from index.build import BuildReport, build
from index.codecs import ProductCodec
from index.generation import Generation
from index.models import model_in
from index.progress import silent
from index.vectors import BulkEncoder
from tests.encoders import WordEncoder


def article(first: int, paragraphs: int) -> str:
    """A headline, and paragraphs of 80 words each, no two alike."""
    lines = [" ".join(f"word{first + p}x{w}" for w in range(80)) + "." for p in range(paragraphs)]
    return "\n\n".join([f"Headline number {first}", *lines]) + "\n"


@pytest.fixture
def grow(
    tmp_path: Path, words_only: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, int, int], BuildReport]:
    monkeypatch.setattr(codecs, "FEWEST_TOKENS", 256)
    monkeypatch.setattr(codecs, "_MOST_BYTES", 0)
    folder = tmp_path / "articles"
    folder.mkdir()

    def add(name: str, first: int, paragraphs: int) -> BuildReport:
        (folder / f"{name}.txt").write_text(article(first, paragraphs), "utf-8")
        return build([str(folder)], tmp_path / "index", model=words_only, make_encoder=WordEncoder)

    return add


def product(report: BuildReport) -> tuple[Generation, ProductCodec]:
    generation = Generation(report.directory)
    assert isinstance(generation.tokens.codec, ProductCodec)
    return generation, generation.tokens.codec


def test_codes_are_taken_over_unchanged(grow: Callable[[str, int, int], BuildReport]) -> None:
    before, _ = product(grow("a", 0, 4))
    codes = [before.tokens.codes(row)[0].copy() for row in range(before.manifest.passages)]
    report = grow("b", 100, 1)
    after, codec = product(report)
    assert report.reused == len(codes)
    assert codec.learned_from == len(codes)
    for row, held in enumerate(codes):
        np.testing.assert_array_equal(after.tokens.codes(row)[0], held)


def test_an_archive_that_outgrew_its_codebooks_is_encoded_anew(
    grow: Callable[[str, int, int], BuildReport],
) -> None:
    grow("a", 0, 4)
    report = grow("b", 100, 12)
    generation, codec = product(report)
    assert (report.reused, report.encoded) == (0, generation.manifest.passages)
    assert codec.learned_from == generation.manifest.passages


@pytest.mark.parametrize(
    ("exported", "task"), [(False, "Preparing the model, this once"), (True, "Loading the model")]
)
def test_the_first_use_of_a_model_tells_that_it_takes_longer_once(
    words_only: Path, monkeypatch: pytest.MonkeyPatch, exported: bool, task: str
) -> None:
    told: list[str] = []
    monkeypatch.setattr(exports, "is_exported", lambda _: exported)
    monkeypatch.setattr(vectors, "_fastest", WordEncoder)
    encoder = BulkEncoder(model_in(words_only), lambda what, *_: told.append(what), None)
    encoder._loaded()
    assert set(told) == {task}


def test_nothing_loads_where_nothing_is_encoded(words_only: Path) -> None:
    def fail(_: object) -> WordEncoder:
        raise AssertionError("loaded")

    encoder = BulkEncoder(model_in(words_only), silent, fail)
    assert encoder.encode([]) == []
    assert encoder.count == 0
