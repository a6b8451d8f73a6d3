"""Keys that come all at once act as if they had come one by one."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from qa.tui.findbar import FindBar
from tests.qa.tui.conftest import MakeApp
from tests.qa.tui.driving import ask, reading, settle
from tests.qa.tui.fakes import FakeBackend
from tests.qa.tui.terminal import Terminal

BRIDGE = "When did the bridge close?"
NAMED = {"/": "slash", " ": "space", "?": "question_mark"}
ROOT = Path(__file__).resolve().parents[3]


async def at_once(pilot: Pilot[None], *keys: str) -> None:
    """Type keys without a moment between them; a word is typed letter by letter."""
    for key in _each(keys):
        character = next((sign for sign, name in NAMED.items() if name == key), key)
        pilot.app.post_message(events.Key(key, character if len(character) == 1 else None))
    await settle(pilot)
    await pilot.pause(0.2)


def _each(keys: Iterable[str]) -> Iterable[str]:
    for key in keys:
        named = key.startswith(("ctrl+", "f")) or key in ("enter", "tab", "escape", "down")
        yield from [key] if named else [NAMED.get(letter, letter) for letter in key]


async def test_words_after_the_slash_are_sought(make_app: MakeApp) -> None:
    """/ and words at once are found in the pane, and Enter with n goes on there."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await at_once(pilot, "f3", "/bridge", "enter", "nn")
        page = reading(app).page("article")
        assert (reading(app).query_one(FindBar).query_one(Input).value, page.sought) == ("bridge", "bridge")
        assert app.focused is page
        first = page.match
        await at_once(pilot, "/bridge", "enter")
        assert (first - page.match) % 4 == 2


async def test_words_after_i_are_a_question(make_app: MakeApp) -> None:
    """i and a question at once are asked, and what follows stays in the prompt."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab")
        await at_once(pilot, "iIs there a tunnel?", "enter", "and zoom")
        assert [e.question for e in reading(app).conversation.exchanges] == [BRIDGE, "Is there a tunnel?"]
        assert reading(app).prompt.value == "and zoom"


async def test_a_question_typed_in_a_pane_is_asked(make_app: MakeApp) -> None:
    """Where its first letter is no key of the pane, the whole of it goes to the prompt."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await at_once(pilot, "f3", "Does zoom work?", "enter")
        assert [e.question for e in reading(app).conversation.exchanges] == [BRIDGE, "Does zoom work?"]


async def test_tab_and_enter_lead_the_keys_after_them(make_app: MakeApp) -> None:
    """A key after Tab or Enter acts in the pane that these lead to."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await at_once(pilot, "tab", "3", "enter", "z")
        assert (reading(app).conversation.rank, reading(app).pane) == (3, "article")
        assert reading(app).zoomed
        assert reading(app).prompt.value == ""


async def test_words_after_a_dialog_s_key_narrow_it(make_app: MakeApp) -> None:
    """Ctrl+R and words at once search among the questions; Enter takes one back to the prompt."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await ask(pilot, "Is there a tunnel?")
        await at_once(pilot, "ctrl+r", "idge")
        assert app.screen.query_one(Input).value == "idge"
        assert app.screen.query_one(OptionList).option_count == 1
        await at_once(pilot, "enter", " And?")
        assert reading(app).prompt.value == f"{BRIDGE} And?"


async def test_the_palette_and_a_judgement(make_app: MakeApp, tmp_path: Path) -> None:
    """Ctrl+P takes the words after it, m the letter after it."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await at_once(pilot, "ctrl+p", "Zoom")
        assert app.screen.query_one(Input).value == "Zoom"
        await at_once(pilot, "escape", "tab", "mr")
        assert (tmp_path / "state" / "questions.jsonl").exists()


async def test_a_lost_messenger_holds_nothing_up(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what a key is followed by is lost with its screen, the keys behind it come all the same."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        monkeypatch.setattr(app, "_follow", lambda rounds: None)
        app.post_message(events.Key("a", "a"))
        app.post_message(events.Key("b", "b"))
        for _ in range(60):  # as long as it may take on a busy machine
            if reading(app).prompt.value == "ab":
                return
            await pilot.pause(0.1)
        raise AssertionError(reading(app).prompt.value)


async def test_pasted_words_keep_their_place(make_app: MakeApp) -> None:
    """Words pasted between keys, before the archive is open, stand between them."""
    backend = FakeBackend()
    backend.door.clear()
    app = make_app(backend)
    async with app.run_test() as pilot:
        app.post_message(events.Key("a", "a"))
        app.post_message(events.Paste(" b\nc "))
        app.post_message(events.Key("d", "d"))
        await pilot.pause(0.2)
        backend.door.set()
        assert reading(app).prompt.value == "ab cd"


def test_in_one_write_to_a_terminal() -> None:
    """A terminal that hands over many keys in one write has them act one by one."""
    fake = """
from qa.tui.app import ReadingRoom
from qa.tui.memory import Memory
from tests.qa.tui.fakes import FakeBackend
ReadingRoom(FakeBackend(), Memory(keep=False)).run()
"""
    terminal = Terminal([sys.executable, "-c", fake], size=(140, 40), cwd=ROOT)
    try:
        terminal.wait_for("articles,")
        terminal.keys(f"{BRIDGE}\r")
        terminal.wait_for("Passages 1 of 5")
        since = len(terminal.raw)
        terminal.keys("\x1bOR/bridge\r/wordwith\riWhat then?")
        terminal.wait_for("What then?", since=since)
        assert "Sent to the terminal" not in terminal.text()
        terminal.keys("\x11")
    finally:
        code = terminal.close()
    assert code == 0
