"""Laws of lexical search."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from index.lexical import LexicalIndex, LexicalWriter, words


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
