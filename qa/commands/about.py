"""`qa about`: what the archive is."""

from __future__ import annotations

import argparse
import shutil
import sys

from qa.about import about, as_text
from qa.commands.opening import open_named
from qa.inert import inert, inert_json


def run(options: argparse.Namespace) -> int:
    """Print what the archive holds."""
    held = about(open_named(options.index))
    if options.json:
        sys.stdout.write(inert_json(held.as_dict()) + "\n")
    else:
        sys.stdout.write(inert(as_text(held, max(40, min(shutil.get_terminal_size().columns, 100)))))
    return 0
