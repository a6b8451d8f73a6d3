"""Laws of conflicts and changes: one thing, two values; what only looks alike is neither."""

from __future__ import annotations

from typing import Any

import pytest

from corpus.claims import claims
from corpus.conflicts import pairs
from corpus.names import proper_words
from tests.corpus.newsroom_labels import judged, one_paragraph, rows

BY_ANOTHER = [row for row in rows("pairs.jsonl") if row["set"] == "sixth"]  # who had not seen the rules
LABELLED = [row for row in rows("pairs.jsonl") if row["set"] != "sixth"]
HARD = 4  # clauses without their subject, and names printed once at the start of a sentence


@pytest.mark.parametrize(
    "row", [row for row in LABELLED if row["label"] == "none"], ids=lambda r: r["a"]["text"][:40]
)
def test_look_alikes_are_neither_conflict_nor_change(row: dict[str, Any]) -> None:
    assert judged(row) == "none"


def test_conflicts_and_changes_are_told_as_labelled() -> None:
    wrong = [row["a"]["text"] for row in LABELLED if row["label"] != "none" and judged(row) != row["label"]]
    assert len(wrong) <= HARD, wrong


def test_pairs_by_an_author_who_had_not_seen_the_rules_are_mostly_told_rightly() -> None:
    told = [(row["label"], judged(row)) for row in BY_ANOTHER if judged(row) != "none"]
    right = sum(label == kind for label, kind in told)
    assert right >= 0.8 * len(told)
    assert right >= 0.6 * sum(row["label"] != "none" for row in BY_ANOTHER)


def test_a_claim_is_cut_from_its_sentence_and_keeps_its_words() -> None:
    text = "It is old. The Calder bridge will close in June 2018. It will cost £1.5 million."
    found = claims(one_paragraph("a", text, "2018-01-01"))
    assert [(one.kind, one.topic, one.printed) for one in found] == [
        ("date", "close", "in June 2018"),
        ("sum", "cost", "£1.5 million"),
    ]
    assert all(one.printed in text[slice(*one.span)] for one in found)


def test_two_states_of_one_article_are_a_change_and_in_order() -> None:
    text = "Ofsted rated Keld School good in 2016. Ofsted rated Keld School poor in 2013."
    read = one_paragraph("a", text, "2018-01-01")
    [pair] = pairs(claims(read), {"a": proper_words(text)})
    assert (pair.kind, pair.first.printed, pair.second.printed) == ("change", "poor", "good")


def test_a_note_of_correction_claims_nothing() -> None:
    assert claims(one_paragraph("a", "Correction: We said it will cost £5 million.", "2018-01-01")) == ()
