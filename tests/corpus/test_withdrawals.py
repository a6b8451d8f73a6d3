"""Laws of withdrawals: a correction is tied to what it withdraws, wherever that stands, and to no more."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.corrections import Correction
from corpus.records import Passage
from corpus.retractions import withdrawn_and_stated
from corpus.withdrawals import same_matter, withdrawn_elsewhere
from tests.corpus.newsroom_labels import rows
from tests.corpus.newsroom_labels import tied as tied_of


def passage(article: str, text: str, paragraph: int = 1, correction: bool = False) -> Passage:
    return Passage(article, (paragraph,), 1, ((0, len(text)),), text, correction)


def noted(note: str) -> Correction:
    withdrawn, stated = withdrawn_and_stated(note)
    return Correction("corrected", (9,), ((0, len(note)),), note, withdrawn, stated)


def tied(note: str, passages: Sequence[Passage]) -> list[str]:
    return [passages[place].text for place, _ in withdrawn_elsewhere(noted(note), passages)]


HARD = 3  # "to lose its hall for two years" for "shut for two years", and the like


def test_what_still_makes_the_withdrawn_claim_is_tied_in_other_words_too_and_nothing_else() -> None:
    missed: list[str] = []
    for row in rows("withdrawals.jsonl"):
        claiming = {text for text, claims in row["passages"] if claims}
        assert tied_of(row) <= claiming, row["note"]
        missed += claiming - tied_of(row)
    assert len(missed) <= HARD, missed


NOTE = "Correction: We said that 600 people marched through Keld Moss. The correct figure is 60."


def test_the_note_itself_is_never_tied() -> None:
    assert tied(NOTE, [passage("corrected", NOTE, 9, correction=True)]) == []


def test_the_same_words_of_other_people_and_places_are_not_tied() -> None:
    assert tied(NOTE, [passage("other", "Some 600 people marched through the town.")]) == []


def test_a_note_that_withdraws_nothing_is_tied_to_nothing() -> None:
    note = "Editor's note: The name of the child has been removed."
    assert tied(note, [passage("other", "The name of the child is known.")]) == []


def test_what_the_article_prints_now_of_the_event_is_of_the_same_matter() -> None:
    told = passage("corrected", "Sixty people marched through Keld Moss.", 2)
    beside = passage("corrected", "It rained.", 3)
    assert same_matter(noted(NOTE), [told, beside]) == (0,)
    assert tied(NOTE, [told, beside]) == []
