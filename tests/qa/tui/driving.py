"""Short ways to drive the UI in tests."""

from __future__ import annotations

from textual.pilot import Pilot

from qa.tui.app import ReadingRoom
from qa.tui.reading import Reading


def reading(app: ReadingRoom) -> Reading:
    """Return the reading screen."""
    return app.reading


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the workers are done and what they said is drawn."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def ask(pilot: Pilot[None], question: str) -> None:
    """Type a question into the prompt and wait for its answer."""
    app = pilot.app
    assert isinstance(app, ReadingRoom)
    app.reading.action_prompt()
    app.reading.prompt.value = question
    await pilot.press("enter")
    await settle(pilot)


def shown(app: ReadingRoom, pane: str) -> str:
    """Return the text of a pane, line by line."""
    page = app.reading.page(pane)
    return "\n".join(page.blocks[number].text[start:end] for number, start, end in page.lines)
