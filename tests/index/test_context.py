"""Laws of context: what earlier questions spoke of is weighed against whole articles, the same for all of an
article's passages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from index.context import article_scores
from index.generation import Generation

FERRY = "Ferry returns\n\nThe ferry sailed on Monday.\n\nTickets cost £4 each.\n"
LIDO = "Lido shuts\n\nThe lido closed in October.\n\nSwimmers were sorry.\n"


def test_every_passage_of_the_article_spoken_of_is_lifted(make_archive: Callable[..., Path]) -> None:
    generation = Generation(make_archive(ferry=FERRY, lido=LIDO))
    scores = article_scores(generation, [("ferry", 1.0)])
    np.testing.assert_allclose(scores, [1.0, 1.0, 0.0, 0.0])


def test_words_that_no_article_holds_lift_none(make_archive: Callable[..., Path]) -> None:
    generation = Generation(make_archive(ferry=FERRY, lido=LIDO))
    assert not article_scores(generation, [("airship", 1.0)]).any()
