"""Selecting: a sheet whose words can be drawn over with the mouse."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from qa.tui.sheet import Sheet
from qa.tui.wrapping import cells


class Selecting(Sheet):
    """Tells the terminal's places of its lines as soon as a mouse is there."""

    _pointed = False

    def line(self, number: int, width: int) -> Strip:
        """Draw a line of the text, with what is selected of it."""
        strip = super().line(number, width)
        return self._selectable(strip, number) if self._pointed else strip

    def on_enter(self) -> None:
        """Make lines selectable from now on. Drawing costs double then: not without a mouse."""
        if not self._pointed:
            self._pointed = True
            self.refresh()

    def _selectable(self, strip: Strip, number: int) -> Strip:
        span = self.text_selection.get_span(number) if self.text_selection else None
        if span is not None:
            start, end = span[0], strip.cell_length if span[1] == -1 else span[1]
            chosen = self.screen.get_component_rich_style("screen--selection")
            before, middle, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end)
            lit = [Segment(s.text, (s.style or Style()) + chosen) for s in middle]
            strip = Strip([*before, *lit, *after])
        return strip.apply_offsets(0, number)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text selected with the mouse, as drawn."""
        shown = [self.blocks[number].text[start:end] for number, start, end in self.lines]
        gutters = [cells(self.blocks[number].gutter) for number, _, _ in self.lines]
        text = "\n".join(" " * gutter + line for gutter, line in zip(gutters, shown, strict=True))
        return selection.extract(text), "\n"
