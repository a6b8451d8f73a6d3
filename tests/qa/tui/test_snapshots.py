"""Each screen and state looks as it did when it was last looked at, narrow and wide."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from corpus.errors import IndexMissingError
from qa.memory.settings import Settings
from tests.qa.tui.conftest import MakeApp
from tests.qa.tui.driving import ask, settle
from tests.qa.tui.fakes import FakeBackend

Snap = Callable[..., bool]
Before = Callable[[Pilot[None]], Awaitable[None]]
SIZES = pytest.mark.parametrize("size", [(80, 24), (140, 40)], ids=["narrow", "wide"])


def then(*steps: str) -> Before:
    """Return what presses keys; a step with a space in it is asked as a question."""

    async def drive(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for step in steps:
            if " " in step:
                await ask(pilot, step)
            else:
                await pilot.press(step)
        await settle(pilot)

    return drive


STATES: dict[str, tuple[str, ...]] = {
    "welcome": (),
    "answer": ("When did the bridge close?",),
    "refusal": ("Is there a tunnel?",),
    "timeline": ("Show a timeline please",),
    "follow_up": ("Who is the mayor?", "And she said?"),
    "failure": ("Will this crash now?",),
    "passages": ("When did the bridge close?", "tab"),
    "around": ("When did the bridge close?", "tab", "2", "c"),
    "summary": ("When did the bridge close?", "tab", "3"),
    "article": ("When did the bridge close?", "f3"),
    "article_strange": ("When did the bridge close?", "f3", "5"),
    "find": ("When did the bridge close?", "f3", "slash", "b", "r", "i", "d"),
    "zoom": ("When did the bridge close?", "f2", "z"),
    "help": ("When did the bridge close?", "f2", "f1"),
    "help_prompt": ("f1",),
    "history": ("When did the bridge close?", "Is there a tunnel?", "ctrl+r"),
    "about": ("f6",),
    "judging": ("When did the bridge close?", "tab", "m"),
    "completion": ("s", "i", "n"),
}


@SIZES
@pytest.mark.parametrize("state", STATES)
def test_state(snap_compare: Snap, make_app: MakeApp, state: str, size: tuple[int, int]) -> None:
    """Every state draws the same picture again."""
    assert snap_compare(make_app(), terminal_size=size, run_before=then(*STATES[state]))


@SIZES
def test_no_index(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    """A missing index is said, with the key that builds it."""
    backend = FakeBackend(failure=IndexMissingError("There is no index in /there."))
    assert snap_compare(make_app(backend), terminal_size=size, run_before=then())


@SIZES
def test_changed_sources(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    """Changed sources are offered to be indexed anew."""
    assert snap_compare(make_app(FakeBackend(changed=True)), terminal_size=size, run_before=then())


@SIZES
def test_queued(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    """A question asked while the archive opens is shown as waiting."""
    backend = FakeBackend()
    backend.door.clear()

    async def drive(pilot: Pilot[None]) -> None:
        await pilot.press(*"Why?", "enter")
        await pilot.pause()

    try:
        assert snap_compare(make_app(backend), terminal_size=size, run_before=drive)
    finally:
        backend.door.set()


@pytest.mark.parametrize("size", [(30, 24), (80, 6)], ids=["tiny", "flat"])
def test_too_small(snap_compare: Snap, make_app: MakeApp, size: tuple[int, int]) -> None:
    """A terminal that is too small is told so in words."""
    assert snap_compare(make_app(), terminal_size=size, run_before=then())


@SIZES
@pytest.mark.parametrize("theme", ["textual-light", "ansi-dark"])
def test_theme(snap_compare: Snap, make_app: MakeApp, theme: str, size: tuple[int, int]) -> None:
    """An answer reads in a light theme and in the terminal's own colours."""
    app = make_app(settings=Settings(theme=theme))
    assert snap_compare(app, terminal_size=size, run_before=then(*STATES["answer"], "tab"))


@SIZES
def test_no_colour(
    snap_compare: Snap, make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """With NO_COLOR set nothing is coloured, and the marks are still to be seen."""
    monkeypatch.setenv("NO_COLOR", "1")
    app: Any = make_app()
    assert snap_compare(app, terminal_size=size, run_before=then(*STATES["answer"], "tab"))
