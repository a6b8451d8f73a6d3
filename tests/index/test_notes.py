"""Notes on an article: the same wherever its lines are broken."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from index.notes import Notes, take
from tests.corpus.articles_made import made

STORY = (
    "Stallholders at Westley market face a rent rise of 15 per cent from the new year.",
    "Fishmonger Bert Oakes, who has had a stall for 31 years, said: “I do not know how any of us is going to "
    "pay it. We have had three bad winters in a row.”",
    "The council’s head of markets, Priya Nair, said the £250,000 would mend the roof of the covered hall, "
    "which was built in 1887. She became head of markets in April 2012.",
    "Correction: an earlier version of this story said that the rise was 25 per cent. It is 15 per cent.",
)


def noted(folder: Path, width: int) -> Notes:
    paragraphs = [textwrap.fill(one, width, break_on_hyphens=False) if width else one for one in STORY]
    return take(made(folder, "\n\n".join(["Rents to rise", "12 June 2018", *paragraphs])), "", "")


@pytest.mark.parametrize("width", range(48, 90))
def test_wrapping_a_story_changes_nothing_that_is_noted_of_it(tmp_path: Path, width: int) -> None:
    assert noted(tmp_path, width) == noted(tmp_path, 0)
