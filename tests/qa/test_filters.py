"""Filters are read out of a typed line, completed, and written as a command that asks the same."""

from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.filters import NAMES, Filters, command, completions, read_line, typed

VALUE = st.text(alphabet="abc-12 ", min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
FILTERS = st.builds(Filters, *(st.none() | VALUE for _ in NAMES))
QUESTION = st.text(alphabet="abcé?' ", min_size=1).map(lambda text: " ".join(text.split())).filter(bool)


@given(QUESTION, FILTERS)
def test_reading_what_was_typed(question: str, filters: Filters) -> None:
    """A line written from a question and filters reads as just these."""
    assert read_line(typed(question, filters)) == (question, filters)


@pytest.mark.parametrize(
    ("line", "question", "given"),
    [
        ("Who won?", "Who won?", ()),
        ("since:2019 Who won? until:2020-05", "Who won?", (("since", "2019"), ("until", "2020-05"))),
        ('Who SPEAKER:"Ann Bell" won?', "Who won?", (("speaker", "Ann Bell"),)),
        ("as-of:2020 since:2018 since:2019 x", "x", (("since", "2019"), ("as-of", "2020"))),
        ("Why is it called article: one?", "Why is it called article: one?", ()),
        ("The score was since:", "The score was since:", ()),
        ("notsince:2019 x", "notsince:2019 x", ()),
    ],
)
def test_lines_by_hand(line: str, question: str, given: tuple[tuple[str, str], ...]) -> None:
    """Filters stand anywhere in the line, the last of a name holds, and all else is the question."""
    read, filters = read_line(line)
    assert (read, filters.given()) == (question, given)


@given(QUESTION, FILTERS)
def test_command_is_safe_in_a_shell(question: str, filters: Filters) -> None:
    """The command's words, as a shell splits them, are the question and the values."""
    words = shlex.split(command(question, filters))
    assert words[:2] == ["qa", "ask"]
    assert words[-1] == question
    assert words[2 : 2 + 2 * len(filters.given())] == [w for n, v in filters.given() for w in (f"--{n}", v)]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("Who won? sin", ["Who won? since:"]),
        ("s", []),
        ("Who", []),
        ("as-", ["as-of:"]),
        ("article:br", ["article:bridge"]),
        ("x article:bridge", []),
        ("speaker:an", ['speaker:"Ann Bell"', "speaker:Anwar"]),
        ('speaker:"an', ['speaker:"Ann Bell"', 'speaker:"Anwar"']),
        ("since:", []),
    ],
)
def test_completions(line: str, whole: list[str]) -> None:
    """The last word is completed to a filter's name, or to the values that are known."""
    values = {"article": ["bridge", "fair"], "speaker": ["Ann Bell", "Bea Annan", "Anwar"]}
    assert completions(line, values) == whole
