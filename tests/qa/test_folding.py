"""Laws of folding: a reprint is no second result, and nothing that differs is hidden."""

from __future__ import annotations

import numpy as np

from corpus.records import Article, Passage
from index.search import Hit
from qa.answer import Place
from qa.folding import Found, fold

NOTHING = np.zeros(0, np.float32)
HIT = Hit(
    row=0,
    score=1.0,
    alone=1.0,
    sentence=0,
    passage_words=NOTHING,
    sentence_words=NOTHING,
    cosine=1.0,
    sentences=NOTHING.reshape(0, 0),
    numbers=np.zeros(0, np.int64),
)
NEWS = "The harbour wall will be rebuilt by the council before the end of next winter"


def found(article: str, text: str) -> Found:
    passage = Passage(article, (1,), 1, ((0, len(text)),), text)
    return Found(HIT, passage, Article(article, f"{article}.txt", text, "", article, ()))


def test_a_reprint_is_folded_into_the_first() -> None:
    (one,) = fold([found("post", NEWS), found("echo", NEWS.upper() + ".")], 5)
    assert one.article.id == "post"
    assert one.also == (Place("echo", "echo.txt", 1),)


def test_one_other_word_in_six_is_another_passage() -> None:
    other = NEWS.replace("harbour", "garden").replace("winter", "summer")
    assert len(fold([found("post", NEWS), found("echo", other)], 5)) == 2


def test_short_lines_are_never_folded() -> None:
    assert len(fold([found("post", "He said yes."), found("echo", "He said yes.")], 5)) == 2


def test_a_folded_copy_takes_no_place() -> None:
    several = [
        found("a", NEWS),
        found("b", NEWS),
        found("c", "Trees fell in the lane after the storm on Sunday"),
    ]
    assert [one.article.id for one in fold(several, 2)] == ["a", "c"]
