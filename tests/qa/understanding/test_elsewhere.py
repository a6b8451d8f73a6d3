"""Laws of places and bodies that a question names and the archive never prints."""

from __future__ import annotations

import pytest

from qa.understanding.elsewhere import unprinted
from tests.qa.understanding.vocabulary_made import MadeVocabulary

ARCHIVE = MadeVocabulary(used="council school tax pay", printed=("Keld", "Marlow", "Ballantyne", "West"))


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("How much is council tax in Ormside?", "Ormside"),
        ("How much is council tax in West Ormside?", "West Ormside"),
        ("What does Ormside's school pay?", "Ormside"),
        ("What does Ormside Council pay?", "Ormside Council"),
        ("What does Ormside council pay?", "Ormside"),
        ("How much is council tax in Keld?", None),
        ("What did Ormside say about council tax?", "Ormside"),
        ("When did Ormside pay?", None),
        ("Ormside council pays what?", None),
        ("What do Norse schools pay in May?", None),
        ("What do they pay in Ormian schools?", None),
        ("What do they pay in NATO?", None),
        ("What was Ballanton's council tax?", None),
        ("What is council tax in Marlo?", None),
    ],
)
def test_a_place_is_behind_in_or_before_a_body_of_its_own(question: str, name: str | None) -> None:
    assert unprinted(question, ARCHIVE) == name
