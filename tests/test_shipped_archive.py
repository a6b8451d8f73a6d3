"""The archive that ships: well-formed summaries, no words in anyone's mouth, nothing lost by our reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.corrections import corrections
from corpus.reader import find_files, read_article
from corpus.records import Article

FOLDER = Path(__file__).resolve().parent.parent / "corpus" / "articles"
QUOTATION = re.compile(r"[\"“”„«»‘]|(?<!\w)['’]")


def read_archive() -> list[Article]:
    sources, refused = find_files([FOLDER])
    assert not refused
    return [read_article(source) for source in sources]


ARCHIVE = read_archive()
each_article = pytest.mark.parametrize("article", ARCHIVE, ids=lambda article: article.id)


def test_the_archive_holds_five_articles_of_five_sources() -> None:
    assert len(ARCHIVE) == 5
    assert len({article.source for article in ARCHIVE}) == 5


@each_article
def test_each_says_that_it_is_a_summary_of_which_file(article: Article) -> None:
    assert article.kind == "summary"
    assert article.title
    assert not article.title_inferred
    assert re.match(r"\S+\.txt - \S", article.source or "")


@each_article
def test_speech_stands_as_reported_speech_without_quotation_marks(article: Article) -> None:
    assert QUOTATION.findall(article.text) == []


@each_article
def test_no_paragraph_is_taken_for_page_furniture(article: Article) -> None:
    assert [paragraph.dropped for paragraph in article.paragraphs if paragraph.dropped] == []


@each_article
def test_a_day_is_stated_only_in_front_matter(article: Article) -> None:
    stated = re.search(r"^date: ", article.text, re.MULTILINE) is not None
    assert (article.published.basis == "stated") == stated


def test_one_correction_closes_its_article_and_is_found_whole() -> None:
    found = [(article, note) for article in ARCHIVE for note in corrections(article)]
    assert len(found) == 1
    article, note = found[0]
    assert note.paragraphs == tuple(paragraph.number for paragraph in article.paragraphs[-2:])
