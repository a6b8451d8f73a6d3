"""The whole article is shown with the cited words marked where they stand."""

from __future__ import annotations

from dataclasses import replace

from qa.tui.article_view import article_blocks, article_body
from tests.qa.tui.fakes import ARTICLES, CITATIONS, answered

BRIDGE = ARTICLES["bridge"]


def test_passage_is_marked_beside_and_within() -> None:
    """The passage bears its number and a bar, its answering words the marks."""
    blocks = article_blocks(BRIDGE, article_body(BRIDGE), CITATIONS[0], answered("?"))
    [passage] = [block for block in blocks if block.anchor == "cited"]
    assert passage.text == "»The old bridge closed on Monday.« Repairs will take six weeks."
    assert (passage.gutter, passage.gutter_next) == ("[1] ▌", "    ▌")


def test_highlights_over_two_paragraphs() -> None:
    """Words marked across a passage of two paragraphs are marked in each."""
    spans = (BRIDGE.paragraphs[1].span, BRIDGE.paragraphs[3].span)
    text = BRIDGE.cut(spans)
    start, end = text.index("six weeks"), text.index("to be done") + 2
    citation = replace(CITATIONS[1], spans=spans, text=text, highlights=((start, end),), paragraphs=(2, 4))
    blocks = article_blocks(
        BRIDGE, article_body(BRIDGE), citation, replace(answered("?"), citations=(citation,))
    )
    texts = [block.text for block in blocks if "»" in block.text]
    assert texts == [
        "The old bridge closed on Monday. Repairs will take »six weeks.«",
        "»“It had to« be done,” said the mayor, Ann Bell.",
    ]


def test_furniture_is_shown_as_left_out() -> None:
    """A paragraph that was left out is shown with the reason."""
    assert "Advertisement (left out: advertisement)" in [block.text for block in article_body(BRIDGE)]
