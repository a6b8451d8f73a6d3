"""Ink: a line of a block as a strip of styled cells, drawn once and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from corpus.records import Span
from qa.tui.blocks import Block, Styled
from qa.tui.wrapping import cells

_KEPT = 2000  # lines

Drawn = tuple[Block, int, int, tuple[Styled, ...]]  # all that the look of a line hangs on, but for its width


class Ink:
    """Draws in the styles that `style` gives by name, the ground's for ""."""

    def __init__(self, style: Callable[[str], Style]) -> None:
        self._style = style
        self._kept: dict[Drawn, Strip] = {}

    def forget(self) -> None:
        """Draw everything anew: the styles have changed."""
        self._kept.clear()

    def line(self, what: Drawn, cut: bool, width: int) -> Strip:
        """Return the line, `width` cells wide, with an ellipsis where it is `cut`."""
        strip = self._kept.get(what)
        if strip is None or strip.cell_length != width:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            strip = self._kept[what] = self._drawn(what, cut, width)
        return strip

    def _drawn(self, what: Drawn, cut: bool, width: int) -> Strip:
        block, start, end, found = what
        base = self._style("")
        beside = block.gutter if start == 0 else block.gutter_next or " " * cells(block.gutter)
        segments = [Segment(beside, base + self._style(block.gutter_style or "gutter"))]
        own = base + self._style(block.style) if block.style else base
        segments += self._segments(block.text, (*block.styles, *found), (start, end), own)
        if cut:
            segments.append(Segment("…", own))
        return Strip(segments).crop_extend(0, width, base)

    def _segments(self, text: str, styles: Sequence[Styled], span: Span, base: Style) -> list[Segment]:
        start, end = span
        styled = [style for style in styles if style[0] < end and style[1] > start]
        cuts = sorted({start, end, *(min(max(at, start), end) for a, b, _ in styled for at in (a, b))})
        segments = []
        for a, b in pairwise(cuts):
            style = base
            for from_, to, name in styled:
                if from_ <= a and b <= to:
                    style += self._style(name)
            segments.append(Segment(text[a:b].replace("\u200b", ""), style))
        return segments
