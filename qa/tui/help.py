"""F1: the keys that work where the cursor stands, read from the bindings themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from qa.tui.blocks import BLANK, Block
from qa.tui.page import Page

_SETTINGS = "A settings file can give an action other keys: docs/terminal.md says how."


class Help(ModalScreen[None]):
    """Lists keys; `where` names the pane that they are for."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q", "dismiss(None)", "Back", id="help.back")]

    def __init__(self, where: str, bindings: Iterable[ActiveBinding]) -> None:
        super().__init__()
        self.where = where
        self.active = list(bindings)

    def compose(self) -> ComposeResult:
        """Show one page of keys."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = f"Keys: {self.where}"
            dialog.border_subtitle = "Esc goes back"
            yield Page(id="help")

    def on_mount(self) -> None:
        """List the keys, those of the pane first."""
        page = self.query_one(Page)
        page.show(self._blocks())
        page.focus()

    def _blocks(self) -> list[Block]:
        rows: dict[str, list[str]] = {}
        for active in sorted(self.active, key=lambda active: active.binding.id is None):
            binding = active.binding
            if binding.description and not binding.system:
                keys = rows.setdefault(binding.tooltip or binding.description, [])
                keys.append(self.app.get_key_display(binding))
        blocks = [_row(" ".join(keys), words) for words, keys in rows.items()]
        return [*blocks, BLANK, Block(_SETTINGS, style="faint", gutter=" ")]


def _row(keys: str, words: str) -> Block:
    return Block(words, gutter=f" {keys:<16} ", gutter_style="title")
