"""The prompt: a line for the question, with earlier ones on the arrows and filters completed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, Self

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Input

from qa.filters import completions


class Prompt(Input):
    """Where questions are typed. Up and down go through `past`, then through `samples`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j", "submit", "Ask", show=False, id="prompt.ask"),
        Binding("up", "earlier", "Earlier question", show=False, id="prompt.earlier"),
        Binding("down", "later", "Later question, or a sample", show=False, id="prompt.later"),
        Binding(
            "tab",
            "complete",
            "Panes",
            tooltip="Complete a filter, or go to the next pane",
            id="prompt.complete",
        ),
        Binding("pageup", "screen.scroll_pane(-1)", "Scroll up", show=False, id="prompt.page-up"),
        Binding("pagedown", "screen.scroll_pane(1)", "Scroll down", show=False, id="prompt.page-down"),
        Binding("ctrl+d", "delete_or_quit", "Delete, or quit when empty", show=False, id="prompt.quit"),
    ]

    class Left(Message):
        """The cursor leaves the prompt."""

    def __init__(self) -> None:
        super().__init__(
            id="prompt",
            placeholder="Ask a question, then Enter",
            compact=True,
            select_on_focus=False,
        )
        self.cursor_blink = False
        self.values: Mapping[str, Iterable[str]] = {}  # what may follow the name of a filter
        self.past: list[str] = []
        self.samples: Sequence[str] = ()
        self._offered: list[str] = []  # what Tab goes through, since it first completed a filter
        self._at = 0
        self._draft = ""

    def watch_value(self, value: str) -> None:
        """Suggest how the filter being typed may go on."""
        self._suggestion = next(iter(completions(value, self.values)), "")

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw anew without laying the screen out: the prompt's size does not hang on its text."""
        del layout
        return super().refresh(*regions, repaint=repaint, recompose=recompose)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Tell whether the key is typed text here; the slash goes by a name that Textual does not resolve."""
        return super().check_consume_key(key, "/" if key == "slash" else character)

    def remember(self, line: str) -> None:
        """Add a line to those that the arrows go through, and stand below it."""
        if not self.past or self.past[-1] != line:
            self.past.append(line)
        self._at, self._draft = 0, ""

    def fill(self, line: str) -> None:
        """Put `line` into the prompt, with the cursor at its end."""
        self.value = line
        self.cursor_position = len(line)

    def action_earlier(self) -> None:
        """Put the question before into the prompt; what was being typed is kept below."""
        self._move(-1)

    def action_later(self) -> None:
        """Put the question after into the prompt, or, below the last, the next sample."""
        self._move(1)

    def _move(self, step: int) -> None:
        if self._at == 0:
            self._draft = self.value
        lowest = len(self.samples) if not self._draft or self._at else 0
        self._at = max(-len(self.past), min(lowest, self._at + step))
        if self._at < 0:
            self.fill(self.past[self._at])
        else:
            self.fill(self.samples[self._at - 1] if self._at else self._draft)

    def action_complete(self) -> None:
        """Take the completion that is shown, or the one that fitted next, or else leave for the next pane."""
        if self._suggestion and self.cursor_at_end:
            if self._suggestion not in self._offered:
                self._offered = completions(self.value, self.values)
            self.action_cursor_right()
        elif following := self._following():
            self.fill(following)
        else:
            self.post_message(self.Left())

    def _following(self) -> str:
        """Return what fitted after the completion that the prompt holds, "" where nothing did."""
        if self.value not in self._offered or not self.cursor_at_end:
            return ""
        return next(iter(self._offered[self._offered.index(self.value) + 1 :]), "")

    def action_delete_or_quit(self) -> None:
        """Do what Ctrl+D does in a shell."""
        if self.value:
            self.action_delete_right()
        else:
            self.app.exit()

    def _on_paste(self, event: events.Paste) -> None:
        """Paste several lines as one."""
        event.prevent_default()
        event.stop()
        line = " ".join(event.text.split())
        if self.selection.is_empty:
            self.insert_text_at_cursor(line)
        else:
            self.replace(line, *self.selection)
