"""Typing ahead: keys act one after another, each only when all that the one before it brings about is done.

Textual hands a key at once to what has the focus: of `/bridge` in one breath the pane would take it all."""

from __future__ import annotations

from collections import deque
from time import monotonic

from textual import events, on
from textual.app import App
from textual.message import Message

_ROUNDS = 2  # one behind the key itself, one behind the messages that its action has posted
_PATIENCE = 1.0  # seconds after which a messenger is lost: the screen that it was on has closed


class TypeAhead(App[None]):
    """Holds keys, and words pasted, from before there is a prompt to take them: until `listen` is called."""

    class Messenger(Message):
        """Sent after a key, by the way that a key goes: from the focus upwards, through every queue."""

        def __init__(self, rounds: int) -> None:
            super().__init__()
            self.rounds = rounds

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._typed: deque[events.Key | events.Paste] = deque()
        self._until = float("inf")  # when to wait no longer; 0 where nothing is waited for

    async def on_event(self, event: events.Event) -> None:
        """Hold what is typed until its turn comes."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(event)
        if monotonic() >= self._until:
            await self.listen()
        elif len(self._typed) == 1:
            self.set_timer(_PATIENCE, self._give_up)

    async def listen(self) -> None:
        """Hand on what was typed first, and a messenger after it."""
        self._until = 0
        if self._typed:
            self._until = monotonic() + _PATIENCE
            await super().on_event(self._typed.popleft())
            if self._typed:
                self._follow(_ROUNDS)
            else:  # what the key changes is drawn first
                self.call_after_refresh(self._follow, _ROUNDS)

    def _follow(self, rounds: int) -> None:
        (self.focused or self.screen).post_message(self.Messenger(rounds))

    @on(Messenger)
    async def _returned(self, messenger: Messenger) -> None:
        if messenger.rounds > 1:
            self._follow(messenger.rounds - 1)
        else:
            await self.listen()

    async def _give_up(self) -> None:
        if monotonic() >= self._until:
            await self.listen()
        elif self._typed:
            self.set_timer(_PATIENCE, self._give_up)
