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
from corpus.claim_times import apart, comes_again, days_between, is_year, long_past, same_moment
from corpus.claim_words import PREDICATE_STEMS
from corpus.claims import Claim
from corpus.content_words import Stems, overlap, word_stem
from corpus.contrasts import CONTRASTS

PairKind = Literal["conflict", "change"]

_SAME_THING = 0.6
_SHARED_NAMES = 2
_BEFALLS = frozenset(word_stem(name) for name in PREDICATE_STEMS)
_PLAINLY_SAME = 3
_FURTHER_WORDS = 2
_DONE_BY_SOMEONE = frozenset(("end", "cost", "fine"))
_FARTHEST_SUMS = 8.0
_ONCE = frozenset(("found", "birth", "death", "demolish", "end"))
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
    one = _one_state if kind == "change" or first.kind == "rating" else _one_event
    if kind is None or not one(first, second, names):
        return None
    ordered = sorted((first, second), key=lambda claim: claim.when[0] or claim.when[1] or date.max)
    return Pair(kind, ordered[0], ordered[1])


def _one_event(first: Claim, second: Claim, names: Mapping[str, Stems]) -> bool:
    """Tell whether two claims agree on what they are of: every word of the one's matter has its like in the
    other's, hoped for or done alike, and a name is shared.

    One alone may say who did it, after what, or something aside; not each its own."""
    one, two = first.matter, second.matter
    if one.stance != two.stance or one.lone or two.lone:
        return False
    if one.whence != two.whence:
        return False
    if _one_account(first, second):
        return True
    theirs, mine = names.get(second.article, frozenset()), names.get(first.article, frozenset())
    named = one.words & two.words & (first.names | second.names | (theirs & mine))
    unnamed = first.kind == "date" and len(mine & theirs) >= _SHARED_NAMES and len(one.core & two.core) > 1
    if not one.core & two.core or (not named and not unnamed):
        return False
    own, others = _added(one, two, first.topic), _added(two, one, first.topic)
    if own is None or others is None:
        return False
    return not any(mine and theirs for mine, theirs in zip(own, others, strict=True))


def _one_account(first: Claim, second: Claim) -> bool:
    """Tell whether two claims in free wording share enough to be of one event, and contrast in nothing.

    One alone may say more; things that each has to itself are two events."""
    one, two = first.matter, second.matter
    shared, names = one.words & two.words, first.names | second.names
    if not _uncontrasted(first, second) or not shared & (one.core | two.core):
        return False
    if (one.words ^ two.words) & names and len(shared - names - {word_stem(first.topic)}) < _FURTHER_WORDS:
        return False
    return not ((_things(one, two) and _things(two, one)) or (_doers(one, two) and _doers(two, one)))


def _uncontrasted(first: Claim, second: Claim) -> bool:
    """Tell whether two claims share a name and more, and have no word that sets one of a kind apart.

    Names that each has to itself, or a part of the thing in one alone, set apart too."""
    one, two = first.matter, second.matter
    shared, names = one.words & two.words, first.names | second.names
    own, others = one.words - two.words, two.words - one.words
    if len(shared) < _PLAINLY_SAME or not shared & names or (own | others) & CONTRASTS:
        return False
    if first.kind == "count" and (one.core ^ two.core) & _BEFALLS:
        return False
    return not (_parts_of_own(one, two) or (own & names and others & names))


def _parts_of_own(one: Matter, two: Matter) -> bool:
    return bool(one.parts - two.words - two.parts or two.parts - one.words - one.parts)


def _things(one: Matter, other: Matter) -> Stems:
    """Return what one account's core has to itself, but for a subject that says who did it."""
    own = one.core - other.words
    return frozenset() if own <= one.subject and one.subject.isdisjoint(other.words) else own


def _doers(one: Matter, other: Matter) -> Stems:
    """Return who did it in one account of whom the other has no word."""
    return (
        (one.agents | one.subject) - other.words
        if one.subject.isdisjoint(other.words)
        else one.agents - other.words
    )


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
    if first.matter.lone or second.matter.lone:
        return False
    if _uncontrasted(first, second):
        return True
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
        once = first.topic in _ONCE or (long_past(first) and long_past(second))
        told = (once or days_between(first, second) <= _FARTHEST_DAYS) and not comes_again(first, second)
        return "conflict" if told else None
    if first.kind == "sum" and max(first.low, second.low) > _FARTHEST_SUMS * min(first.high, second.high):
        return None  # a season ticket and a day's, a grant and a gift: no two accounts of one sum
    return "conflict" if same_moment(first, second) else None


def _rating_kind(first: Claim, second: Claim) -> PairKind | None:
    """A rating of one moment told twice over is a conflict, of two moments that do not meet a change."""
    scales = first.value.isdigit(), second.value.isdigit()  # a number and a word are of two scales
    if first.value == second.value or scales[0] != scales[1]:
        return None
    if apart(first.when, second.when):
        return "change"
    return (
        "conflict"
        if first.stated_when and second.stated_when and is_year(first) and is_year(second)
        else None
    )
