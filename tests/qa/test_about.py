"""Laws of what an archive is: every article counted once, in order of time, nothing dropped unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from index.models import Model
from index.progress import Warn
from qa.about import about, as_text
from qa.ask import Archive
from tests.encoders import WordEncoder


def load_words(model: Model, warn: Warn) -> WordEncoder:
    return WordEncoder(model)


def test_an_archive_is_told_by_date_corrections_and_what_was_dropped(
    make_archive: Callable[..., Path],
) -> None:
    directory = make_archive(
        dated="Late news\n\n12 June 2018\n\nIt is green.\n\nHide Ad\n\nIt is old.\n",
        clue="Early news\n\nIt was built in 2016 and will go by 2017.\n\nCorrection: We said it was sold.\n",
        bare="No news\n\nIt is red.\n",
    )
    held = about(Archive(directory, load_encoder=load_words))
    assert [article.id for article in held.articles] == ["clue", "dated", "bare"]
    assert held.bases == (("inferred", 1), ("stated", 1), ("unknown", 1))
    assert [(one.article, one.line) for one in held.corrections] == [("clue", 5)]
    assert sum(count for _, count in held.dropped) == 2
    text = as_text(held, 60)
    assert all(len(line) <= 60 for line in text.splitlines() if "/" not in line)
    assert "will go by 2017" in text
    assert held.as_dict()["articles"][2]["published"]["basis"] == "unknown"
