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


@pytest.mark.parametrize(
    ("day", "doubted"), [("11 June 2020", False), ("12 June 2020", True), ("2099-01-01", True)]
)
def test_a_date_after_today_is_told(tmp_path: Path, day: str, doubted: bool) -> None:
    words = told(tmp_path, f"Hall to close\n\nPublished: {day}\n\nThe hall will close.\n")
    assert ("a date after today" in words) == doubted
