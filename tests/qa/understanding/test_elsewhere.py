"""Laws of places and bodies that a question names and the archive never prints."""

from __future__ import annotations

import pytest

from qa.understanding.elsewhere import unprinted
from tests.qa.understanding.vocabulary_made import MadeVocabulary

ARCHIVE = MadeVocabulary(
    used="council school tax pay", printed=("Keld", "Peter", "Marlow", "Ballantyne", "West", "Ormfordshire")
)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("How much is council tax in Ormside?", "Ormside"),
        ("How much is council tax in West Ormside?", "West Ormside"),
        ("What does Ormside's school pay?", "Ormside"),
        ("What does Ormside Council pay?", "Ormside Council"),
        ("What does Ormside council pay?", "Ormside"),
        ("How much is council tax in Keld?", None),
        ("What did they give Ormside in May?", "Ormside"),
        ("What is the Ormside of it?", None),
        ("Who is mayor of Ormside?", "Ormside"),
        ("What does the Ormside vet pay?", "Ormside"),
        ("What did Bal Lantyne pay in May?", None),
        ("What does Whitehall pay?", None),
        ("What did Ormside say about council tax?", "Ormside"),
        ("How much is council tax in Ormford?", None),
        ("Council tax is due. Ormside pays in May?", None),
        ("Did Mr. Ormside pay council tax?", "Mr. Ormside"),
        ("When did Ormside pay tax?", None),
        ("Has the Ormside replied?", "Ormside"),
        ("Did Ormside feel the tax?", None),
        ("Ormside council pays what?", None),
        ("What do Norse schools pay in May?", None),
        ("What do they pay in Ormian schools?", None),
        ("What do they pay in NATO?", None),
        ("What was Ballanton's council tax?", None),
        ("What is council tax in Marlo?", None),
        ("Did David Ormside pay council tax?", "David Ormside"),
        ("Did Mrs Ormside pay council tax?", "Mrs Ormside"),
        ("Did David Marlowe pay council tax?", None),
        ("Did David Marlow Ormside pay council tax?", None),
        ("Did David Peter Ormside pay council tax?", "David Peter Ormside"),
        ("Did David Orm-Sedge pay council tax?", "David Orm-Sedge"),
        ("Did David McSedge pay council tax?", "David McSedge"),
        ("Is council tax due in Orm-le-Sedge?", "Orm-le-Sedge"),
        ("Is council tax due in ORMSEDGE?", None),
        ("Did David School pay?", "David School"),
        ("Did Peter School pay?", None),
        ("Did Councillor Peter Malloy pay council tax?", None),
        ("Did Councillor David Malloy pay council tax?", "Councillor David Malloy"),
    ],
)
def test_what_stands_where_a_name_does_and_is_like_none_of_the_archive_is_unprinted(
    question: str, name: str | None
) -> None:
    assert unprinted(question, ARCHIVE) == name
