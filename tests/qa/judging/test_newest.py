"""Laws of what comes first where the news of a matter is asked for."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

from qa.folding import Found
from qa.judging.newest import newest_first


def found(*given: tuple[float, str, int | None, str]) -> list[Found]:
    """Return passages in order: their score, the title of their article, its year, their text."""
    made: list[Any] = [
        SimpleNamespace(
            hit=SimpleNamespace(score=score, row=row),
            passage=SimpleNamespace(text=text),
            article=SimpleNamespace(
                title=title, published=SimpleNamespace(earliest=year and date(year, 1, 1))
            ),
        )
        for row, (score, title, year, text) in enumerate(given)
    ]
    return cast(list[Found], made)


OLD = (1.0, "Lido shuts", 2017, "The lido leaks.")


@pytest.mark.parametrize(
    ("given", "places"),
    [
        ([OLD, (0.8, "Lido opens", 2020, "It rained.")], [1, 0]),
        ([OLD, (0.8, "Rain", 2020, "The lidos opened.")], [1, 0]),
        ([OLD, (0.8, "Rain", 2020, "It rained.")], [0, 1]),
        ([OLD, (0.5, "Lido opens", 2020, "It rained.")], [0, 1]),
        ([OLD, (0.8, "Lido opens", None, "It rained.")], [0, 1]),
        ([OLD, (0.9, "Lido opens", 2019, "Now."), (0.8, "Lido opens", 2020, "Now.")], [2, 0, 1]),
        ([], []),
    ],
)
def test_the_newest_article_that_speaks_of_the_matter_leads(
    given: list[tuple[float, str, int | None, str]], places: list[int]
) -> None:
    before = found(*given)
    assert newest_first("the lido", before) == [before[place] for place in places]


def test_of_the_newest_article_what_stands_first_leads() -> None:
    before = found((1.0, "Lido opens", 2020, "Now."), (0.9, "Lido opens", 2020, "Then."))
    assert newest_first("the lido", before[::-1]) == before


def test_a_matter_without_a_word_of_its_own_changes_nothing() -> None:
    before = found(OLD, (0.9, "Lido opens", 2020, "Now."))
    assert newest_first("it", before) == before
