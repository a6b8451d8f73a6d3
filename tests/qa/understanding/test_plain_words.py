"""Informal words and figures of speech give way to plain ones, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.understanding.plain_words import _plain, plainly
from tests.qa.understanding.vocabulary_made import MadeVocabulary

NOTHING = MadeVocabulary()


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Who picked up the bill for it?", "Who paid for it?"),
        ("Who is picking up the bill?", "Who is paying?"),
        ("Why did they pull the plug on it?", "Why did they abandon it?"),
        ("Kids were hurt, who said so?", "Children were hurt, who said so?"),
        ("What do the locals' children think?", "What do the residents' children think?"),
        ("What did Whitehall want?", "What did the government want?"),
        ("was she given the boot", "was she dismissed"),
        ("When did the shake-up start?", "When did the reorganisation start?"),
        ("Who binned the plan?", "Who abandoned the plan?"),
        ("Will they bin the plan?", "Will they abandon the plan?"),
    ],
)
def test_plain_words_are_put(typed: str, plain: str) -> None:
    """In the same form of the verb or the noun, with the capital that opens a question."""
    assert plainly(typed, NOTHING) == plain


@pytest.mark.parametrize(
    "question",
    [
        "When did Kid Moore sing?",
        "What is the bin strike about?",
        "Who runs Bin Day?",
        "Who wound the clock?",
        "Who is the mayor?",
        "",
        "?",
    ],
)
def test_names_and_other_words_stay(question: str) -> None:
    """What is written as a name is one, and part of a figure of speech is none."""
    assert plainly(question, NOTHING) == question


def test_what_the_archive_prints_stays() -> None:
    """A single word that it prints is left, and of several wordings it is given the one that it prints."""
    printed = MadeVocabulary(used="kids regulator abolished")
    assert plainly("Did the watchdog say the kids' club was axed?", printed) == (
        "Did the regulator say the kids' club was abolished?"
    )


@given(st.text(alphabet="abc '’?-ÄK\n", max_size=40))
def test_unlisted_text_comes_back(text: str) -> None:
    """Nothing is listed of these letters: the text is the same, to the letter."""
    assert plainly(text, NOTHING) == text


def test_no_plain_word_is_informal() -> None:
    """What is put is not put again: no plain wording is listed as informal."""
    listed = _plain()
    assert not [said for choices in listed.values() for said in choices if said in listed]
