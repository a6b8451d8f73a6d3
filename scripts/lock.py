"""Writes requirements.lock: every package that runs here, pinned as in constraints.txt, with its hashes.
torch and what only its builds for graphics cards bring are left out; they differ by platform.

    python -m scripts.lock          needs uv on the PATH"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
APART = re.compile(r"(torch|triton|nvidia-.*|cuda-.*)$")
HEADER = """# Made by `python -m scripts.lock` from pyproject.toml and constraints.txt. To install just this:
#   pip install "$(grep '^torch==' constraints.txt)"
#   pip install --no-deps --require-hashes -r requirements.lock
#   pip install --no-deps --no-build-isolation .
"""
_BUILDING = "hatchling"  # what the last of these builds with


def locked(text: str) -> dict[str, list[str]]:
    """Return the entries of a lock file by package: the pin, then its hashes, as they stand."""
    entries: dict[str, list[str]] = {}
    name = ""
    for line in text.splitlines():
        if line and not line.startswith(("#", " ")):
            name = line.partition("==")[0]
            entries[name] = []
        if name and line.strip():
            entries[name].append(line)
    return entries


def resolve() -> str:
    """Return what uv resolves, for all platforms and Python from 3.11 on, without a registry's address."""
    command = ["uv", "pip", "compile", "pyproject.toml", "-", "-c", "constraints.txt", "--generate-hashes"]
    command += ["--universal", "--python-version", "3.11", "--no-emit-index-url", "--no-emit-find-links"]
    command += ["--no-annotate", "--no-header", "--quiet"]
    done = subprocess.run(command, cwd=ROOT, input=_BUILDING, capture_output=True, text=True, check=True)
    return done.stdout


def main() -> None:
    """Write the lock."""
    entries = locked(resolve())
    kept = (lines for name, lines in entries.items() if not APART.match(name))
    LOCK.write_text(HEADER + "".join("\n".join(lines) + "\n" for lines in kept), "utf-8")


if __name__ == "__main__":
    main()
