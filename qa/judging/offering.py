"""What must be spelt out comes first: a sum before a passage without one, where a sum is asked for.

Which kinds those are is left to `expectation`; `docs/ranking.md` has what it brings."""

from __future__ import annotations

from collections.abc import Iterable

from qa.folding import Found
from qa.judging.expectation import TELLING, kind, offers

_AS_GOOD = 0.05  # of a score; chosen on the tune halves
_FIRST = 10


def offering_first(question: str, found: Iterable[Found]) -> list[Found]:
    """Return `found`, best first, led by the first that offers what `question` asks for.

    Only where the first of all offers none of a kind that must be spelt out, and the score of the other,
    among the first ten, is nearly as good."""
    ordered = list(found)
    asked = kind(question)
    if asked is None or asked not in TELLING or not ordered:
        return ordered
    least = ordered[0].hit.score - _AS_GOOD
    near = (place for place, one in enumerate(ordered[:_FIRST]) if one.hit.score >= least)
    led = next((place for place in near if offers(ordered[place].passage.text, asked, question)), 0)
    return [ordered[led], *ordered[:led], *ordered[led + 1 :]]
