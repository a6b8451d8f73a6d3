"""Mastheads: what stands over a headline and is none, and what is a headline though it is short."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.mastheads import is_masthead, mastheads
from tests.corpus.articles_made import dropped, made

HEADLINE = "Halls to close in the spring"
TOLD = "Three halls will close in the spring."


@pytest.mark.parametrize(
    "above",
    [
        ["NEWS RELEASE"],
        ["News"],
        ["The Northfield Herald"],
        ["NORTHFIELD EVENING POST"],
        ["Northern March Post"],
        ["NorthfieldLive"],
        ["Your letters", "Northfield Herald"],
        ["The Courant", "News"],
        ["Press release", "Northfield Borough Council"],
        ["Northfield Today", "News  Sport  What's On  Jobs"],
        ["Home > News > Northfield"],
    ],
)
def test_a_label_or_a_paper_s_name_is_passed_over_for_the_headline_below(above: list[str]) -> None:
    assert mastheads([*above, HEADLINE, TOLD]) == len(above)


@pytest.mark.parametrize(
    "texts",
    [
        [HEADLINE, TOLD],
        [HEADLINE, "News", TOLD],
        ["News in brief", HEADLINE, TOLD],
        ["Mayor Resigns After Scandal", "Council to pick a successor", TOLD],
        ["Northfield Borough Council", HEADLINE, TOLD],
        ["Council Closes Marlbury Lido Today", HEADLINE, TOLD],
        ["Strike Hits Royal Mail", HEADLINE, TOLD],
        ["SCHOOL CLOSED TODAY", HEADLINE, TOLD],
        ["Sport", TOLD],
        ["Sport", "Northfield Herald", TOLD],
        ["The Herald says that halls will close", HEADLINE, TOLD],
        [TOLD, "News", HEADLINE],
        [],
    ],
)
def test_a_line_that_may_be_the_headline_stays_it(texts: list[str]) -> None:
    assert mastheads(texts) == 0


@pytest.mark.parametrize("text", ["Fans sing in the rain | Halls | Roofs", "Times", "A year of good news"])
def test_a_line_that_only_holds_such_a_word_is_no_masthead(text: str) -> None:
    assert not is_masthead(text)


def test_the_headline_under_a_masthead_is_the_title_and_the_rest_is_said_to_be_left_out(
    tmp_path: Path,
) -> None:
    article = made(tmp_path, f"Northfield Herald\nSPORT\n{HEADLINE}\n9 January 2023\n\n{TOLD}")
    assert article.title == HEADLINE
    reason = "masthead or section label"
    assert dropped(article) == {"Northfield Herald": reason, "SPORT": reason, "9 January 2023": "date line"}
