"""One post in two sentences: two people at one moment (a conflict), or one after the other (a change)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from corpus.claim_times import apart
from corpus.conflicts import PairKind
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
        chairwoman chair bishop provost dean editor governor commissioner constable executive coach mp
        vicar"""
    )
)
_EITHER = {"chairwoman": "chairman", "chair": "chairman", "headmistress": "headmast", "mayoress": "mayor"}
_OF_A_PLACE = frozenset(("mp",))
_MANY = frozenset(listed("deputi assist member offic councillor former opposit"))


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
            for stem in _post(holding) & _SINGLE:
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
    one, two = _post(first), _post(second)
    if (one - two and two - one) or (one != two and _OF_A_PLACE & one):
        return False
    shorter = first if len(one) < len(two) else second
    return one ^ two <= names.get(shorter.article, frozenset())


def _post(holding: Holding) -> Stems:
    """Return the stems of a post, held by a man or a woman alike."""
    return frozenset(_EITHER.get(stem, stem) for stem in holding.stems)


def _bodies(holding: Holding) -> Stems:
    """Return the stems of the names in a post: of the body or the place that it is of."""
    words = re.findall(r"\b[A-Z][a-z]+", holding.role)
    return frozenset(word_stem(word) for word in words) - _SINGLE - {""}


def _pair(first: Holding, second: Holding, names: Mapping[str, Stems]) -> HolderPair | None:
    if first.article == second.article or same_person(first.name, second.name):
        return None
    if not _one_post(first, second, names):
        return None
    shared = names.get(first.article, frozenset()) & names.get(second.article, frozenset())
    shared |= _bodies(first) & _bodies(second)
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
    one_body = _post(first) == _post(second) and first.stems & shared
    return HolderPair("conflict", first, second) if one_body and _narrow(first) and _narrow(second) else None


def _close_in_time(first: Holding, second: Holding) -> bool:
    """Tell whether two articles are too near in time for one holder to have followed another unremarked."""
    ends = sorted(day for one in (first, second) for day in (one.earliest, one.latest) if day)
    return _narrow(first) and _narrow(second) and (ends[-1] - ends[0]).days <= _NEAR_DAYS


def _narrow(holding: Holding) -> bool:
    low, high = holding.earliest, holding.latest
    return bool(low and high and (high - low).days <= _NARROW_DAYS)
