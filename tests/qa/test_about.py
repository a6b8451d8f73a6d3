"""Laws of what an archive is: every article counted once, in order of time, nothing dropped unseen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.records import Basis, Published
from qa.about import about, as_text, ends, newest
from qa.answer import CitedArticle
from qa.ask import Archive
from tests.qa.test_ask import load_words


def test_an_archive_is_told_by_date_corrections_and_what_was_dropped(
    make_archive: Callable[..., Path],
) -> None:
    directory = make_archive(
        dated="Late news\n\n12 June 2018\n\nIt is green.\n\nHide Ad\n\nIt is old.\n",
        clue="Early news\n\nIt was built in 2016 and will go by 2017.\n\nCorrection: We said it was sold.\n",
        bare="No news\n\nIt is red.\n",
    )
    held = about(Archive(directory, load_encoder=load_words))
    assert [article.id for article in held.articles] == ["clue", "dated", "bare"]
    assert held.bases == (("inferred", 1), ("stated", 1), ("unknown", 1))
    assert [(one.article, one.line) for one in held.corrections] == [("clue", 5)]
    assert sum(count for _, count in held.dropped) == 2
    text = as_text(held, 60)
    assert all(len(line) <= 60 for line in text.splitlines() if "/" not in line)
    assert "will go by 2017" in text
    assert held.as_dict()["articles"][2]["published"]["basis"] == "unknown"


def test_a_file_that_was_refused_is_told_with_the_reason(make_archive: Callable[..., Path]) -> None:
    held = about(Archive(make_archive(whole="It is red.\n", torn="It is \x00.\n"), load_encoder=load_words))
    [(path, reason)] = held.refused
    assert path.endswith("torn.txt")
    assert f"{path}: {reason}" in as_text(held, 400)


DAYS = st.dates(date(2016, 1, 1), date(2020, 12, 31))


def dated(earliest: date | None, latest: date | None) -> CitedArticle:
    return CitedArticle("a", "A", "article", None, None, Published(earliest, latest, "inferred"))


@given(st.lists(st.tuples(st.tuples(DAYS, DAYS, DAYS).map(sorted), st.booleans(), st.booleans()), min_size=1))
def test_the_newest_day_lies_within_what_is_told_of_it(dates: list[tuple[list[date], bool, bool]]) -> None:
    """Each article is of a day between two others, either of which may not be known."""
    told = newest([dated(a if low else None, b if high else None) for (a, _, b), low, high in dates])
    last = max(day for (_, day, _), _, _ in dates)
    assert (told.earliest or date.min) <= last <= (told.latest or date.max)


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ([("stated", 2019, 2019), ("stated", 2020, 2020)], "2020 (stated)"),
        ([("inferred", 2016, None), ("stated", 2020, 2020)], "2020 (stated); 1 more may be newer"),
        ([("inferred", 2016, 2021), ("inferred", 2020, None)], "2020- (inferred); 1 more may be newer"),
        ([("inferred", None, 2019), ("stated", 2020, 2020)], "2020 (stated)"),
        ([("inferred", None, 2019)], "-2019 (inferred)"),
        ([("stated", 2020, 2020), ("unknown", None, None)], "2020 (stated); 1 more may be newer"),
    ],
)
def test_the_newest_told_is_the_date_of_an_article(
    dates: list[tuple[Basis, int | None, int | None]], told: str
) -> None:
    articles = [
        CitedArticle("a", "A", "article", None, None, Published(first_day(low), first_day(high), basis))
        for basis, low, high in dates
    ]
    assert ends(articles, in_years)[1] == f"Newest: {told}"


def first_day(year: int | None) -> date | None:
    return date(year, 1, 1) if year else None


def in_years(published: Published) -> str:
    low, high = (str(day.year) if day else "" for day in (published.earliest, published.latest))
    return f"{low if low == high else f'{low}-{high}'} ({published.basis})"


def test_the_newest_is_no_older_than_a_day_that_is_sure() -> None:
    sure = dated(date(2020, 6, 11), date(2020, 6, 11))
    assert newest([sure, dated(date(2010, 1, 1), None)]).earliest == date(2020, 6, 11)
    assert newest([sure, dated(None, date(2010, 1, 1))]).latest == date(2020, 6, 11)
    assert newest([dated(None, None)]).basis == "unknown"
