"""Where the paragraphs of a text lie: one a line, or several lines that were only wrapped.

Owns line counting and spans. What a paragraph is worth is for `cleaning`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.patterns import regex
from corpus.records import Span

_BREAK = regex(r"\r\n|\n|\r")
_VISIBLE = regex("[^\\s\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_MARKER = regex(r"#{1,6}[ \t]{1,8}(?=\S)")
_WRAP_WIDTH = 120
MAX_LINES = 100_000


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph's place: the line it begins on, counted from 1, and its span in the text."""

    line: int
    span: Span


def blocks(text: str, start: int = 0, *, markdown: bool = False) -> list[Block]:
    """Return the paragraphs of `text` from `start` on, in order, trimmed to visible characters.

    Every line is a paragraph of its own, unless the lines plainly run on (`_is_wrapped`): then a blank
    line parts them. With `markdown`, the marks of a heading are left out of its span. Reading ends one
    line after `MAX_LINES`."""
    runs = _runs(_lines(text, start))
    wrapped = _is_wrapped(text, runs)
    found = []
    for run in runs:
        for part in [run] if wrapped else [[line] for line in run]:
            block = Block(part[0].line, (part[0].span[0], part[-1].span[1]))
            found.append(_without_marker(text, block) if markdown else block)
    return found


def line_at(text: str, line: int, start: int, offset: int) -> int:
    """Return the line, counted from 1, on which `offset` lies, knowing that `start` lies on `line`."""
    return line + sum(1 for _ in _BREAK.finditer(text, start, offset))


def _lines(text: str, start: int) -> Iterator[Block]:
    """Yield every line from `start` on; a blank one has an empty span."""
    number = 1 + sum(1 for _ in _BREAK.finditer(text, 0, start))
    while start <= len(text):
        found = _BREAK.search(text, start)
        end = found.start() if found else len(text)
        yield Block(number, _trimmed(text, start, end))
        number, start = number + 1, found.end() if found else len(text) + 1


def _trimmed(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    first = _VISIBLE.search(line)
    last = _VISIBLE.search(line[::-1])
    return (start + first.start(), end - last.start()) if first and last else (start, start)


def _runs(lines: Iterable[Block]) -> list[list[Block]]:
    """Group lines that no blank one parts, up to one line beyond `MAX_LINES`."""
    runs: list[list[Block]] = [[]]
    count = 0
    for line in lines:
        if line.span[0] < line.span[1]:
            runs[-1].append(line)
            count += 1
        elif runs[-1]:
            runs.append([])
        if count > MAX_LINES:
            break
    return [run for run in runs if run]


def _is_wrapped(text: str, runs: Sequence[Sequence[Block]]) -> bool:
    """Tell whether line breaks inside runs are wraps: none is long, and half go on in small letters."""
    inner = [line for run in runs for line in run[1:]]
    if any(line.span[1] - line.span[0] > _WRAP_WIDTH for run in runs if len(run) > 1 for line in run):
        return False
    small = sum(text[line.span[0]].islower() for line in inner)
    return small >= 2 and small * 2 >= len(inner)


def _without_marker(text: str, block: Block) -> Block:
    marker = _MARKER.match(text, *block.span)
    return Block(block.line, (marker.end(), block.span[1])) if marker else block
