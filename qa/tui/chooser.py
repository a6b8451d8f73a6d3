"""Dialogs over the reading screen: choose one of many with search, or one of a few by key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from qa.tui.blocks import one_line


class Chooser(ModalScreen[int | None]):
    """Choose one of `choices` by typing words that it holds; returns its place, None on Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", id="chooser.back"),
        Binding("up", "move(-1)", "Up", show=False, priority=True),
        Binding("down", "move(1)", "Down", show=False, priority=True),
    ]

    def __init__(self, title: str, choices: Sequence[str]) -> None:
        super().__init__()
        self.title_words = title
        self.choices = [one_line(choice) for choice in choices]

    def compose(self) -> ComposeResult:
        """Lay out the search line over the list."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = self.title_words
            words = Input(placeholder="Type to narrow, Enter takes, Esc goes back", compact=True)
            words.cursor_blink = False
            yield words
            listed = OptionList(*self._options(""), markup=False)
            listed.can_focus = False  # so that Tab does not lead away from the search line
            yield listed

    def on_mount(self) -> None:
        """Start on the first choice."""
        self.set_focus(self.query_one(Input))  # at once: what is typed next is meant for it
        self.query_one(OptionList).highlighted = 0

    def _options(self, words: str) -> list[Option]:
        wanted = words.casefold().split()
        fits = [
            (place, choice)
            for place, choice in enumerate(self.choices)
            if all(word in choice.casefold() for word in wanted)
        ]
        nothing = Option("Nothing fits." if words else "Nothing yet.", disabled=True)
        return [Option(Content(choice), id=str(place)) for place, choice in fits] or [nothing]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(self._options(event.value))
        options.highlighted = 0

    def on_input_submitted(self) -> None:
        """Take the choice that the list stands on."""
        option = self.query_one(OptionList).highlighted_option
        if option and option.id:
            self.dismiss(int(option.id))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the choice."""
        self.dismiss(int(event.option.id or 0))

    def action_move(self, step: int) -> None:
        """Move in the list while the cursor stays in the search line."""
        options = self.query_one(OptionList)
        (options.action_cursor_down if step > 0 else options.action_cursor_up)()


class Question(ModalScreen[str | None]):
    """Ask for one of a few keys, each given as (key, what it does); returns the key, None on Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back", id="question.back")]

    def __init__(self, title: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.title_words = title
        self.choices = choices
        for key, words in choices:
            self._bindings.bind(key, f"dismiss('{key}')", words)

    def compose(self) -> ComposeResult:
        """List the keys."""
        with Vertical(classes="dialog -small") as dialog:
            dialog.border_title = self.title_words
            lines = [f"{key:<5}{words}" for key, words in (*self.choices, ("Esc", "Back"))]
            yield Static("\n".join(lines), markup=False)
