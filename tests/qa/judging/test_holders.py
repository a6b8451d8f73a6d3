"""Laws of texts that name who holds a post or follows in it."""

from __future__ import annotations

import pytest

from qa.judging.holders import names_holder, names_successor


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("Who runs the lido?", "Ann Lee runs it.", True),
        ("Who runs the lido?", "Keld Council runs it.", False),
        ("Who runs the lido with Ann Lee?", "Ann Lee runs it.", False),
        ("Who chairs the board?", "Ann Lee runs the lido.", False),
        ("Who chairs the board?", "Ann Lee, who chairs the board, spoke.", True),
        ("Who leads the group?", "Its leader, Ann Lee, spoke.", True),
        ("Who is the head teacher?", "Headteacher Ann Lee spoke.", True),
        ("Who is the mayor?", "Ann Lee, the mayor, spoke.", True),
        ("Who is the mayor?", "Ann Lee, the deputy mayor, spoke.", False),
        ("Who is the mayor?", "Ann Lee, the former mayor, spoke.", False),
        ("Who was the mayor?", "Ann Lee, the former mayor, spoke.", True),
        ("Who is the former mayor?", "Ann Lee, the former mayor, spoke.", True),
        ("Who is the deputy mayor?", "Ann Lee, the mayor, spoke.", False),
        ("Who is the deputy mayor?", "Ann Lee, the mayor's deputy, spoke.", True),
    ],
)
def test_a_holder_is_somebody_new_and_a_formal_post_is_printed(question: str, text: str, named: bool) -> None:
    assert names_holder(text, question) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ann Lee will succeed Bob Tarn.", True),
        ("The council, replaced by West and East Keld Councils, thanked Bob Tarn.", False),
        ("Bob Tarn is leaving. Ann Lee spoke.", False),
        ("She succeeds Bob Tarn.", True),
        ("Ann Lee will take his place.", True),
        ("Ann Lee became head when Bob Tarn stood down.", True),
        ("Ann Lee was chosen on Monday.", True),
        ("Ann Lee starts work as head in May.", True),
        ("Ann Lee was there on Monday.", False),
        ("Bob Tarn took the children to the place.", False),
        ("She was succeeded by nobody.", False),
    ],
)
def test_a_successor_is_somebody_new_in_a_sentence_of_following(text: str, named: bool) -> None:
    assert names_successor(text, "Who follows Bob Tarn?") is named
