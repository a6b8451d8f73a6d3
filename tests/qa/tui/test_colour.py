"""Without colour, nothing coloured reaches the terminal."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.qa.tui.terminal import Terminal

APP = """
from pathlib import Path
from qa.tui.app import ReadingRoom
from qa.tui.memory import Memory
from tests.qa.tui.fakes import FakeBackend
ReadingRoom(FakeBackend(), Memory(keep=False)).run()
"""
ROOT = Path(__file__).resolve().parents[3]


def colours(raw: bytes) -> set[str]:
    """Return the colour codes in what was drawn, those for the terminal's own colours left out."""
    codes = {code for match in re.findall(rb"\x1b\[([0-9;]*)m", raw) for code in match.decode().split(";")}
    return {code for code in codes if re.fullmatch("3[0-8]|4[0-8]|9[0-7]|10[0-7]", code)}


@pytest.mark.parametrize("no_color", [True, False])
def test_no_color_is_kept(monkeypatch: pytest.MonkeyPatch, no_color: bool) -> None:
    """With NO_COLOR no code for a colour is sent, in an answer with marks and notes; without it some are."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal([sys.executable, "-c", APP], size=(140, 40), cwd=ROOT)
    try:
        terminal.wait_for("articles,")
        terminal.keys("When did the bridge close?\r")
        terminal.wait_for("Passages 1 of 5")
        terminal.keys("\t")
        terminal.wait_for("Zoom")
        terminal.keys("\x11")
    finally:
        code = terminal.close()
    assert code == 0
    assert bool(colours(terminal.raw)) != no_color
