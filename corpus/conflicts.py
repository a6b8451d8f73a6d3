"""Two claims side by side: two values for one event or moment (a conflict), a state at two times (a change).

Precision first: a conflict is told only where two claims agree in everything but the value; no winner is
chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from corpus.accounts import one_event, one_state
from corpus.claim_times import apart, comes_again, days_between, is_brief, long_past, same_moment, years_apart
from corpus.claims import Claim
from corpus.content_words import Stems

PairKind = Literal["conflict", "change"]

_FARTHEST_SUMS = 8.0
_ONCE = frozenset(("found", "birth", "death", "demolish", "end"))
_YEAR = 366
_FARTHEST_DAYS = 2 * _YEAR
_MOST_ALIKE = 200


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, the one that speaks of the earlier time first where that is known."""

    kind: PairKind
    first: Claim
    second: Claim


def pairs(claims: Sequence[Claim], names: Mapping[str, Stems]) -> tuple[Pair, ...]:
    """Return the conflicts and changes among `claims`.

    `names`: the proper words of each article by its id. Claims of kinds so common that more than a few
    hundred are alike are not compared: such a word says too little."""
    alike: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        alike.setdefault((claim.kind, claim.topic), []).append(claim)
    found = [
        pair
        for group in alike.values()
        if len(group) <= _MOST_ALIKE
        for first, second in combinations(group, 2)
        for pair in [_pair(first, second, names)]
        if pair
    ]
    return tuple(found)


def _pair(first: Claim, second: Claim, names: Mapping[str, Stems]) -> Pair | None:
    if first.article == second.article and first.span == second.span:
        return None
    if first.moved or second.moved:
        return None
    kind = _rating_kind(first, second) if first.kind == "rating" else _value_kind(first, second)
    one = one_state if first.kind == "rating" else one_event
    if kind is None or not one(first, second, names):
        return None
    ordered = sorted((first, second), key=lambda claim: claim.when[0] or claim.when[1] or date.max)
    return Pair(kind, ordered[0], ordered[1])


def _value_kind(first: Claim, second: Claim) -> PairKind | None:
    if first.low <= second.high and second.low <= first.high:
        return None
    if first.kind == "date":
        once = first.topic in _ONCE or (long_past(first) and long_past(second))
        told = (once or days_between(first, second) <= _FARTHEST_DAYS) and not comes_again(first, second)
        return "conflict" if told else None
    if first.kind == "sum" and max(first.low, second.low) > _FARTHEST_SUMS * min(first.high, second.high):
        return None  # a season ticket and a day's, a grant and a gift: no two accounts of one sum
    if first.value and second.value and years_apart(first, second):
        return "change"
    return "conflict" if same_moment(first, second) else None


def _rating_kind(first: Claim, second: Claim) -> PairKind | None:
    """A rating of one moment told twice over is a conflict, of two moments that do not meet a change."""
    scales = first.value.isdigit(), second.value.isdigit()  # a number and a word are of two scales
    if first.value == second.value or scales[0] != scales[1]:
        return None
    stated = first.stated_when and second.stated_when
    if apart(first.when, second.when):  # else one inspection may have been told of twice
        return "change" if stated or years_apart(first, second) else None
    return "conflict" if stated and is_brief(first, _YEAR) and is_brief(second, _YEAR) else None
