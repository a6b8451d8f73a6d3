"""Laws of pleas and verdicts: a newer one of the same person is noted beside the one that answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qa.ask import Archive
from tests.qa.test_ask import load_words

EARLIER = "Court list\n\n9 January 2024\n\nAL ROE, 45, of Keld, pleaded not guilty to fly-tipping tyres.\n"


@pytest.mark.parametrize(
    ("later", "noted"),
    [
        ("14 February 2024\n\nAl Roe, 45, changed his plea to guilty in court.", True),
        ("14 February 2024\n\nA jury found Al Roe, 45, guilty of it.", True),
        ("14 February 2024\n\nAl Roe, 45, was cleared by a jury.", False),
        ("14 February 2024\n\nBob Ray, 45, was found guilty by a jury.", False),
        ("14 February 2023\n\nAl Roe, 45, pleaded guilty in court.", False),
        ("14 February 2024\n\nIn May Al Roe, 45, was found guilty by a jury.", True),
        ("14 February 2024\n\nAl Roe, 45, denies whatever comes.", False),
        ("14 February 2024\n\nThe court heard what happens if Al Roe, 45, is found guilty.", False),
    ],
)
def test_a_newer_plea_or_verdict_of_the_same_person_is_noted(
    make_archive: Callable[..., Path], later: str, noted: bool
) -> None:
    directory = make_archive(early=EARLIER, late=f"Roe\n\n{later}\n")
    answer = Archive(directory, load_encoder=load_words).ask(
        "Has Al Roe, 45, of Keld, pleaded not guilty to fly-tipping tyres?"
    )
    assert answer.citations[0].article.id == "early"
    changes = [note for note in answer.notes if note.kind == "change"]
    assert [note.citations for note in changes] == ([(1, 2)] if noted else [])
