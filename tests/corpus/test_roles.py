"""Laws of posts: as printed, of the right person, with the days that the words allow."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.roles import holdings, post_scores
from tests.corpus.newsroom_labels import one_paragraph

DAY = "2019-10-11"


def held(text: str) -> list[tuple[str, str, str]]:
    return [(one.name, one.role, one.standing) for one in holdings(one_paragraph("a", text, DAY))]


@pytest.mark.parametrize(
    ("text", "name", "role", "standing"),
    [
        ("Council leader Ann Lee said so.", "Ann Lee", "Council leader", "held"),
        ("Ann Lee, leader of the council, said so.", "Ann Lee", "leader of the council", "held"),
        ("The director of housing, Ann Lee, has left.", "Ann Lee", "director of housing", "held"),
        ("Ann Lee, cabinet member for parks, sport and roads, said so.", "Ann Lee",
         "cabinet member for parks, sport and roads", "held"),
        ("Ann Lee, who used to be the cabinet member for parks, agreed.", "Ann Lee",
         "cabinet member for parks", "former"),
        ("The council's former chief executive Ann Lee agreed.", "Ann Lee", "chief executive", "former"),
        ("Headteacher Ann Lee agreed.", "Ann Lee", "Headteacher", "held"),
        ("Ann Lee was elected leader of the council on Monday.", "Ann Lee",
         "leader of the council on Monday", "held"),
        ("Ann Lee was leader of the council.", "Ann Lee", "leader of the council", "former"),
    ],
)  # fmt: skip
def test_posts_are_kept_as_printed(text: str, name: str, role: str, standing: str) -> None:
    assert held(text) == [(name, role, standing)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee met the leader.",
        "Ann Lee, the mayor said, was late.",
        "The leader left.",
        "Pat, whose group backed Ann Lee, becomes deputy leader.",
        "Two vie to be leader of the council as Ann Lee goes.",
    ],
)
def test_nobody_gets_another_s_post(text: str) -> None:
    assert held(text) == []


def test_in_the_role_since_reaches_back() -> None:
    text = "The director, Ann Lee, has left. Ms Lee had only been in the role since February."
    [holding] = holdings(one_paragraph("a", text, DAY))
    assert (holding.earliest, holding.latest) == (date(2019, 2, 1), date(2019, 10, 11))


def test_a_post_is_scored_by_its_words_and_its_days() -> None:
    text = "The director, Ann Lee, has left. Mayor Jo Pike is here. Former director Al Roe is back."
    people = holdings(one_paragraph("a", text, DAY))
    asked = (date(2019, 10, 1), date(2019, 10, 31))
    scores = post_scores("Who was director in October 2019?", asked, people)
    assert {one.name: score for one, score in zip(people, scores, strict=True)} == {
        "Ann Lee": 1.0,
        "Jo Pike": 0.0,
        "Al Roe": 0.5,
    }


def test_a_shock_to_the_leader_is_no_part_of_the_post() -> None:
    [held] = holdings(one_paragraph("a", "The news was a shock to council leader Ann Lee.", "2018-01-01"))
    assert held.role == "council leader"
