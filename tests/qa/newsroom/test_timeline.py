"""Laws of timelines: asked for by general grammar, dated by the words of the sentence before its article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.places import in_article, in_text
from corpus.records import Published
from qa.ask import Archive
from qa.newsroom.shown import Shown
from qa.newsroom.states import time_told
from qa.newsroom.tellings import asked_of
from qa.newsroom.timeline import asks_for_timeline
from tests.qa.test_ask import load_words

STATED = Published(date(2018, 6, 11), date(2018, 6, 11), "stated", ("11 June 2018",))


@pytest.mark.parametrize(
    "question",
    [
        "How has the rating changed?",
        "How did the plan for the baths develop over the years?",
        "What became of the plan for a bypass?",
        "What happened to the lido?",
        "Which directors have left?",
        "Who has led the council since 2010?",
        "Give me a timeline of the closures",
        "And how has the plan changed?",
        "Was there a chronology of the plan?",
        "Name the leaders in order of time",
        "Who were the last three leaders?",
        "Every closure since 2010",
        "What did it cost over the years?",
    ],
)
def test_questions_of_change_ask_for_order(question: str) -> None:
    assert asks_for_timeline(question)


@pytest.mark.parametrize(
    "question", ["Who is the director?", "When did the lido close?", "How much did it cost?"]
)
def test_other_questions_do_not(question: str) -> None:
    assert not asks_for_timeline(question)


def test_a_sentence_s_own_time_comes_before_its_article_s() -> None:
    assert time_told("It was poor in 2013.", STATED).earliest == date(2013, 1, 1)
    assert time_told("It was poor last month.", STATED) == Published(
        date(2018, 5, 1), date(2018, 5, 31), "inferred", ("last month", "11 June 2018")
    )
    assert time_told("It was poor.", STATED) == STATED


def test_of_a_departure_the_time_nearest_to_it_counts_and_no_since() -> None:
    text = "In post since 2016, she said in May 2018 that she was leaving."
    assert time_told(text, STATED).earliest == date(2016, 1, 1)
    assert time_told(text, STATED, text.index("leaving")).earliest == date(2018, 5, 1)
    assert time_told("In post since 2016, she is leaving.", STATED, 26) == STATED


@given(st.lists(st.integers(1, 9), min_size=1, max_size=4), st.data())
def test_a_place_in_cut_text_leads_to_the_article_and_back(lengths: list[int], data: st.DataObject) -> None:
    starts = [sum(lengths[:n]) + 3 * n for n in range(len(lengths))]
    spans = [(start, start + length) for start, length in zip(starts, lengths, strict=True)]
    span = data.draw(st.sampled_from(spans))
    place = in_text(spans, span)
    assert place is not None
    assert in_article(spans, place) == span


@pytest.mark.parametrize("asked", ["the plan for the lido", "the idea of a lido in Keld"])
def test_what_became_of_a_plan_is_told_by_sentences_of_planning_alone(
    make_archive: Callable[..., Path], asked: str
) -> None:
    directory = make_archive(
        one="Lido\n\n12 June 2018\n\nA new lido was proposed for Keld.\n\nThe lido in Keld was full.\n",
        two="Lido off\n\n2 March 2019\n\nThe Keld lido was scrapped.\n",
    )
    told = Archive(directory, load_encoder=load_words).ask(f"What became of {asked}?")
    assert [entry.text for entry in told.timeline or ()] == [
        "A new lido was proposed for Keld.",
        "The Keld lido was scrapped.",
    ]


def test_who_left_is_told_of_holders_of_the_post_alone_through_an_archive(
    make_archive: Callable[..., Path],
) -> None:
    directory = make_archive(
        one="Director goes\n\n12 June 2018\n\nAnn Lee, director of housing in Keld, is leaving.\n\n"
        "The deputy director, Bob Ray, has left for Ayr.\n",
        two="A new start\n\n2 March 2019\n\nThe director of housing in Keld, Jo Pike, has resigned.\n\n"
        "The director said that twelve nurses had left.\n",
    )
    told = Archive(directory, load_encoder=load_words).ask("Which directors have left?")
    assert [(entry.text, entry.when.earliest) for entry in told.timeline or ()] == [
        ("Ann Lee, director of housing in Keld, is leaving.", date(2018, 6, 12)),
        ("The director of housing in Keld, Jo Pike, has resigned.", date(2019, 3, 2)),
    ]
    assert all(entry.text in told.citations[entry.citation - 1].text for entry in told.timeline or ())


def test_what_happened_to_the_director_is_what_the_holder_did_or_suffered(
    make_archive: Callable[..., Path],
) -> None:
    directory = make_archive(
        one="Housing\n\n12 June 2018\n\nAnn Lee, director of housing in Keld, was suspended in May.\n\n"
        "The director was proud of the homes.\n",
        two="A new start\n\n2 March 2019\n\nKeld has appointed a new director of housing, Jo Pike.\n\n"
        "Homes for the director to see were shut.\n",
    )
    told = Archive(directory, load_encoder=load_words).ask("What happened to the director?")
    assert [entry.text for entry in told.timeline or ()] == [
        "Ann Lee, director of housing in Keld, was suspended in May.",
        "Keld has appointed a new director of housing, Jo Pike.",
    ]


def test_asked_how_a_number_changed_only_sentences_with_a_number_count(
    make_archive: Callable[..., Path],
) -> None:
    directory = make_archive(
        one="Rowers\n\n12 June 2018\n\nKeld rowing club has 40 members.\n\nMembers of the club were glad.\n",
        two="Rowing\n\n2 March 2019\n\nThe club in Keld now has 90 members.\n",
    )
    told = Archive(directory, load_encoder=load_words).ask(
        "How has the number of members of the club changed?"
    )
    assert [entry.text for entry in told.timeline or ()] == [
        "Keld rowing club has 40 members.",
        "The club in Keld now has 90 members.",
    ]


def test_the_time_of_another_event_in_the_sentence_is_not_its_own() -> None:
    text = "A trust is being prepared once the council gives way in 2021."
    assert time_told(text, STATED) == STATED


def test_what_a_correction_withdraws_is_no_state_but_what_it_states_instead(
    make_archive: Callable[..., Path],
) -> None:
    directory = make_archive(
        one="Director goes\n\n12 June 2018\n\nAnn Lee, director of housing in Keld, is leaving.\n",
        two="Jo Pike\n\n2 March 2019\n\nCORRECTION: We said last week that Jo Pike, director of housing in "
        "Keld, had resigned. In fact the director of housing was suspended.\n",
    )
    archive = Archive(directory, load_encoder=load_words)
    left = archive.ask("Which directors of housing in Keld have left?")
    assert left.timeline is None
    fate = archive.ask("What happened to the director of housing?")
    assert [entry.text for entry in fate.timeline or ()] == [
        "Ann Lee, director of housing in Keld, is leaving.",
        "In fact the director of housing was suspended.",
    ]


def test_what_a_sentence_s_it_was_rated_is_told_by_the_title_of_its_article(
    make_archive: Callable[..., Path],
) -> None:
    directory = make_archive(
        one="Keld Lodge improves\n\n12 June 2018\n\nInspectors were glad. It had been rated poor last May.\n",
        two="A new rating\n\n2 March 2019\n\nKeld Lodge was rated good, and the kitchen has that rating.\n",
        three="Holme House\n\n2 March 2019\n\nIt had been rated outstanding.\n",
    )
    told = Archive(directory, load_encoder=load_words).ask("How has the rating of Keld Lodge changed?")
    assert [entry.text for entry in told.timeline or ()] == [
        "It had been rated poor last May.",
        "Keld Lodge was rated good, and the kitchen has that rating.",
    ]


def test_a_namesake_is_in_no_account_and_answers_none(make_archive: Callable[..., Path]) -> None:
    directory = make_archive(
        one="Keld schools\n\n12 June 2018\n\nThe school, not connected to Keld Academy, has changed its "
        "rating: it was rated good in 2017.\n",
        two="Keld Academy\n\n2 March 2019\n\nKeld Academy was rated poor.\n",
    )
    told = Archive(directory, load_encoder=load_words).ask("How has the rating of Keld Academy changed?")
    assert told.citations[0].article.id == "one"
    assert told.timeline is None
    assert told.answer is not None
    assert told.answer.text == "Keld Academy was rated poor."
    assert not any(note.kind == "change" for note in told.notes)


@pytest.mark.parametrize("over", ["over time", "over the years", "over the last few years"])
def test_how_long_a_change_took_is_no_matter_of_it(over: str) -> None:
    nothing = Shown([], [], lambda *_: pytest.fail("nothing is cited"))
    asked = asked_of(f"How has the rating changed {over}?", [], nothing)
    assert asked == replace(asked_of("How has the rating changed?", [], nothing), question=asked.question)
