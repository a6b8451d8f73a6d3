"""Makes the README's pictures out of the running UI, on the shipped archive.

python -m qa.tui.pictures FOLDER [--index DIR] [--question TEXT]"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from textual.pilot import Pilot

from qa.memory.settings import Settings
from qa.tui.app import ReadingRoom
from qa.tui.backend import ProcessBackend
from qa.tui.memory import Memory

_PATIENCE = 300.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pictures; return 0."""
    parser = argparse.ArgumentParser(prog="python -m qa.tui.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--index", type=Path, help="by default the user's own index")
    parser.add_argument("--question", help="by default a sample question of the archive")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, size, theme, keys in (
        ("answer.svg", (120, 32), "textual-dark", ()),
        ("article.svg", (80, 24), "textual-light", ("f3",)),
    ):
        app = ReadingRoom(ProcessBackend(options.index), Memory(keep=False), Settings(theme=theme))
        picture = asyncio.run(_picture(app, size, options.question, keys))
        (options.folder / name).write_text(picture, "utf-8")
    return 0


async def _picture(app: ReadingRoom, size: tuple[int, int], question: str | None, keys: Sequence[str]) -> str:
    """Ask a question, press keys, and return what is then to be seen, as SVG."""
    reading = app.reading
    async with app.run_test(size=size) as pilot:
        await _until(pilot, lambda: bool(reading.samples) or (reading.is_open and question is not None))
        reading.prompt.value = question or reading.samples[0]
        await pilot.press("enter")
        await _until(pilot, lambda: bool(reading.conversation.citation and reading.articles))
        await pilot.press(*keys)
        await pilot.pause()
        return app.export_screenshot(title=app.title)


async def _until(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    async with asyncio.timeout(_PATIENCE):
        while not done():
            await pilot.pause(0.05)


if __name__ == "__main__":
    raise SystemExit(main())
