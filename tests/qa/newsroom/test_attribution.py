"""Laws of who says a sentence: nobody is told to have said what stands beside their words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.records import Published, Span, Speaker
from index.remarks import Remark
from qa.answer import Answer, Citation, CitedArticle
from qa.ask import Archive
from qa.citation import as_citation
from qa.newsroom.attribution import attributed
from qa.render import as_text
from tests.encoders import WordEncoder

TEXT = "The lido shuts. Ann Lee wept. “It is a loss,” she said. Al Roe agreed."
DAY = Published(date(2018, 6, 12), date(2018, 6, 12), "stated")
SHUTS, WEPT, LOSS, AGREED = (0, 15), (16, 29), (30, 55), (56, 70)
SPOKEN = (
    Remark(0, "spoken", ("Ann Lee", "mayor", "reported"), (WEPT[0] + 100, WEPT[1] + 100)),
    Remark(0, "spoken", ("Ann Lee", "mayor", "quoted"), (LOSS[0] + 100, LOSS[1] + 100)),
    Remark(0, "spoken", ("Al Roe", "", "reported"), (AGREED[0] + 100, AGREED[1] + 100)),
)


def said(*marked: Span) -> Speaker | None:
    article = CitedArticle("lido", "Lido shuts", "article", None, None, DAY)
    citation = Citation(1, 0.9, article, "lido.txt", 1, (1,), ((100, 100 + len(TEXT)),), TEXT, marked)
    return attributed(citation, SPOKEN).speaker


@pytest.mark.parametrize(
    ("marked", "name", "manner"),
    [
        (WEPT, "Ann Lee", "reported"),
        (LOSS, "Ann Lee", "quoted"),
        ((WEPT[0], LOSS[1]), "Ann Lee", "reported"),
        (AGREED, "Al Roe", "reported"),
    ],
)
def test_words_all_of_one_are_theirs(marked: Span, name: str, manner: str) -> None:
    speaker = said(marked)
    assert speaker is not None
    assert (speaker.name, speaker.manner) == (name, manner)


@pytest.mark.parametrize(
    "marked",
    [(SHUTS,), ((SHUTS[0], WEPT[1]),), ((LOSS[0], AGREED[1]),), ((0, len(TEXT)),), (SHUTS, WEPT), ()],
)
def test_words_of_nobody_or_of_several_are_nobody_s(marked: tuple[Span, ...]) -> None:
    assert said(*marked) is None


WORKS = (
    "Works begin\n\n12 June 2018\n\nSquare news.\n\n"
    "The work will cost £1.2 million. Priya Nair said the town had waited long enough.\n"
)


@pytest.fixture
def works(make_archive: Callable[..., Path]) -> Archive:
    return Archive(make_archive(works=WORKS), load_encoder=lambda model, _: WordEncoder(model))


def pasted(archive: Archive, answer: Answer) -> str:
    assert answer.answer is not None
    return as_citation(answer, answer.answer.citation, archive.article("works")).as_text()


def test_the_sentence_beside_a_speaker_s_is_cited_without_them(works: Archive) -> None:
    answer = works.ask("the work will cost £1.2 million")
    assert pasted(works, answer).startswith("The work will cost £1.2 million.\n— Works begin. 12 June 2018")
    assert answer.citations[0].speaker is None
    assert "reported: Priya Nair" not in as_text(answer)


def test_a_speaker_s_own_sentence_is_cited_with_them(works: Archive) -> None:
    answer = works.ask("the town had waited long enough")
    assert "\n— Priya Nair (reported). Works begin" in pasted(works, answer)
    assert "reported: Priya Nair" in as_text(answer)


def test_who_said_is_not_answered_with_the_one_who_speaks_beside_it(works: Archive) -> None:
    answer = works.ask("who said the work will cost £1.2 million")
    assert answer.answer is not None
    assert answer.answer.text == "The work will cost £1.2 million."
    assert "speaker" not in [note.kind for note in answer.notes]
