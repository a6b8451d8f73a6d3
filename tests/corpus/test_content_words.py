"""Laws of content words: one form for one thing, and what is denied kept apart."""

from __future__ import annotations

import pytest

from corpus.content_words import content_stems, is_denied, number_form, overlap, plain


@pytest.mark.parametrize(("one", "two"), [("£10m", "£10 million"), ("£1,500", "£1.5k"), ("12%", "12%")])
def test_a_number_has_one_form(one: str, two: str) -> None:
    assert number_form(one) == number_form(two)


def test_what_a_negative_covers_is_marked() -> None:
    assert content_stems("It failed to deliver") == {"!deliv"}
    assert content_stems("It was not delivering good results") == {"!deliv", "!good", "!result"}
    assert plain(content_stems("It isn't delivered")) == content_stems("It is delivered") == {"deliv"}


def test_denial_is_told() -> None:
    assert is_denied("they were ‘failing to deliver’")
    assert not is_denied("services were being delivered")


def test_overlap_is_a_share_of_the_first() -> None:
    assert overlap(frozenset("ab"), frozenset("bcd")) == 0.5
    assert overlap(frozenset(), frozenset("a")) == 0.0
