"""Laws of the verbs of saying: none is listed twice, and only they are told what must follow them."""

from __future__ import annotations

from corpus.speech_verbs import ACTING, GESTURES, NOUNS_TOO, SAYING, followers

VERBS = (*SAYING, *ACTING)


def test_no_verb_is_listed_twice() -> None:
    assert len(VERBS) == len(set(VERBS))


def test_what_needs_a_follower_or_may_be_a_noun_or_a_gesture_is_a_verb_of_the_lists() -> None:
    assert {*followers(), *NOUNS_TOO, *GESTURES} <= {*VERBS}
