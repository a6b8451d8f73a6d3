"""Boxes between the paragraphs of a saved page: what is no text of the article, and what only looks so."""

from __future__ import annotations

import pytest

from corpus.webpage import read_web_page

BEFORE = "Northfield Borough Council will close three halls in the spring, its leader said."
AFTER = "Councillor Ann Mayhew told the cabinet on Monday that it could not afford to keep them."
QUOTED = "The halls are the heart of the town"


def text_with(box: str) -> str:
    story = f"<h1>Halls to close</h1><p>{BEFORE}</p>{box}<p>{AFTER}</p><p>“It is a sad day,” she said.</p>"
    return read_web_page(f"<html><body><article>{story}</article></body></html>", "a.html").text


@pytest.mark.parametrize(
    "box",
    [
        f'<blockquote class="twitter-tweet"><p>{QUOTED}</p>— Jo (@jo) May 4, 2020</blockquote>',
        f'<blockquote class="instagram-media"><p>{QUOTED}</p></blockquote>',
        f"<blockquote><p>{QUOTED}</p>— Jo (@jo) May 4, 2020</blockquote>",
        f'<blockquote><p>{QUOTED}</p><a href="https://www.tiktok.com/@jo/1">Jo on TikTok</a></blockquote>',
        f'<div class="promo"><p><b>More:</b> <a href="/n/1">{QUOTED}</a></p></div>',
        f'<div class="ad"><p>Advertisement</p><p>{QUOTED}</p></div>',
        f'<div class="article-newsletter"><p>{QUOTED} in your inbox.</p></div>',
        f'<section id="poll"><h3>{QUOTED}?</h3><p>Yes 81% No 19%</p></section>',
    ],
)
def test_posts_adverts_polls_and_boxes_of_links_are_no_text_of_the_article(box: str) -> None:
    assert text_with(box) == text_with("")


@pytest.mark.parametrize(
    "box",
    [
        f"<blockquote><p>{QUOTED}, said the mayor.</p></blockquote>",
        f'<blockquote><p>{QUOTED}</p><a href="https://x.com/intent/tweet?text=a">Post</a></blockquote>',
        f'<blockquote><p><a href="https://x.com/jo">Jo Day</a>: {QUOTED}, she said.</p></blockquote>',
        f'<div class="shadow leaded"><p>{QUOTED}, said the mayor.</p></div>',
        f'<div class="promo"><p>{QUOTED}, said the mayor. {"It was a hard choice. " * 30}</p></div>',
    ],
)
def test_a_block_of_speech_and_a_long_box_are_text(box: str) -> None:
    assert QUOTED in text_with(box)


def test_the_words_behind_a_box_stay() -> None:
    assert "They open at noon" in text_with(
        '<div><div class="ad">Buy!</div>They open at noon every day.</div>'
    )


def test_a_page_that_is_all_box_is_read_all_the_same() -> None:
    page = f'<html><body><div class="newsletter"><p>{BEFORE}</p></div></body></html>'
    assert BEFORE in read_web_page(page, "a.html").text


@pytest.mark.parametrize("name", ["entry-content category-advertising", "tag-poll", "content-related"])
def test_a_box_that_holds_the_story_stays_whatever_its_name(name: str) -> None:
    story = f'<h1>Halls to close</h1><div class="{name}"><p>{QUOTED}</p><p>{AFTER}</p></div>'
    assert QUOTED in read_web_page(f"<html><body>{story}</body></html>", "a.html").text
