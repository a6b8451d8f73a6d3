"""Laws of posts: who is meant is whom an article prints in the post, and never whom the question names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qa.ask import Archive
from qa.judging.evidence import PRINTED
from tests.qa.test_ask import load_words

FETE = "Fete\n\n2 March 2018\n\nAnn Lee, director of parks, opened it.\n\nBob Tarn, deputy mayor, sang.\n"


@pytest.fixture
def archive(make_archive: Callable[..., Path]) -> Archive:
    return Archive(make_archive(fete=FETE), load_encoder=load_words)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the director of parks?",
        "Who is Ann Lee?",
        "What post did Ann Lee hold?",
        "What is Ann Lee's job at the moment?",
        "What was Ann Lee's role back then?",
        "What rank is Ann Lee?",
        "Who is Ann Lee on the parks board?",
    ],
)
def test_who_is_printed_in_the_post_is_surely_meant(archive: Archive, question: str) -> None:
    answer = archive.ask(question)
    assert answer.answer is not None
    assert answer.answer.text == "Ann Lee, director of parks, opened it."
    assert answer.confidence >= PRINTED


def test_the_newest_is_who_cannot_but_be_late_and_not_who_may_be(make_archive: Callable[..., Path]) -> None:
    """An article that says "by 2030" may be of 2030; one that speaks of 2020 as gone is later than 2019."""
    archive = Archive(
        make_archive(
            may_be="Parks\n\nAnn Lee, director of parks, spoke. In 2016 it shut; by 2030 it will open.\n",
            must_be="More parks\n\nBob Tarn, director of parks, spoke. In 2020 it rained.\n",
        ),
        load_encoder=load_words,
    )
    answer = archive.ask("Who is the director of parks?").answer
    assert answer is not None
    assert answer.text == "Bob Tarn, director of parks, spoke."


def test_who_is_printed_as_having_left_is_no_holder(make_archive: Callable[..., Path]) -> None:
    archive = Archive(
        make_archive(
            old="Parks\n\n2 May 2018\n\nAnn Lee, director of parks, spoke at the fete.\n",
            new="Court\n\n2 May 2020\n\nAnn Lee, the former director of parks, was fined for the parks.\n",
        ),
        load_encoder=load_words,
    )
    assert archive.ask("Who is the director of parks?").confidence < PRINTED
    assert archive.ask("Who was the director of parks in May 2018?").confidence >= PRINTED


@pytest.mark.parametrize(
    "beside",
    [
        "who is no relation of the director of parks",
        "whose brother is director of parks",
        "who left her job as director of parks",
    ],
)
def test_a_post_of_somebody_else_or_given_up_is_not_held(
    make_archive: Callable[..., Path], beside: str
) -> None:
    text = f"Fete\n\n2 May 2018\n\nAnn Lee, {beside}, spoke at the fete.\n"
    archive = Archive(make_archive(fete=text), load_encoder=load_words)
    assert archive.ask("Who is the director of parks?").confidence < PRINTED


def test_a_county_is_the_same_by_its_short_form(make_archive: Callable[..., Path]) -> None:
    text = "Fete\n\n2 March 2018\n\nStaffordshire sang.\n\nAnn Lee, director of parks, opened it.\n"
    answer = (
        Archive(make_archive(fete=text), load_encoder=load_words)
        .ask("who ran parks in staffs in 2018")
        .answer
    )
    assert answer is not None
    assert answer.text == "Ann Lee, director of parks, opened it."


def test_the_newest_in_a_post_is_meant_though_only_an_older_article_prints_the_place(
    make_archive: Callable[..., Path],
) -> None:
    archive = Archive(
        make_archive(
            old="Chief speaks\n\n8 May 2018\n\nAnn Lee, chief constable of Keld Police, spoke.\n",
            new="New chief\n\n9 May 2021\n\nKeld Police met.\n\nBob Tarn, chief constable, began.\n",
            other="Away\n\n9 May 2022\n\nKeld won.\n\nZoe Roe, chief constable of Far Police, lost.\n",
        ),
        load_encoder=load_words,
    )
    for question in ("Who is chief constable of Keld?", "who is the chief constable of keld"):
        answer = archive.ask(question).answer
        assert answer is not None
        assert answer.text == "Bob Tarn, chief constable, began."


@pytest.mark.parametrize(
    "question",
    [
        "Who is the director of parks now Ann Lee has gone?",
        "Who was director of parks before Ann Lee?",
        "Who was the director of parks after Lee?",
        "Who became her deputy mayor?",
        "Who will be their director of parks?",
        "Who is Zoe Roe in the parks?",
    ],
)
def test_nobody_else_is_surely_meant(archive: Archive, question: str) -> None:
    assert archive.ask(question).confidence < PRINTED


@pytest.mark.parametrize(
    ("printed", "is_new"),
    [
        ("Ann Lee, director of parks, opened it.", False),
        ("Ann Lee, who was appointed as director of parks in May, opened it.", True),
    ],
)
def test_who_is_new_in_a_post_is_printed_as_coming_to_it(
    make_archive: Callable[..., Path], printed: str, is_new: bool
) -> None:
    archive = Archive(make_archive(fete=f"Fete\n\n2 June 2018\n\n{printed}\n"), load_encoder=load_words)
    assert archive.ask("Who is the director of parks?").confidence >= PRINTED
    assert (archive.ask("Who is the new director of parks?").confidence >= PRINTED) is is_new


@pytest.mark.parametrize("question", ["Who was the minister?", "Who was the Minster?"])
def test_a_post_is_asked_for_by_its_own_word_and_not_by_a_name_alone(
    make_archive: Callable[..., Path], question: str
) -> None:
    """A minister is none of the Minster, however like it is written; the Minster is nobody's post."""
    text = "Fete\n\n2 March 2018\n\nAnn Lee, dean of Keld Minster, sang in the Minster.\n"
    archive = Archive(make_archive(fete=text), load_encoder=load_words)
    assert archive.ask(question).confidence < PRINTED


def test_a_post_is_no_name_though_it_is_written_with_a_capital(make_archive: Callable[..., Path]) -> None:
    """Else it would be enough that the article prints "Minister", as it would of a place."""
    text = "Fete\n\n2 March 2018\n\nAnn Lee, member for parks, sang.\n\nA Minister for woods came too.\n"
    archive = Archive(make_archive(fete=text), load_encoder=load_words)
    assert archive.ask("Who was the parks Minister?").confidence < PRINTED
    assert archive.ask("Who was the parks Member?").confidence >= PRINTED


@pytest.mark.parametrize(("of_whom", "found"), [("Cass Moor", True), ("Ann Lee", False)])
def test_an_assistant_to_somebody_is_nobody_elses(
    make_archive: Callable[..., Path], of_whom: str, found: bool
) -> None:
    """Whoever is an assistant of some kind is not therefore the assistant to whom the question names."""
    archive = Archive(
        make_archive(
            court="Court\n\nBob Tarn, assistant to Cass Moor, spoke.\n\nAnn Lee sang at the court.\n"
        ),
        load_encoder=load_words,
    )
    answer = archive.ask(f"Who is assistant to {of_whom}?")
    assert (answer.confidence >= PRINTED) is found
