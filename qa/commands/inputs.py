"""Reading the text that a command is given: a file, or standard input as `-`; bounded, UTF-8 or an error."""

from __future__ import annotations

import sys
from pathlib import Path

from corpus.errors import InputError

MEBIBYTE = 1024 * 1024


def read_text(name: str, largest: int) -> str:
    """Return the text of the file `name`; raise `InputError` naming it where it cannot be read, is not UTF-8,
    or is longer than `largest` bytes."""
    try:
        if name == "-":
            data = sys.stdin.buffer.read(largest + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(largest + 1)
        if len(data) > largest:
            raise InputError(f"{name} is larger than {largest // MEBIBYTE} MiB, the most that is read.")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8 text (byte {error.start}).") from error
