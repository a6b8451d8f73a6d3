"""Laws of a correction's sentences: what it withdraws is told apart from what it states instead."""

from __future__ import annotations

import pytest

from corpus.sentences import sentence_spans
from qa.newsroom.corrected import leads, standing, stated_sentence

TWO_ERRORS = (
    "In a report last week we said that the pool had cost £3m. It cost £2m. We also said that the lido would "
    "close. The lido will stay open."
)


def sentence(note: str, number: int) -> tuple[int, int]:
    return sentence_spans(note)[number]


@pytest.mark.parametrize(("asked", "stands"), [(0, 1), (1, 1), (2, 3), (3, 3)])
def test_what_is_stated_stands_for_the_claim_of_its_own_error(asked: int, stands: int) -> None:
    assert standing(TWO_ERRORS, sentence(TWO_ERRORS, asked)) == sentence(TWO_ERRORS, stands)


def test_nothing_stands_for_a_claim_where_nothing_is_stated_instead() -> None:
    note = "On Monday we reported that the pool had cost £3m. That was untrue."
    assert standing(note, sentence(note, 0)) is None


def test_a_sentence_that_states_beside_what_it_withdraws_stands() -> None:
    note = "We are happy to clarify that the pool cost £2m and not £3m, as we reported."
    assert standing(note, sentence(note, 0)) == sentence(note, 0)


def test_what_is_stated_is_found_by_its_own_words() -> None:
    assert stated_sentence(TWO_ERRORS, "The lido will stay open") == sentence(TWO_ERRORS, 3)


@pytest.mark.parametrize(
    ("question", "claim", "stated", "led"),
    [
        ("How much was the café fined?", "the fine as £12,000", "The fine was £1,200", True),
        ("Why was the café fined?", "the fine as £12,000", "The fine was £1,200", False),
        ("Who owns Keld Lodge?", "families had six weeks to leave", "the notice is eight weeks", False),
        ("How long do families have?", "families had six weeks to leave", "the notice is eight weeks", True),
        ("Was Dr Lee sacked?", "Dr Lee had been dismissed", "Dr Lee retired", True),
        ("Who is Dr Lee?", "Dr Lee had been dismissed", "Dr Lee retired", False),
        (
            "Who is the headteacher of Keld School?",
            "Dr Lee, headteacher of Keld School, had been marched out",
            "Dr Lee left as usual",
            False,
        ),
        ("Why was the lido closed?", "it closed because of rats", "it closed for the winter", True),
        ("Was Dr Lee sacked?", "Dr Lee had been dismissed", None, False),
    ],
)
def test_what_is_stated_leads_where_the_claim_is_asked_about(
    question: str, claim: str, stated: str | None, led: bool
) -> None:
    assert leads(question, claim, stated) is led
