"""Web pages: the story without its frame, what the page says of itself, and no harm from the rest."""

from __future__ import annotations

import logging
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import ReadError
from corpus.webpage import MAX_TAGS, read_web_page

STORY = """<p>Northfield Borough Council will close three halls in the spring, its leader said.</p>
<p>Councillor Ann Mayhew told the cabinet on Monday that it could not afford to keep them.</p>
<h2>What closes</h2><ul><li>Mill Street in May</li></ul><p>“It is a sad day,” she said.</p>"""
HEAD = """<meta property="og:site_name" content="Northfield Herald"><link rel="canonical" href="https://h.example/1">
<meta property="article:published_time" content="2018-06-12T08:30:00+01:00">
<meta property="article:modified_time" content="2018-06-14"><script>document.write("No")</script>"""
NAVIGATION = "<nav><a href='/'>Home</a><a href='/s'>Sport</a></nav>"


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Halls</title>{head}</head><body>{body}</body></html>"


def _latest(mark: str) -> date | None:
    published = read_web_page(page(mark + STORY), "a.html").published
    return published.latest if published else None


def test_the_story_is_taken_without_frame_or_scripts() -> None:
    found = read_web_page(
        page(f"{NAVIGATION}<article><h1>Halls to close</h1>{STORY}</article>", HEAD), "a.html"
    )
    assert found.title == "Halls to close"
    assert found.text.splitlines()[0] == "Halls to close"
    assert "- Mill Street in May" in found.text
    assert "Sport" not in found.text
    assert "No" not in found.text.split()


@pytest.mark.parametrize(
    "frame",
    [
        "<nav><a href='/'>Home</a><a href='/s'>Sport</a></nav>",
        "<footer><p>Contact the Herald at its office</p></footer>",
        "<div class='share'><a href='#'>Share on Facebook</a></div>",
        "<div class='cookie-banner'><p>The Herald uses cookies to improve this site.</p></div>",
    ],
)
def test_the_frame_of_a_page_is_no_paragraph_of_its_article(frame: str) -> None:
    found = read_web_page(page(f"{frame}<article><h1>Halls to close</h1>{STORY}</article>"), "a.html")
    assert (
        found.text == read_web_page(page(f"<article><h1>Halls to close</h1>{STORY}</article>"), "a.html").text
    )


@pytest.mark.parametrize("headings", ["<h1>Herald</h1>", "<h1>Herald</h1><h1>Halls to close</h1>", ""])
def test_the_name_of_the_site_is_no_title(headings: str) -> None:
    named = '<meta property="og:title" content="Halls to close | Herald">'
    head = f'{named}<meta property="og:site_name" content="Herald">'
    assert read_web_page(page(headings + STORY, head), "a.html").title == "Halls to close"
    before = '<meta property="og:title" content="Herald | Halls to close">'
    assert read_web_page(page(f"<h1>Halls to close</h1>{STORY}", before), "a.html").title == "Halls to close"


def test_the_page_says_who_published_it_where_and_when() -> None:
    found = read_web_page(page(STORY, HEAD), "a.html")
    assert (found.publisher, found.url) == ("Northfield Herald", "https://h.example/1")
    assert found.published is not None
    assert found.published.earliest == found.published.latest == date(2018, 6, 12)
    assert found.published.basis == "stated"
    assert found.published.words == ("article:published_time 2018-06-12T08:30:00+01:00",)


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        ("<h1>The Herald</h1><h1>Halls to close</h1>", "Halls to close"),
        ("<h1>Three halls will shut</h1>", "Three halls will shut"),
        ("", "Halls to close | The Herald"),
    ],
)
def test_the_headline_is_the_heading_that_the_page_s_title_repeats(headings: str, title: str) -> None:
    html = page(headings + STORY).replace("<title>Halls", "<title>Halls to close | The Herald")
    assert read_web_page(html, "a.html").title == title


@pytest.mark.parametrize(
    "mark",
    [
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2018-06-12"}]}</script>',
        '<time itemprop="datePublished" datetime="2018-06-12">Tuesday</time>',
        "<div>Published 12th Jun 2018, 10:32 BST</div>",
    ],
)
def test_a_day_of_publication_is_found_where_pages_put_it(mark: str) -> None:
    assert _latest(mark) == date(2018, 6, 12)


@pytest.mark.parametrize(
    "mark",
    [
        '<meta property="article:modified_time" content="2018-06-14">',
        "<time datetime='2018-06-12'>Another story</time>",
        "<p>The hall, published plans of 12 June 2018 say, will go to the highest bidder.</p>",
        '<script type="application/ld+json">[[[{</script>',
    ],
)
def test_no_other_date_on_a_page_is_taken_for_that_of_publication(mark: str) -> None:
    assert _latest(mark) is None


def test_a_scrap_too_slight_for_the_rules_is_read_whole() -> None:
    assert read_web_page("<p>The hall closes in May.</p>", "a.html").text == "The hall closes in May."


@pytest.mark.parametrize(
    "html",
    [
        "No tags at all.",
        "<html></html>",
        "<p>" * (MAX_TAGS + 1),
        "<html><body>" + "<div>" * 30_000 + "x",
        page("<!--" * 10_000),
    ],
    ids=["text", "empty", "tags", "deep", "comments"],
)
def test_a_page_without_a_story_is_refused_by_name(html: str) -> None:
    with pytest.raises(ReadError, match=r"^a\.html: "):
        read_web_page(html, "a.html")


def test_entities_are_never_expanded_from_the_page_s_own_definitions() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>' + page(
        STORY + "<p>&b;&b; end of it.</p>"
    )
    assert "lollol" not in read_web_page(bomb, "a.html").text


def test_reading_says_nothing_of_its_own(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(ReadError):
        read_web_page("<html></html>", "a.html")
    assert capsys.readouterr() == ("", "")


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div",
                ">",
                "<table>",
                "<td>",
                "<li>",
                "&#0;",
                "&#xD800;",
                "<h1>",
                "text. ",
                "\x01",
                "<a href='",
            ]
        ),
        max_size=40,
    )
)
def test_any_soup_of_tags_is_read_or_refused(parts: list[str]) -> None:
    try:
        found = read_web_page("".join(parts), "a.html")
    except ReadError:
        return
    assert found.text.strip()
    found.text.encode()
