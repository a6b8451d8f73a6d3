"""Laws of the newsroom's notes: no withdrawn claim stands alone, no winner is chosen, speakers are named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import InputError
from index.generation import Generation
from qa.answer import Answer, Turn
from qa.ask import Archive
from tests.qa.test_ask import load_words

SOLD = (
    "Homes to close\n\n12 June 2018\n\n"
    "Two homes in Holme were closed by the Tolver Trust after inspectors found them unsafe.\n"
)
CLARIFIED = (
    "Trust counts the cost\n\n14 June 2018\n\nThe Tolver Trust closed two homes in Holme.\n\nThe "
    "mayor was sorry.\n\n"
    "Editor's note: A previous version of this article said the Tolver Trust homes were closed "
    "because they were "
    "‘unsafe’. We are happy to clarify that they were closed to save money.\n"
)
EARLY = (
    "Keld Borough to go\n\n2 March 2017\n\nKeld Borough Council will be abolished by 2019.\n\n"
    "Ofsted rated Keld Academy poor in 2013.\n\nDeputy director Jean Haddar spoke in Keld and Holme.\n"
)
LATE = (
    "Keld reform later\n\n2 March 2018\n\nA new authority in Holme will replace Keld Borough Council "
    "in 2021.\n\n"
    "Ofsted rated Keld Academy good in 2017.\n\nDeputy director Jean Hadder spoke: “Keld waits.”\n"
)


@pytest.fixture
def ask(make_archive: Callable[..., Path]) -> Callable[..., Answer]:
    directory = make_archive(sold=SOLD, clarified=CLARIFIED, early=EARLY, late=LATE)
    return Archive(directory, load_encoder=load_words).ask


def kinds(answer: Answer) -> list[str]:
    return [note.kind for note in answer.notes]


def test_a_withdrawn_claim_brings_its_correction_which_leads(ask: Callable[..., Answer]) -> None:
    answer = ask("homes in Holme closed after inspectors found them unsafe", limit=1)
    assert [one.article.id for one in answer.citations] == ["sold", "clarified"]
    assert kinds(answer)[0] == "correction"
    assert "save money" in answer.notes[0].text
    assert answer.notes[0].citations == (1, 2)
    assert answer.answer is not None
    assert answer.answer.text == "We are happy to clarify that they were closed to save money."
    assert answer.citations[answer.answer.citation - 1].correction


def test_why_is_answered_by_the_reason_that_the_correction_gives(ask: Callable[..., Answer]) -> None:
    answer = ask("Why has the Trust closed two homes in Holme?", limit=1, article="clarified")
    assert [one.correction for one in answer.citations] == [False, True]
    assert kinds(answer)[0] == "correction"
    assert answer.answer is not None
    assert answer.answer.text == "We are happy to clarify that they were closed to save money."


def test_a_sentence_beside_the_withdrawn_one_answers_for_itself(make_archive: Callable[..., Path]) -> None:
    sold = SOLD.replace("Two homes", "The homes of Holme opened in 1998. Two homes")
    assert sold != SOLD
    archive = Archive(make_archive(sold=sold, clarified=CLARIFIED), load_encoder=load_words)
    answer = archive.ask("homes of Holme opened in 1998", limit=1)
    assert answer.answer is not None
    assert answer.answer.text == "The homes of Holme opened in 1998."
    assert "withdraws" in answer.citations[0].notes[0]


def test_a_correction_of_something_else_leaves_the_answer_and_stands_beside_it(
    make_archive: Callable[..., Path],
) -> None:
    fined = (
        "Fined\n\n2 June 2018\n\nThe Keld Lodge café was fined £12,000 in Holme because of mouse droppings.\n"
    )
    put_right = (
        "Keld café\n\n14 June 2018\n\nCORRECTION: An earlier version of this article said that the Keld "
        "Lodge café was fined £12,000. The fine was £1,200.\n"
    )
    archive = Archive(make_archive(fined=fined, right=put_right), load_encoder=load_words)
    why = archive.ask("Why was the Keld Lodge café in Holme fined because of mouse droppings?", limit=1)
    assert why.answer is not None
    assert "mouse droppings" in why.answer.text
    assert "£1,200" in why.notes[0].text
    fine = archive.ask("How much was the Keld Lodge café in Holme fined, mouse droppings?", limit=1)
    assert fine.answer is not None
    assert fine.answer.text == "The fine was £1,200."


def test_what_a_correction_withdraws_does_not_answer_where_another_passage_does(
    make_archive: Callable[..., Path],
) -> None:
    marched = (
        "Simon Crake\n\n14 March 2023\n\nCORRECTION: On March 7 we reported that Simon Crake, headteacher of "
        "Keld School, had been escorted from Keld School. That was untrue. Mr Crake left as usual.\n"
    )
    now = "Keld\n\n12 December 2023\n\nMarie Osgood is now headteacher there.\n"
    archive = Archive(make_archive(marched=marched, now=now), load_encoder=load_words)
    answer = archive.ask("Who is the headteacher of Keld School?")
    assert answer.citations[0].correction
    assert answer.answer is not None
    assert answer.answer.text == "Marie Osgood is now headteacher there."


def test_every_note_rests_on_citations_that_are_there(ask: Callable[..., Answer]) -> None:
    answer = ask("When will Keld Borough Council be abolished?", limit=2)
    ranks = [citation.rank for citation in answer.citations]
    assert ranks == list(range(1, len(ranks) + 1))
    assert all(rank in ranks for note in answer.notes for rank in note.citations)


def test_two_accounts_are_both_shown_and_neither_is_chosen(ask: Callable[..., Answer]) -> None:
    answer = ask("Keld Borough Council will be abolished by 2019", limit=1)
    [conflict] = [note for note in answer.notes if note.kind == "conflict"]
    assert "“by 2019” in [1]" in conflict.text
    assert "“in 2021” in [2]" in conflict.text
    assert {one.article.id for one in answer.citations} == {"early", "late"}


def test_as_of_a_day_no_later_account_is_brought_in(ask: Callable[..., Answer]) -> None:
    answer = ask("Keld Borough Council will be abolished by 2019", limit=1, as_of="2017-12-31")
    assert [one.article.id for one in answer.citations] == ["early"]
    assert "conflict" not in kinds(answer)


def test_a_correction_is_shown_whatever_its_date(ask: Callable[..., Answer]) -> None:
    answer = ask("homes in Holme closed after inspectors found them unsafe", limit=1, as_of="2018-06-13")
    assert [one.article.id for one in answer.citations] == ["sold", "clarified"]


def test_states_at_their_own_times_are_a_change_in_order(ask: Callable[..., Answer]) -> None:
    answer = ask("Ofsted rated Keld Academy poor in 2013", limit=2)
    [change] = [note for note in answer.notes if note.kind == "change"]
    assert change.text.index("poor") < change.text.index("good")
    assert answer.timeline is None
    answer = ask("history of Ofsted rated Keld Academy poor in 2013", limit=2)
    assert "change" not in kinds(answer)
    assert answer.timeline is not None
    assert [entry.when.earliest.year for entry in answer.timeline if entry.when.earliest] == [2013, 2017]
    assert "conflict" not in kinds(answer)


def test_an_account_in_order_is_led_by_a_sentence_of_its_own(make_archive: Callable[..., Path]) -> None:
    asked = (
        "Keld asks\n\n2 May 2018\n\nEverybody asks how the rating of Keld Academy by Ofsted has changed.\n"
    )
    directory = make_archive(early=EARLY, late=LATE, asked=asked)
    answer = Archive(directory, load_encoder=load_words).ask("How has Ofsted rating of Keld Academy changed?")
    assert answer.citations[0].article.id == "asked"
    assert answer.timeline is not None
    assert answer.answer is not None
    assert answer.answer.text in {entry.text for entry in answer.timeline}
    shown = answer.citations[answer.answer.citation - 1]
    assert shown.text[slice(*answer.answer.span)] == answer.answer.text
    assert shown.highlights == (answer.answer.span,)


def test_a_question_that_asks_for_no_order_has_no_timeline(ask: Callable[..., Answer]) -> None:
    assert ask("Ofsted rated Keld Academy poor").timeline is None


def test_two_printings_of_a_name_are_joined_in_a_note(ask: Callable[..., Answer]) -> None:
    answer = ask("Deputy director Jean Haddar spoke in Keld", limit=3)
    [variant] = [note for note in answer.notes if note.kind == "variant"]
    assert "“Jean Haddar”" in variant.text
    assert "“Jean Hadder”" in variant.text


def test_a_search_narrowed_to_a_speaker_finds_only_what_they_say(ask: Callable[..., Answer]) -> None:
    answer = ask("Keld", speaker="Jean Hader")
    assert [one.article.id for one in answer.citations] == ["late"]
    assert answer.citations[0].speaker is not None
    assert answer.citations[0].speaker.name == "Jean Hadder"
    with pytest.raises(InputError, match=r"'nobody at all' speaks in the archive\..* Jean Hadder"):
        ask("Keld", speaker="nobody at all")


def test_what_another_says_is_less_sure_to_be_what_somebody_said(make_archive: Callable[..., Path]) -> None:
    moor = (
        "Moor row\n\n2 March 2018\n\nAnn Lee said: “The moor road floods.”\n\n"
        "Bob Tarn said: “The dales bridge was mended.”\n\nJo Fell and Sue Moss came by.\n"
    )
    archive = Archive(make_archive(moor=moor), load_encoder=load_words)
    own = archive.ask("What did Ann Lee say about the moor road floods?", limit=1)
    others = archive.ask("What did Ann Lee say about the dales bridge that was mended?", limit=2).citations[
        -1
    ]
    body = archive.ask("What did Keld Council say about the dales bridge that was mended?", limit=1)
    nobody = archive.ask("What did Jo Fell say about the dales bridge that was mended?", limit=1)
    assert others.speaker is not None
    assert others.speaker.name == "Bob Tarn"
    assert own.confidence > others.confidence
    assert nobody.confidence > others.confidence
    assert nobody.confidence > body.confidence


def test_an_archive_without_remarks_of_a_kind_has_no_notes(make_archive: Callable[..., Path]) -> None:
    archive = Archive(make_archive(park="Park opens\n\nThe park is green.\n"), load_encoder=load_words)
    assert archive.ask("park green").notes == ()


def test_who_held_a_post_is_answered_from_the_post(make_archive: Callable[..., Path]) -> None:
    directory = make_archive(
        old="Old news\n\n2 March 2011\n\nThe director of parks, Al Roe, was pleased.\n",
        new="New news\n\n2 March 2019\n\nThe fete was fine.\n\nAnn Lee, director of parks, opened it.\n",
    )
    archive = Archive(directory, load_encoder=load_words)
    answer = archive.ask("Who was director of parks in March 2019?")
    assert answer.answer is not None
    assert answer.answer.text == "Ann Lee, director of parks, opened it."
    assert archive.ask("Who was director of parks in March 2011?").citations[0].article.id == "old"
    refused = archive.ask("Who is the director of the film Jaws?")
    assert refused.answer is None or "Ann Lee" not in refused.answer.text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who is in charge of parks?", "Ann Lee"),
        ("who runs the parks", "Ann Lee"),
        ("Who leads Green Council?", "Jane Fell"),
        ("Who was director of parks when the pond froze?", "Al Roe"),
        ("Who was in charge of parks when the pond froze?", "Al Roe"),
    ],
)
def test_who_is_in_charge_is_told_by_the_post_and_by_what_else_its_article_tells(
    question: str, name: str, make_archive: Callable[..., Path]
) -> None:
    directory = make_archive(
        old="Old news\n\n2 March 2011\n\nThe pond froze.\n\nThe director of parks, Al Roe, was sorry.\n",
        new="New news\n\n2 March 2019\n\nAnn Lee, director of parks at Green Council, opened it.\n\n"
        "The leader of Green Council, Jane Fell, came.\n\nBob Tarn, member for parks, ran.\n",
    )
    answer = Archive(directory, load_encoder=load_words).ask(question)
    assert answer.answer is not None
    assert name in answer.answer.text
    assert answer.confidence >= 0.8


def test_one_person_s_deputy_is_not_another_s(make_archive: Callable[..., Path]) -> None:
    directory = make_archive(
        story="Changes\n\n2 March 2019\n\nAnn Lee, the director, left.\n\nAl Roe, Green deputy, was sad.\n"
    )
    answer = Archive(directory, load_encoder=load_words).ask("Who was Ann Lee's deputy?")
    assert answer.confidence < 0.8


@pytest.mark.parametrize(
    "question",
    [
        "Who is Ann Lee?",
        "who was ann lee",
        "whos ann lee",
        "ann lee whats her job",
        "Who is Ms Lee?",
        "What is Ann Lee's job?",
        "What does Ann Lee do?",
    ],
)
def test_who_somebody_is_is_told_by_the_post_that_they_hold(
    question: str, make_archive: Callable[..., Path]
) -> None:
    directory = make_archive(
        story="Fete\n\n2 March 2019\n\nAnn Lee came.\n\nAnn Lee, director of parks, opened it.\n"
    )
    answer = Archive(directory, load_encoder=load_words).ask(question)
    assert answer.answer is not None
    assert answer.answer.text == "Ann Lee, director of parks, opened it."


@pytest.mark.parametrize("asked", ["and her deputy?", "And her assistant?", "who was her number two"])
def test_who_stands_in_for_somebody_is_found_by_either_word(
    asked: str, make_archive: Callable[..., Path]
) -> None:
    directory = make_archive(
        story="Changes\n\n2 March 2019\n\nAnn Lee, the director, left with her assistant, Al Roe.\n\n"
        "Her deputy was asked for, and her deputy said no.\n"
    )
    history = [Turn("Who is Ann Lee?", "Ann Lee, the director, left with her assistant, Al Roe.")]
    answer = Archive(directory, load_encoder=load_words).ask(asked, history)
    assert answer.confidence >= 0.8
    assert answer.answer is not None
    assert "Al Roe" in answer.answer.text


@pytest.mark.parametrize(("asked", "surely"), [("deputy director", True), ("director", False)])
def test_a_deputy_does_not_hold_the_post_itself(
    asked: str, surely: bool, make_archive: Callable[..., Path]
) -> None:
    directory = make_archive(
        story="Fete\n\n2 March 2019\n\nThe fete was fine.\n\nAnn Lee, deputy director of parks, opened it.\n"
    )
    answer = Archive(directory, load_encoder=load_words).ask(f"Who is the {asked} of parks?")
    assert (answer.confidence >= 0.8) is surely


def test_the_newest_holder_stays_first_also_where_dates_are_asked_for(
    make_archive: Callable[..., Path],
) -> None:
    """Passages that are surely of the time asked about go before equals, never before the holder."""
    directory = make_archive(
        old="Old news\n\n2 March 2011\n\nThe director of parks, Al Roe, was pleased with the parks.\n",
        new="New news\n\n2 March 2019\n\nThe fete was fine.\n\nAnn Lee, director of parks, opened it.\n",
    )
    archive = Archive(directory, load_encoder=load_words)
    question = "Who is the most recent director of parks?"
    assert archive.ask(question).citations[0].article.id == "new"
    assert archive.ask(question, until="2019", as_of="2019-06").citations[0].article.id == "new"
    assert archive.ask(question, as_of="2012").citations[0].article.id == "old"


def test_remarks_survive_a_rebuild_of_nothing(make_archive: Callable[..., Path]) -> None:
    first = Generation(make_archive(sold=SOLD, clarified=CLARIFIED))
    remarks = first.remarks.on(range(first.manifest.passages))
    again = Generation(make_archive(sold=SOLD, clarified=CLARIFIED))
    assert again.remarks.on(range(again.manifest.passages)) == remarks
    assert {remark.kind for remark in remarks} >= {"withdrawn", "corrected"}
