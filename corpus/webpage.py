"""The article inside a saved web page: its words, and what the page says of itself. The frame around it,
so far as trafilatura tells it apart, never becomes a paragraph, and so no list of what was left out has it.

The only module that knows trafilatura, which is imported when the first page is met. It fetches
nothing and runs nothing; cleaning what it extracts is for `cleaning`."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from corpus.dating import bounds, read_date_line
from corpus.decoding import one_line
from corpus.errors import ReadError
from corpus.page_boxes import leave_out_boxes
from corpus.page_comments import comments_in, headings_of_comments
from corpus.patterns import regex
from corpus.records import Published, Span

MAX_CHARACTERS = 4_000_000
MAX_TAGS = 60_000
_LONGEST_LINE = 200
_LONGEST_VALUE = 400
_PUBLISHED_NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "pubdate",
    "publish-date",
)
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title")
_SITE_NAMES = ("og:site_name",)
_SITE = regex(r"(?P<title>.+)\s[|–—-]\s(?P<name>[^|–—]{2,60})")
_PARSING_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page's article. `text` has one paragraph a line; `comments` tells where readers' comments stand."""

    text: str
    title: str | None
    publisher: str | None
    url: str | None
    published: Published | None
    comments: Span | None = None


def read_web_page(html: str, path: str) -> WebPage:
    """Extract the article of a page. Raises ReadError, naming `path`, where there is none to find."""
    if len(html) > MAX_CHARACTERS or html.count("<") > MAX_TAGS:
        limits = f"{MAX_CHARACTERS:,} characters or {MAX_TAGS:,} tags"
        raise ReadError(f"{path}: more than {limits} of HTML; save its text as .txt.")
    try:
        page = _extract(html)
    except _library_errors() as error:
        raise ReadError(
            f"{path}: the HTML cannot be parsed ({type(error).__name__}); save it as text."
        ) from error
    if page is None:
        raise ReadError(f"{path}: no article found in the HTML; save its text as .txt.")
    return page


def _extract(html: str) -> WebPage | None:
    """Extract by trafilatura's rules for articles, else, from a page too slight for them, all its text."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    tree = _tree(html)
    if tree is None:
        return None
    metas = [*_metas(tree), *_linked_data(tree)]
    title = _title(tree, metas)
    canonical = next((node.get("href") for node in tree.iter("link") if node.get("rel") == "canonical"), None)
    commented = headings_of_comments(tree)
    published = _described(metas) or _marked(tree) or _printed(tree)
    leave_out_boxes(tree)
    text = trafilatura.extract(tree, output_format="txt", include_comments=False, favor_recall=True)
    text = text or trafilatura.baseline(_tree(html))[1]
    if not text or not text.strip():
        return None
    publisher, comments = _first(metas, _SITE_NAMES), comments_in(text, commented)
    return WebPage(text, title, publisher, _line(canonical), published, comments)


def _library_errors() -> tuple[type[Exception], ...]:
    """Name what parsing hostile HTML may raise from inside the libraries; asked for only when it does."""
    from lxml.etree import LxmlError

    return (*_PARSING_ERRORS, LxmlError)


def _tree(html: str) -> Any:
    import trafilatura

    tree = trafilatura.load_html(html)
    return (
        trafilatura.load_html(f"<html><body>{html}</body></html>") if tree is None and "<" in html else tree
    )


def _title(tree: Any, metas: Iterable[tuple[str, str]]) -> str | None:
    """Return the longest heading that the description repeats, else the only one, else the description.

    The name of the site, which some pages set as a heading too, is none."""
    held = list(metas)
    described = _first(held, _TITLE_NAMES) or _line(tree.findtext(".//title"))
    headings = [line for line in (_line(node.text_content()) for node in tree.iter("h1")) if line]
    site = _SITE.fullmatch(described or "")
    if (
        site
        and site["name"] in (*headings, _first(held, _SITE_NAMES))
        and len(site["name"]) < len(site["title"])
    ):
        described = site["title"]
        headings = [line for line in headings if line != site["name"]]
    repeated = [line for line in headings if described and line.casefold() in described.casefold()]
    if repeated or len(headings) == 1 or not described:
        return max(repeated or headings, key=len, default=None)
    return described


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield name and content of what describes the page, names in lower case."""
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        if name and node.get("content"):
            yield name.lower(), node.get("content")


def _linked_data(tree: Any) -> Iterator[tuple[str, str]]:
    for node in tree.iter("script"):
        if node.get("type") == "application/ld+json" and node.text:
            try:
                found = json.loads(node.text)
            except (ValueError, RecursionError):
                continue
            parts = found if isinstance(found, list) else [found]
            graphs = [part["@graph"] for part in parts if isinstance(part, dict) and "@graph" in part]
            for part in [*parts, *(node for graph in graphs if isinstance(graph, list) for node in graph)]:
                if isinstance(part, dict) and isinstance(part.get("datePublished"), str):
                    yield "datepublished", part["datePublished"]


def _described(metas: Iterable[tuple[str, str]]) -> Published | None:
    """Return the day that the page's own description states, the plainest name first."""
    held = list(metas)
    for wanted in _PUBLISHED_NAMES:
        for name, content in held:
            days = bounds(content) if name == wanted else None
            if days:
                return Published(*days, "stated", (f"{name} {_line(content)}",))
    return None


def _marked(tree: Any) -> Published | None:
    """Return the day of a time marked as that of publication."""
    for node in tree.iter("time", "span", "abbr"):
        if node.get("itemprop") == "datePublished" or node.get("pubdate") is not None:
            given = node.get("datetime") or node.get("content") or node.text_content()
            days = bounds(given)
            if days:
                return Published(*days, "stated", (_line(given) or "",))
    return None


def _printed(tree: Any) -> Published | None:
    """Return the day of a line on the page that says "Published" or the like before it."""
    for text in tree.itertext():
        line = read_date_line(text.strip()) if len(text) < _LONGEST_LINE else None
        if line and line.sure and line.published and line.end == len(text.strip()):
            return line.published
    return None


def _first(metas: Iterable[tuple[str, str]], names: Iterable[str]) -> str | None:
    held = dict(reversed(list(metas)))
    return next((_line(held[name]) for name in names if name in held), None)


def _line(text: str | None) -> str | None:
    return one_line(text)[:_LONGEST_VALUE] or None if text else None
