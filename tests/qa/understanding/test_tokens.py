from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qa.understanding.tokens import tokens


@given(st.text(max_size=80))
def test_tokens_stand_where_they_say_and_in_order(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.typed for token in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_a_word_knows_its_capital_and_its_class() -> None:
    said = {
        token.typed: (token.has_capital, token.has_content) for token in tokens("I'm told Ann’s ferry sank")
    }
    assert said == {
        "I'm": (False, False),
        "told": (False, True),
        "Ann’s": (True, True),
        "ferry": (False, True),
        "sank": (False, True),
    }
