"""Laws of pronouns that stand for nothing."""

from __future__ import annotations

import pytest

from qa.understanding.expletives import is_expletive
from qa.understanding.tokens import tokens


@pytest.mark.parametrize(
    ("question", "stands_for_nothing"),
    [
        ("Did it rain on the bridge?", True),
        ("When was the last time it snowed?", True),
        ("Is it true that the ferry sank?", True),
        ("How far is it from the bridge?", True),
        ("What is it called when a ferry sinks?", True),
        ("What was it called when the ferry sank?", False),
        ("How long did it take to sink?", True),
        ("Is it safe to swim?", True),
        ("Was it decided to close the museum?", True),
        ("Is it safe for us to swim?", True),
        ("Is it safe for swimmers?", False),
        ("Was it moved to Penrose?", False),
        ("Was it sold to the museum?", False),
        ("Is it close to the museum?", False),
        ("Did it take to water?", False),
        ("Where was it?", False),
        ("How long did it take the owner to close?", True),
        ("How much does it cost a year to keep a ferry?", True),
        ("How much did it cost to repair?", False),  # the ferry, of an earlier question
        ("Who got it right?", True),
        ("Who got it?", False),
        ("What made it worthwhile to sail?", True),
        ("What made it sink?", False),
        ("How did the ferry make it to Corby?", True),
        ("Why wasn't it specified in the lease who would pay?", True),
        ("Why wasn't it repaired by the owner who sold?", False),
    ],
)
def test_an_it_may_stand_for_nothing(question: str, stands_for_nothing: bool) -> None:
    words = tokens(question)
    place = next(n for n, token in enumerate(words) if token.word == "it")
    assert is_expletive(words, place) is stands_for_nothing
