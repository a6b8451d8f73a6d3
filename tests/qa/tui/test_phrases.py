"""Laws of the phrases: a day is named as the newest only where no article may be later, and none must be."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.records import Published
from qa.answer import CitedArticle
from qa.tui.phrases import freshness

STATED = Published(date(2019, 10, 11), date(2019, 10, 11), "stated")
BOUNDED = Published(date(2016, 6, 5), date(2020, 6, 5), "inferred")
OPEN = Published(date(2020, 1, 1), None, "inferred")


def cited(published: Published) -> CitedArticle:
    return CitedArticle("a", "A title", "article", None, None, published)


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ((STATED,), "1 article, newest 11 Oct 2019; dates: 1 stated"),
        ((STATED, OPEN), "2 articles, newest 1 Jan 2020 or later; dates: 1 stated, 1 inferred"),
        ((OPEN, BOUNDED), "2 articles, newest 1 Jan 2020 or later; dates: 2 inferred"),
        ((STATED, BOUNDED), "2 articles, newest 11 Oct 2019 to 5 Jun 2020; dates: 1 stated, 1 inferred"),
        ((Published(),), "1 article, no date known; dates: 1 unknown"),
    ],
)
def test_an_open_end_may_be_later(dates: tuple[Published, ...], said: str) -> None:
    assert freshness([cited(published) for published in dates]) == said
