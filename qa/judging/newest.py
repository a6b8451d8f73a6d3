"""The news of a matter: the newest article that speaks of it comes first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.lexical import terms, words
from qa.folding import Found
from qa.judging.leading import led, near

_LEEWAY = 0.45  # of a score: the newest word on a matter need not be the one most like the question


def newest_first(matter: str, found: Sequence[Found]) -> list[Found]:
    """Return `found`, best first, led by the newest article that has, in a passage nearly as good as the best
    and its headline, all content words of a `matter`; by the first such passage of it."""
    asked = {word.stem for word in words(matter) if not word.common}
    told = [
        one
        for one in near(found, lambda _: _LEEWAY)
        if one.article.published.earliest and asked <= {*terms(one.article.title), *terms(one.passage.text)}
    ]
    if not (asked and told):
        return list(found)
    newest = max(one.article.published.earliest or date.min for one in told)
    of_it = (one for one in told if one.article.published.earliest == newest)
    return led(found, min(of_it, key=lambda one: one.hit.row))
