"""Laws of reading passages together: each word is read once, in order, and every passage gets the vectors of
its own words."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.build import build
from index.encodings import TextEncoding
from index.generation import Generation
from index.models import Model, model_in, packaged_model, pools_tokens
from index.windows import Window, apart, first_rows, together
from tests.encoders import WordEncoder, word_model

_TITLE = "Lido to close"
_WORDS = st.integers(1, 120).map(lambda n: " ".join(["word"] * n))


@pytest.fixture(scope="module")
def pooled(tmp_path_factory: pytest.TempPathFactory) -> Model:
    """A model of words that says of itself that its sentences are the mean of its tokens."""
    folder = word_model(tmp_path_factory.mktemp("model"))
    parts = [{"type": f"sentence_transformers.models.{part}"} for part in ("Transformer", "Pooling")]
    (folder / "modules.json").write_text(json.dumps(parts), "utf-8")
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_mean_tokens": true}', "utf-8")
    return model_in(folder)


def test_passages_are_read_with_their_title_as_long_as_there_is_room(pooled: Model) -> None:
    long = "word " * 125
    first, second = together(pooled)(_TITLE, [long, long, "The end"])
    assert first == Window(_TITLE, (long, long))
    assert second == Window(_TITLE, ("The end",))


def test_a_passage_that_fills_the_window_is_read_by_itself(pooled: Model) -> None:
    long = "word " * 254
    assert together(pooled)(_TITLE, [long]) == [Window("", (long,))]


@given(texts=st.lists(_WORDS, min_size=1, max_size=9))
def test_every_passage_is_read_once_in_order_and_whole(pooled: Model, texts: list[str]) -> None:
    windows = together(pooled)(_TITLE, texts)
    assert [text for window in windows for text in window.texts] == texts
    encoder = WordEncoder(pooled)
    for window in windows:
        assert len(encoder.tokenize(window.text).ids) <= 254
        assert together(pooled)(_TITLE, window.texts) == [window]


def test_a_headline_of_a_thousand_words_is_none(pooled: Model) -> None:
    assert together(pooled)("word " * 1000, ["The end"]) == [Window("", ("The end",))]


def test_each_passage_gets_the_vectors_of_its_own_words() -> None:
    window = Window("A b", ("cd ef", "gh"))
    tokens = np.eye(5, dtype=np.float32)
    read = TextEncoding(np.ones(5, dtype=np.float32), tokens, np.array([0, 2, 4, 7, 10]))
    first, second = window.shared_out(read)
    np.testing.assert_array_equal(first.tokens, tokens[2:4])
    np.testing.assert_array_equal(first.starts, [0, 3])
    np.testing.assert_allclose(first.sentence, [0, 0, 0.5**0.5, 0.5**0.5, 0])
    np.testing.assert_array_equal(second.tokens, tokens[4:])
    np.testing.assert_array_equal(second.starts, [0])


def test_a_passage_without_a_word_takes_the_sentence_of_its_window() -> None:
    read = TextEncoding(np.array([0.6, 0.8]), np.array([[1.0, 0.0]]), np.array([0]))
    first, second = Window("", ("Lido", "* * *")).shared_out(read)
    np.testing.assert_allclose(first.sentence, [1, 0])
    np.testing.assert_allclose(second.sentence, [0.6, 0.8])
    assert len(second.tokens) == 0


def test_the_same_words_beside_others_are_other_vectors(pooled: Model) -> None:
    first = Window(_TITLE, ("It shuts.", "It rains.")).keys(pooled)
    assert set(first).isdisjoint(Window(_TITLE, ("It shuts.", "It snows.")).keys(pooled))
    assert set(first).isdisjoint(Window("Pool to close", ("It shuts.", "It rains.")).keys(pooled))
    assert first_rows([*first, *Window("", ("Alone.",)).keys(pooled)]) == [0, 2]


def test_a_model_that_does_not_average_its_tokens_reads_passages_apart(pooled: Model, tmp_path: Path) -> None:
    plain = model_in(word_model(tmp_path))
    assert pools_tokens(pooled)
    assert not pools_tokens(plain)
    assert together(plain)(_TITLE, ["One.", "Two."]) == apart(plain)(_TITLE, ["One.", "Two."])


def test_a_change_of_one_paragraph_leaves_other_windows_as_they_were(pooled: Model, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(f"Lido {name}\n\nIt shuts.\n\nIt rains on it.\n", "utf-8")

    def made() -> int:
        path = Path(str(pooled.folder))
        return build([str(folder)], tmp_path / "index", model=path, make_encoder=WordEncoder).encoded

    assert made() == Generation(tmp_path / "index").manifest.passages
    (folder / "a.txt").write_text("Lido a\n\nIt shuts.\n\nIt snows on it.\n", "utf-8")
    assert made() == Generation(tmp_path / "index").manifest.passages // 2


@pytest.mark.model
def test_the_packaged_model_averages_its_tokens() -> None:
    assert pools_tokens(packaged_model())
