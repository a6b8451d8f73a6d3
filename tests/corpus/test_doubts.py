"""Doubts: what is read all the same is told where it cannot be right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.doubts import doubts
from tests.corpus.articles_made import made

TODAY = date(2020, 6, 11)


def told(folder: Path, text: str) -> str:
    return "; ".join(doubts(made(folder, text), TODAY))


SAVED = "The Mayor’s plan for the café at Tŷ Gwyn – “a £250,000 gift” – has cost nothing… so far"


@pytest.mark.parametrize("word", SAVED.split())
def test_letters_of_utf_8_that_were_once_read_as_windows_s_are_told(tmp_path: Path, word: str) -> None:
    broken = word.encode().decode("cp1252", "replace")
    words = told(tmp_path, f"Hall to close\n\nIt said {broken} there.\n\nThe hall will close.\n")
    assert ("save the original again" in words) == (broken != word)


@pytest.mark.parametrize("word", ["Mayor\x92s", "Mayor\ufffds"])
def test_letters_that_were_lost_are_told(tmp_path: Path, word: str) -> None:
    assert "save the original again" in told(
        tmp_path, f"Hall to close\n\nThe {word} plan.\n\nThe hall will close.\n"
    )


def test_letters_that_are_right_are_not_told(tmp_path: Path) -> None:
    text = f"{SAVED}. “LE CAFÉ” – ‘SÃO PAULO’ – ÅSA’S – ‘Â’ – CAFÉ’S – £5, © 2020"
    assert told(tmp_path, f"Hall to close\n\n{text}.\n\nThe hall will close.\n") == ""


@pytest.mark.parametrize(
    ("day", "doubted"), [("11 June 2020", False), ("12 June 2020", True), ("2099-01-01", True)]
)
def test_a_date_after_today_is_told(tmp_path: Path, day: str, doubted: bool) -> None:
    words = told(tmp_path, f"Hall to close\n\nPublished: {day}\n\nThe hall will close.\n")
    assert ("a date after today" in words) == doubted
