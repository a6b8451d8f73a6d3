"""Readers' comments on a page: what only a heading of comments heads, and nothing of the story."""

from __future__ import annotations

import pytest

from corpus.webpage import WebPage, read_web_page

STORY = """<p>Northfield Borough Council will close three halls in the spring, its leader said.</p>
<p>Councillor Ann Mayhew told the cabinet on Monday that it could not afford to keep them.</p>
<h2>What closes</h2><ul><li>Mill Street in May</li></ul><p>“It is a sad day,” she said.</p>"""


def read(body: str) -> WebPage:
    return read_web_page(f"<html><head><title>Halls</title></head><body>{body}</body></html>", "a.html")


COMMENTS = "<ul><li>Jo: What a pity it is that they close.</li><li>Tim: About time, I say.</li></ul>"


@pytest.mark.parametrize(
    "heading",
    [
        "Comments",
        "12 comments",
        "<b>Comments</b> (12)",
        "Reader comments",
        "Readers’ comments",
        "Have your say",
    ],
)
def test_what_follows_a_heading_of_comments_is_told_to_be_comments(heading: str) -> None:
    found = read(f"<article>{STORY}<h2>{heading}</h2>{COMMENTS}</article>")
    assert found.comments
    assert found.text[: found.comments[0]].endswith("“It is a sad day,” she said.\n")
    assert found.text[slice(*found.comments)].endswith("- Tim: About time, I say.")


def test_comments_end_at_the_next_heading_of_their_rank() -> None:
    names = COMMENTS.replace("Jo:", "<h4>Jo</h4>")
    after = "<h2>What next</h2><p>The council will vote on the closures in May, it said.</p>"
    found = read(f"<article>{STORY}<h3>Comments</h3>{names}{after}</article>")
    assert found.comments
    assert found.text[found.comments[1] :].startswith("\nWhat next\nThe council")


def test_comments_end_with_the_frame_that_their_heading_stands_in() -> None:
    box = "<div><h3>Have your say</h3><p>Write to us about the halls that are to close.</p></div>"
    after = "<p>The council will vote on the closures in May, its leader said.</p>"
    found = read(f"<article>{STORY}{box}{after}</article>")
    assert found.comments
    assert found.text[slice(*found.comments)].splitlines() == [
        "Have your say",
        "Write to us about the halls that are to close.",
    ]


def test_a_heading_alone_in_its_frame_heads_what_stands_beside_that() -> None:
    found = read(f"<article>{STORY}<div><h3>Comments</h3></div><div>{COMMENTS}</div></article>")
    assert found.comments
    assert found.comments[1] == len(found.text)


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{STORY}<h2>Comments on the plan</h2>{COMMENTS}</article>",
        f"<article><p>12 comments</p>{STORY}</article>",
        f"<article><h2>Comments</h2>{STORY}</article>",
    ],
)
def test_nothing_else_is_comments(body: str) -> None:
    assert read(body).comments is None
