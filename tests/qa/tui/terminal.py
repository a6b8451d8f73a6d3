"""A program in a pseudo-terminal: keys in, drawn bytes out."""

from __future__ import annotations

import fcntl
import os
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Sequence
from pathlib import Path

_ESCAPES = re.compile(rb"\x1b\][^\x07]*\x07|\x1b\[[0-9;?<>=$]*[ -/]*[@-~]|\x1b[=>P][^\x1b]*|\x1b.")


class Terminal:
    """Runs `command` in a terminal of `size` (columns, lines); all that was drawn so far is `raw`."""

    def __init__(
        self, command: Sequence[str], size: tuple[int, int] = (80, 24), cwd: Path | None = None
    ) -> None:
        self.raw = b""
        self._ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=cwd,
            env=environment,
            start_new_session=True,
        )
        os.close(theirs)

    def keys(self, text: str) -> None:
        """Type `text`, which may hold control characters and escape sequences."""
        os.write(self._ours, text.encode())

    def read(self, seconds: float) -> bytes:
        """Return what is drawn within `seconds`, as soon as there is any; nothing once the program ended."""
        ready, _, _ = select.select([self._ours], [], [], seconds)
        try:
            chunk = os.read(self._ours, 65536) if ready else b""
        except OSError:
            chunk = b""
        self.raw += chunk
        return chunk

    def wait_for(self, text: str, seconds: float = 20.0, since: int = 0) -> None:
        """Read until `text` has been drawn after byte `since`; fail when it has not in time."""
        end = time.monotonic() + seconds
        while text.encode() not in _ESCAPES.sub(b"", self.raw[since:]):
            left = end - time.monotonic()
            assert left > 0, f"{text!r} was not drawn:\n{self.text()[-3000:]}"
            self.read(min(left, 0.2))

    def text(self) -> str:
        """Return all that was drawn, without escape sequences."""
        return _ESCAPES.sub(b"", self.raw).decode("utf-8", "replace")

    def hang_up(self) -> int:
        """Take the terminal away, with no signal, and return the exit code; fail if the program runs on."""
        os.close(self._ours)
        try:
            return self.process.wait(timeout=10)
        finally:
            self.process.kill()

    def close(self) -> int:
        """End the program if it still runs, and return its exit code."""
        end = time.monotonic() + 10
        while self.process.poll() is None and time.monotonic() < end:
            self.read(0.05)
        if self.process.poll() is None:
            self.process.kill()
        code = self.process.wait()
        os.close(self._ours)
        return code
