"""The installed `qa` in a real terminal, from an empty home to an exported conversation."""

from __future__ import annotations

import base64
import re
import sys
from pathlib import Path

import pytest

from tests.qa.tui.terminal import Terminal

QA = Path(sys.executable).with_name("qa")
pytestmark = [pytest.mark.model, pytest.mark.slow]


def test_from_first_use_to_export(tmp_path: Path) -> None:
    """A question typed at once is answered; its article is opened, copied, exported; Ctrl+Q ends with 0."""
    terminal = Terminal([str(QA)], cwd=tmp_path)
    try:
        terminal.keys("golden hello\r")
        terminal.wait_for("golden hello")
        terminal.wait_for("«", seconds=300)
        since = len(terminal.raw)
        terminal.keys("\r")
        terminal.wait_for("Article: ", since=since)
        since = len(terminal.raw)
        terminal.keys("y")
        terminal.wait_for("Sent to the terminal", since=since)
        terminal.keys("\x13")
        terminal.wait_for("Saved to")
        terminal.keys("\x11")
    finally:
        code = terminal.close()
    copied = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", terminal.raw)
    assert code == 0
    assert "golden hello" in base64.b64decode(copied[-1]).decode().lower()
    assert "golden hello" in (tmp_path / "conversation.md").read_text("utf-8").lower()
    assert "Traceback" not in terminal.text()


def test_plain_mode_draws_nothing(tmp_path: Path) -> None:
    """`qa chat --plain` answers with plain lines: no escape sequence reaches the terminal."""
    terminal = Terminal([str(QA), "chat", "--plain", "--no-history"], cwd=tmp_path)
    try:
        terminal.wait_for("> ", seconds=300)
        terminal.keys("golden hello\n")
        terminal.wait_for("[1]", seconds=60)
        terminal.keys("/quit\n")
    finally:
        code = terminal.close()
    assert code == 0
    assert b"\x1b" not in terminal.raw
