"""Laws of the vocabulary: a word of several parts is as common as its rarest, and no word is an error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.generation import Generation
from index.vocabulary import ArchiveVocabulary

FERRY = "Ferry returns\n\nThe ferry sailed on Monday.\n\nTickets cost £4 each.\n"
LIDO = "Lido shuts\n\nMrs Lee, of Keld, was sorry. Bob Roe, 40, was not.\n\nMr Lee left.\n"


@pytest.fixture
def vocabulary(make_archive: Callable[..., Path]) -> ArchiveVocabulary:
    return Generation(make_archive(ferry=FERRY)).vocabulary


@pytest.mark.parametrize(
    ("word", "documents"), [("ferry", 2), ("sailing", 1), ("sailed-Monday", 1), ("Swiss-sailed", 0), ("-", 0)]
)
def test_a_word_of_parts_is_as_common_as_its_rarest(
    vocabulary: ArchiveVocabulary, word: str, documents: int
) -> None:
    assert vocabulary.documents(word) == documents


def test_who_goes_by_a_name_is_of_the_sex_that_is_printed(make_archive: Callable[..., Path]) -> None:
    for archive in (
        make_archive(lido=LIDO),
        make_archive(lido=LIDO, ferry=FERRY),
    ):  # the second keeps the first
        vocabulary = Generation(archive).vocabulary
        told = {word: vocabulary.sexes(word) for word in ("Lee", "bob", "ROE", "Keld", "Lido")}
        assert told == {"Lee": ("f", "m"), "bob": ("m",), "ROE": ("m",), "Keld": (), "Lido": ()}


def test_no_word_is_an_error(vocabulary: ArchiveVocabulary) -> None:
    @given(st.text(max_size=20))
    def check(word: str) -> None:
        assert vocabulary.documents(word) >= 0

    check()
