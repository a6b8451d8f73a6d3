"""Text to lines of a given width in terminal cells, by offsets; nothing is copied or dropped."""

from __future__ import annotations

from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size

from corpus.patterns import regex
from corpus.records import Span

# All of one cell and of no other width in any terminal: most news text, curly quotes and dashes included.
_NARROW = regex(r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]*\Z")


@lru_cache(maxsize=65536)
def wrap(text: str, width: int) -> tuple[Span, ...]:
    """Return the lines of `text` as offsets, in order; a line never takes more than `width` cells.

    Lines break at newlines and spaces, and a word longer than a line is cut. The spaces at a break belong
    to no line. An empty text is one empty line."""
    lines: list[Span] = []
    start = 0
    for part in text.split("\n"):
        lines += _wrap_part(text, start, start + len(part), max(2, width), bool(_NARROW.match(part)))
        start += len(part) + 1
    return tuple(lines)


def _wrap_part(text: str, start: int, end: int, width: int, narrow: bool) -> list[Span]:
    lines: list[Span] = []
    while True:
        reach = min(end, start + width) if narrow else _reach(text, start, end, width)
        if reach >= end:
            lines.append((start, end))
            return lines
        space = reach if text[reach] == " " else text.rfind(" ", start, reach)
        stop = space if space > start else reach
        lines.append((start, _trimmed(text, start, stop) if stop == space else stop))
        start = stop
        while start < end and text[start] == " ":
            start += 1
        if start >= end:
            return lines


def _trimmed(text: str, start: int, stop: int) -> int:
    while stop > start and text[stop - 1] == " ":
        stop -= 1
    return stop


def _reach(text: str, start: int, end: int, width: int) -> int:
    """Return the offset up to which text fits in `width` cells, at least one character on."""
    cells = 0
    for offset in range(start, end):
        cells += get_character_cell_size(text[offset])
        if cells > width and offset > start:
            return _whole_cluster(text, start, offset)
    return end


def _whole_cluster(text: str, start: int, offset: int) -> int:
    """Step back over what joins the character at `offset` to the one before it."""
    place = offset
    while place > start + 1 and ("\u200d" in text[place - 1 : place + 1] or text[place] == "\ufe0f"):
        place -= 1
    return place if place > start + 1 or place == offset else offset


def cells(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    return cell_len(text)
