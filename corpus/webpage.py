"""The article inside a saved web page: its words, and what the page says of itself.

The only module that knows trafilatura, which is imported when the first page is met. It fetches
nothing and runs nothing; cleaning what it extracts is for `cleaning`."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from corpus.dating import bounds
from corpus.errors import ReadError
from corpus.records import Published

MAX_CHARACTERS = 4_000_000
MAX_DEPTH = 500
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
_SITE_NAMES = ("og:site_name", "application-name")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "p", "li"})
_LIBRARY_ERRORS = (ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RecursionError)


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page's article. `text` has one paragraph a line."""

    text: str
    title: str | None
    publisher: str | None
    url: str | None
    published: Published


def read_web_page(html: str, path: str) -> WebPage:
    """Extract the article of a page. Raises ReadError, naming `path`, where there is none to find."""
    if len(html) > MAX_CHARACTERS:
        raise ReadError(
            f"{path}: more than {MAX_CHARACTERS // 1_000_000} million characters of HTML; trim it."
        )
    if _depth(html) > MAX_DEPTH:
        raise ReadError(f"{path}: HTML nested more than {MAX_DEPTH} deep; save the page again.")
    try:
        page = _extract(html)
    except (*_LIBRARY_ERRORS, TypeError, ValueError) as error:
        raise ReadError(
            f"{path}: the HTML cannot be parsed ({type(error).__name__}); save it as text."
        ) from error
    if page is None:
        raise ReadError(f"{path}: no article found in the HTML; save its text as .txt.")
    return page


def _extract(html: str) -> WebPage | None:
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    tree = trafilatura.load_html(html)
    if tree is None:
        return None
    metas = list(_metas(tree))
    linked = list(_linked_data(tree))
    heading = next((_line(node.text_content()) for node in tree.iter("h1")), None)
    canonical = next((node.get("href") for node in tree.iter("link") if node.get("rel") == "canonical"), None)
    published = _published(metas, linked)
    text = trafilatura.extract(tree, output_format="txt", include_comments=False, with_metadata=False)
    if not text or not text.strip():
        return None
    title = heading or _first(metas, _TITLE_NAMES) or _line(tree.findtext(".//title"))
    return WebPage(text, title, _first(metas, _SITE_NAMES), _line(canonical), published)


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
            for part in found if isinstance(found, list) else [found]:
                if isinstance(part, dict) and isinstance(part.get("datePublished"), str):
                    yield "datepublished", part["datePublished"]


def _published(metas: Iterable[tuple[str, str]], linked: Iterable[tuple[str, str]]) -> Published:
    given = [*metas, *linked]
    for wanted in _PUBLISHED_NAMES:
        for name, content in given:
            days = bounds(content) if name == wanted else None
            if days:
                return Published(*days, "stated", (f"{name} {_line(content)}",))
    return Published()


def _first(metas: Iterable[tuple[str, str]], names: Iterable[str]) -> str | None:
    held = dict(reversed(list(metas)))
    return next((_line(held[name]) for name in names if name in held), None)


def _line(text: str | None) -> str | None:
    return " ".join(text.split())[:400] or None if text else None


def _depth(html: str) -> int:
    """Return how deep tags are left open, at most; an upper bound, taken without parsing."""
    depth = deepest = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in _VOID:
            depth = max(0, depth + (-1 if tag[1] else 1))
            deepest = max(deepest, depth)
    return deepest
