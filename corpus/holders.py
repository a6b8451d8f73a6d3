"""One post in two sentences: two people at one moment (a conflict), or one after the other (a change)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from corpus.conflicts import PairKind, apart
from corpus.content_words import Stems, listed, word_stem
from corpus.roles import Holding
from corpus.variants import same_person

_SHARED_NAMES = 1
_NARROW_DAYS = 40
_NEAR_DAYS = 14
_MOST_ALIKE = 200
_SINGLE = frozenset(
    word_stem(word)
    for word in listed(
        """leader director chief mayor headteacher headmaster headmistress principal president chairman
        chairwoman chair bishop provost dean editor governor commissioner constable executive"""
    )
)
_MANY = frozenset(listed("deputi assist member offic councillor mp former opposit"))


@dataclass(frozen=True, slots=True)
class HolderPair:
    """Two people printed in one post, the earlier first where that is known."""

    kind: PairKind
    first: Holding
    second: Holding


def holder_pairs(held: Sequence[Holding], names: Mapping[str, Stems]) -> tuple[HolderPair, ...]:
    """Return the pairs of people whom `held` puts in one post that only one can hold.

    `names`: the proper words of each article by its id."""
    posts: dict[str, list[Holding]] = {}
    for holding in held:
        if not holding.stems & _MANY:
            for stem in holding.stems & _SINGLE:
                posts.setdefault(stem, []).append(holding)
    found = [
        pair
        for group in posts.values()
        if len(group) <= _MOST_ALIKE
        for first, second in combinations(group, 2)
        for pair in [_pair(first, second, names)]
        if pair
    ]
    return tuple(dict.fromkeys(found))


def _one_post(first: Holding, second: Holding, names: Mapping[str, Stems]) -> bool:
    """Tell whether two posts are one: equal, or one tells of the body that the other's article names."""
    extra = first.stems ^ second.stems
    if first.stems - second.stems and second.stems - first.stems:
        return False
    shorter = first if len(first.stems) < len(second.stems) else second
    return extra <= names.get(shorter.article, frozenset())


def _pair(first: Holding, second: Holding, names: Mapping[str, Stems]) -> HolderPair | None:
    if first.article == second.article or same_person(first.name, second.name):
        return None
    if not _one_post(first, second, names):
        return None
    shared = names.get(first.article, frozenset()) & names.get(second.article, frozenset())
    if len(shared - first.stems) < _SHARED_NAMES and not shared & first.stems:
        return None
    if first.standing != "held" or second.standing != "held":
        return None
    days = (first.earliest, first.latest), (second.earliest, second.latest)
    if apart(*days) and not _close_in_time(first, second):
        early, late = sorted(
            (first, second), key=lambda holding: holding.earliest or holding.latest or date.max
        )
        return HolderPair("change", early, late)
    one_body = first.stems == second.stems and first.stems & shared
    return HolderPair("conflict", first, second) if one_body and _narrow(first) and _narrow(second) else None


def _close_in_time(first: Holding, second: Holding) -> bool:
    """Tell whether two articles are too near in time for one holder to have followed another unremarked."""
    ends = sorted(day for one in (first, second) for day in (one.earliest, one.latest) if day)
    return _narrow(first) and _narrow(second) and (ends[-1] - ends[0]).days <= _NEAR_DAYS


def _narrow(holding: Holding) -> bool:
    low, high = holding.earliest, holding.latest
    return bool(low and high and (high - low).days <= _NARROW_DAYS)
