"""Runs `qa` and tells what it reached for: the network, other programs, pickles, and files to write.
`python -m tests.torture.reach TOLD ARGUMENT...` writes to the file TOLD one array [event, what] a line."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

_CALLS = {
    *("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"),
    *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty"),
    *("pickle.find_class", "urllib.Request", "ftplib.connect", "smtplib.connect"),
}
_CHANGES = {
    "os.rename",
    "os.mkdir",
    "os.remove",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.truncate",
}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def what(event: str, arguments: tuple[Any, ...]) -> str | None:
    """Return what an event reached for, None where it reaches for nothing outside."""
    if event in _CALLS:
        return " ".join(str(argument) for argument in arguments)[:200]
    if event in _CHANGES:
        return str(arguments[0])
    if event == "open" and arguments[2] & _WRITING:
        return str(arguments[0])
    return None


def main(told: str, arguments: list[str]) -> int:
    """Run `qa` with its events written down."""
    descriptor = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def hook(event: str, given: tuple[Any, ...]) -> None:
        reached = what(event, given)
        if reached is not None:
            os.write(descriptor, f"{json.dumps([event, reached])}\n".encode())

    sys.addaudithook(hook)
    from qa.cli import main as qa

    return qa(arguments)


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    sys.exit(main(sys.argv[1], sys.argv[2:]))
