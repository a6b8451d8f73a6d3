"""The whole article as blocks: its head, then every paragraph, with the cited passages marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.records import Article, Paragraph, Span
from qa.answer import Answer, Citation
from qa.tui.blocks import BLANK, Block, inert, joined, marked, one_line, within
from qa.tui.views import highlights

_PLAIN = "     "


def article_blocks(
    article: Article, body: Sequence[Block], citation: Citation, answer: Answer | None
) -> list[Block]:
    """Return the article that `citation` stands in, with the other citations of it marked more quietly.

    `body` is its `article_body`. The anchor of the passage is `cited`; paragraphs left out as page
    furniture are shown as such."""
    others = [c for c in answer.citations if c.article.id == article.id] if answer else []
    marked_body = list(body)
    for other in sorted(others, key=lambda c: c.rank != citation.rank, reverse=True):
        _mark(marked_body, article, other, chosen=other.rank == citation.rank, answer=answer)
    if citation not in others:
        _mark(marked_body, article, citation, chosen=True, answer=answer)
    return marked_body


def article_body(article: Article) -> tuple[Block, ...]:
    """Return an article without marks: its head, then its paragraphs, each followed by a blank line."""
    blocks = [*_head(article), BLANK]
    for paragraph in article.paragraphs:
        blocks += [_paragraph(article, paragraph), BLANK]
    return tuple(blocks)


def _head(article: Article) -> Iterator[Block]:
    guess = " (first sentence: the source has no headline)" if article.title_inferred else ""
    yield Block(one_line(article.title) + guess, style="title", gutter=" ")
    if article.url:
        yield Block(one_line(article.url), style="faint", gutter=" ")
    if article.source:
        yield Block(f"After: {one_line(article.source)}", style="faint", gutter=" ")


def _paragraph(article: Article, paragraph: Paragraph) -> Block:
    text = inert(article.cut((paragraph.span,)))
    if paragraph.dropped:
        reason = f"{text} (left out: {one_line(paragraph.dropped)})"
        return Block(reason, style="faint", gutter=_PLAIN, gutter_next=_PLAIN)
    return Block(text, gutter=_PLAIN, gutter_next=_PLAIN)


def _mark(
    body: list[Block], article: Article, citation: Citation, chosen: bool, answer: Answer | None
) -> None:
    words = _placed(highlights(citation, answer), citation.spans) if chosen else []
    bar = "▌" if chosen else "│"
    first = True
    for number in (number - 1 for number in citation.paragraphs if number <= len(article.paragraphs)):
        start, end = article.paragraphs[number].span
        text, styles = marked(inert(article.cut(((start, end),))), within(words, start, end))
        label = f"[{citation.rank}]" if first else ""
        place = len(body) + 2 * (number - len(article.paragraphs))
        body[place] = replace(
            body[place],
            text=text,
            styles=styles,
            gutter=f"{label:<4}{bar}",
            gutter_next=f"    {bar}",
            gutter_style="cited" if chosen else "",
            anchor="cited" if chosen and first else f"rank{citation.rank}",
        )
        first = False


def _placed(words: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """Return spans over a citation's text as spans over its article's text.

    The citation's text is its spans joined by a newline."""
    found: list[Span] = []
    offset = 0
    for start, end in spans:
        inside = within(words, offset, offset + end - start)
        found += [(start + a, start + b) for a, b in inside]
        offset += end - start + 1
    return joined(found, max((end for _, end in spans), default=0))
