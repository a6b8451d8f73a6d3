"""Reads TOML that anyone may have written, within bounds. What the settings in it mean is left to others."""

from __future__ import annotations

import tomllib
from typing import Any

LARGEST = 64_000
_MOST_DOTS = 500  # tomllib takes the square of a key's parts in time


def parse(data: bytes) -> dict[str, Any]:
    """Return the table that `data` holds.

    Raises ValueError where it is not UTF-8 or not TOML, is larger than `LARGEST` bytes, or nests or parts its
    keys as no person does."""
    if len(data) > LARGEST:
        raise ValueError(f"larger than {LARGEST // 1000} kB")
    text = data.decode("utf-8")
    if any(line.count(".") > _MOST_DOTS for line in text.splitlines()):
        raise ValueError(f"a line with more than {_MOST_DOTS} dots")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("values within values without end") from error
