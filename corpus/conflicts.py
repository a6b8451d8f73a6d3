"""Two claims side by side: two values for one event or moment (a conflict), a state at two times (a change).

Precision first: claims must be of one kind, of one thing, in articles that share names, and plainly apart;
no winner is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from corpus.claims import Claim, Ends
from corpus.content_words import Stems, overlap

PairKind = Literal["conflict", "change"]

_SAME_THING = 0.6
_ROUNDING = 0.05
_HEDGE = 0.15
_SHARED_NAMES = 2
_PLAINLY_SAME = 3
_OWN_WORDS = 2
_OF_SPEECH = frozenset(("council", "fundrais", "union", "minist", "offici", "network", "tax"))
_PAYERS = frozenset(
    ("child", "children", "adult", "famili", "student", "pension", "member", "concess", "under")
)
_OF_PEOPLE = frozenset(("leave", "join"))  # one person leaves and joins more than one body
_FARTHEST_SUMS = 8.0
_COUNT_DAYS = 31
_YEAR_DAYS = 400
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
    if not _same_thing(first, second, names) or first.moved or second.moved:
        return None
    kind = _rating_kind(first, second) if first.kind == "rating" else _value_kind(first, second)
    if kind is None:
        return None
    ordered = sorted((first, second), key=lambda claim: claim.when[0] or claim.when[1] or date.max)
    return Pair(kind, ordered[0], ordered[1])


def _same_thing(first: Claim, second: Claim, names: Mapping[str, Stems]) -> bool:
    """Tell whether two claims are about one thing: words mostly shared, no name of its own on each side."""
    shared = first.about & second.about
    smaller = min(first.about, second.about, key=len)
    if len(shared) < min(2, len(smaller)) or not shared or overlap(smaller, shared) < _SAME_THING:
        return False
    if first.kind == "rating" and first.about - shared and second.about - shared:
        return False
    if first.kind in ("sum", "count") and len(shared) < _PLAINLY_SAME and first.about != second.about:
        return False
    if (
        first.topic in _OF_PEOPLE
        and len(first.about - shared) >= _OWN_WORDS
        and len(second.about - shared) >= _OWN_WORDS
    ):
        return False
    if first.kind == "sum" and _own(first, shared) and _own(second, shared):
        return False  # the roof of a church and its organ
    if first.kind == "sum" and (first.about ^ second.about) & _PAYERS:
        return False  # what a child pays and what an adult pays
    theirs, mine = names.get(second.article, frozenset()), names.get(first.article, frozenset())
    if (first.names & first.about) - theirs and (second.names & second.about) - mine:
        return False
    same = first.about == second.about and len(shared) >= _PLAINLY_SAME
    return same or bool((first.names | second.names) & shared) or len(mine & theirs) >= _SHARED_NAMES


def _own(claim: Claim, shared: Stems) -> Stems:
    """Return the words for things that a claim has to itself."""
    return claim.about - shared - _OF_SPEECH


def _value_kind(first: Claim, second: Claim) -> PairKind | None:
    if first.low <= second.high and second.low <= first.high:
        return None
    if first.kind == "date":
        told = _days_between(first, second) <= _FARTHEST_DAYS and not _comes_again(first, second)
        return "conflict" if told else None
    larger = max(first.low, second.low)
    if first.kind == "sum" and larger > _FARTHEST_SUMS * min(first.low, second.low):
        return None  # a season ticket and a day's, a grant and a gift: no two accounts of one sum
    close = _HEDGE if first.hedged or second.hedged else _ROUNDING
    if abs(first.low - second.low) <= close * larger or not _same_moment(first, second):
        return None
    return "conflict"


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
    limit = _COUNT_DAYS if first.kind == "count" else _YEAR_DAYS
    if first.stated_when != second.stated_when and first.kind == "count":
        return False
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
