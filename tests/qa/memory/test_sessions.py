"""A kept conversation comes back as it was shown."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from qa.answer import Answer, Searched
from qa.memory.sessions import Kept, Sessions, answer_from
from tests.qa.tui.fakes import answered, refused


@pytest.mark.parametrize(
    "answer",
    [
        answered("Who?", timeline=True),
        refused("Who?"),
        Answer(
            "a", "b", "not_found", 0.5, None, None, Searched(date(2020, 1, 2), spellings=(("x", "y"),)), ()
        ),
    ],
)
def test_answers_come_back_equal(answer: Answer) -> None:
    """An answer written as JSON and read again is the same answer."""
    assert answer_from(json.loads(json.dumps(answer.as_dict()))) == answer


def test_unknown_fields_are_passed_over() -> None:
    """An answer with a field of a later version is still read; one without a required field is not."""
    form = answered("Who?").as_dict()
    assert answer_from({**form, "later": 1}) == answered("Who?")
    del form["verdict"]
    with pytest.raises(KeyError):
        answer_from(form)


def test_conversations_of_another_index_are_not_listed(tmp_path: Path) -> None:
    """What was asked of one index is listed with it alone; what names none was asked of the user's own."""
    own, other = Sessions(tmp_path), Sessions(tmp_path, "/town.idx")
    for sessions, question in ((own, "Who?"), (other, "Where?")):
        sessions.new().add(Kept(question, False, answered(question)))
    assert [session.title[-4:] for session in own.all()] == ["Who?"]
    assert [session.title[-6:] for session in other.all()] == ["Where?"]
    assert Sessions(tmp_path, "/village.idx").all() == []


def test_conversations_latest_first(tmp_path: Path) -> None:
    """Conversations are listed latest first, each with all that was kept; damaged lines are passed over."""
    sessions = Sessions(tmp_path)
    first, second = sessions.new(), sessions.new()
    first.add(Kept("since:2019 Who?", False, answered("Who?")))
    second.add(Kept("Where?", True, refused("Where?")))
    os.utime(second.path, (1, 1))
    with first.path.open("a") as file:
        file.write('{"typed": "x", "answer": {"question": 3}}\n')
    assert [session.path for session in sessions.all()] == [first.path, second.path]
    assert list(sessions.all()[0].kept()) == [Kept("since:2019 Who?", False, answered("Who?"))]
    assert sessions.all()[0].title.endswith("  Who? · x")
