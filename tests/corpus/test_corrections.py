"""Laws of corrections: known in the trade's wordings, kept whole, read for what they withdraw and state."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from corpus.corrections import corrections
from corpus.notices import is_notice
from corpus.retractions import errors, withdrawn_and_stated
from tests.corpus.articles_made import made
from tests.corpus.newsroom_labels import rows

LABELLED = list(rows("corrections.jsonl"))
HARD = 3


@pytest.mark.parametrize(
    "row", [row for row in LABELLED if row["correction"]], ids=lambda row: row["text"][:40]
)
def test_the_trade_s_wordings_are_corrections(row: dict[str, Any]) -> None:
    assert is_notice(row["text"])


@pytest.mark.parametrize(
    "row", [row for row in LABELLED if not row["correction"]], ids=lambda row: row["text"][:40]
)
def test_reports_of_errors_are_not_corrections(row: dict[str, Any]) -> None:
    assert not is_notice(row["text"])


def test_claims_withdrawn_and_stated_are_read_as_labelled() -> None:
    notes = [row for row in LABELLED if row["correction"]]
    wrong = [
        row["text"] for row in notes if withdrawn_and_stated(row["text"]) != (row["withdrawn"], row["truth"])
    ]
    assert len(wrong) <= HARD, wrong


def test_a_correction_is_whole_and_cut_from_its_article(tmp_path: Path) -> None:
    text = (
        "Park opens\n\nIt is green.\n\nEditor's note: A previous version said it was sold.\n\n"
        "We are happy to clarify that it was leased.\n"
    )
    [found] = corrections(made(tmp_path, text))
    assert found.text == text.split("green.\n\n")[1].rstrip("\n").replace("\n\n", "\n")
    assert (found.withdrawn, found.stated) == ("it was sold", "it was leased")


def test_an_article_without_a_note_has_no_correction(tmp_path: Path) -> None:
    assert corrections(made(tmp_path, "Park opens\n\nThe mayor apologised for the error.\n")) == ()


def test_where_a_reason_is_withdrawn_the_reason_stated_comes_along() -> None:
    note = "Correction: We said the hall shut because of rats. It was sold. It shut because it was sold."
    read = ("the hall shut because of rats", "It was sold. It shut because it was sold")
    assert withdrawn_and_stated(note) == read


ERRORS = (
    "We said that Ann Lee was mayor. In fact she was clerk. She left in May.",
    "The report also said that she had repaid £9. The sum was £4.",
    "Our story of 2 May gave the cost of the lido as £3. It is £2.",
)


def test_every_error_of_a_note_is_read_by_itself() -> None:
    note = "\n".join(ERRORS)
    assert [note[slice(*span)] for span in errors(note)] == list(ERRORS)


def test_a_column_of_corrections_is_one_note_of_many_errors(tmp_path: Path) -> None:
    text = "Corrections and clarifications\n\n" + "\n\n".join(ERRORS) + "\n"
    found = corrections(made(tmp_path, text))
    assert [(one.withdrawn, one.stated) for one in found] == [
        ("Ann Lee was mayor", "In fact she was clerk. She left in May"),
        ("she had repaid £9", "The sum was £4"),
        ("the cost of the lido as £3", "It is £2"),
    ]
    assert [one.paragraphs for one in found] == [(1, 2), (3,), (4,)]


def test_the_day_on_which_the_claim_was_printed_is_no_part_of_it() -> None:
    note = "We said that the hall was to be sold (March 8). In fact it is the barn."
    assert withdrawn_and_stated(note) == ("the hall was to be sold", "In fact it is the barn")


@pytest.mark.parametrize(
    ("note", "read"),
    [
        (
            "CORRECTION (May 7): They voted to ask about closing the lido, not to shut it.",
            ("They voted to shut the lido", "They voted to ask about closing the lido"),
        ),
        ("Correction: The fine was £1,200, not £12,000.", ("The fine was £12,000", "The fine was £1,200")),
        (
            "Correction: The fair will be held on Tuesday, not on Sunday.",
            ("The fair will be held on Sunday", "The fair will be held on Tuesday"),
        ),
        (
            "Clarification: It was held in Mill Street, not the park.",
            ("the park", "It was held in Mill Street"),
        ),
    ],
)
def test_what_a_correction_says_not_to_be_so_is_withdrawn(note: str, read: tuple[str, str]) -> None:
    assert withdrawn_and_stated(note) == read


def test_what_a_paper_is_asked_to_say_is_no_error() -> None:
    note = "Correction: We said that the lido was sold. It was let. The council asked us to say it is glad."
    assert errors(note) == ((0, len(note)),)


def test_how_to_complain_is_no_part_of_the_last_error_of_a_column() -> None:
    note = (
        "We said that Ann Lee was mayor. She is clerk.\nIt is our policy to correct errors. Call the editor."
    )
    assert [note[slice(*span)] for span in errors(note)] == ["We said that Ann Lee was mayor. She is clerk."]
