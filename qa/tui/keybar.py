"""The line of keys at the foot of the screen: one widget, drawn anew where the focus moves."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.content import Content, Span
from textual.screen import Screen
from textual.widget import Widget


class KeyBar(Widget):
    """Shows the keys that work here, the palette's at the right; a click presses one.

    Textual's own footer is a widget for every key, made anew with every focus: drawing waits for that."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; text-wrap: nowrap; text-overflow: clip;
        color: $footer-description-foreground; background: $footer-background;
        & > .keybar--key { color: $footer-key-foreground; text-style: bold; }
    }
    """
    COMPONENT_CLASSES = {"keybar--key"}  # noqa: RUF012
    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Follow what keys there are."""
        self.screen.bindings_updated_signal.subscribe(self, self._keys_changed)

    def _keys_changed(self, screen: Screen[object]) -> None:
        if screen is self.screen and self.app.app_focus:
            self.refresh()

    def _places(self) -> list[tuple[int, str, str, str]]:
        """Return of each key that has room its column, how it is called, its words, and what is pressed."""
        active, width = self.screen.active_bindings, self.size.width
        palette = active.get(self.app.COMMAND_PALETTE_BINDING)
        shown = {own.binding.action: own.binding for own in active.values() if own.binding.show}
        end = width - (self._cells(palette.binding) if palette else 0)
        places, column = [], 0
        for binding in shown.values():
            if column + self._cells(binding) > end:
                break
            places.append(self._place(column, binding))
            column += self._cells(binding)
        return [*places, self._place(end, palette.binding)] if palette else places

    def _place(self, column: int, binding: Binding) -> tuple[int, str, str, str]:
        return column, self.app.get_key_display(binding), binding.description, binding.key

    def _cells(self, binding: Binding) -> int:
        return len(f" {self.app.get_key_display(binding)} {binding.description} ")

    def render(self) -> Content:
        """Return the line."""
        style = self.get_visual_style("keybar--key", partial=True)
        line, spans = "", []
        for column, key, words, _ in self._places():
            line = f"{line:<{column}} {key} {words} "
            spans.append(Span(column + 1, column + 1 + len(key), style))
        return Content(line, spans)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        pressed = [key for column, _, _, key in self._places() if column <= event.x]
        if pressed:
            self.app.simulate_key(pressed[-1])
