"""`qa` and `qa chat`: the terminal UI, and the questions that it keeps."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def run(options: argparse.Namespace) -> int:
    """Open the UI, or erase what it keeps; return the exit code."""
    if options.erase_history:
        return _erase()
    from qa.tui.app import run as run_app

    directory = Path(options.index) if options.index else None
    return run_app(directory, resume=options.resume, keep_history=options.history, plain=options.plain)


def _erase() -> int:
    from qa.memory.history import erase

    count = erase()
    sys.stdout.write(f"Erased {count} files of questions and conversations.\n")
    return 0
