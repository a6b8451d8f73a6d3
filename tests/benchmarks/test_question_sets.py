"""Another's question set becomes an archive and a set of our own, gold for gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.question_sets import (
    SetParagraph,
    SetQuestion,
    after_others,
    convert,
    read_paragraphs,
    read_questions,
    refuse_shifted,
    write_archive,
)
from corpus.errors import InputError
from corpus.reader import find_files, read_article
from corpus.records import Article
from qa.evaluation.questions import PastTurn

PARAGRAPHS = (
    SetParagraph("a#0", "Town/Hall", "Town Hall", 'Town Hall: a "history"'),
    SetParagraph("a#1", "Town/Hall", "Built in\n\n1901, it  burned down.", "Town Hall"),
    SetParagraph("a#2", "Town/Hall", "Share this article", "Town Hall"),
    SetParagraph("a#3", "Town/Hall", "Built in 1901, it burned down.", "Town Hall"),
    SetParagraph("b#0", "town_hall", "# Another one, of the same name.", "", "2019-05-01"),
)
ASKED = SetQuestion(
    "q",
    "When was it?",
    True,
    gold=("a#1",),
    answers=("1901",),
    group="a",
    history=("What burned down?", "The town hall.", "Where?", "Here."),
    rewrite="When was the town hall built?",
)


def read_back(folder: Path) -> dict[str, Article]:
    files, refused = find_files([folder])
    assert not refused
    return {article.id: article for article in map(read_article, files)}


def test_every_paragraph_is_read_back_in_its_place(tmp_path: Path) -> None:
    """Section heads, repeated and furniture-like paragraphs and blank lines within one keep their numbers."""
    places = write_archive(PARAGRAPHS, tmp_path)
    articles = read_back(tmp_path)
    assert len(articles) == 2
    refuse_shifted(places.values(), articles.__getitem__)
    assert places["a#1"].paragraph == 2
    assert articles[places["a#0"].article].title == 'Town Hall: a "history"'
    assert str(articles[places["b#0"].article].published.earliest) == "2019-05-01"


def test_a_shifted_paragraph_is_refused(tmp_path: Path) -> None:
    """Gold that would point at other words is an error, never a figure."""
    places = write_archive(PARAGRAPHS, tmp_path)
    articles = read_back(tmp_path)
    wrong = type(places["a#1"])(places["a#1"].article, 1, places["a#1"].text)
    with pytest.raises(InputError, match="paragraph 1 is not read as it was written"):
        refuse_shifted([wrong], articles.__getitem__)


def test_gold_becomes_evidence(tmp_path: Path) -> None:
    """Gold is evidence by its paragraph, answers go along, and earlier turns keep theirs."""
    places = write_archive(PARAGRAPHS, tmp_path)
    (question,) = convert([ASKED], places)
    (item,) = question.evidence
    assert (item.article, item.paragraph) == (places["a#1"].article, 2)
    assert item.quote == "Built in 1901, it burned down."
    assert question.accepted_answers == ("1901",)
    assert question.history == (PastTurn("What burned down?", "The town hall."), PastTurn("Where?", "Here."))
    assert (question.kind, question.group) == ("followup", "a")


def test_history_is_given_as_asked_for(tmp_path: Path) -> None:
    """Questions alone have answers that are empty, not open; the rest have no history."""
    places = write_archive(PARAGRAPHS, tmp_path)
    (alone,) = convert([ASKED], places, "questions")
    assert [turn.answer for turn in alone.history] == ["", ""]
    asked = {how: convert([ASKED], places, how)[0] for how in ("prepended", "rewrite", "none")}
    assert asked["prepended"].question == "What burned down? Where? When was it?"
    assert asked["rewrite"].question == "When was the town hall built?"
    assert asked["none"].question == "When was it?"
    assert {question.history for question in asked.values()} == {()}


def test_within_asks_of_the_questions_own_article(tmp_path: Path) -> None:
    """An unanswerable question is held to the article of the paragraph that it was written against."""
    places = write_archive(PARAGRAPHS, tmp_path)
    near = SetQuestion("n", "Who?", False, near_paragraph="b#0")
    held = convert([ASKED, near], places, within=True)
    assert [question.filters.article for question in held] == [places["a#1"].article, places["b#0"].article]


def test_other_conversations_come_first(tmp_path: Path) -> None:
    """Before each question stand three of one other group, all to be asked."""
    places = write_archive(PARAGRAPHS, tmp_path)
    many = [SetQuestion(f"{g}{i}", f"{g}{i}?", False, group=g) for g in "abc" for i in range(3)]
    for question in after_others(convert(many, places)):
        before = {turn.question[0] for turn in question.history}
        assert len(question.history) == 3
        assert len(before) == 1
        assert question.group not in before
        assert {turn.answer for turn in question.history} == {None}


def test_files_are_read_and_bad_lines_named(tmp_path: Path) -> None:
    """Fields that are not used are passed over; a line that is no question is named."""
    (tmp_path / "paragraphs.jsonl").write_text(
        json.dumps({"id": "a", "doc": "d", "text": "t", "more": 1}) + "\n"
    )
    (tmp_path / "tune.jsonl").write_text('{"id": "q", "question": "Who?", "answerable": false}\n{"id": 1}\n')
    assert read_paragraphs(tmp_path) == (SetParagraph("a", "d", "t"),)
    with pytest.raises(InputError, match=r"tune\.jsonl, line 2"):
        read_questions(tmp_path, "tune")
    with pytest.raises(InputError, match=r"report\.jsonl"):
        read_questions(tmp_path, "report")
