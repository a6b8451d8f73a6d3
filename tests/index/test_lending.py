"""Laws of dates while reading: an undated article's day is inferred, a stated one is left alone."""

from __future__ import annotations

from pathlib import Path

from index.lending import dated, states_date
from tests.corpus.articles_made import made


def test_a_stated_date_stays_and_an_unknown_one_is_inferred(tmp_path: Path) -> None:
    stated = made(tmp_path, "Park opens\n\n12 June 2018\n\nIt was built in 2016.\n", "stated.txt")
    assert states_date(stated)
    assert dated(stated, ()) is stated
    bare = dated(made(tmp_path, "Park opens\n\nIt was built in 2016.\n", "bare.txt"), ())
    assert (bare.published.basis, bare.published.words) == ("inferred", ("in 2016",))
    assert not states_date(bare)
