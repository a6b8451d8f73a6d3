"""`qa verify`: do the words of a citation still stand where it says?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corpus.errors import InputError
from qa.citation import verify
from qa.inert import inert_line

_LARGEST = 1024 * 1024


def run(options: argparse.Namespace) -> int:
    """Print what was found; return 1 where the words no longer stand."""
    found = verify(_read(options.citation))
    sys.stdout.write(inert_line(found.words) + "\n")
    return 0 if found.stands else 1


def _read(name: str) -> str:
    try:
        if name == "-":
            data = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise InputError(f"{name} is larger than 1 MiB, which no citation is.")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8 text (byte {error.start}).") from error
