"""Laws of synonyms: two verbs of one event have one stem, and two of different events have not."""

from __future__ import annotations

import pytest

from corpus.synonyms import event_stem, event_stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The clerk was sacked.", "The clerk lost his job."),
        ("The plan was approved.", "The plan was given the go-ahead."),
        ("The mayor resigned.", "The mayor has stepped down."),
        ("The vote was put off.", "The vote was postponed."),
        ("The firms came back.", "The firms returned."),
    ],
)
def test_two_wordings_of_one_event_share_a_stem(one: str, other: str) -> None:
    assert len(event_stems(one) & event_stems(other)) == 2


def test_other_events_share_none() -> None:
    assert event_stem("opened") != event_stem("shut")
    assert event_stem("sacked") == event_stem("dismissed")
