"""Sheet: blocks of text drawn in a scrolling widget, wrapped to its width, by lines.

What the blocks say is left to the views; keys and finding to `page`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from qa.tui.blocks import Block, Styled
from qa.tui.typesetting import Line, Typeset
from qa.tui.wrapping import cells

STYLES = ("mark", "title", "faint", "question", "note", "warning", "cited", "gutter", "find", "found")
_SETS = 8  # how many named pages stay set


class Sheet(ScrollView, can_focus=True):
    """Draws blocks. Only the lines in sight are drawn, however long the text is."""

    DEFAULT_CSS = """
    Sheet { overflow-x: hidden; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"page--{name}" for name in STYLES}

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.blocks: Sequence[Block] = ()
        self._set = Typeset((), 0)
        self._sets: dict[str, Typeset] = {}
        self._shown = ""
        self._wanted: str | None = None
        self._styles: dict[str, Style] = {}
        self._strips: dict[int, Strip] = {}

    @property
    def lines(self) -> Sequence[Line]:
        """The lines, each with its block."""
        return self._set.lines

    def show(self, blocks: Sequence[Block], anchor: str | None = None, name: str = "") -> None:
        """Show `blocks` from now on, scrolled to `anchor`, or where the page was.

        Blocks that are the same objects as when `name` was shown before are not set again."""
        self.blocks, self._wanted, self._shown = blocks, anchor, name
        if self.width:
            self._lay_out()

    def go(self, anchor: str) -> None:
        """Scroll so that the block of that name is in sight, a few lines from the top."""
        line = self._set.anchors.get(anchor)
        if line is None or not self.size.height:
            self._wanted = anchor
            return
        self._wanted = None
        self.scroll_to(y=max(0, line - min(3, self.size.height // 4)), animate=False, force=True)

    def reveal(self, anchor: str) -> None:
        """Scroll only if the block of that name is out of sight."""
        line = self._set.anchors.get(anchor)
        top = self.scroll_offset.y
        if line is None or not top <= line < top + self.size.height - 2:
            self.go(anchor)

    @property
    def width(self) -> int:
        """How many cells a line has, the scroll bar left out."""
        return self.scrollable_content_region.width

    def _lay_out(self) -> None:
        known = self._sets.get(self._shown)
        if known and known.fits(self.blocks, self.width):
            known.change(self.blocks)
        else:
            known = Typeset(self.blocks, self.width)
        self._sets = dict(list(self._sets.items())[1 - _SETS :]) | {self._shown: known}
        self._set = known
        # The screen need not be laid out for this: where the sheet stands does not hang on what it holds.
        self.set_reactive(Sheet.virtual_size, Size(self.width, len(known.lines)))
        self._scroll_update(self.virtual_size)
        if self._wanted is not None:
            self.go(self._wanted)
        self.draw_anew()

    def draw_anew(self) -> None:
        """Draw every line again; lines that only scroll are drawn as they were."""
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        """Wrap anew when the width has changed, with the same words at the top."""
        if self.width != self._set.width:
            stay = self._wanted is None and bool(self._set.width)
            top = self.lines[self.scroll_offset.y] if self.scroll_offset.y < len(self.lines) else (0, 0, 0)
            self._lay_out()
            place = next(
                (y for y, line in enumerate(self.lines) if line[0] == top[0] and line[2] >= top[1]), 0
            )
            if stay:
                self.scroll_to(y=place, animate=False, force=True)
        if self._wanted is not None:
            self.go(self._wanted)

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(f"page--{name}", partial=True)
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the pane."""
        number = y + self.scroll_offset.y
        if number >= len(self.lines):
            return Strip.blank(self.size.width, self._base)
        strip = self._strips.get(number)
        if strip is None or strip.cell_length != self.size.width:
            strip = self._strips[number] = self._drawn(number)
        return strip

    def _drawn(self, number: int) -> Strip:
        base = self._base
        block_number, start, end = self.lines[number]
        block = self.blocks[block_number]
        first = self._set.begins(number)
        beside = block.gutter if first else block.gutter_next or " " * cells(block.gutter)
        segments = [Segment(beside, base + self._style(block.gutter_style or "gutter"))]
        own = base + self._style(block.style) if block.style else base
        segments += self._segments(block_number, start, end, own)
        if block.limit and self._set.is_cut(number):
            segments.append(Segment("…", own))
        strip = Strip(self._selected(segments, number)).crop_extend(0, self.size.width, base)
        return strip.apply_offsets(0, number)

    @property
    def _base(self) -> Style:
        if "" not in self._styles:
            self._styles[""] = self.rich_style
        return self._styles[""]

    def _segments(self, number: int, start: int, end: int, base: Style) -> list[Segment]:
        block = self.blocks[number]
        styled = [span for span in block.styles if span[0] < end and span[1] > start]
        styled += [span for span in self.found_in(number) if span[0] < end and span[1] > start]
        cuts = sorted({start, end, *(min(max(at, start), end) for a, b, _ in styled for at in (a, b))})
        segments = []
        for a, b in pairwise(cuts):
            style = base
            for from_, to, name in styled:
                if from_ <= a and b <= to:
                    style += self._style(name)
            segments.append(Segment(block.text[a:b].replace("\u200b", ""), style))
        return segments

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected with the mouse."""
        del selection
        self.draw_anew()

    def _selected(self, segments: list[Segment], number: int) -> list[Segment]:
        span = self.text_selection.get_span(number) if self.text_selection else None
        if span is None:
            return segments
        strip = Strip(segments)
        start, end = span[0], strip.cell_length if span[1] == -1 else span[1]
        chosen = self.screen.get_component_rich_style("screen--selection")
        before, middle, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end)
        return [*before, *(Segment(s.text, (s.style or Style()) + chosen) for s in middle), *after]

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text selected with the mouse, as drawn."""
        shown = [self.blocks[number].text[start:end] for number, start, end in self.lines]
        gutters = [cells(self.blocks[number].gutter) for number, _, _ in self.lines]
        text = "\n".join(" " * gutter + line for gutter, line in zip(gutters, shown, strict=True))
        return selection.extract(text), "\n"

    def found_in(self, number: int) -> Sequence[Styled]:
        """Return further styles over the text of block `number`."""
        del number
        return ()

    def line_of(self, place: Line) -> int:
        """Return the line on which a place (block, start, end) begins."""
        return self._set.line_of(place)
