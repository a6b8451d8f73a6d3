"""Laws of the order in which a pronoun goes back: the nearest first, and after a while whoever spoke."""

from __future__ import annotations

from corpus.recency import Recency


def test_the_last_named_is_the_nearest_and_each_counts_once() -> None:
    lately = Recency()
    lately.note(["Ann Lee", "Al Roe"], None)
    lately.note(["Ann Lee"], None)
    assert lately.back() == ["Ann Lee", "Al Roe"]
    lately.turn_to("Al Roe")
    assert lately.back() == ["Al Roe", "Ann Lee"]


def test_one_named_long_ago_who_never_spoke_gives_way_to_one_who_did() -> None:
    lately = Recency()
    lately.note(["Al Roe"], "Al Roe")
    lately.note(["Bo Day"], None)
    assert lately.nearest(["Bo Day", "Al Roe"], []) == "Bo Day"
    for _ in range(3):
        lately.note([], None)
    assert lately.nearest(["Bo Day", "Al Roe"], []) == "Al Roe"
    assert lately.nearest(["Bo Day", "Al Roe"], ["Bo Day"]) == "Bo Day"
