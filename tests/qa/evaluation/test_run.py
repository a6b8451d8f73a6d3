"""A set is asked through `ask`, as the conversations that people would have had."""

from __future__ import annotations

import msgspec
import pytest

from corpus.errors import InputError
from qa.answer import Answer, Turn
from qa.evaluation.questions import Filters, PastTurn
from qa.evaluation.run import ask_all
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive, question


def test_every_question_is_asked_in_order() -> None:
    """One outcome a question, and the number done told after each."""
    archive, told = FakeArchive(), list[int]()
    outcomes = ask_all(QUESTIONS, archive, told.append)
    assert [outcome.question for outcome in outcomes] == list(QUESTIONS)
    assert [asked for asked, _, _ in archive.asked] == [q.question for q in QUESTIONS]
    assert told == [1, 2, 3, 4, 5]


def test_an_open_turn_of_history_is_asked_first() -> None:
    """A turn without an answer is asked with the turns before it, and its shown sentence goes on; one that
    is refused goes on as empty; one with an answer is taken as it is."""
    past = (
        PastTurn("Hello?", "Given."),
        PastTurn("Who was named harbour master?"),
        PastTurn("Zebras?"),
    )
    asked = msgspec.structs.replace(QUESTIONS[1], history=past)
    archive = FakeArchive()
    (outcome,) = ask_all([asked], archive)
    given = Turn("Hello?", "Given.")
    named = Turn("Who was named harbour master?", "Ann Lee was named harbour master.")
    refused = Turn("Zebras?", "")
    assert [history for _, history, _ in archive.asked] == [(given,), (given, named), (given, named, refused)]
    assert outcome.history == (given, named, refused)


def test_filters_are_passed_on() -> None:
    """A question held to one article is asked so."""
    archive = FakeArchive()
    held = msgspec.structs.replace(QUESTIONS[0], filters=Filters(article="school"))
    (outcome,) = ask_all([held], archive)
    assert {ranked.article for ranked in outcome.ranking} == {"school"}


def test_ctrl_c_keeps_what_is_done() -> None:
    """Interrupted at the third question, the first two outcomes are kept."""
    outcomes = ask_all(QUESTIONS, FakeArchive(stop_at=2))
    assert [outcome.question.id for outcome in outcomes] == ["master", "head"]


def test_a_question_that_cannot_be_asked_is_named() -> None:
    """What `ask` refuses is told with the question's id."""

    class Refusing(FakeArchive):
        def ask(self, *_: object, **__: object) -> Answer:
            raise InputError("No such speaker.")

    with pytest.raises(InputError, match=r"'odd' cannot be asked: No such speaker"):
        ask_all([question("odd", "Who?")], Refusing())
