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


def test_who_prints_what_the_correction_gives_claims_nothing_withdrawn() -> None:
    note = (
        "Correction: An earlier version of this article said that Keld Library would close on Tuesdays. "
        "It will close on Thursdays."
    )
    wrong = passage("corrected", "Keld Library will close on Tuesdays.")
    mended = passage("corrected", "Keld Library will close on Thursdays, the board said on Tuesday.", 2)
    assert tied(note, [wrong, mended]) == [wrong.text]


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


def test_the_year_of_a_since_is_no_point_of_a_claim_unless_it_is_what_was_wrong() -> None:
    told = passage("corrected", "Bills at Keld Moss have doubled since 2021.", 2)
    assert tied("Correction: We said that bills had trebled since 2021. They have doubled.", [told]) == []
    note = "Correction: We said that bills had doubled since 2021. They have doubled since 2019."
    assert tied(note, [told]) == [told.text]


def test_a_vote_for_less_is_not_the_vote_that_is_withdrawn() -> None:
    note = "Correction: Councillors voted to consult on closing Keld Moss lido, not to close it."
    claimed = "Councillors in Keld Moss voted on Monday to shut the lido."
    others = [
        "Councillors in Keld Moss voted on Monday to consult on closing the lido.",
        "Crowds at Keld Moss marched against the closure of the lido.",
    ]
    assert tied(note, [passage("other", text) for text in (claimed, *others)]) == [claimed]


def test_a_story_named_by_its_headline_claims_it_whomever_it_calls_she() -> None:
    told = "She will get £900 to move from Keld Moss, said Ann Lee."
    head = passage("other", f"Manager's £900 deal\n{told}")
    note = (
        "In a story headlined “Manager's £900 deal” we said that Jo Day, Ann Lee's aide, had a grant of £900"
    )
    note += " in Keld Moss. It is £90."
    assert tied(note, [head]) == [head.text]
    assert tied(note, [passage("other", told)]) == []
