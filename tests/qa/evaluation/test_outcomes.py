"""An outcome says which citations matched, and how it went for the person who asked."""

from __future__ import annotations

import msgspec
import pytest

from qa.answer import Place
from qa.evaluation.outcomes import Outcome, Result
from qa.evaluation.questions import Evidence, Question
from qa.evaluation.run import ask_all
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive, question

MASTER, HEAD, FERRY, TIDE, MAYOR = QUESTIONS


def asked(one: Question, archive: FakeArchive | None = None) -> Outcome:
    (outcome,) = ask_all([one], archive or FakeArchive())
    return outcome


def test_a_ranking_marks_what_matches() -> None:
    """The harbour master's paragraph comes first and alone matches."""
    outcome = asked(MASTER)
    assert [ranked.matches for ranked in outcome.ranking] == [(0,), (), (), (), ()]
    assert outcome.ranking[0].line == 3
    assert outcome.sentence_right is True
    assert outcome.sentence_f1 == pytest.approx(8 / 10)


def test_a_folded_passage_matches_where_it_also_stands() -> None:
    """Evidence in the other article counts where the citation says that it stands there too."""
    elsewhere = question("a", "Who was named harbour master?", ("school", "Ann Lee was named"))
    assert asked(elsewhere).first_ranks == (None,)
    assert asked(elsewhere, FakeArchive(also=(Place("school", "school.txt", 1),))).first_ranks == (1,)


def test_a_numbered_paragraph_matches_by_its_place() -> None:
    """Any passage of the paragraph named counts, though it holds another part of it, and so does one of the
    same words in an article that repeats it; another paragraph that holds the words does not."""
    named = question("a", "Who was named harbour master?")
    for paragraph, quote, ranks in [(2, "words elsewhere", (1,)), (3, "Ann Lee was named", (4,))]:
        item = Evidence("harbour", quote, paragraph)
        assert asked(msgspec.structs.replace(named, evidence=(item,))).first_ranks == ranks
    repeated = Evidence("school", "Ann Lee was named harbour master.", 9)
    archive = FakeArchive(also=(Place("school", "school.txt", 17),))
    assert asked(msgspec.structs.replace(named, evidence=(repeated,)), archive).first_ranks == (1,)


def test_evidence_counts_item_by_item_or_as_one() -> None:
    """Two items are two things to find; where any will do they are one, found at the better rank."""
    items = (("school", "its head is"), ("harbour", "named harbour master"))
    assert asked(question("a", "Who was named harbour master?", *items)).first_ranks == (2, 1)
    assert asked(question("a", "Who was named harbour master?", *items, any=True)).first_ranks == (1,)


@pytest.mark.parametrize(
    ("one", "result"),
    [(MASTER, "right"), (FERRY, "refused"), (TIDE, "right"), (MAYOR, "answered")],
)
def test_results(one: Question, result: Result) -> None:
    """Answering with evidence first is right, and so is refusing what is not there."""
    assert asked(one).result == result


def test_results_of_a_bad_ranking() -> None:
    """Evidence below the first place, and evidence that is not ranked, are told apart."""
    lower = question("a", "Who was named harbour master?", ("harbour", "rain is due"))
    assert asked(lower).result == "lower"
    missed = question("a", "Who was named harbour master?", ("school", "rain is due"))
    assert asked(missed).result == "missed"


def test_answer_strings_are_sought_where_given() -> None:
    """The shown passage holds one of the answers; without answers there is nothing to tell."""
    assert asked(MASTER).passage_has_answer is None
    given = asked(msgspec.structs.replace(MASTER, answer="Bob", answers=("Ann Lee",)))
    assert given.passage_has_answer is True
    assert given.sentence_has_answer is True
    refused = asked(msgspec.structs.replace(FERRY, answer="noon"))
    assert refused.sentence_has_answer is False


def test_a_citation_that_is_not_cut_from_its_article_is_named() -> None:
    """One character too many makes a citation inexact; as cut they are exact."""
    assert asked(MASTER).inexact == ()
    assert len(asked(MASTER, FakeArchive(spoil=True)).inexact) == 5
