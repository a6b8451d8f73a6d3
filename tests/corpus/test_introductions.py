"""Laws of introductions: who is told of without a name, who asks, and what is named in full before."""

from __future__ import annotations

import pytest

from corpus.introductions import askers, body_before, document_by, go_betweens, opening_role, told_of
from corpus.names import people


def test_one_told_of_counts_only_once_somebody_was_named() -> None:
    text = "A doorman was hurt. Ann Lee, a florist, saw it. A waiter ran."
    assert told_of(text, people(text), "waiter", len(text))
    assert not told_of(text, people(text), "doorman", len(text))


def test_who_opens_an_article_unnamed_is_named_first_after() -> None:
    text = "A retired roofer who lied was jailed.\n\nAl Roe, 43, of Keld, wept. Ann Lee, a florist, saw it.\n"
    assert opening_role(text, people(text)) == ("Al Roe", "retired roofer ")
    titled = text.replace("Al Roe, 43, of Keld, wept", "Dr Al Roe, 43, of Keld, told the court")
    assert opening_role(titled, people(titled)) is None
    heard = text.replace("Al Roe, 43, of Keld, wept", "Al Roe said he was sorry")
    assert opening_role(heard, people(heard)) is None


def test_who_asks_is_told_from_who_answers() -> None:
    text = "Asked by the mayor, Cllr Ann Lee, whether he knew, Al Roe said no."
    assert askers(text, people(text), (0, len(text))) == {"Ann Lee"}


@pytest.mark.parametrize(
    "text",
    [
        "Through his solicitor, Ann Lee, he said he knew.",
        "Via a Federation representative, Sgt Ann Lee, he said he knew.",
        "He said via Ann Lee that he knew.",
        "In a statement read out by his agent Ann Lee, he said he knew.",
        "In a statement read to the court by Ann Lee, he said he knew.",
    ],
)
def test_who_passes_on_what_is_said_is_told_from_who_says_it(text: str) -> None:
    assert go_betweens(text, people(text), (0, len(text))) == {"Ann Lee"}


def test_who_is_met_on_the_way_passes_on_nothing() -> None:
    text = "Walking through Keld with Ann Lee, Al Roe said it was fine. It was approved by Bob Ray."
    assert go_betweens(text, people(text), (0, len(text))) == set()


def test_a_document_comes_with_its_author() -> None:
    text = "A report by Ann Lee was read."
    assert document_by(text, people(text), "report") == "report by Ann Lee"
    assert document_by(text, people(text), "letter") is None


def test_a_body_is_the_one_printed_in_full_before() -> None:
    text = "Keld Town Council met. The council rose. Keld Arts Council met."
    assert body_before(text, "council", 30) == "Keld Town Council"
    assert body_before(text, "council", len(text)) is None
