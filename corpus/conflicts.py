"""Two claims side by side: two values for one event or moment (a conflict), a state at two times (a change).

Precision first: a conflict is told only where two claims agree in everything but the value; no winner is
chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from corpus.claim_matters import Matter
from corpus.claims import Claim, Ends
from corpus.content_words import Stems, overlap

PairKind = Literal["conflict", "change"]

_SAME_THING = 0.6
_SHARED_NAMES = 2
_DONE_BY_SOMEONE = frozenset(("end", "cost", "fine"))
_FARTHEST_SUMS = 8.0
_DAYS_OF_ONE_MOMENT = {"told": 14, "planned": 90, "wished": 90}
_NEARLY_A_YEAR = 270
_FARTHEST_DAYS = 3 * 366
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
    one = _one_event if kind == "conflict" else _one_state
    if kind is None or not one(first, second, names):
        return None
    ordered = sorted((first, second), key=lambda claim: claim.when[0] or claim.when[1] or date.max)
    return Pair(kind, ordered[0], ordered[1])


def _one_event(first: Claim, second: Claim, names: Mapping[str, Stems]) -> bool:
    """Tell whether two claims agree on what they are of: every word of the one's matter has its like in the
    other's, hoped for or done alike, and a name is shared.

    One alone may say who did it, after what, or something aside; not each its own."""
    one, two = first.matter, second.matter
    if one.stance != two.stance:
        return False
    theirs, mine = names.get(second.article, frozenset()), names.get(first.article, frozenset())
    named = one.words & two.words & (first.names | second.names | (theirs & mine))
    if not named and not (first.kind == "date" and len(mine & theirs) >= _SHARED_NAMES):
        return False
    own, others = _added(one, two, first.topic), _added(two, one, first.topic)
    if own is None or others is None:
        return False
    return not any(mine and theirs for mine, theirs in zip(own, others, strict=True))


def _added(one: Matter, other: Matter, topic: str) -> tuple[Stems, Stems, Stems] | None:
    """Return what one matter alone says of who did it, after what, and aside; None where it says more.

    A subject of which the other has no word says who did it, where the other's verb can leave that out."""
    own = one.core - other.words
    doer = own == one.subject and one.subject.isdisjoint(other.words)
    if own and not (doer and (other.passive or topic in _DONE_BY_SOMEONE)):
        return None
    return own | (one.agents - other.words), one.circumstances - other.words, one.asides - other.words


def _one_state(first: Claim, second: Claim, names: Mapping[str, Stems]) -> bool:
    """Tell whether two ratings are of one thing: words mostly shared, not words of its own on each side."""
    one, two = (_undated(claim.matter.words) for claim in (first, second))
    shared = one & two
    smaller = min(one, two, key=len)
    if len(shared) < min(2, len(smaller)) or not shared or overlap(smaller, shared) < _SAME_THING:
        return False
    if one - shared and two - shared:
        return False
    theirs, mine = names.get(second.article, frozenset()), names.get(first.article, frozenset())
    return bool((first.names | second.names) & shared) or len(mine & theirs) >= _SHARED_NAMES


def _undated(stems: Stems) -> Stems:
    return frozenset(stem for stem in stems if not stem[0].isdigit())


def _value_kind(first: Claim, second: Claim) -> PairKind | None:
    if first.low <= second.high and second.low <= first.high:
        return None
    if first.kind == "date":
        told = _days_between(first, second) <= _FARTHEST_DAYS and not _comes_again(first, second)
        return "conflict" if told else None
    if first.kind == "sum" and max(first.low, second.low) > _FARTHEST_SUMS * min(first.high, second.high):
        return None  # a season ticket and a day's, a grant and a gift: no two accounts of one sum
    return "conflict" if _same_moment(first, second) else None


def _comes_again(first: Claim, second: Claim) -> bool:
    """Tell whether two days are of an event that comes every year: one was told after the other."""
    if first.topic == "end":
        return False
    early, late = sorted((first, second), key=lambda claim: claim.high)
    written = late.when[0].toordinal() if late.when[0] else 0.0
    return early.high < written <= late.low and _days_between(first, second) >= _NEARLY_A_YEAR


def _days_between(first: Claim, second: Claim) -> float:
    """Return the days between two dates told: those years apart are of two events, as of every annual one."""
    return max(first.low, second.low) - min(first.high, second.high)


def _same_moment(first: Claim, second: Claim) -> bool:
    """Tell whether two numbers can be of one moment: times named that meet, or articles near in time."""
    if first.stated_when and second.stated_when:
        return not apart(first.when, second.when)
    if first.stated_when != second.stated_when:
        return False
    limit = _NEARLY_A_YEAR if first.kind == "sum" else _DAYS_OF_ONE_MOMENT[first.matter.stance]
    return _gap(first.when, second.when) <= limit


def _rating_kind(first: Claim, second: Claim) -> PairKind | None:
    """A rating of one moment told twice over is a conflict, of two moments that do not meet a change."""
    if first.value == second.value:
        return None
    if apart(first.when, second.when):
        return "change"
    return (
        "conflict"
        if first.stated_when and second.stated_when and _is_year(first) and _is_year(second)
        else None
    )


def _is_year(claim: Claim) -> bool:
    low, high = claim.when
    return bool(low and high and (high - low).days <= 366)


def apart(first: Ends, second: Ends) -> bool:
    """Tell whether two times cannot meet; an open end may reach anywhere."""
    before = first[1] is not None and second[0] is not None and first[1] < second[0]
    after = second[1] is not None and first[0] is not None and second[1] < first[0]
    return before or after


def _gap(first: Ends, second: Ends) -> float:
    """Return the days between two times; 0 where they meet or may meet."""
    if not apart(first, second):
        return 0.0
    ends = [day for bounds in (first, second) for day in bounds if day]
    inner = sorted(ends)[1:-1] if len(ends) == 4 else sorted(ends)
    return float((inner[-1] - inner[0]).days)
