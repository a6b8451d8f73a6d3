"""Laws of a name that fits nobody: who comes nearest is named, as printed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.remarks import COUNTS, FILE, Remark, Remarks, write
from qa.newsroom.nearest import nearest_speakers, unknown_speaker

SPEAKERS = ("Ann Lee", "Sam McBride", "Keld Council", "Bob Tarn", "Annie Leigh")


def speaking(folder: Path, *names: str) -> Remarks:
    write(folder, [Remark(row, "spoken", (name, "", "quoted"), (0, 9)) for row, name in enumerate(names)], 9)
    return Remarks(folder / FILE, np.load(folder / COUNTS))


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("sam macbryde", "Sam McBride"), ("Lee", "Ann Lee"), ("the council of Keld", "Keld Council")],
)
def test_the_most_alike_comes_first_as_printed(tmp_path: Path, name: str, nearest: str) -> None:
    assert nearest_speakers(speaking(tmp_path, *SPEAKERS), name)[0] == nearest


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (SPEAKERS[1:4], "The nearest names are Sam McBride, Bob Tarn and Keld Council."),
        (SPEAKERS[:1], "The nearest name is Ann Lee."),
        ((), "'Sam MacBryde' speaks in the archive, nor does anybody else."),
    ],
)
def test_the_error_says_who_does_speak(tmp_path: Path, names: tuple[str, ...], told: str) -> None:
    assert told in str(unknown_speaker(speaking(tmp_path, *names), "Sam MacBryde"))
