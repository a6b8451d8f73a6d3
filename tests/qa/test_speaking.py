"""Laws of whom a question asks the words or the mind of, who is silent, and names that fit nobody."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from index.remarks import COUNTS, FILE, Remark, Remarks, write
from qa.speaking import AskedSpeaker, asked_to_speak, nearest_speakers, unknown_speaker


class Speakers:
    """Two who speak, a row each."""

    def speakers(self) -> tuple[str, ...]:
        return ("ann lee", "bob tarn")

    def rows_spoken_by(self, name: str) -> tuple[int, ...]:
        return (self.speakers().index(name),)

    def on(self, rows: Sequence[int]) -> tuple[Remark, ...]:
        return ()


REMARKS = cast(Remarks, cast(Any, Speakers()))


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What did Ann Lee say about the lido?", AskedSpeaker(("ann", "lee"), frozenset({0}))),
        ("What exactly did Ann Lee promise?", AskedSpeaker(("ann", "lee"), frozenset({0}))),
        ("What did Ann Lee of Keld say?", AskedSpeaker(("ann", "lee"), frozenset({0}))),
        ("What was Bob Tarn's reply to her?", AskedSpeaker(("bob", "tarn"), frozenset({1}))),
        ("Has Bob Tarn replied?", AskedSpeaker(("bob", "tarn"), frozenset({1}))),
        ("Has Bob Tarn said anything?", AskedSpeaker(("bob", "tarn"), frozenset({1}))),
        ("Did Bob Tarn comment on it?", AskedSpeaker(("bob", "tarn"), frozenset({1}))),
        ("What was Bob Tarn's comeback?", AskedSpeaker(("bob", "tarn"), frozenset({1}))),
        ("any comment from Ann Lee", AskedSpeaker(("ann", "lee"), frozenset({0}))),
        ("Did Ann Lee answer him?", AskedSpeaker(("ann", "lee"), frozenset({0}))),
        ("How did Ann Lee answer him?", AskedSpeaker(("ann", "lee"), frozenset({0}), aloud=False)),
        ("Any union comment on it?", AskedSpeaker(("union",), frozenset())),
        ("Is there a statement from Ann Lee on it?", AskedSpeaker(("ann", "lee"), frozenset({0}))),
        ("What does Bob Tarn think of it?", AskedSpeaker(("bob", "tarn"), frozenset({1}), aloud=False)),
        ("What is Ann Lee worried about?", AskedSpeaker(("ann", "lee"), frozenset({0}), aloud=False)),
        ("What doubts did Ann Lee raise?", AskedSpeaker(("ann", "lee"), frozenset({0}), aloud=False)),
        ("What fears were voiced by Bob Tarn?", AskedSpeaker(("bob", "tarn"), frozenset({1}), aloud=False)),
        ("What is Ann Lee's view?", AskedSpeaker(("ann", "lee"), frozenset({0}), aloud=False)),
        (
            "What did Deputy Chief Fire Officer Ann Lee say?",
            AskedSpeaker(("deputy", "chief", "fire", "officer", "ann", "lee"), frozenset({0})),
        ),
        ("What did Ann Lee from Keld and West Buses say?", AskedSpeaker(("ann", "lee"), frozenset({0}))),
        ("What was Ann Lee's own statement?", AskedSpeaker(("ann", "lee"), frozenset({0}))),
        ("What did West Bob Tarn say?", AskedSpeaker(("west", "bob", "tarn"))),
        ("What did Acme say?", AskedSpeaker(("acme",), is_name=True)),
        ("What did the bus that was late for Ann Lee say on its front?", AskedSpeaker()),
        ("What has Ann Lee been told?", AskedSpeaker()),
        ("Who runs the lido?", AskedSpeaker()),
    ],
)
def test_a_name_before_a_word_of_saying_or_thinking_is_asked(question: str, asked: AskedSpeaker) -> None:
    assert asked_to_speak(REMARKS, question) == asked


@pytest.mark.parametrize(
    ("asked", "row", "text", "silent"),
    [
        (AskedSpeaker(("lee",), frozenset({0})), 0, "“It is so.”", False),
        (AskedSpeaker(("lee",), frozenset({0})), 1, "Lee was there.", True),
        (AskedSpeaker(("lee",)), 1, "Nobody spoke.", False),
        (AskedSpeaker(("chief", "constable")), 1, "Nobody spoke.", True),
        (AskedSpeaker(("chief", "constable")), 1, "The constable was told.", False),
        (AskedSpeaker(("her", "sister")), 1, "Nobody spoke.", False),
        (AskedSpeaker(("keld", "council")), 1, "Nobody spoke.", True),
        (AskedSpeaker(("keld", "council")), 1, "Keld Council spoke.", False),
        (AskedSpeaker(("keld", "council")), 1, "The Keld band and the council spoke.", True),
        (AskedSpeaker(("lee",), frozenset({0}), aloud=False), 1, "Lee likes it, they say.", False),
        (AskedSpeaker(("lee",), frozenset({0}), aloud=False), 1, "Tarn likes it.", True),
        (AskedSpeaker(("ann", "lee"), surname="lee"), 1, "Ann Lee was there. Tarn said no.", True),
        (AskedSpeaker(("ann", "lee"), surname="lee"), 1, "Ann Lee had also told us.", False),
        (AskedSpeaker(("ann", "lee"), surname="lee"), 1, "We met Ann Lee. She said no.", False),
        (AskedSpeaker(("ann", "lee"), surname="lee"), 1, "She said no.", True),
        (AskedSpeaker(("ann", "lee"), surname="lee"), 1, "“I met Ann Lee. They said no.”", True),
        (AskedSpeaker(("greens",)), 1, "Nobody spoke.", True),
        (AskedSpeaker(("acme",), is_name=True), 1, "Nobody spoke.", True),
        (AskedSpeaker(("acme",), is_name=True), 1, "Acme's report spoke.", False),
        (AskedSpeaker(("ann", "lee"), surname="lee"), 1, "SIR – It is a shame.\nAnn Lee, Mill Lane", False),
    ],
)
def test_a_passage_is_silent_that_should_have_their_words_and_has_none(
    asked: AskedSpeaker, row: int, text: str, silent: bool
) -> None:
    assert asked.is_silent(row, text) is silent


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("the inspector", {0, 2}),
        ("the inspector of baths", {0, 2}),
        ("Keld police", {1}),
        ("the police", {1, 5}),
        ("the vicar", set()),
        ("the assistant inspector", {3}),
        ("the constable", set()),
        ("the chief constable", set()),
    ],
)
def test_somebody_not_called_by_name_is_who_speaks_as_such(tmp_path: Path, name: str, rows: set[int]) -> None:
    said = (
        ("Ann Lee", "inspector"),
        ("Bob Tarn", "officer in Keld Police"),
        ("Ann Lee", ""),
        ("Cal Orr", "assistant inspector"),
        ("council chief executive", ""),
        ("Dan Ure", "assistant chief of police"),
    )
    remarks = [Remark(row, "spoken", (*who, "quoted"), (0, 9)) for row, who in enumerate(said)]
    write(tmp_path, remarks, 9)
    held = Remarks(tmp_path / FILE, np.load(tmp_path / COUNTS))
    asked = asked_to_speak(held, f"What did {name} say?", range(6))
    assert (set(asked.rows), asked.by_role) == (rows, bool(rows))
    assert not asked_to_speak(held, f"What did {name} say?").rows
    assert not asked.is_silent(8, "Keld Police came; a constable was told.")


def test_a_body_speaks_itself_and_by_those_who_are_of_it(tmp_path: Path) -> None:
    said = (("Keld Council", ""), ("Ann Lee", "leader of the councils"), ("Bob Tarn", "vicar"))
    remarks = [Remark(row, "spoken", (*who, "quoted"), (0, 9)) for row, who in enumerate(said)]
    write(tmp_path, remarks, 9)
    held = Remarks(tmp_path / FILE, np.load(tmp_path / COUNTS))
    assert set(asked_to_speak(held, "What did the council say?", range(3)).rows) == {0, 1}


@pytest.mark.parametrize(
    ("question", "surname"),
    [
        ("What did Zoe Roe say?", "roe"),
        ("What did Zoe Roe and Una Roe say?", ""),
        ("What does Zoe Roe think?", ""),
        ("What did Zoe Far say?", ""),
        ("What did ' say?", ""),
        ("What did Ann Lee say?", ""),
    ],
)
def test_who_is_known_and_speaks_nowhere_is_told_apart(question: str, surname: str) -> None:
    assert asked_to_speak(REMARKS, question, people={"roe", "lee"}).surname == surname


SPEAKERS = ("Ann Lee", "Sam McBride", "Keld Council", "Bob Tarn", "Annie Leigh")


def speaking(folder: Path, *names: str) -> Remarks:
    write(folder, [Remark(row, "spoken", (name, "", "quoted"), (0, 9)) for row, name in enumerate(names)], 9)
    return Remarks(folder / FILE, np.load(folder / COUNTS))


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("sam macbryde", "Sam McBride"), ("Lee", "Ann Lee"), ("the council of Keld", "Keld Council")],
)
def test_the_most_alike_comes_first_as_printed(tmp_path: Path, name: str, nearest: str) -> None:
    assert nearest_speakers(speaking(tmp_path, *SPEAKERS), name)[0] == nearest


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (SPEAKERS[1:4], "The nearest names are Sam McBride, Bob Tarn and Keld Council."),
        (SPEAKERS[:1], "The nearest name is Ann Lee."),
        ((), "'Sam MacBryde' speaks in the archive, nor does anybody else."),
    ],
)
def test_the_error_says_who_does_speak(tmp_path: Path, names: tuple[str, ...], told: str) -> None:
    assert told in str(unknown_speaker(speaking(tmp_path, *names), "Sam MacBryde"))


def test_a_name_may_be_spelt_as_the_archive_prints_it() -> None:
    """In another form of its words, and by who speaks for it."""
    for question in ("What did Zed Lee say?", "What did Zed Lee's spokeswoman say?"):
        assert asked_to_speak(REMARKS, question, spellings=[("Zed", "Ann")]).rows == {0}
        assert asked_to_speak(REMARKS, question).rows == frozenset()


def test_nobody_is_silent_of_whom_nothing_is_asked_and_no_report_is() -> None:
    assert not AskedSpeaker().is_silent(0, "The lido shut.")
    assert not AskedSpeaker(("the", "report"), frozenset({1})).is_silent(0, "The lido shut.")
