"""How long work says how far it is: a callback, so that the library never prints."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with (stage, done, total): the stage in words, and how many of how many steps are done."""

Warn = Callable[[str], None]
"""Called with one line that a person should see."""


def silent(*_: object) -> None:
    """Take a report and say nothing."""
