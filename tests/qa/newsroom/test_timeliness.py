"""Laws of time: what comes after the newest article is refused by naming its day, and an old word on the
present is said to be old."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from qa.ask import Archive
from qa.cite import spoken_day
from tests.qa.test_ask import load_words

FERRY = "Ferry returns\n\n12 June 2018\n\nThe ferry sailed on Monday.\n\nThe pier will be rebuilt by 2030.\n"
GALA = "Gala opens\n\n3 May 2020\n\nThe gala opened.\n"
LIDO = "Lido shuts\n\nThe lido closed in October.\n\nSwimmers were sorry to see it close.\n"


@pytest.fixture
def dated(make_archive: Callable[..., Path]) -> Archive:
    return Archive(make_archive(ferry=FERRY), load_encoder=load_words)


def test_a_time_after_the_newest_article_is_refused_with_its_day(dated: Archive) -> None:
    answer = dated.ask("where ferry sailed on Monday in 2021")
    assert (answer.verdict, answer.answer) == ("not_found", None)
    assert answer.missing == "2021: its newest article is of 12 June 2018 at the latest"
    assert answer.confidence == answer.citations[0].confidence
    assert answer.timeline is None


def test_nobody_holds_a_post_after_the_newest_article(make_archive: Callable[..., Path]) -> None:
    fete = "Fete\n\n2 March 2018\n\nAnn Lee, director of parks, opened it.\n"
    archive = Archive(make_archive(fete=fete), load_encoder=load_words)
    assert archive.ask("Who was director of parks in March 2018?").verdict == "answered"
    assert archive.ask("Who was director of parks in March 2021?").verdict == "not_found"


def test_a_time_to_come_that_the_passage_speaks_of_is_not_refused(dated: Archive) -> None:
    answer = dated.ask("pier will be rebuilt by 2030")
    assert answer.missing is None or "newest" not in answer.missing


def test_an_article_without_a_date_may_be_of_any_time_before_it_was_indexed(
    make_archive: Callable[..., Path],
) -> None:
    archive = Archive(make_archive(ferry=FERRY, lido=LIDO), load_encoder=load_words)
    answer = archive.ask("where ferry sailed on Monday in 2021")
    assert answer.missing is None or "newest" not in answer.missing
    answer = archive.ask("where ferry sailed on Monday in 2099")
    indexed = spoken_day(datetime.fromisoformat(archive.manifest.created).date())
    assert answer.missing == f"2099: its newest article was out by {indexed}, when it was indexed"


@pytest.mark.parametrize(
    ("bounds", "missing"),
    [
        ({"since": "2021"}, "the time since 1 January 2021"),
        ({"until": "2001"}, "the time until 31 December 2001"),
        ({"since": "2001", "until": "2002-02"}, "the time since 1 January 2001 until 28 February 2002"),
        ({"as_of": "2002-02"}, "the time until 28 February 2002"),
    ],
)
def test_dates_that_leave_no_article_are_told_beside_those_there_are(
    dated: Archive, bounds: dict[str, str], missing: str
) -> None:
    since, until, as_of = map(bounds.get, ("since", "until", "as_of"))
    answer = dated.ask("where ferry sailed on Monday", since=since, until=until, as_of=as_of)
    days = "its articles are of 12 June 2018 at the earliest and 12 June 2018 at the latest"
    assert (answer.verdict, answer.citations) == ("not_found", ())
    assert answer.missing == f"{missing}: {days}"


def test_an_archive_without_an_end_was_out_when_it_was_indexed(make_archive: Callable[..., Path]) -> None:
    archive = Archive(make_archive(lido=LIDO), load_encoder=load_words)
    answer = archive.ask("where lido closed", since="2099")
    assert answer.missing is not None
    assert "at the latest" not in answer.missing
    assert answer.missing.endswith("when they were indexed")


def test_a_word_on_the_present_of_unknown_age_is_said_to_be_so(make_archive: Callable[..., Path]) -> None:
    archive = Archive(make_archive(lido=LIDO), load_encoder=load_words)
    answer = archive.ask("Lido shuts: the lido closed in October, now")
    assert answer.verdict == "answered"
    [note] = answer.notes
    assert (note.kind, note.citations) == ("date", (1,))
    assert note.text == "How old [1] is cannot be told: date unknown. Things may have changed since."
    assert not archive.ask("Lido shuts: the lido closed in October").notes


def test_dates_that_leave_nothing_of_one_article_say_so(make_archive: Callable[..., Path]) -> None:
    archive = Archive(make_archive(ferry=FERRY, gala=GALA), load_encoder=load_words)
    (ferry,) = (one for one in archive.article_ids() if "ferry" in one)
    answer = archive.ask("where ferry sailed on Monday", since="2019", article=ferry)
    assert answer.missing is not None
    assert answer.missing.endswith("there is nothing of that time where you look for it")


@pytest.mark.parametrize(("as_of", "old"), [("2018-12", False), ("2020-01", True)])
def test_an_old_word_on_the_present_is_said_to_be_old(dated: Archive, as_of: str, old: bool) -> None:
    answer = dated.ask("Ferry returns: the ferry sailed on Monday, still", as_of=as_of)
    assert answer.verdict == "answered"
    assert ("stale" in [note.kind for note in answer.notes]) == old
    assert "stale" not in [note.kind for note in dated.ask("The ferry sailed on Monday").notes]
