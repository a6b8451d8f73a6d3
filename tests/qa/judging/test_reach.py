"""Laws of whether an article reaches the time asked about."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.records import Article, Published
from qa.judging.reach import is_out_of_reach
from qa.understanding.dates import Period

_OF_2020 = Published(date(2020, 1, 1), date(2020, 12, 31))


@pytest.mark.parametrize(
    ("year", "text", "is_out"),
    [
        (1995, "Ann Lee led the lido.", True),
        (1995, "Ann Lee led the lido in 1990.", False),
        (1995, "Ann Lee has led the lido for 20 years.", False),
        (1995, "It cost £1990.", True),
        (2018, "It rained last winter.", False),
        (2020, "Ann Lee leads the lido.", False),
        (2021, "Ann Lee leads the lido.", False),
        (2022, "Ann Lee leads the lido.", True),
        (2022, "Ann Lee leads the lido until 2030.", False),
    ],
)
def test_an_article_reaches_the_years_about_its_own_and_those_it_prints(
    year: int, text: str, is_out: bool
) -> None:
    period = Period(date(year, 1, 1), date(year, 12, 31), f"in {year}")
    article = Article("a", "a.txt", text, "", "Lido", (), _OF_2020)
    assert is_out_of_reach(period, text, article) is is_out
    assert not is_out_of_reach(None, text, article)
    assert not is_out_of_reach(Period(period.since, period.until, "that year"), text, article)
