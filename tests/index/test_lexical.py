"""Laws of lexical search."""

from __future__ import annotations

from pathlib import Path

import bm25s
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import LexicalIndex, LexicalWriter, terms, words


def test_a_word_is_the_same_in_every_inflection_and_with_a_possessive() -> None:
    stems = {word.stem for word in words("Closure closures CLOSURE'S closure’s")}
    assert len(stems) == 1


def test_words_lent_to_a_passage_are_found_and_told_from_its_own(tmp_path: Path) -> None:
    writer = LexicalWriter()
    writer.add("The pool closed.", "Lido closed")
    writer.add("The lido opened.", "Lido opens")
    writer.add("A ferry sailed.", "Ferry")
    known = {term: number for term, number, _ in writer.write(tmp_path)}
    index = LexicalIndex(tmp_path, 3)
    held, lent = index.holds(known["lido"], np.arange(3))
    assert (held.tolist(), lent.tolist()) == ([False, True, False], [True, False, False])
    assert index.scores([known["lido"]], [1.0])[0] > 0


passages = st.lists(st.text("abc ", min_size=1).filter(str.strip), min_size=1, max_size=8)


@given(passages, st.sampled_from("abc"))
def test_scores_are_those_of_bm25s(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], word: str
) -> None:
    folder = tmp_path_factory.mktemp("lexical")
    writer = LexicalWriter()
    for text in texts:
        writer.add(text)
    known = {term: number for term, number, _ in writer.write(folder)}
    reference = bm25s.BM25(k1=1.2, b=0.75)
    reference.index([terms(text) for text in texts], show_progress=False)
    found = LexicalIndex(folder, len(texts)).scores([known[word]], [1.0]) if word in known else np.zeros(1)
    expected = reference.get_scores([word]) if word in known else np.zeros(1)
    np.testing.assert_allclose(found, expected, rtol=1e-5)


@given(passages, st.integers(0, 255))
def test_passages_kept_are_as_good_as_added(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], kept: int
) -> None:
    folder, again, anew = (tmp_path_factory.mktemp(name) for name in ("before", "again", "anew"))
    writer = LexicalWriter()
    for text in texts:
        writer.add(text, lent="b")
    before = [term for term, _, _ in writer.write(folder)]
    writer, fresh = LexicalWriter(LexicalIndex(folder, len(texts)), before), LexicalWriter()
    for row, text in enumerate(texts):
        if kept >> row & 1:
            writer.keep(range(row, row + 1))
        else:
            writer.add(text + " c", lent="a b")
        fresh.add(text if kept >> row & 1 else text + " c", lent="b" if kept >> row & 1 else "a b")
    assert list(writer.write(again)) == list(fresh.write(anew))
    for path in anew.iterdir():
        assert (again / path.name).read_bytes() == path.read_bytes()
