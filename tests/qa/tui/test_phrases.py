"""Laws of the phrases: a day is named as the newest only where no article may be later."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.records import Published
from qa.answer import CitedArticle
from qa.tui.phrases import freshness

STATED = Published(date(2019, 10, 11), date(2019, 10, 11), "stated")
OPEN = Published(date(2020, 1, 1), None, "inferred")


def cited(published: Published) -> CitedArticle:
    return CitedArticle("a", "A title", "article", None, None, published)


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ((STATED,), "1 article, newest possibly 11 Oct 2019; dates: 1 stated"),
        ((STATED, OPEN), "2 articles, newest possibly 11 Oct 2019 or later; dates: 1 stated, 1 inferred"),
        ((Published(),), "1 article, no date known; dates: 1 unknown"),
    ],
)
def test_an_open_end_may_be_later(dates: tuple[Published, ...], said: str) -> None:
    assert freshness([cited(published) for published in dates]) == said
