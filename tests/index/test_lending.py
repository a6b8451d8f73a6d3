"""Laws of dates while reading: an undated article's day is inferred, a stated one is left alone."""

from __future__ import annotations

from pathlib import Path

from corpus.files import SourceFile
from index.lending import dated, dated_articles
from tests.corpus.articles_made import made


def test_only_articles_that_state_their_date_lend_it(tmp_path: Path) -> None:
    made(tmp_path, "Park opens\n\n12 June 2018\n\nIt is green.\n", "dated.txt")
    made(tmp_path, "Park opens\n\nIt is green.\n", "bare.txt")
    files = [SourceFile(name, tmp_path / f"{name}.txt") for name in ("dated", "bare", "missing")]
    assert [article.id for article in dated_articles(files)] == ["dated"]


def test_a_stated_date_stays_and_an_unknown_one_is_inferred(tmp_path: Path) -> None:
    stated = made(tmp_path, "Park opens\n\n12 June 2018\n\nIt was built in 2016.\n", "stated.txt")
    assert dated(stated, ()) is stated
    bare = dated(made(tmp_path, "Park opens\n\nIt was built in 2016.\n", "bare.txt"), ())
    assert (bare.published.basis, bare.published.words) == ("inferred", ("in 2016",))
