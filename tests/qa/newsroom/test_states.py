"""Laws of states: one article tells one thing at one time, and what differs in rating or leaver stays two."""

from __future__ import annotations

from datetime import date

from corpus.records import Published
from qa.newsroom.states import State, distinct, order


def state(text: str, article: str, year: int, *, dated: bool = False, share: float = 0.1) -> State:
    when = Published(date(year, 1, 1), date(year, 12, 31), "stated", (str(year),))
    return State(when, text, 1, article, dated, share, (0, (0, 1)))


def test_of_one_article_and_time_the_sentence_with_most_of_what_is_asked_is_kept() -> None:
    first = state("A new lido was planned.", "a", 2013)
    second = state("The lido plan is new.", "a", 2013, share=0.3)
    assert distinct([first, second], leaving=False) == [second]
    other = state("It will be deeper.", "b", 2013)
    assert distinct([first, second, other], leaving=False) == [second, other]


def test_two_ratings_of_one_article_and_time_are_two_states() -> None:
    poor = state("Ofsted rated the school inadequate.", "a", 2013)
    good = state("Ofsted rated the nursery good.", "a", 2013)
    assert distinct([poor, good], leaving=False) == [poor, good]


def test_a_departure_told_twice_in_one_article_is_one_and_that_of_another_person_is_not() -> None:
    unnamed = state("The director is leaving.", "a", 2012)
    named = state("Director Ann Lee goes in 2013.", "a", 2013, dated=True)
    other = state("Director Bob Ray has left.", "a", 2012)
    assert distinct([unnamed, named], leaving=True) == [named]
    assert distinct([named, other], leaving=True) == [named, other]


def test_order_is_that_of_time_and_undated_states_come_last() -> None:
    undated = State(Published(), "It shut.", 1, "c", False, 0.1, (0, (0, 1)))
    early, late = state("It shut.", "a", 2012), state("It opened.", "b", 2014)
    assert sorted([undated, late, early], key=order) == [early, late, undated]
