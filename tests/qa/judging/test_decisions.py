"""Laws of questions for an outcome, and of sentences that tell one."""

from __future__ import annotations

import pytest

from qa.judging.decisions import asks_outcome, tells_outcome


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What did the council decide about the lido?", True),
        ("How did the vote go?", True),
        ("Did the lido ever open?", True),
        ("Was it saved in the end?", True),
        ("What was the result of the vote?", True),
        ("Did the lido get planning permission?", True),
        ("Has the council said yes to the lido?", True),
        ("Did they accept?", True),
        ("How much has the council ended up spending?", False),
        ("Where is the lido?", False),
        ("How did he end up in Keld?", False),
        ("Was the lido ever built?", True),
        ("Was Ann Lee ever the leader?", False),
    ],
)
def test_words_for_an_end_ask_for_an_outcome(question: str, asks: bool) -> None:
    assert asks_outcome(question) is asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The council will decide tomorrow whether to shut the lido.", False),
        ("The board is to vote on the plan.", False),
        ("The plan could be approved.", False),
        ("He would like his lido back.", False),
        ("It is to be built, subject to permission.", False),
        ("Councillors approved the plan.", True),
        ("The plan was thrown out.", True),
        ("The lido will shut in May.", True),
        ("The board is to vote on the plan. It was rejected before.", True),
    ],
)
def test_what_is_still_to_be_decided_is_no_outcome(text: str, tells: bool) -> None:
    assert tells_outcome(text) is tells
