"""Laws of words for people: a list, the endings of doers, and no first name among them."""

from __future__ import annotations

import pytest

from corpus.callings import OCCUPATIONS, is_occupation


@pytest.mark.parametrize("word", ["Vet", "auctioneer", "Bassoonist", "MP", "MS", "postie", "vice-president"])
def test_a_word_for_work_is_listed_or_ends_as_doers_do(word: str) -> None:
    assert is_occupation(word)


@pytest.mark.parametrize("word", ["Christopher", "Ms", "am", "Keld", "Mason"])
def test_a_first_name_or_a_title_is_no_word_for_work(word: str) -> None:
    assert not is_occupation(word)


def test_no_word_is_listed_twice() -> None:
    assert len(OCCUPATIONS) == len(set(OCCUPATIONS))
