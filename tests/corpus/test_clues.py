"""Laws of inferred dates: the bounds hold the true day, are no wider than the words, and keep the words."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.clues import infer_published
from corpus.records import Published
from tests.corpus.newsroom_labels import article, one_paragraph, rows


def inferred(*paragraphs: str) -> Published:
    return infer_published(one_paragraph("a", " ".join(paragraphs)))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It was built in 2016.", "2016-01-01", None),
        ("It opened back in 2019.", "2020-01-01", None),
        ("It has been poor since April 2016.", "2016-04-01", None),
        ("It will close by 2020.", None, "2020-12-31"),
        ("It rose to 40 last year (2018).", "2019-01-01", "2019-12-31"),
        ("It was built in 2016. It will close by 2017. It opens tomorrow (June 12).", "2016-06-11",
         "2017-06-11"),
        ("It was built in 2016. It will go by 2016. Figures for last month (May) are up.", "2016-06-01",
         "2016-06-30"),
        ("It is a Monday matter, heard yesterday (Tuesday, June 18) in 2019. It's 2019.", "2019-06-19",
         "2019-06-19"),
        ("Ann Lee, who has been in post for two years, is off. Ann Lee joined in 2016.", "2017-07-01",
         "2019-12-31"),
        ("The home was rated poor by inspectors four years ago. Inspectors rated the home poor in 2013.",
         "2016-07-01", "2018-12-31"),
    ],
)  # fmt: skip
def test_bounds_are_the_widest_that_the_words_allow(
    text: str, earliest: str | None, latest: str | None
) -> None:
    found = inferred(text)
    assert (found.earliest, found.latest) == tuple(
        day and date.fromisoformat(day) for day in (earliest, latest)
    )
    assert found.basis == "inferred"
    assert all(word in text for word in found.words)


@pytest.mark.parametrize(
    "text",
    [
        "It is green.",
        "A trust is being made ready once two councils replace the county in 2021.",
        "The plan is called Vision 2030 and may cost £2016.",
        "It would have closed in 2025.",
        "It opened in 2020. It will open in 2015.",
    ],
)
def test_words_that_close_nothing_leave_the_date_unknown(text: str) -> None:
    assert inferred(text) == Published()


def test_a_stated_article_lends_the_day_of_a_shared_event() -> None:
    lender = one_paragraph(
        "lender", "Ann Lee announced her exit from Northolt Trust yesterday.", "2019-10-11"
    )
    leaner = one_paragraph("a", "Last week Ann Lee announced her exit from Northolt Trust.")
    found = infer_published(leaner, [lender])
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest <= date(2019, 10, 15) <= found.latest
    assert (found.latest - found.earliest).days < 30
    assert "lender: yesterday" in found.words


def test_an_undated_article_lends_nothing() -> None:
    lender = one_paragraph("lender", "Ann Lee announced her exit from Northolt Trust yesterday.")
    leaner = one_paragraph("a", "Last week Ann Lee announced her exit from Northolt Trust.")
    assert infer_published(leaner, [lender]) == Published()


@pytest.mark.parametrize("row", list(rows("dates.jsonl")), ids=lambda row: str(row["article"]))
def test_bounds_of_invented_articles_hold_the_true_day(row: dict[str, str]) -> None:
    found = infer_published(article(row["article"]))
    true = date.fromisoformat(row["published"])
    assert found.earliest is None or found.earliest <= true
    assert found.latest is None or true <= found.latest
