from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.forenames import forms
from corpus.lexicon import Lexicon, abbreviations_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Harbour Borough Council (HBC) met.", [("HBC", "Harbour Borough Council")]),
        ("The Department for Education (DfE) met.", [("DfE", "Department for Education")]),
        ("The HBC (Harbour Borough Council) met.", [("HBC", "Harbour Borough Council")]),
        ("Board of Trade and Industry (BTI)", [("BTI", "Board of Trade and Industry")]),
        ("A man (62) and the council (it met)", []),
        ("The council (HBC) met.", []),
        ("The Harbour Council (ABC) met.", []),
    ],
)
def test_brackets_show_what_an_abbreviation_stands_for(text: str, found: list[tuple[str, str]]) -> None:
    assert list(abbreviations_of(text)) == found


def test_names_are_words_with_a_capital_inside_sentences_more_often_than_without() -> None:
    lexicon = Lexicon()
    lexicon.add("Ferries leave from Marlow. The May fair is off. It may rain.")
    lexicon.add("It may snow in Marlow’s harbour.")
    assert list(lexicon.names()) == [("marlow", "Marlow", 2)]


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    lexicon = Lexicon()
    lexicon.add(text)
    assert all(name == printed.casefold() for name, printed, _ in lexicon.names())
    assert all(short and long for short, long, _ in lexicon.abbreviations())


def test_first_names_go_both_ways() -> None:
    assert "matt" in forms("Matthew")
    assert forms("Matt") == ("matthew",)
    assert forms("Ferry") == ()
