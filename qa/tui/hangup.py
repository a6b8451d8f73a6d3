"""Ending with the terminal. Where a hangup is ignored (`nohup`, some session managers) Textual would read
a closed terminal over and over, and never end."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Callable

_EXIT_CODE = 129  # 128 and the number of SIGHUP, as a shell says it


def end_with_terminal(descriptor: int, farewell: Callable[[], None]) -> None:
    """Watch the terminal open as `descriptor`; once it is gone, call `farewell` and end the process.

    Nothing more is drawn: what is written to a terminal that is gone blocks. Does nothing on a platform
    that cannot watch a terminal so."""
    if not hasattr(select, "poll"):
        return

    def watch() -> None:
        terminal = select.poll()
        terminal.register(descriptor, 0)  # a hangup and an error are told of unasked
        if any(event & (select.POLLHUP | select.POLLERR) for _, event in terminal.poll()):
            farewell()
            os._exit(_EXIT_CODE)

    threading.Thread(target=watch, name="terminal", daemon=True).start()
