"""`qa verify`: do the words of a citation still stand where it says?"""

from __future__ import annotations

import argparse
import sys

from qa.citation import verify
from qa.commands.inputs import MEBIBYTE, read_text
from qa.inert import inert_line


def run(options: argparse.Namespace) -> int:
    """Print what was found; return 1 where the words no longer stand."""
    found = verify(read_text(options.citation, MEBIBYTE))
    sys.stdout.write(inert_line(found.words) + "\n")
    return 0 if found.stands else 1
