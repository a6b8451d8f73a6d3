"""Letters: a signature belongs to the letter above it, a heading to the one below."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.letters import is_letters_page, signatures
from corpus.passages import cut_passages
from tests.corpus.articles_made import made, shown, words

FIRST = "SIR - The fees are a disgrace. Nobody asked us."
SECOND = "Sir, May I thank the man who found my hat?"
HEADING = "Thanks to a stranger"


@pytest.mark.parametrize(
    "signature",
    [
        ["Graham Tull, Mill Lane"],
        ["Mrs D Wraith, 4 Elm Road"],
        ["Ivy Day, Chairman, Friends of the Park"],
        ["Graham Tull", "Mill Lane"],
        ["Graham Tull", "Mill Lane, Northfield"],
        ["J Day", "Mill Lane", "Northfield"],
        ["Name and address supplied"],
    ],
)
def test_lines_between_two_letters_sign_the_first_but_for_the_heading_of_the_second(
    signature: list[str],
) -> None:
    signed = frozenset(range(2, 2 + len(signature)))
    assert signatures(["Fees", FIRST, *signature, HEADING, SECOND]) == signed
    assert signatures(["Fees", FIRST, *signature, SECOND]) >= {2}
    assert signatures(["Fees", FIRST, *signature]) == signed


@pytest.mark.parametrize(
    "texts",
    [
        ["Fees", FIRST, HEADING, SECOND],
        ["Fees", "The fees rise in May.", "Ann Lee, Mill Lane", HEADING, "They fell in June."],
        ["Fees", "Sir Jo Day, who is 80, spoke.", "Ann Lee, Mill Lane", "They fell in June."],
        [],
    ],
)
def test_a_crosshead_signs_nothing_nor_does_a_name_in_a_story(texts: list[str]) -> None:
    assert signatures(texts) == frozenset()


def test_a_letter_without_a_salutation_is_known_by_the_label_of_the_page() -> None:
    assert signatures(["Letters", "Fees", "The fees rise. Why?", "Ann Lee, Mill Lane"]) == {3}


def test_several_letters_are_a_page_of_them() -> None:
    assert is_letters_page([FIRST, SECOND])
    assert not is_letters_page([FIRST, "Sir Jo Day spoke."])


def test_a_passage_ends_with_who_signed_it_and_the_label_is_the_title(tmp_path: Path) -> None:
    page = made(
        tmp_path, "\n\n".join(["Your letters", "Fees", FIRST, "Ann Lee, Mill Lane", HEADING, SECOND, "J Day"])
    )
    assert page.title == "Your letters"
    assert shown(cut_passages(page, words)) == [
        f"Your letters\nFees\n{FIRST}\nAnn Lee, Mill Lane",
        f"{HEADING}\n{SECOND}\nJ Day",
    ]
