"""Where the paragraphs of a text lie: one a line, or several lines that were only wrapped.

Owns line counting and spans; within a paragraph a line break only wraps. Whether one may end a sentence is
for `line_breaks`, what a paragraph is worth for `cleaning`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.date_places import is_date_line
from corpus.dating import is_byline
from corpus.line_breaks import Lines
from corpus.mastheads import is_masthead
from corpus.patterns import regex
from corpus.records import Span
from corpus.sentences import sentence_spans

_BREAK = regex(r"\r\n|\n|\r")
_VISIBLE = regex("[^\\s\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_MARKER = regex(r"#{1,6}[ \t]{1,8}(?=\S)")
_LETTER = regex(r"[^\W_]")
_ITEM = regex(r"(?:[-*+•·–—]|\d{1,2}[.)])[ \t]")
_CLOSERS = "\"”’'"
_ENDS = (".", "!", "?", "…")
_STOPS = f"{''.join(_ENDS)}:;{_CLOSERS}"
_WRAP_WIDTH = 120
_LEAST = 40
_MASTHEADS = 2
MAX_LINES = 100_000


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph's place: the line it begins on, counted from 1, and its span in the text."""

    line: int
    span: Span


def blocks(text: str, start: int = 0, *, markdown: bool = False) -> list[Block]:
    """Return the paragraphs of `text` from `start` on, in order, trimmed to visible characters.

    Every line is a paragraph of its own, unless the lines plainly run on (`_is_wrapped`): then a blank
    line parts them, or one that plainly ends (`_paragraphs`). With `markdown`, the marks of a heading are
    left out of its span. Reading ends one line after `MAX_LINES`."""
    runs = [part for run in _runs(_lines(text, start)) for part in _apart(text, run)]
    wrapped = _is_wrapped(text, runs)
    found = []
    for run in runs:
        top = run is runs[0] and not start
        for part in _paragraphs(text, run, top) if wrapped else [[line] for line in run]:
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


def _apart(text: str, run: Sequence[Block]) -> list[list[Block]]:
    """Part from a run the lines that are no prose: rules, and what is no prose above its sentences."""
    parts: list[list[Block]] = [[]]
    above = True
    for place, line in enumerate(run):
        words = text[slice(*line.span)]
        above = above and not _ends(words)
        if not _LETTER.search(words) or (above and _stands_over(words, place)):
            parts += [[line], []]
        else:
            parts[-1].append(line)
    return [part for part in parts if part]


def _stands_over(words: str, place: int) -> bool:
    """Tell whether a line is a byline or a date line, or one of the first two of a run and a masthead."""
    return is_byline(words) or is_date_line(words) or (place < _MASTHEADS and is_masthead(words))


def _is_wrapped(text: str, runs: Sequence[Sequence[Block]]) -> bool:
    """Tell whether line breaks inside runs are wraps: no line is long, and as many go on in small letters as
    end a sentence."""
    if any(line.span[1] - line.span[0] > _WRAP_WIDTH for run in runs if len(run) > 1 for line in run):
        return False
    breaks = [pair for run in runs for pair in pairwise(run)]
    ends = sum(_ends(text[slice(*before.span)]) for before, _ in breaks)
    small = [before.span for before, line in breaks if text[line.span[0]].islower()]
    return len(small) >= ends and (len(small) > 1 or any(end - start > _LEAST for start, end in small))


def _ends(words: str) -> bool:
    return words.rstrip(_CLOSERS)[-1:] in _ENDS


def _paragraphs(text: str, run: Sequence[Block], top: bool) -> list[list[Block]]:
    """Part wrapped lines where one left room for the next word, which is no small one, and before an item.

    At the `top` of a text there may be a headline over its story, which ends however full its line is."""
    start, end = run[0].span[0], run[-1].span[1]
    lines = Lines(text[start:end])
    headed = top and _ends(text[start:end])
    begins = {start + begin for begin, _ in sentence_spans(text[start:end])} if headed else set()
    parts = [[run[0]]]
    for before, line in pairwise(run):
        words, following = text[slice(*before.span)], text[slice(*line.span)]
        item = words[-1] in _STOPS and _ITEM.match(following)
        headline = len(parts) == 1 and line.span[0] in begins and words[-1] not in _STOPS
        if item or headline or not (following[0].islower() or lines.is_full(words, following)):
            parts.append([])
        parts[-1].append(line)
    return parts


def _without_marker(text: str, block: Block) -> Block:
    marker = _MARKER.match(text, *block.span)
    return Block(block.line, (marker.end(), block.span[1])) if marker else block
