"""Laws of the vocabulary that follow-ups are measured with: it knows what the index's does."""

from __future__ import annotations

from datetime import date

from benchmarks.followups import SetVocabulary
from benchmarks.question_sets import SetParagraph
from qa.answer import Turn
from qa.understanding.question import understand

TEXTS = ("Mrs Ann Lee opened the lido in Keld.", "Ann Lee swam. The lido is cold.")


def test_a_question_is_understood_by_the_words_of_a_set_alone() -> None:
    vocabulary = SetVocabulary([SetParagraph(str(n), "a", text) for n, text in enumerate(TEXTS)])
    assert (vocabulary.passages, vocabulary.documents("lidos")) == (2, 2)
    assert (vocabulary.sexes("lee"), vocabulary.sexes("keld")) == (("f",), ())
    query = understand("When did she swim?", [Turn("Who is Ann Lee?")], vocabulary, date(2020, 1, 1))
    assert query.standalone.startswith("When did Ann Lee swim?")
