"""Reading: files as they come from the web become articles, or are refused by name."""

from __future__ import annotations

import hashlib
import socket
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import ReadError
from corpus.passages import cut_passages
from tests.corpus.articles_made import dropped, kept, made, shown, words

SCRAPED = """Northfield Council set to close three halls

File pictureFile picture
File picture
By Ann Mayhew
Published 12th Jun 2018, 10:32 BST
Northfield Council is to close three halls.

Hide Ad
Hide Ad

“It is a sad day,” its leader said.

Editor’s note: A previous version said ‘four halls’.

We are happy to clarify that three will close.

Related topics:
"""


def test_a_scraped_page_keeps_its_story_and_says_why_the_rest_went(tmp_path: Path) -> None:
    article = made(tmp_path, SCRAPED)
    assert (article.title, article.title_inferred) == ("Northfield Council set to close three halls", False)
    assert article.published.words == ("Published 12th Jun 2018",)
    assert dropped(article) == {
        "File pictureFile picture": "caption printed twice",
        "File picture": "caption printed twice",
        "By Ann Mayhew": "byline",
        "Published 12th Jun 2018, 10:32 BST": "date line",
        "Hide Ad": "advertisement marker",
        "Related topics:": "link to other stories",
    }
    assert len(kept(article)) == 5


def test_a_date_stuck_to_the_first_sentence_dates_the_article_and_leaves_the_sentence(tmp_path: Path) -> None:
    article = made(tmp_path, " date 2018-06-12 The hall will close. It opened in 1932.\n\nNobody spoke.\n")
    assert (article.title, article.title_inferred) == ("The hall will close.", True)
    assert article.published.earliest == article.published.latest == date(2018, 6, 12)
    assert (article.published.basis, article.published.words) == ("stated", ("date 2018-06-12",))
    assert kept(article)[0] == "The hall will close. It opened in 1932."


def test_a_date_in_the_story_is_not_its_date(tmp_path: Path) -> None:
    assert made(tmp_path, "The hall closed on 12 June 2018.\n\nIt was sold.").published.basis == "unknown"


def test_offsets_hold_in_windows_files(tmp_path: Path) -> None:
    data = "The “hall” cost £4m.\r\n\r\nIt’s sold.\r\n".encode("cp1252")
    article = made(tmp_path, data)
    assert article.text == data.decode("cp1252")
    assert kept(article) == ["The “hall” cost £4m.", "It’s sold."]
    assert [paragraph.line for paragraph in article.paragraphs] == [1, 3]
    assert article.sha256 == hashlib.sha256(data).hexdigest()


def test_markdown_takes_what_its_front_matter_says(tmp_path: Path) -> None:
    matter = 'title: Halls\ndate: 2018-06\nkind: summary\nsource: a.txt\nkeep: ["hide ad"]\n'
    text = f"---\n{matter}---\n# Halls\n\nHide Ad\n\nIt closed.\n"
    article = made(tmp_path, text, "story.md")
    assert (article.title, article.kind, article.source) == ("Halls", "summary", "a.txt")
    assert (article.published.latest, article.published.basis) == (date(2018, 6, 30), "stated")
    assert kept(article) == ["Halls", "Hide Ad", "It closed."]
    assert [paragraph.line for paragraph in article.paragraphs] == [8, 10, 12]


def test_a_heading_of_markdown_is_the_headline_whatever_its_stop(tmp_path: Path) -> None:
    assert made(tmp_path, "# It is over.\n\nThe hall closed.\n", "story.md").title == "It is over."


def test_a_web_page_is_read_as_extracted_text(tmp_path: Path) -> None:
    article = made(tmp_path, "<html><body><h1>Halls</h1><p>The hall closed.</p></body></html>", "story.html")
    assert article.extracted
    assert "The hall closed." in kept(article)


def test_readers_comments_on_a_web_page_are_left_out_and_listed(tmp_path: Path) -> None:
    story = "<p>The hall in Mill Street closed on Monday, its keeper said.</p><p>It opened in 1932.</p>"
    comments = "<h2>2 comments</h2><ul><li>Jo, 4 May 2019</li><li>A pity that it is gone for good.</li></ul>"
    article = made(tmp_path, f"<html><body><article>{story}{comments}</article></body></html>", "story.html")
    assert kept(article) == [
        "The hall in Mill Street closed on Monday, its keeper said.",
        "It opened in 1932.",
    ]
    assert list(dropped(article).values())[1:] == ["reader's comment"] * 2
    assert article.published.basis == "unknown"


def test_the_folder_s_settings_keep_a_paragraph(tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text('[keep]\n"story.txt" = [2]\n')
    assert kept(made(tmp_path, "It closed.\n\nHide Ad\n\nHide Ad\n")) == ["It closed.", "Hide Ad"]


@pytest.mark.parametrize(
    "data",
    [b"", b"\n \n", b"a\0b", b"Hide Ad\n", b"\x81\x8d", b"x" * 4_000_001, b"A.\n" * 100_001],
    ids=["nothing", "blank", "nul", "furniture", "binary", "bytes", "lines"],
)
def test_a_file_that_is_no_article_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ReadError, match=r"story\.txt"):
        made(tmp_path, data)


def test_reading_opens_no_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = '<html><head><link rel="canonical" href="http://h.example/"><base href="http://h.example/"></head>'
    made(
        tmp_path,
        f'{page}<body><img src="http://h.example/x"><p>The hall closed.</p></body></html>',
        "story.html",
    )


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=120)
    | st.text(max_size=80).map(str.encode)
    | st.lists(
        st.sampled_from([*SCRAPED.split("\n"), "", "---", "title: x", "<p>", "date 2018-06-12 The"])
    ).map(lambda lines: "\n".join(lines).encode()),
    name=st.sampled_from(["story.txt", "story.md", "story.html"]),
)
def test_any_file_is_read_with_exact_spans_or_refused(tmp_path: Path, data: bytes, name: str) -> None:
    try:
        article = made(tmp_path, data, name)
    except ReadError:
        return
    assert article.title
    assert [paragraph.number for paragraph in article.paragraphs] == list(
        range(1, len(article.paragraphs) + 1)
    )
    passages = cut_passages(article, words)
    assert "".join("".join(shown(passages)).split()) == "".join("".join(kept(article)).split())
