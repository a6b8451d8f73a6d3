"""Runs the commands that README and docs show and puts what they print in its place: nothing is retyped.

    python scripts/transcripts.py            # rewrite README.md and docs/*.md
    python scripts/transcripts.py --check    # exit 1 where one is out of date

A transcript is a fenced block marked `console`; each line in it that begins with `$ ` is run from the
project's root, 80 columns wide, and the lines after it are what it printed. One that prints
nothing ends the run."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main(arguments: list[str] | None = None) -> int:
    """Rewrite the pages, or with --check only compare them; return 1 where one was out of date."""
    parser = argparse.ArgumentParser(description="Regenerate the transcripts in README and docs.")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 where one is out of date"
    )
    check = parser.parse_args(arguments).check
    stale = [page for page in pages() if refresh(page, write=not check)]
    for page in stale:
        sys.stderr.write(
            f"{page.relative_to(ROOT)} {'is out of date' if check else 'was brought up to date'}\n"
        )
    return 1 if check and stale else 0


def pages() -> list[Path]:
    """Return the pages that may hold transcripts."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def refresh(page: Path, *, write: bool) -> bool:
    """Run a page's transcripts; tell whether what they print differs from what stands there."""
    text = page.read_text("utf-8")
    fresh = _BLOCK.sub(lambda match: f"```console\n{transcript(match[1])}```", text)
    if fresh != text and write:
        page.write_text(fresh, "utf-8")
    return fresh != text


def transcript(block: str) -> str:
    """Return the commands of `block`, each followed by what it prints now."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "\n".join(f"{command}\n{_output(command[2:])}" for command in commands)


def _output(command: str) -> str:
    environment = os.environ | {"COLUMNS": "80", "NO_COLOR": "1"}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        command, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if not done.stdout:
        raise SystemExit(f"`{command}` printed nothing to show: {done.stderr.strip()}")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
