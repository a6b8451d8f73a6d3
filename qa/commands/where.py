"""`qa where`: where things lie on this machine."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corpus.errors import CouncilQAError
from index import folders, store
from index.manifest import SHIPPED
from index.models import packaged_model
from qa.inert import inert_line


def run(options: argparse.Namespace) -> int:
    """Print the places, one a line."""
    directory = Path(options.index) if options.index else folders.default_index()
    sources = _sources(directory)
    lines = {
        "index": str(directory) if sources else f"{directory} (not made yet)",
        "sources": ", ".join(sources) if sources else f"{SHIPPED} (on first use)",
        "cache": str(folders.cache()),
        "model": _model(directory),
    }
    for name, place in lines.items():
        sys.stdout.write(inert_line(f"{name:9}{place}") + "\n")
    return 0


def _sources(directory: Path) -> tuple[str, ...]:
    try:
        return store.sources_of(directory)
    except CouncilQAError:
        return ("damaged: it no longer says what it was made from",)


def _model(directory: Path) -> str:
    try:
        return str(store.current(directory)[1].model.path)
    except CouncilQAError:
        return str(packaged_model().path)
