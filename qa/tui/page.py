"""Page: the scrolling pane that every view is made of. It draws blocks, finds words, and moves by keys.

What the blocks say is left to `views`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from qa.tui.blocks import Block
from qa.tui.wrapping import cells, wrap

STYLES = ("mark", "title", "faint", "question", "note", "warning", "cited", "gutter", "find", "found")
_ALIKE = {"'": "['’‘]", '"': '["“”]', "-": "[-–—]", " ": r"\s+"}

Line = tuple[int, int, int]  # block, start and end offsets in its text


class Page(ScrollView, can_focus=True):
    """A pane of blocks. Posts `Chosen` when a block with an anchor is clicked."""

    DEFAULT_CSS = """
    Page { overflow-x: hidden; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"page--{name}" for name in STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll_down", "Down a line", show=False, id="page.down"),
        Binding("k,up", "scroll_up", "Up a line", show=False, id="page.up"),
        Binding("space,pagedown,ctrl+d", "page_down", "Down a page", show=False, id="page.page-down"),
        Binding("b,pageup,ctrl+u", "page_up", "Up a page", show=False, id="page.page-up"),
        Binding("g,home", "scroll_home", "To the top", show=False, id="page.top"),
        Binding("G,end", "scroll_end", "To the end", show=False, id="page.end"),
        Binding("n", "found(1)", "Next place found", show=False, id="find.next"),
        Binding("N", "found(-1)", "Previous place found", show=False, id="find.previous"),
    ]

    class Chosen(Message):
        """A block was clicked; `anchor` names it."""

        def __init__(self, page: Page, anchor: str) -> None:
            super().__init__()
            self.page = page
            self.anchor = anchor

    class Found(Message):
        """The place found has changed: number `place` of `count`, both 0 where there is none."""

        def __init__(self, place: int, count: int) -> None:
            super().__init__()
            self.place = place
            self.count = count

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.blocks: Sequence[Block] = ()
        self.lines: list[Line] = []
        self.sought = ""
        self.matches: list[Line] = []
        self.match = 0
        self._first_line: dict[str, int] = {}
        self._wrapped_at = 0
        self._wanted: str | None = None
        self._styles: dict[str, Style] = {}

    def show(self, blocks: Sequence[Block], anchor: str | None = None) -> None:
        """Show `blocks` from now on, scrolled to `anchor`, or where the page was."""
        self.blocks = blocks
        self._wanted = anchor
        self._seek()
        self._lay_out()

    def go(self, anchor: str) -> None:
        """Scroll so that the block of that name is in sight, a few lines from the top."""
        line = self._first_line.get(anchor)
        if line is None or not self.size.height:
            self._wanted = anchor
            return
        self._wanted = None
        self.scroll_to(y=max(0, line - min(3, self.size.height // 4)), animate=False, force=True)

    def reveal(self, anchor: str) -> None:
        """Scroll only if the block of that name is out of sight."""
        line = self._first_line.get(anchor)
        top = self.scroll_offset.y
        if line is None or not top <= line < top + self.size.height - 2:
            self.go(anchor)

    @property
    def width(self) -> int:
        """How many cells a line has, the scroll bar left out."""
        return self.scrollable_content_region.width

    def _lay_out(self) -> None:
        self._wrapped_at = self.width
        if not self._wrapped_at:
            return
        self.lines, self._first_line = [], {}
        for number, block in enumerate(self.blocks):
            spans = wrap(block.text, self._wrapped_at - cells(block.gutter))
            if block.anchor:
                self._first_line.setdefault(block.anchor, len(self.lines))
            self.lines += [(number, *span) for span in (spans[: block.limit] if block.limit else spans)]
        self.virtual_size = Size(self._wrapped_at, len(self.lines))
        if self._wanted is not None:
            self.go(self._wanted)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew when the width has changed, with the same words at the top."""
        if self.width != self._wrapped_at:
            top = self.lines[self.scroll_offset.y] if self.scroll_offset.y < len(self.lines) else (0, 0, 0)
            self._lay_out()
            place = next((y for y, line in enumerate(self.lines) if line[0] == top[0] and line[2] >= top[1]), 0)
            if self._wanted is None and self.scroll_offset.y:
                self.scroll_to(y=place, animate=False, force=True)
        if self._wanted is not None:
            self.go(self._wanted)

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(f"page--{name}", partial=True)
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the pane."""
        number, base = y + self.scroll_offset.y, self.rich_style
        if number >= len(self.lines):
            return Strip.blank(self.size.width, base)
        block_number, start, end = self.lines[number]
        block = self.blocks[block_number]
        first = number == 0 or self.lines[number - 1][0] != block_number
        segments = [Segment(block.gutter if first else block.gutter_next, base + self._style("gutter"))]
        if block.gutter_style:
            segments = [Segment(segments[0].text, base + self._style(block.gutter_style))]
        own = base + self._style(block.style) if block.style else base
        segments += self._segments(block_number, start, end, own)
        if block.limit and end < len(block.text) and self._ends(number, block_number):
            segments.append(Segment("…", own))
        strip = Strip(self._selected(segments, number)).crop_extend(0, self.size.width, base)
        return strip.apply_offsets(0, number)

    def _ends(self, number: int, block_number: int) -> bool:
        return number + 1 == len(self.lines) or self.lines[number + 1][0] != block_number

    def _segments(self, number: int, start: int, end: int, base: Style) -> list[Segment]:
        block = self.blocks[number]
        styled = [span for span in block.styles if span[0] < end and span[1] > start]
        for place, (found_in, *span) in enumerate(self.matches):
            if found_in == number and span[0] < end and span[1] > start:
                styled.append((span[0], span[1], "found" if place == self.match else "find"))
        cuts = sorted({start, end, *(min(max(at, start), end) for a, b, _ in styled for at in (a, b))})
        segments = []
        for a, b in zip(cuts, cuts[1:], strict=False):
            style = base
            for from_, to, name in styled:
                if from_ <= a and b <= to:
                    style += self._style(name)
            segments.append(Segment(block.text[a:b].replace("\u200b", ""), style))
        return segments

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

    def on_click(self, event: events.Click) -> None:
        """Say which named block was clicked."""
        number = event.y + self.scroll_offset.y
        block = self.blocks[self.lines[number][0]] if 0 <= number < len(self.lines) else Block("")
        if block.anchor:
            self.post_message(self.Chosen(self, block.anchor))

    def find(self, words: str) -> None:
        """Mark every place where `words` stand and scroll to the first one from here on; "" unmarks."""
        self.sought = words
        self.match = 0
        self._seek()
        below = [place for place, line in enumerate(self.matches) if self._line_of(line) >= self.scroll_offset.y]
        self.match = below[0] if below else 0
        self.action_found(0)

    def _seek(self) -> None:
        self.matches = []
        if self.sought.strip():
            pattern = "".join(_ALIKE.get(c, re.escape(c)) for c in " ".join(self.sought.split()))
            seek = re.compile(pattern, re.IGNORECASE)
            self.matches = [(n, *m.span()) for n, block in enumerate(self.blocks) for m in seek.finditer(block.text)]
        self.match = min(self.match, max(0, len(self.matches) - 1))

    def _line_of(self, match: Line) -> int:
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            number, _, end = self.lines[middle]
            low, high = (middle + 1, high) if (number, end) <= match[:2] else (low, middle)
        return low

    def action_found(self, step: int) -> None:
        """Go `step` places on among those found, round and round."""
        if self.matches:
            self.match = (self.match + step) % len(self.matches)
            line = self._line_of(self.matches[self.match])
            if not self.scroll_offset.y <= line < self.scroll_offset.y + self.size.height:
                self.scroll_to(y=max(0, line - self.size.height // 3), animate=False)
        self.post_message(self.Found(self.match + 1 if self.matches else 0, len(self.matches)))
        self.refresh()

    def action_scroll_down(self) -> None:
        """Move down a line."""
        self.scroll_relative(y=1, animate=False)

    def action_scroll_up(self) -> None:
        """Move up a line."""
        self.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Move down a page, less one line."""
        self.scroll_relative(y=max(1, self.size.height - 1), animate=False)

    def action_page_up(self) -> None:
        """Move up a page, less one line."""
        self.scroll_relative(y=-max(1, self.size.height - 1), animate=False)

    def action_scroll_home(self) -> None:
        """Move to the top."""
        self.scroll_to(y=0, animate=False)

    def action_scroll_end(self) -> None:
        """Move to the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False)
