"""Laws of what looks like a name: ranks, roles and bodies are cut off; what is left stands in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.name_runs import mentions_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vet Priya Nair came.", ["Priya Nair"]),
        ("Deputy Chief Constable Rob Asante came.", ["Rob Asante"]),
        ("The Police and Crime Commissioner Rob Hirst-Bell came.", ["Rob Hirst-Bell"]),
        ("Furious Ann Lee came.", ["Ann Lee"]),
        ("The Rev Al Nicol-MacRae met Siân ap Gwilym.", ["Al Nicol-MacRae", "Siân ap Gwilym"]),
        ("Holger von Neu met Christopher Ann Lee.", ["Holger von Neu", "Christopher Ann Lee"]),
        ("Sir John Major met Sarah Constable.", ["John Major", "Sarah Constable"]),
        ("GARY Lee met BBC staff.", ["Gary Lee"]),
        ("They watched The Voice of Keld.", ["Keld"]),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(text: str, names: list[str]) -> None:
    assert [mention.name for mention in mentions_in(text)] == names


@given(st.text(alphabet="AaBb .’'-\n", max_size=120))
def test_what_looks_like_a_name_stands_where_it_says(text: str) -> None:
    for mention in mentions_in(text):
        assert text[mention.start : mention.end].endswith(mention.name)
