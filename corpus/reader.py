"""A file as an Article: its text, headline, date, publisher, and the fate of every paragraph.

Brings together what `files`, `decoding`, `frontmatter`, `webpage`, `layout`, `date_places` and `cleaning`
each know. Cutting passages is for `passages`."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.cleaning import drop_reasons
from corpus.date_places import find_date_lines
from corpus.dating import DateLine, is_byline, stated
from corpus.decoding import decode, one_line
from corpus.errors import ReadError
from corpus.files import Refusal, SourceFile, find_files, read_bytes, shown
from corpus.frontmatter import NO_MATTER, FrontMatter, read_front_matter
from corpus.headlines import inferred_title, is_headline
from corpus.layout import MAX_LINES, Block, blocks
from corpus.mastheads import mastheads
from corpus.records import Article, Paragraph, Span, running_on
from corpus.settings import FolderSettings, Keep, read_settings
from corpus.webpage import read_web_page

__all__ = ["Refusal", "SourceFile", "find_files", "read_article"]

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm")
_HEAD = 6


@dataclass(frozen=True, slots=True)
class _Contents:
    """A file's text before its paragraphs are judged, and what the file says of itself."""

    text: str
    said: FrontMatter = NO_MATTER
    markdown: bool = False
    extracted: bool = False
    comments: Span | None = None


def read_article(source: SourceFile, settings: FolderSettings | None = None) -> Article:
    """Read one file; `settings` are its folder's, looked up beside it where not given.

    Raises ReadError, and nothing else, for a file that cannot be read as an article."""
    where = shown(source.path)
    settings = read_settings(source.path.parent) if settings is None else settings
    data = read_bytes(source.path)
    contents = _contents(decode(data, where), source.path.suffix.lower(), where)
    keep = settings.keep_for(source.path.name).joined(contents.said.keep)
    paragraphs, dates = _paragraphs(contents, keep, where)
    title, inferred = _title(contents, [paragraph for paragraph in paragraphs if not paragraph.dropped])
    return Article(
        id=source.id,
        path=str(source.path),
        text=contents.text,
        sha256=hashlib.sha256(data).hexdigest(),
        title=title,
        title_inferred=inferred,
        paragraphs=tuple(paragraphs),
        published=contents.said.published or stated(dates),
        kind=contents.said.kind,
        publisher=contents.said.publisher,
        url=contents.said.url,
        source=contents.said.source,
        extracted=contents.extracted,
    )


def _contents(text: str, suffix: str, where: str) -> _Contents:
    if suffix in _HTML:
        page = read_web_page(text, where)
        said = FrontMatter(title=page.title, published=page.published, publisher=page.publisher, url=page.url)
        return _Contents(page.text, said, extracted=True, comments=page.comments)
    if suffix in _MARKDOWN:
        return _Contents(text, read_front_matter(text, where), markdown=True)
    return _Contents(text)


def _paragraphs(contents: _Contents, keep: Keep, where: str) -> tuple[list[Paragraph], list[DateLine]]:
    """Return every paragraph, judged, of which at least one is kept; and the date lines met."""
    text = contents.text
    found = blocks(text, contents.said.end, markdown=contents.markdown)
    if len(found) > MAX_LINES:
        raise ReadError(f"{where}: more than {MAX_LINES:,} lines; split it or leave it out.")
    spans = [block.span for block in found]
    reasons = _drop_reasons(contents, found, spans)
    texts = _texts(text, spans)
    dates = find_date_lines(texts, {at for at, reason in enumerate(reasons) if reason})
    spans = [_after_date(block, dates.get(at)) for at, block in enumerate(found)]
    if any(span != block.span for span, block in zip(spans, found, strict=True)):
        reasons = _drop_reasons(contents, found, spans)
    _add_lines(reasons, text, found, spans, dates)
    paragraphs = [
        Paragraph(number, block.line, span, None if keep.covers(number, text[slice(*span)]) else reason)
        for number, (block, span, reason) in enumerate(zip(found, spans, reasons, strict=True), 1)
    ]
    if all(paragraph.dropped for paragraph in paragraphs):
        raise ReadError(f"{where}: no text of an article in it; all {len(found)} paragraphs are furniture.")
    return paragraphs, list(dates.values())


def _drop_reasons(contents: _Contents, found: Sequence[Block], spans: Sequence[Span]) -> list[str | None]:
    """Say of each paragraph why it is a comment, or the rules of cleaning drop it; None where it is kept."""
    low, high = contents.comments or (0, 0)
    reasons = drop_reasons(_texts(contents.text, spans), [block.line for block in found])
    return [
        reason or ("reader's comment" if low <= start < high else None)
        for (start, _), reason in zip(spans, reasons, strict=True)
    ]


def _texts(text: str, spans: Sequence[Span]) -> list[str]:
    return [running_on(text[start:end]) for start, end in spans]


def _add_lines(
    reasons: list[str | None],
    text: str,
    found: Sequence[Block],
    spans: Sequence[Span],
    dates: Mapping[int, DateLine],
) -> None:
    """Add to `reasons` which paragraphs are date lines or bylines, or stand over the headline."""
    for at, line in dates.items():
        if line.end and spans[at] == found[at].span:
            reasons[at] = "date line" if line.published else "update line"
    for at in range(min(_HEAD, len(found))):
        reasons[at] = reasons[at] or ("byline" if is_byline(text[slice(*spans[at])]) else None)
    kept = [at for at, reason in enumerate(reasons) if not reason]
    for at in kept[: mastheads(_texts(text, [spans[at] for at in kept]))]:
        reasons[at] = "masthead or section label"


def _after_date(block: Block, line: DateLine | None) -> Span:
    """Leave a date that is stuck to a sentence out of the span; a date line alone stays as it is."""
    start, end = block.span
    return (start + line.end, end) if line and start + line.end < end else (start, end)


def _title(contents: _Contents, kept: Sequence[Paragraph]) -> tuple[str, bool]:
    """Return the title, and whether it is inferred: given, else the headline, else the first sentence."""
    if contents.said.title:
        return contents.said.title, False
    start, end = kept[0].span
    words = running_on(contents.text[start:end])
    marked = contents.markdown and contents.text[:start].endswith(("# ", "#\t"))
    if marked or is_headline(words, alone=len(kept) == 1):
        return one_line(words), False
    return inferred_title(words), True
