"""The line that `/` opens: words to find in a pane, with a count."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from qa.tui.page import Page


class FindBar(Horizontal):
    """Finds in `page` while words are typed; Enter keeps what is found, Esc forgets it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close(False)", "Forget what was found", show=False, id="find.cancel"),
        Binding("up", "found(-1)", "Previous place found", show=False),
        Binding("down", "found(1)", "Next place found", show=False),
    ]

    page: Page | None = None

    def compose(self) -> ComposeResult:
        """Lay out the words and the count."""
        yield Static("/", id="find-mark")
        words = Input(id="find-words", placeholder="Find in this pane", compact=True)
        words.cursor_blink = False
        yield words
        yield Static("", id="find-count", markup=False)

    def open(self, page: Page) -> None:
        """Start finding in `page`."""
        self.page = page
        self.display = True
        words = self.query_one(Input)
        words.value = ""
        self.count(0, 0)
        self.screen.set_focus(words)  # at once: what is typed next is meant for it

    def count(self, place: int, total: int) -> None:
        """Show which of how many places is looked at."""
        sought = self.page.sought if self.page else ""
        words = f"{place}/{total}" if total else "not found" if sought else ""
        self.query_one("#find-count", Static).update(words)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find at every letter."""
        event.stop()
        if self.page and self.display:
            self.page.find(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back to the pane, with what was found still marked."""
        event.stop()
        self.action_close(True)

    def action_found(self, step: int) -> None:
        """Go on among the places found."""
        if self.page:
            self.page.action_found(step)

    def action_close(self, keep: bool) -> None:
        """Close the line, and unmark unless `keep`."""
        if self.page:
            if not keep:
                self.page.find("")
            self.page.focus()
        self.display = bool(keep and self.page and self.page.sought)
