"""Sheet: blocks of text drawn in a scrolling widget, wrapped to its width, by lines.

What the blocks say is left to the views; keys and finding to `page`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from qa.tui.blocks import BLANK, Block, Styled
from qa.tui.ink import Ink
from qa.tui.scrollbar import Bar
from qa.tui.typesetting import Line, Typeset

STYLES = ("mark", "title", "faint", "question", "note", "warning", "cited", "gutter", "find", "found")
_SETS = 8  # how many named pages stay set

_NOWHERE: Line = (-1, 0, 0)


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
        self._ink = Ink(self._style)

    def on_mount(self) -> None:
        """Have the scroll bar drawn the short way."""
        self.vertical_scrollbar.renderer = Bar  # type: ignore[misc]  # Textual's own way to change one bar

    @property
    def lines(self) -> Sequence[Line]:
        """The lines, each with its block."""
        return self._set.lines

    def show(self, blocks: Sequence[Block], anchor: str | None = None, name: str = "") -> None:
        """Show `blocks` from now on, scrolled to `anchor`, or where the page was.

        Blocks that are the same objects as when `name` was shown before are not set again, and blocks that
        say what is shown already are not drawn again."""
        if (
            anchor is None
            and (blocks, name) == (self._set.blocks, self._shown)
            and self._set.width == self.width
        ):
            return
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
        self._typeset()
        self._measure()
        if self._wanted is not None:
            self.go(self._wanted)
        self.refresh()

    def _typeset(self) -> None:
        known = self._sets.get(self._shown)
        if known and known.fits(self.blocks, self.width):
            known.change(self.blocks)
        else:
            known = Typeset(self.blocks, self.width)
        self._sets = dict(list(self._sets.items())[1 - _SETS :]) | {self._shown: known}
        self._set = known

    def _measure(self) -> None:
        # The screen need not be laid out for this: where the sheet stands does not hang on what it holds.
        self.set_reactive(Sheet.virtual_size, Size(self.width, len(self.lines)))
        self._scroll_update(self.virtual_size)

    def on_resize(self) -> None:
        """Set what was shown while there was no room, or set it anew with the same words at the top."""
        if self._set.blocks is not self.blocks:
            self._lay_out()
        elif self.width != self._set.width:
            self._wrap_anew()
        elif self.virtual_size.height != len(self.lines):
            self._measure()
        if self._wanted is not None:
            self.go(self._wanted)

    def _wrap_anew(self) -> None:
        stay = self._wanted is None and bool(self._set.width)
        top = self.lines[self.scroll_offset.y] if self.scroll_offset.y < len(self.lines) else (0, 0, 0)
        self._lay_out()
        place = next((y for y, line in enumerate(self.lines) if line[0] == top[0] and line[2] >= top[1]), 0)
        if stay:
            self.scroll_to(y=place, animate=False, force=True)

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._styles.clear()
        self._ink.forget()

    def _style(self, name: str) -> Style:
        """Return a style by its name, that of the sheet itself for ""."""
        if name not in self._styles:
            self._styles[name] = self._blended(f"page--{name}") if name else self.rich_style
        return self._styles[name]

    def _blended(self, name: str) -> Style:
        own = self.get_component_rich_style(name, partial=True)
        whole = self.get_component_rich_style(name)
        # The colours of a style alone are not blended with what they stand on, those of the whole are.
        return own + Style(color=own.color and whole.color, bgcolor=own.bgcolor and whole.bgcolor)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw what `crop` cuts out of the pane.

        Lines of text have nothing around them, so they go by what Textual does for padding and borders."""
        if self._set.blocks is not self.blocks:
            self._typeset()  # drawn before `on_resize` has heard of the room that there is
        gutter = self.styles.gutter
        if gutter.left or gutter.right or gutter.bottom:
            return super().render_lines(crop)
        head = min(crop.bottom, gutter.top)
        strips = (
            super().render_lines(Region(crop.x, crop.y, crop.width, head - crop.y)) if crop.y < head else []
        )
        filters, background = self.get_line_filters(), self.background_colors[1]
        above, width = self.scroll_offset.y - gutter.top, self.size.width
        for y in range(max(crop.y, head), crop.bottom):
            strip = self.line(y + above, width)
            for change in filters:
                strip = strip.apply_filter(change, background)
            strips.append(strip.crop(crop.x, crop.right))
        return strips

    def render_line(self, y: int) -> Strip:
        """Draw one line of the pane."""
        return self.line(y + self.scroll_offset.y, self.size.width)

    def line(self, number: int, width: int) -> Strip:
        """Draw a line of the text."""
        lines = self._set.lines
        block_number, start, end = lines[number] if number < len(lines) else _NOWHERE
        block = self.blocks[block_number] if number < len(lines) else BLANK
        what = (block, start, end, tuple(self.found_in(block_number)))
        return self._ink.line(what, block.limit > 0 and self._set.is_cut(number), width)

    def found_in(self, number: int) -> Sequence[Styled]:
        """Return further styles over the text of block `number`."""
        del number
        return ()

    def line_of(self, place: Line) -> int:
        """Return the line on which a place (block, start, end) begins."""
        return self._set.line_of(place)
