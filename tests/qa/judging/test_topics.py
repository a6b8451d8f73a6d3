"""Laws of topics: a few words that ask nothing are answered by what is near them, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.search import Hit, Results
from qa.ask import Archive
from qa.judging.topics import is_off_topic
from tests.qa.test_ask import load_words


def found(*near: float) -> tuple[Results, Hit]:
    """Return what was found for two words, the first twice as heavy, and a stop word that the hit prints."""
    words = tuple(SimpleNamespace(common=common) for common in (False, False, True))
    results = SimpleNamespace(words=words, weights=np.array([0.4, 0.2, 0.4], dtype=np.float32))
    hit = SimpleNamespace(passage_words=np.array([*near, 1.0], dtype=np.float32))
    return cast(Results, results), cast(Hit, hit)


@pytest.mark.parametrize(
    ("near", "off"),
    [((0.5, 0.5), False), ((0.4, 0.4), True), ((0.7, 0.0), False), ((0.0, 1.0), True)],
)
def test_a_topic_needs_its_weighty_words_near(near: tuple[float, float], off: bool) -> None:
    assert is_off_topic("train times", *found(*near)) is off


def test_whoever_names_somebody_asks_about_them(make_archive: Callable[..., Path]) -> None:
    archive = Archive(make_archive(fete="Fete\n\nMrs Ann Lee won.\n"), load_encoder=load_words)
    assert archive.ask("Ann Lee zebra quagga").confidence > archive.ask("zebra quagga").confidence


@pytest.mark.parametrize(
    "question",
    [
        "wen do trains go",
        "When do trains go?",
        "whats on",
        "Tell me about trains",
        "any trains",
        "isnt it",
        "trains, why?",
    ],
)
def test_a_question_is_no_topic(question: str) -> None:
    assert not is_off_topic(question, *found(0.0, 0.0))
