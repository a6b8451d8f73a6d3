"""Line breaks: which only wrap a line, and which end a headline or a paragraph."""

from __future__ import annotations

import textwrap
import time

import pytest

from corpus.line_breaks import Lines
from corpus.sentences import sentence_spans

STORY = (
    "The council met in the old hall on Monday and agreed with Councillor Ann Mayhew that it has to close. "
    "It heard that Mill Street School and the Northfield Choir would each lose the room that they have used "
    "since Easter. Nobody from the Friends of the Hall had been asked to come, said Ms Mayhew."
)


def wraps(before: str, after: str, *, opened: bool = False) -> bool:
    return Lines(f"{before}\n{after}").wraps_at(len(before), 0, opened)


@pytest.mark.parametrize(
    "after",
    [
        "Northfield’s footbridge reopened yesterday after weeks of work.",
        "The bridge is open.",
        "Footbridge closed for good, said the engineer who had looked at it twice.",
        "“It is a good day,” said the engineer.",
    ],
)
def test_a_headline_ends_where_its_line_does(after: str) -> None:
    assert not wraps("Northfield footbridge reopens after winter flood", after)


def test_a_line_with_room_for_the_next_word_was_not_wrapped() -> None:
    headline = "The bridge that was closed by the flood is to reopen"
    assert not wraps(headline, "Engineers of the county have mended it, and it has been tested twice over.")


def test_a_full_line_in_the_midst_of_a_story_runs_on_before_a_name() -> None:
    assert wraps("He left. The council then met in the hall in Mill", "Street.", opened=True)
    assert wraps("The council met yesterday in the hall that it has in Mill", "Street to agree it.")


def test_a_small_letter_runs_on_but_a_stop_or_a_blank_line_ends() -> None:
    assert wraps("The council met", "in the hall.")
    assert not wraps("The council met.", "in the hall.")
    assert not wraps("The council met and then agreed to close the hall", "\nin Mill Street.")


@pytest.mark.parametrize("width", range(48, 121))
def test_wrapping_a_story_changes_none_of_its_sentences(width: int) -> None:
    wrapped = textwrap.fill(STORY, width)
    found = [wrapped[start:end].replace("\n", " ") for start, end in sentence_spans(wrapped)]
    assert found == [STORY[start:end] for start, end in sentence_spans(STORY)]


def test_the_work_grows_no_faster_than_the_text() -> None:
    started = time.process_time()
    sentence_spans("The council has to meet in the Hall\nAnn" * 20_000)
    assert time.process_time() - started < 5
