"""Laws of what befell: the thing or the holder of the post did or suffered it, and it is told to be so."""

from __future__ import annotations

import re

import pytest

from qa.newsroom.departures import post_asked
from qa.newsroom.happenings import befalls, leaves_or_befalls, thing_asked

LIDO = re.compile(r"\blido\b", re.I)
DIRECTOR = re.compile(r"\bdirectors?\b", re.I)


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("What happened to the lido?", "lido"),
        ("What has become of Keld County Council?", "Keld county council"),
        ("Whatever became of Ann Lee?", "Ann Lee"),
    ],
)
def test_the_thing_asked_after_is_known(question: str, printed: str) -> None:
    thing = thing_asked(question)
    assert thing is not None
    assert thing.fullmatch(printed)


@pytest.mark.parametrize("question", ["What became of the plan for the lido?", "Which directors have left?"])
def test_plans_and_other_questions_ask_after_no_thing(question: str) -> None:
    assert thing_asked(question) is None


def test_a_post_is_asked_after_where_its_word_is_one_for_people() -> None:
    post = post_asked("What happened to the director of housing?")
    assert post is not None
    assert post.fullmatch("director")
    assert post_asked("What happened to the lido?") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The lido was demolished in 1998.",
        "Keld is to lose its lido.",
        "The lido, since replaced by flats, was loved.",
        "The lido closed in May.",
        "Vandals damaged the old lido.",
    ],
)
def test_what_the_thing_did_or_suffered_is_told(sentence: str) -> None:
    assert befalls(LIDO, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The lido closed its doors to dogs.",
        "The staff of the lido were sacked.",
        "The lido could be demolished.",
        "She said that the cafe was sold.",
        "Swimmers love the lido.",
        "They called on the council to see the lido reopened.",
    ],
)
def test_another_s_fate_or_a_possible_one_is_not_its_own(sentence: str) -> None:
    assert not befalls(LIDO, sentence)


@pytest.mark.parametrize(
    ("sentence", "holders"),
    [
        ("The director was suspended in May.", ()),
        ("Keld has appointed a new director.", ()),
        ("Ms Lee joined the council in 2016.", ("Ann Lee",)),
        ("The director is leaving.", ()),
    ],
)
def test_a_holder_of_the_post_joins_leaves_or_suffers(sentence: str, holders: tuple[str, ...]) -> None:
    assert leaves_or_befalls(DIRECTOR, sentence, holders)


@pytest.mark.parametrize(
    "sentence",
    [
        "She spoke of a disaster presided over by the director.",
        "The director joined in the applause, a councillor was told.",
        "The deputy director was suspended.",
        "Ms Lee joined the council in 2016.",
    ],
)
def test_nothing_else_happened_to_the_director(sentence: str) -> None:
    assert not leaves_or_befalls(DIRECTOR, sentence)
