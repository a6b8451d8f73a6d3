"""Page: the scrolling pane that every view is made of. It finds words and moves by keys.

Drawing is left to `sheet`, and what it says to the views."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from qa.tui.blocks import Block, Styled
from qa.tui.selecting import Selecting
from qa.tui.typesetting import Line

_ALIKE = {"'": "['’‘]", '"': '["“”]', "-": "[-–—]", " ": r"\s+"}


class Page(Selecting):
    """A pane of blocks. Posts `Chosen` when a block with an anchor is clicked."""

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
        self._head = ""
        self.sought = ""
        self.matches: list[Line] = []
        self._places: dict[int, list[int]] = {}  # which matches stand in a block
        self.match = 0

    def show(self, blocks: Sequence[Block], anchor: str | None = None, name: str = "") -> None:
        """Show `blocks` from now on, what is sought marked in them as well."""
        super().show(blocks, anchor, name)
        self._seek()

    def head(self, words: str) -> None:
        """Say in the border above what the pane shows."""
        if words != self._head:
            self._head = words
            self.border_title = Content(words)

    def found_in(self, number: int) -> Sequence[Styled]:
        """Return the places found in a block, that looked at apart from the others."""
        return [
            (*self.matches[place][1:], "found" if place == self.match else "find")
            for place in self._places.get(number, ())
        ]

    def on_click(self, event: events.Click) -> None:
        """Say which named block was clicked."""
        number = event.y + self.scroll_offset.y
        block = self.blocks[self.lines[number][0]] if 0 <= number < len(self.lines) else Block("")
        if block.anchor:
            self.post_message(self.Chosen(self, block.anchor))

    def find(self, words: str) -> None:
        """Mark every place where `words` stand and scroll to the first one from here on; "" unmarks."""
        self.sought = words
        self._seek()
        ahead = (
            place for place, found in enumerate(self.matches) if self.line_of(found) >= self.scroll_offset.y
        )
        self.match = next(ahead, 0)
        self.action_found(0)

    def _seek(self) -> None:
        self.matches, self._places = [], {}
        if self.sought.strip():
            pattern = "".join(_ALIKE.get(c, re.escape(c)) for c in " ".join(self.sought.split()))
            seek = re.compile(pattern, re.IGNORECASE)
            for number, block in enumerate(self.blocks):
                self.matches += [(number, *match.span()) for match in seek.finditer(block.text)]
            for place, (number, _, _) in enumerate(self.matches):
                self._places.setdefault(number, []).append(place)
        self.match = min(self.match, max(0, len(self.matches) - 1))

    def action_found(self, step: int) -> None:
        """Go `step` places on among those found, round and round."""
        if self.matches:
            self.match = (self.match + step) % len(self.matches)
            line = self.line_of(self.matches[self.match])
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
