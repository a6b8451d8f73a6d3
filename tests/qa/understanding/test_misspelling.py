"""Laws of what name a word is meant for that the archive never prints."""

from __future__ import annotations

import pytest

from qa.understanding.misspelling import half_remembered, misspelt, sounding_as
from tests.qa.understanding.vocabulary_made import MadeVocabulary

ARCHIVE = MadeVocabulary(used="grant", printed=("Penrose", "Pemrose", "Ballantyne", "Marlow", "Haskett"))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Marlo", "Marlow"),
        ("Balantine", "Ballantyne"),
        ("balantyne", "Ballantyne"),
        ("Hasktet", "Haskett"),
        ("Haskeld", "Haskett"),
    ],
)
def test_a_misspelt_name_is_the_one_that_it_is_closest_to(typed: str, printed: str) -> None:
    assert misspelt(typed, ARCHIVE) == printed


@pytest.mark.parametrize("typed", ["Penrose", "Perrose", "marlo", "Zanzibar", "grant", "M", "1999"])
def test_known_words_ties_and_far_or_short_words_are_no_misspellings(typed: str) -> None:
    assert misspelt(typed, ARCHIVE) is None


def test_a_name_is_known_by_its_sound() -> None:
    assert misspelt("Saddik", MadeVocabulary(printed=("Sadiq", "Sandford"))) == "Sadiq"


def test_a_slip_is_looked_for_though_its_stem_is_a_common_word() -> None:
    archive = MadeVocabulary(used="had", printed=("Hadley", "Haskett"))
    assert misspelt("Hadly", archive) == "Hadley"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("Emery", "Imray"), ("emery", "Imray"), ("Embry", None), ("Emeraude", None), ("Roe", None)],
)
def test_the_consonants_tell_a_half_remembered_surname(typed: str, printed: str | None) -> None:
    archive = MadeVocabulary(printed=("Imray", "Imran", "Amirah"), things="Amirah")
    assert half_remembered(typed, archive) == printed
    assert half_remembered(typed, MadeVocabulary(printed=("Imray", "Amery"))) is None


def test_surnames_a_vowel_apart_sound_alike() -> None:
    assert sounding_as("Hagger", MadeVocabulary(printed=("Haggar", "Hagger", "Hagman"))) == ["Haggar"]
