"""Laws of notes: who speaks is named where that is asked and the sentence does not say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.models import Model
from index.progress import Warn
from qa.answer import Answer
from qa.ask import Archive
from tests.encoders import WordEncoder

TRIAL = (
    "Trial of the barges\n\n2 March 2018\n\nThe news was a surprise to council leader Ann Lee of Keld.\n\n"
    "She asked: “Is this really a trial of barges?”\n\nMayor Jo Roe said that barges were slow in Keld.\n"
)


def load_words(model: Model, warn: Warn) -> WordEncoder:
    return WordEncoder(model)


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
