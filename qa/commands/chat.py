"""`qa` and `qa chat`: the terminal UI."""

from __future__ import annotations

import argparse
from pathlib import Path


def run(options: argparse.Namespace) -> int:
    """Open the UI and return its exit code."""
    from qa.tui.app import run as run_app

    directory = Path(options.index) if options.index else None
    return run_app(directory, resume=options.resume, keep_history=options.history, plain=options.plain)
