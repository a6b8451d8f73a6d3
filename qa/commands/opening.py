"""Opening the archive for a command: where it lies, progress and warnings on stderr."""

from __future__ import annotations

import sys
from pathlib import Path

from qa.ask import Archive, open_archive
from qa.progress import progress_bar


def open_named(index: str | None, without: frozenset[str] = frozenset()) -> Archive:
    """Open the index that `--index` names, or the default one, made from the shipped archive on first use."""
    with progress_bar() as progress:
        return open_archive(Path(index) if index else None, progress, warn=warn, without=without)


def warn(message: str) -> None:
    """Say a line on stderr."""
    sys.stderr.write(f"qa: {message}\n")
