"""What a pane shows, as plain records: blocks of text with styled spans, made safe for a terminal.

Wrapping and drawing are left to `wrapping` and `page`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.decoding import rejoined
from corpus.records import Span
from qa.inert import inert as harmless

OPENING, CLOSING = "»", "«"

Styled = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a pane.

    `styles` are (start, end, style name) over `text`; `style` is that of the whole. `gutter` stands before
    the first line, `gutter_next` (as wide; blank by default) before the others. `anchor` names the block, so
    that a pane can be scrolled to it. `limit` > 0 cuts it to so many lines."""

    text: str
    styles: tuple[Styled, ...] = ()
    style: str = ""
    gutter: str = ""
    gutter_next: str = ""
    gutter_style: str = ""
    anchor: str = ""
    limit: int = 0


BLANK = Block("")


def inert(text: str) -> str:
    """Return `text` harmless to a terminal and of the same length, so that offsets into it stay true.

    Soft hyphens become zero-width spaces, which the page leaves out."""
    return harmless(text).replace("\xad", "\u200b")


def one_line(text: str) -> str:
    """Return `text` inert and with every run of white space as one space."""
    return inert(" ".join(rejoined(text).split()))


def marked(text: str, spans: Iterable[Span], style: str = "mark") -> tuple[str, tuple[Styled, ...]]:
    """Return `text` with `spans` between marking characters, and their styles over the new text.

    Overlapping and touching spans are joined; spans outside the text are cut to it."""
    parts: list[str] = []
    styles: list[Styled] = []
    end = length = 0
    for start, stop in joined(spans, len(text)):
        parts += [text[end:start], OPENING, text[start:stop], CLOSING]
        length += start - end
        styles.append((length, length + stop - start + 2, style))
        length += stop - start + 2
        end = stop
    return "".join([*parts, text[end:]]), tuple(styles)


def joined(spans: Iterable[Span], length: int) -> list[Span]:
    """Return `spans` in order, cut to [0, length), without empty ones, those that meet made one."""
    whole: list[Span] = []
    for start, end in sorted((max(0, start), min(end, length)) for start, end in spans):
        if start >= end:
            continue
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def within(spans: Iterable[Span], start: int, end: int) -> list[Span]:
    """Return the parts of `spans` that lie in [start, end), counted from `start`."""
    return [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]
