"""Laws of token vectors as stored: what is coded is found again, and near."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import codecs
from index.codecs import PlainCodec, ProductCodec, ScalarCodec
from index.encodings import FloatArray


def units(count: int, dimensions: int, seed: int) -> FloatArray:
    """Vectors of unit length in some directions, and near them, as words are."""
    centres = np.random.default_rng(0).normal(size=(20, dimensions))
    draw = np.random.default_rng(seed)
    vectors = centres[draw.integers(0, 20, count)] + 0.2 * draw.normal(size=(count, dimensions))
    unit: FloatArray = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return unit


@pytest.fixture(scope="module")
def codec() -> ProductCodec:
    learned = codecs.learned(units(codecs.FEWEST_TOKENS, 24, seed=1), passages=300, of=300 * 800)
    assert isinstance(learned, ProductCodec)
    return learned


def test_a_small_archive_keeps_its_vectors_as_they_are() -> None:
    vectors = units(codecs.FEWEST_TOKENS - 1, 24, seed=1)
    codec = codecs.learned(vectors, passages=300, of=300)
    assert isinstance(codec, PlainCodec)
    np.testing.assert_array_equal(codec.decode(codec.encode(vectors)), vectors)


@given(st.integers(0, 1000), st.integers(0, 40))
def test_cosines_with_codes_are_those_with_decoded_vectors(
    codec: ProductCodec, seed: int, count: int
) -> None:
    question, vectors = units(5, 24, seed), units(count, 24, seed + 1)
    codes = codec.encode(vectors)
    np.testing.assert_allclose(codec.cosines(question, codes), codec.decode(codes) @ question.T, atol=1e-5)


@given(st.integers(0, 1000))
def test_a_byte_for_each_number_keeps_cosines_to_the_second_place(seed: int) -> None:
    question, vectors = units(5, 24, seed), units(40, 24, seed + 1)
    codec = ScalarCodec(24, float(np.abs(vectors).max()) / 127)
    codes = codec.encode(vectors)
    np.testing.assert_allclose(codec.cosines(question, codes), vectors @ question.T, atol=0.01)
    np.testing.assert_allclose(codec.decode(codes) @ question.T, vectors @ question.T, atol=0.01)


def test_steps_are_read_as_they_were_written(tmp_path: Path) -> None:
    codecs.write(ScalarCodec(24, 0.003), tmp_path)
    read = codecs.read(tmp_path, 24)
    assert isinstance(read, ScalarCodec)
    assert read.step == np.float32(0.003)


@pytest.mark.parametrize("step", [0.0, -1.0, float("nan"), float("inf")])
def test_a_step_that_is_none_is_refused(step: float, tmp_path: Path) -> None:
    codecs.write(ScalarCodec(24, step), tmp_path)
    with pytest.raises(ValueError, match="no step"):
        codecs.read(tmp_path, 24)


@given(st.integers(0, 1000))
def test_encoding_what_was_decoded_changes_nothing(codec: ProductCodec, seed: int) -> None:
    codes = codec.encode(units(40, 24, seed))
    centroids = codec.codebooks[np.arange(codec.width), codes].reshape(len(codes), -1)
    np.testing.assert_array_equal(codec.encode(centroids), codes)


def test_decoded_vectors_are_unit_length_and_near(codec: ProductCodec) -> None:
    vectors = units(500, 24, seed=3)
    decoded = codec.decode(codec.encode(vectors))
    np.testing.assert_allclose(np.linalg.norm(decoded, axis=1), 1.0, atol=1e-5)
    # 24 dimensions in 6 bytes; the direction survives.
    assert float((decoded * vectors).sum(axis=1).mean()) > 0.95


@pytest.mark.parametrize(
    ("times", "width"), [(1, 24), (600, 24), (800, 6), (3_000, 3), (6_000, 1), (1_000_000, 1)]
)
def test_codes_are_as_fine_as_the_room_for_all_of_them_allows(
    times: int, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """24 dimensions; an archive of so many times 16,384 tokens: 24 bytes each up to 682, 6 up to 2,730."""
    monkeypatch.setattr(codecs, "_LEARNT_TOKENS", 512)
    sample = units(codecs.FEWEST_TOKENS, 24, seed=1)
    assert codecs.learned(sample, passages=10, of=10 * times).width == width


def test_codes_are_outgrown_by_twice_the_archive_or_twice_the_room(codec: ProductCodec) -> None:
    room = 256 * 2**20 / 6
    assert codec.width == 6
    assert not codecs.outgrown(codec, 600, 1.9 * room)
    assert codecs.outgrown(codec, 601, 1.9 * room)
    assert codecs.outgrown(codec, 600, 2.1 * room)


def test_a_codec_is_read_as_it_was_written(codec: ProductCodec, tmp_path: Path) -> None:
    codecs.write(codec, tmp_path)
    read = codecs.read(tmp_path, 24)
    assert isinstance(read, ProductCodec)
    np.testing.assert_array_equal(read.codebooks, codec.codebooks)
    assert read.learned_from == 300


def test_codebooks_of_other_dimensions_are_refused(codec: ProductCodec, tmp_path: Path) -> None:
    codecs.write(codec, tmp_path)
    with pytest.raises(ValueError, match="another shape"):
        codecs.read(tmp_path, 48)


def test_no_codebooks_means_plain_vectors(tmp_path: Path) -> None:
    assert isinstance(codecs.read(tmp_path, 24), PlainCodec)
