"""Headlines: how a line over a story is told from its first sentence."""

from __future__ import annotations

import pytest

from corpus.headlines import inferred_title, is_heading, is_headline


@pytest.mark.parametrize(
    "text",
    [
        "Council to close three halls",
        "Is this the end for Mill Street?",
        "‘We are finished’, says leader",
        "“We are finished”",
    ],
)
def test_a_line_without_a_full_stop_is_a_headline(text: str) -> None:
    assert is_headline(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council will close three halls.",
        "She said: “It is over.”",
        "It said:",
        "Closed. Then reopened",
        "So it",
        "w " * 31,
    ],
)
def test_a_sentence_or_more_is_no_headline(text: str) -> None:
    assert is_headline(text) == (text == "So it")


def test_a_heading_is_a_few_words() -> None:
    assert is_heading("What happens next")
    assert not is_heading("The cabinet meets on Monday to hear what happens next in Mill Street")
    assert not is_heading("“We are finished”")


def test_a_title_for_want_of_a_headline_is_the_first_sentence() -> None:
    assert inferred_title("The hall\nwill close. It opened in 1932.") == "The hall will close."
    long = inferred_title("word " * 300)
    assert long.endswith("word …")
    assert len(long) <= 302
