"""A program whose terminal is gone ends, and the process behind it too."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.qa.tui.terminal import Terminal


@pytest.mark.slow
def test_the_ui_ends_with_its_terminal() -> None:
    """The terminal goes without a signal, as under `nohup`: the UI ends by itself, with a hangup's code."""
    terminal = Terminal([str(Path(sys.executable).with_name("qa"))])
    terminal.wait_for("Ask")
    assert terminal.hang_up() == 129
