"""Laws of deeds that news names by its own word."""

from __future__ import annotations

import pytest

from qa.judging.deeds import deed, tells_deed, tells_suffered


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Did the mayor apologise?", "The mayor said she was sorry.", True),
        ("Did the mayor apologise?", "The mayor was there.", False),
        ("Was anyone hurt?", "Nobody was injured.", True),
        ("Was anyone hurt?", "It shut at once.", False),
        ("Did they get a pay-off?", "They were paid £9,000.", True),
        ("Did they get a pay-off?", "She was handed £9,000.", True),
        ("Was he fined?", "It was a fine day.", True),
        ("Did they charge the man?", "Police spoke to a man.", False),
        ("Did they charge the man?", "He will be charged.", True),
        ("Was the vicar disciplined?", "The vicar left.", False),
        ("Was the vicar disciplined?", "The vicar was given a warning.", True),
        ("Did the council lend them the money?", "They asked the council for £9.", False),
        ("Did the council lend them the money?", "A loan was agreed.", True),
        ("Has Ann Lee got another job?", "Ann Lee left her job.", False),
        ("Has Ann Lee got another job?", "Ann Lee works for the bank.", True),
        ("Was he fined?", "It was a refined day.", False),
        ("Did Ann Lee win her appeal?", "Ann Lee has appealed.", False),
        ("Did Ann Lee win her appeal?", "The appeal was dismissed.", True),
        ("Did Ann Lee get her job back?", "Ann Lee lost her job.", False),
        ("Did Ann Lee get her job back?", "Ann Lee was reinstated.", True),
        ("Has Ann Lee resigned?", "Ann Lee, who ran it, has left.", True),
        ("Has Ann Lee resigned?", "She quit in May.", True),
        ("Has Ann Lee resigned?", "Bob Tarn is to leave, as Ann Lee said.", False),
        ("Has Ann Lee resigned?", "Bob Tarn is to leave.", False),
        ("Did anyone resign?", "Bob Tarn is to leave.", True),
    ],
)
def test_a_deed_is_told_by_a_word_of_its_own(question: str, text: str, told: bool) -> None:
    assert tells_deed(text, question) is told


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How many were fined?", "Two were fined.", True),
        ("How many were fined?", "Two were late.", False),
        ("How much was he fined?", "He paid a £9 penalty.", True),
        ("How many came?", "Two were late.", True),
    ],
)
def test_who_suffered_is_told_by_the_deeds_own_word(question: str, text: str, told: bool) -> None:
    assert tells_suffered(text, question) is told


def test_only_a_yes_or_no_asks_for_a_deed() -> None:
    assert deed("So has he been jailed?") == "a prison sentence"
    assert deed("Didn’t he apologise?") == deed("Didn't he apologise?") == "an apology"
    assert deed("Why has he been jailed?") is None
    assert deed("Has he been there?") is None
    assert not tells_deed("He was jailed.", "Has he been there?")
