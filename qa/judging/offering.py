"""What is asked for comes first: a sum before a passage without one, the words of whom they are asked of.

Which kinds of answer must be spelt out is left to `expectation`; `docs/ranking.md` has what it brings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from qa.folding import Found
from qa.judging.expectation import TELLING, kind, offers
from qa.newsroom.speaking import AskedSpeaker

_AS_GOOD = 0.05  # of a score; this and the next chosen on the tune halves
_AS_GOOD_SAID = 0.25
_FIRST = 10


def offering_first(question: str, asked: AskedSpeaker, found: Iterable[Found]) -> list[Found]:
    """Return `found`, best first, led by the first that offers what `question` asks for.

    Only where the first of all offers none of a kind that must be spelt out, or no word of whom it is `asked`
    of, and the score of the other, among the first ten, is nearly as good."""
    ordered = _led(list(found), lambda one: asked.speaks(one.hit.row), _AS_GOOD_SAID)
    wanted = kind(question)
    if wanted is None or wanted not in TELLING:
        return ordered
    return _led(ordered, lambda one: offers(one.passage.text, wanted, question), _AS_GOOD)


def _led(found: Sequence[Found], offering: Callable[[Found], bool], as_good: float) -> list[Found]:
    """Return `found` led by the first of its ten that is `offering`, if its score is within `as_good`."""
    if not found:
        return []
    least = found[0].hit.score - as_good
    near = (place for place, one in enumerate(found[:_FIRST]) if one.hit.score >= least)
    led = next((place for place in near if offering(found[place])), 0)
    return [found[led], *found[:led], *found[led + 1 :]]
