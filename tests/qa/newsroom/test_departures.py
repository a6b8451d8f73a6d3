"""Laws of departures: the leaver is the verb's subject and holds the post asked for; else nobody left."""

from __future__ import annotations

import re

import pytest

from qa.newsroom.departures import is_post, leaves, post_asked, titled


def asked(question: str) -> re.Pattern[str]:
    post = post_asked(question)
    assert post is not None
    return post


DIRECTOR = asked("Which directors have left?")


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("Which head teachers have resigned?", "headteacher"),
        ("What chairmen have left the board?", "chairman"),
        ("How many deputies have quit?", "deputy"),
        ("Which directors of housing have gone?", "director"),
    ],
)
def test_the_post_is_known_in_its_other_printings(question: str, printed: str) -> None:
    assert asked(question).fullmatch(printed)


@pytest.mark.parametrize("question", ["Who has left the council?", "Which schools have closed?"])
def test_other_questions_ask_for_no_post(question: str) -> None:
    assert post_asked(question) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The director of Keld's museum has resigned after a row.",
        "News came that Ann Lee, director of housing, is leaving the council.",
        "Keld is losing its director, who is giving up the post.",
        "Ann Lee is to step down as director in May.",
        "The director, Ann Lee, and her deputy, Bob Ray, have left.",
    ],
)
def test_the_post_is_the_subject_or_what_is_left(sentence: str) -> None:
    assert leaves(DIRECTOR, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The director said twelve nurses had left.",
        "The director was paid and the manager has resigned.",
        "The director met Bob Ray, who has resigned.",
        "The deputy director is leaving.",
        "Ann Lee, the next director, is leaving Holme.",
        "Perhaps the director ought to leave.",
        "The director cannot resign.",
        "She called on Ann Lee, the director, to step down.",
        "The director of the department spoke.",
        "The director had left the meeting.",
        "Nurses left after the director spoke.",
    ],
)
def test_somebody_else_s_or_no_departure_is_not_the_director_s(sentence: str) -> None:
    assert not leaves(DIRECTOR, sentence)


def test_a_holder_s_name_stands_for_the_post_only_as_the_subject() -> None:
    assert not leaves(DIRECTOR, "Ms Lee, in post for a year, is to leave.")
    assert leaves(DIRECTOR, "Ms Lee, in post for a year, is to leave.", {"Ann Lee"})
    assert not leaves(DIRECTOR, "Ms Lee's brother resigned.", {"Ann Lee"})
    assert not leaves(DIRECTOR, "Ms Lee thanked Bob Ray, who resigned.", {"Ann Lee"})
    assert not leaves(DIRECTOR, "Ms Lee was new, and the pair's departure came at once.", {"Ann Lee"})


def test_a_deputy_or_a_former_holder_is_not_in_the_post() -> None:
    assert is_post(DIRECTOR, "council's director of housing")
    assert not is_post(DIRECTOR, "assistant director")
    assert not is_post(DIRECTOR, "former director of housing")


def test_a_title_gives_the_post_to_whom_it_names_next_to_it() -> None:
    names = ("Ann Lee", "Bob Ray")
    assert titled(DIRECTOR, "Housing director Ann Lee to leave", names) == ("Ann Lee",)
    assert not titled(DIRECTOR, "Director row as Ann Lee leaves", names)
    assert not titled(DIRECTOR, "New director Ann Lee speaks", names)
    assert not titled(DIRECTOR, "Director Ann Lee appointed", names)
