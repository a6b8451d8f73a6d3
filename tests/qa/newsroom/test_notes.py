"""Laws of notes: who speaks is named where that is asked and the sentence does not say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from corpus.records import Published, Span
from index.remarks import Remark
from qa.answer import Answer, BestSentence, Citation, CitedArticle
from qa.ask import Archive
from qa.newsroom.notes import departures, disagreements
from qa.newsroom.shown import Shown
from tests.qa.test_ask import load_words

TRIAL = (
    "Trial of the barges\n\n2 March 2018\n\nThe news was a surprise to council leader Ann Lee of Keld.\n\n"
    "She asked: “Is this really a trial of barges?”\n\nMayor Jo Roe said that barges were slow in Keld.\n"
)


@pytest.fixture
def ask(make_archive: Callable[..., Path]) -> Callable[..., Answer]:
    return Archive(make_archive(trial=TRIAL), load_encoder=load_words).ask


def test_who_asked_is_answered_with_the_name_and_the_role(ask: Callable[..., Answer]) -> None:
    answer = ask("Who asked is this really a trial of barges?")
    [note] = [note for note in answer.notes if note.kind == "speaker"]
    assert note.text == "The words in [1] are those of Ann Lee, council leader."


@pytest.mark.parametrize(
    "question", ["Is this really a trial of barges?", "Who said barges were slow in Keld?"]
)
def test_no_name_is_given_twice_or_unasked(ask: Callable[..., Answer], question: str) -> None:
    assert "speaker" not in [note.kind for note in ask(question).notes]


@pytest.mark.parametrize(
    ("told", "quotes"),
    [
        ("He once told me, ‘Barges win in the end.’", True),
        ("He used to say: ‘Barges win in the end.’", True),
        ("Barges win in the end, as Al Roe used to say.", True),
        ("In the words of Al Roe, barges win in the end.", True),
        ("He told us that barges win in the end.", False),
    ],
)
def test_what_somebody_quotes_is_not_given_as_their_own_words(
    make_archive: Callable[..., Path], told: str, quotes: bool
) -> None:
    trial = f"Barges\n\n2 March 2018\n\nMayor Ann Lee said: “I knew them all well. {told}”\n"
    answer = Archive(make_archive(trial=trial), load_encoder=load_words).ask(
        "Who said barges win in the end?", limit=1
    )
    [note] = [note for note in answer.notes if note.kind == "speaker"]
    whose = "somebody else, as told by Ann Lee, Mayor" if quotes else "Ann Lee, Mayor"
    assert note.text == f"The words in [1] are those of {whose}."


def cited(rank: int, article: str, year: int, text: str) -> Citation:
    """Return the citation of a whole article of that year."""
    published = Published(date(year, 1, 1), date(year, 12, 31), "stated")
    of = CitedArticle(article, article, "article", None, None, published)
    whole = ((0, len(text)),)
    return Citation(rank, 0.5, of, f"{article}.txt", 1, (1,), whole, text, whole)


def never(row: int, span: Span | None, rank: int) -> Citation:
    raise AssertionError((row, span, rank))


def test_a_later_article_that_tells_of_leaving_is_noted_beside_the_holder() -> None:
    prize = cited(1, "prize", 2018, "Keld won, said Ann Lee, the mayor.")
    gone = cited(2, "gone", 2020, "Keld mourns. Ann Lee has resigned.")
    best = BestSentence(prize.text, 1, (0, len(prize.text)))
    [note] = departures(best, Shown([prize, gone], [0, 1], never))
    assert (note.kind, note.citations) == ("change", (1, 2))
    assert note.text == "[2] tells that Ann Lee leaves or has left: “Ann Lee has resigned.”"
    earlier = cited(2, "earlier", 2016, gone.text)
    another = replace(gone, text="Bob Roe has resigned.")
    for other in (earlier, another, replace(gone, article=prize.article)):
        assert not departures(best, Shown([prize, other], [0, 1], never))


@pytest.mark.parametrize(
    ("school", "values"), [("Keld", ["poor", "good", "unsafe"]), ("Holme", ["poor", "good"])]
)
def test_a_change_of_ratings_leaves_out_none_that_answers(school: str, values: list[str]) -> None:
    first = cited(1, "first", 2021, f"Ofsted judged {school} School unsafe.")
    poor = cited(2, "poor", 2013, "Ofsted rated Keld School poor.")
    good = cited(3, "good", 2017, "Ofsted rated Keld School good.")
    [low], [high] = poor.spans, good.spans
    change = Remark(1, "change", ("rating", "poor", "good"), low, 2, high)
    [note] = disagreements("Is Keld School rated?", [change], Shown([first, poor, good], [0, 1, 2], never))
    assert [value for value in ("poor", "good", "unsafe") if f"“{value}”" in note.text] == values


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("Ofsted has judged the primary school unsafe.", ["poor", "good", "unsafe"]),
        ("Ofsted has judged Holme's primary school unsafe.", ["poor", "good"]),
        ("Ofsted has judged the care home unsafe.", ["poor", "good"]),
    ],
)
def test_a_change_of_ratings_leaves_out_none_that_stands_beside_it(told: str, values: list[str]) -> None:
    poor = cited(1, "poor", 2013, "Ofsted rated the primary school in Keld poor.")
    good = cited(2, "good", 2017, "Ofsted rated the primary school in Keld good.")
    [low], [high] = poor.spans, good.spans
    change = Remark(0, "change", ("rating", "poor", "good"), low, 1, high)
    shown = Shown([poor, good, cited(3, "last", 2021, told)], [0, 1, 2], never)
    [note] = disagreements("Is the school rated good?", [change], shown)
    assert [value for value in ("poor", "good", "unsafe") if f"“{value}”" in note.text] == values
