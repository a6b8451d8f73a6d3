"""A citation matches evidence by its words, however they are printed, and by its article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.matching import (
    holds,
    holds_words,
    matches,
    normalise,
    sentence_holds,
    token_f1,
)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("“It’s over”", '"it\'s over"'),
        ("2018–19 — a ‘year’", "2018-19 - a 'year'"),
        ("child\u00adren\u200bs\ufeff", "childrens"),
        (" two\u00a0 \n\twords ", "two words"),
        ("ﬁne STRASSE Straße", "fine strasse strasse"),
    ],
)
def test_print_is_normalised(printed: str, plain: str) -> None:
    """Ligatures, quotes, dashes, invisible characters, space and case make no difference."""
    assert normalise(printed) == plain


@given(st.text())
def test_normal_text_has_only_single_spaces(text: str) -> None:
    """Normal text has no space at its ends and no two in a row."""
    assert normalise(text) == " ".join(normalise(text).split())


def test_a_passage_holds_a_quote_within_it() -> None:
    """A passage holds what stands in it, and no quote that goes on beyond it unless that is a long one."""
    assert holds("one two three", "two")
    assert not holds("two", "one two three")


def test_a_quote_longer_than_any_passage_holds_its_parts() -> None:
    """From 181 words on a passage of 40 characters matches by lying within the quote; a shorter one never."""
    words = [f"word{i}" for i in range(181)]
    part = " ".join(words[5:15])
    assert holds(part, " ".join(words))
    assert not holds(part, " ".join(words[:180]))
    assert not holds(part[:39], " ".join(words))
    assert holds(part[:40], " ".join(words))


def test_the_article_counts_or_one_it_also_stands_in() -> None:
    """The right words in another article are no match, unless the citation says it stands there too."""
    assert not matches({"a"}, "the words", "b", "words")
    assert matches({"a", "b"}, "the words", "b", "words")


def test_a_sentence_may_lie_within_the_quote() -> None:
    """A sentence is right that holds the quote or lies in it; no sentence is not."""
    assert sentence_holds("she left in may", "left in")
    assert sentence_holds("left in", "she left in may")
    assert not sentence_holds("", "she left")


def test_an_answer_stands_as_whole_words() -> None:
    """A year's last digit is not an answer of 9; punctuation beside an answer does no harm."""
    assert not holds_words("in 2019", "9")
    assert holds_words("nine (9) left", "9")
    assert holds_words("it cost £4 million.", "£4 million")


def test_token_f1_counts_shared_words() -> None:
    """Two of three said words are among four wanted: F1 is 2 x 2 / 7."""
    assert token_f1("she left early", "she left in may") == pytest.approx(4 / 7)
    assert token_f1("", "she left") == 0
    assert token_f1("a a", "a") == pytest.approx(2 / 3)
