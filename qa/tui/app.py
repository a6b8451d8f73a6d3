"""The application: settings, theme, command palette, and how the UI is started."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from textual import on
from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from corpus.errors import InputError
from qa.memory.settings import Settings, read_settings
from qa.tui.backend import Backend, ProcessBackend
from qa.tui.bindings import ANYWHERE, IN_PANES
from qa.tui.hangup import end_with_terminal
from qa.tui.memory import Memory
from qa.tui.reading import Reading
from qa.tui.typeahead import TypeAhead


class ReadingRoom(TypeAhead):
    """Opens the reading screen on an archive. `warning` is said once it is open."""

    CSS_PATH = "app.tcss"
    TITLE = "council-qa"
    ENABLE_COMMAND_PALETTE = True
    NOTIFICATION_TIMEOUT = 3

    def __init__(
        self,
        backend: Backend,
        memory: Memory,
        settings: Settings | None = None,
        *,
        resume: bool = False,
        warning: str = "",
    ) -> None:
        # Without this Textual turns colours to greys where NO_COLOR is set, and sends them all the same.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        settings = settings or Settings()
        self.reading = Reading(backend, memory)
        self.warning = warning
        self.animation_level = "full" if settings.animations else "none"
        wanted = settings.theme or memory.theme
        if wanted in self.available_themes:
            self.theme = wanted
        elif self.no_color:
            self.theme = "ansi-dark"
        elif _light_terminal():
            self.theme = "textual-light"
        if settings.theme and settings.theme not in self.available_themes:
            self.warning = (
                f"There is no theme {settings.theme!r}. The palette (Ctrl+P) shows those there are."
            )
        self.set_keymap(dict(settings.keys))
        if resume and (sessions := memory.conversations()):
            self.reading.conversation = memory.reopen(sessions[0])

    def get_default_screen(self) -> Screen[None]:
        """Return the reading screen."""
        return self.reading

    @on(Reading.Listening)
    async def _take_keys(self) -> None:
        await self.listen()

    def on_mount(self) -> None:
        """Say what was wrong with the settings, and keep a theme that is picked from now on."""
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep(theme.name))
        if self.warning:
            self.notify(self.warning, severity="warning", timeout=15, markup=False)

    def _keep(self, theme: str) -> None:
        try:
            self.reading.memory.picked(theme)
        except InputError as error:
            self.notify(str(error), severity="warning", markup=False)

    def on_unmount(self) -> None:
        """End the processes behind the archive."""
        self.reading.backend.close()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every action of the reading screen beside Textual's own."""
        del screen  # every action is the reading screen's
        for binding in _actions():
            run = partial(self.run_action, binding.action, self.reading)
            title = binding.tooltip or binding.description
            yield SystemCommand(title, f"Key {self.get_key_display(binding)}", run)
        erase = self.reading.action_erase
        yield SystemCommand("Erase history", "Delete all kept questions and conversations", erase)
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)
        yield SystemCommand("Quit", "Key ^q", self.action_quit)


def _actions() -> list[Binding]:
    named = {binding.action: binding for binding in (*ANYWHERE, *IN_PANES) if binding.description}
    return list(named.values())


def _light_terminal() -> bool:
    """Tell whether the terminal says of itself that its background is light."""
    return os.environ.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15")


def _can_draw() -> bool:
    """Tell whether keys come from a terminal, and what Textual draws, on stderr, goes to one."""
    return os.environ.get("TERM") != "dumb" and sys.stdin.isatty() and sys.stderr.isatty()


def run(
    directory: Path | None = None, *, resume: bool = False, keep_history: bool = True, plain: bool = False
) -> int:
    """Open the UI on the index in `directory`, by default the user's own; return the exit code.

    `resume` reopens the last conversation; `plain` asks line by line without drawing on the screen, as
    is done wherever there is no terminal to draw on or to type at."""
    settings, warning = _settings()
    memory = Memory(keep_history and settings.history, index=directory)
    backend = ProcessBackend(directory)
    index = directory.absolute() if directory else None
    if plain or settings.plain or not _can_draw():
        from qa.tui.plain import converse

        return converse(backend, memory, sys.stdin, sys.stdout, resume=resume, index=index)
    app = ReadingRoom(backend, memory, settings, resume=resume, warning=warning)
    app.reading.index = index
    gc.freeze()  # looking through all that the imports made takes 20 ms, in the middle of the first frame
    sys.setswitchinterval(0.0005)  # threads that take answers in give way to the one that draws
    end_with_terminal(sys.stdin.fileno(), backend.close)
    try:
        app.run()
    finally:
        backend.close()
    return app.return_code or 0


def _settings() -> tuple[Settings, str]:
    try:
        return read_settings(), ""
    except InputError as error:
        return Settings(), str(error)
