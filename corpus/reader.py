"""A file as an Article: its text, headline, date, publisher, and the fate of every paragraph.

Brings together what `files`, `decoding`, `frontmatter`, `webpage`, `layout`, `dating` and `cleaning` each
know. Cutting passages is for `passages`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.cleaning import drop_reasons
from corpus.dating import DateLine, find_date_lines, is_byline, stated
from corpus.decoding import decode, one_line
from corpus.errors import ReadError
from corpus.files import Refusal, SourceFile, find_files, read_bytes, shown
from corpus.frontmatter import NO_MATTER, FrontMatter, read_front_matter
from corpus.headlines import inferred_title, is_headline
from corpus.layout import MAX_LINES, Block, blocks
from corpus.records import Article, Paragraph, Published
from corpus.settings import FolderSettings, Keep, read_settings
from corpus.webpage import WebPage, read_web_page

__all__ = ["Refusal", "SourceFile", "find_files", "read_article"]

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm")
_HEAD = 6


@dataclass(frozen=True, slots=True)
class _Contents:
    """A file's text before its paragraphs are judged, and what was said about it."""

    text: str
    matter: FrontMatter = NO_MATTER
    page: WebPage | None = None
    markdown: bool = False


def read_article(source: SourceFile, settings: FolderSettings | None = None) -> Article:
    """Read one file; `settings` are its folder's, looked up beside it where not given.

    Raises ReadError, and nothing else, for a file that cannot be read as an article."""
    where = shown(source.path)
    settings = read_settings(source.path.parent) if settings is None else settings
    data = read_bytes(source.path)
    contents = _contents(decode(data, where), source.path.suffix.lower(), where)
    found = blocks(contents.text, contents.matter.end, markdown=contents.markdown)
    if len(found) > MAX_LINES:
        raise ReadError(f"{where}: more than {MAX_LINES:,} lines; split it or leave it out.")
    keep = settings.keep_for(source.path.name).joined(contents.matter.keep)
    paragraphs, dates = _paragraphs(contents.text, found, keep)
    kept = [paragraph for paragraph in paragraphs if not paragraph.dropped]
    if not kept:
        raise ReadError(
            f"{where}: no text of an article in it; all {len(paragraphs)} paragraphs are furniture."
        )
    title, inferred = _title(contents, kept)
    return Article(
        id=source.id,
        path=str(source.path),
        text=contents.text,
        sha256=hashlib.sha256(data).hexdigest(),
        title=title,
        title_inferred=inferred,
        paragraphs=tuple(paragraphs),
        published=_published(contents, dates),
        kind=contents.matter.kind,
        publisher=contents.matter.publisher or (contents.page.publisher if contents.page else None),
        url=contents.matter.url or (contents.page.url if contents.page else None),
        source=contents.matter.source,
        extracted=contents.page is not None,
    )


def _contents(text: str, suffix: str, where: str) -> _Contents:
    if suffix in _HTML:
        page = read_web_page(text, where)
        return _Contents(page.text, page=page)
    if suffix in _MARKDOWN:
        return _Contents(text, read_front_matter(text, where), markdown=True)
    return _Contents(text)


def _paragraphs(text: str, found: Sequence[Block], keep: Keep) -> tuple[list[Paragraph], list[DateLine]]:
    """Judge every paragraph; return them all, and the date lines met."""
    dates = find_date_lines([text[slice(*block.span)] for block in found])
    spans = [_after_date(block, dates.get(at)) for at, block in enumerate(found)]
    texts = [text[start:end] for start, end in spans]
    reasons = list(drop_reasons(texts, [block.line for block in found]))
    for at, line in dates.items():
        if line.end == len(text[slice(*found[at].span)]):
            reasons[at] = "date line" if line.published else "update line"
    for at in range(min(_HEAD, len(texts))):
        reasons[at] = reasons[at] or ("byline" if is_byline(texts[at]) else None)
    paragraphs = [
        Paragraph(number, block.line, span, None if keep.covers(number, words) else reason)
        for number, (block, span, words, reason) in enumerate(
            zip(found, spans, texts, reasons, strict=True), 1
        )
    ]
    return paragraphs, list(dates.values())


def _after_date(block: Block, line: DateLine | None) -> tuple[int, int]:
    start, end = block.span
    return (start + line.end, end) if line and start + line.end < end else (start, end)


def _published(contents: _Contents, dates: Sequence[DateLine]) -> Published:
    """Take the date of the front matter, else of the page, else of a date line."""
    if contents.matter.published:
        return contents.matter.published
    if contents.page and contents.page.published.basis == "stated":
        return contents.page.published
    return stated(dates)


def _title(contents: _Contents, kept: Sequence[Paragraph]) -> tuple[str, bool]:
    given = contents.matter.title or (contents.page.title if contents.page else None)
    if given:
        return given, False
    text = contents.text
    first = kept[0]
    words = text[slice(*first.span)]
    marked = contents.markdown and text[: first.span[0]].endswith(("# ", "#\t"))
    if marked or is_headline(words, alone=len(kept) == 1):
        return one_line(words), False
    return inferred_title(words), True
