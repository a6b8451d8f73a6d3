"""Damages the files of an index at random and asks: run as a process of its own, since what it looks for
may end it. `python -m tests.torture.damage INDEX FIRST COUNT [BEGINNING]` prints one line of JSON a trial;
BEGINNING: of the names of the files to damage."""

from __future__ import annotations

import json
import random
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.errors import CouncilQAError
from index import store
from tests.torture.archive import QUESTIONS, answers, faults, open_words, passages

_MEMORY = 6 << 30


def _flip_bit(data: bytearray, draw: random.Random) -> None:
    data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)


def _flip_byte(data: bytearray, draw: random.Random) -> None:
    data[draw.randrange(len(data))] ^= 0xFF


def _fill(data: bytearray, draw: random.Random) -> None:
    start = draw.randrange(len(data))
    length = min(draw.choice([2, 8, 64, 512, 4096]), len(data) - start)
    data[start : start + length] = draw.choice([b"\0", b"\xff", draw.randbytes(1)]) * length


def _cut(data: bytearray, draw: random.Random) -> None:
    del data[draw.randrange(len(data)) :]


def _drop(data: bytearray, draw: random.Random) -> None:
    start = draw.randrange(len(data))
    del data[start : start + draw.choice([1, 4, 100])]


def _grow(data: bytearray, draw: random.Random) -> None:
    data += draw.randbytes(draw.choice([1, 100]))


def _swap(data: bytearray, draw: random.Random) -> None:
    length = draw.choice([4, 8, 64])
    one, other = (draw.randrange(max(1, len(data) - length)) for _ in range(2))
    data[one : one + length], data[other : other + length] = (
        data[other : other + length],
        data[one : one + length],
    )


_KINDS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip_bit,
    _flip_byte,
    _flip_byte,
    _fill,
    _fill,
    _cut,
    _drop,
    _grow,
    _swap,
)


def damage(path: Path, draw: random.Random) -> str:
    """Damage a file; return how, in words."""
    data = bytearray(path.read_bytes())
    kind = draw.choice(_KINDS)
    kind(data, draw)
    path.write_bytes(data)
    return f"{kind.__name__.lstrip('_')} {path.name}"


def attempt(directory: Path, wanted: list[dict[str, Any]], known: dict[str, Any]) -> tuple[str, list[str]]:
    """Ask a damaged index: return ("same" | "reordered" | "refused" | "wrong", what was wrong)."""
    try:
        given = answers(open_words(directory))
    except CouncilQAError as error:
        clear = error.exit_code == 3 and "qa index" in str(error)
        return ("refused", []) if clear else ("wrong", [f"{type(error).__name__}: {error}"])
    except Exception as error:
        return "wrong", [f"{type(error).__name__}: {error}"]
    each = zip(given, wanted, QUESTIONS, strict=True)
    wrong = [fault for form, right, asked in each for fault in faults(form, right, asked, known)]
    return ("wrong" if wrong else "same" if given == wanted else "reordered"), wrong


def main(directory: Path, first: int, count: int, beginning: str = "") -> None:
    """Make `count` trials, each seeded by its number from `first`."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    archive = open_words(directory)
    wanted, known = answers(archive), passages(archive)
    folder = store.current(directory)[0]
    files = [*sorted(folder.iterdir()), directory / store.POINTER]
    files = [path for path in files if path.name.startswith(beginning)]
    for number in range(first, first + count):
        draw = random.Random(number)
        path = draw.choice(files)
        whole = path.read_bytes()
        how = damage(path, draw)
        same = path.read_bytes() == whole
        outcome, wrong = attempt(directory, wanted, known)
        print(json.dumps([number, how, "untouched" if same else outcome, wrong]), flush=True)  # noqa: T201
        path.write_bytes(whole)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:])
