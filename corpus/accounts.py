"""Whether two claims are of one event or of one state: what they share, and that nothing sets them apart.

Precision first. Which values then conflict is for `conflicts`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from corpus.claim_matters import Matter
from corpus.claim_times import apart, is_brief
from corpus.claim_words import PREDICATE_STEMS, VOTES_CAST
from corpus.claims import Claim
from corpus.content_words import Stems, overlap, word_stem
from corpus.contrasts import CONTRASTS, INCIDENTAL, RATERS
from corpus.name_words import INSTITUTIONS

_SAME_THING = 0.6
_SHARED_NAMES = 2
_BEFALLS = frozenset(word_stem(name) for name in PREDICATE_STEMS)
_PLAINLY_SAME = 3
_FURTHER_WORDS = 2
_BODIES = frozenset(word_stem(word) for word in INSTITUTIONS)
_MONTH = 31
_FAMILY = 4
_OF_A_LIFE = frozenset(("birth", "death", "marry"))
_GRANTED = frozenset(("award", "damages", "fine", "repay"))
_DONE_TO = frozenset(("burn", "demolish", "found", "build", "end", "jail", "reopen"))
_DONE_BY_SOMEONE = frozenset(("end", "cost", "fine"))


def one_event(first: Claim, second: Claim, names: Mapping[str, Stems]) -> bool:
    """Tell whether two claims agree on what they are of: every word of the one's matter has its like in the
    other's, hoped for or done alike, and a name is shared.

    One alone may say who did it, after what, or something aside; not each its own."""
    one, two = first.matter, second.matter
    if one.lone or two.lone or _stances_differ(first, second) or _counts_of_some(first, second):
        return False
    if first.kind == "count" and one.whence != two.whence:
        return False
    if _one_account(first, second) or _one_story(first, second, names):
        return True
    both = _in_both(first, second, names)
    named = one.words & two.words & (first.names | second.names | both)
    unnamed = first.kind == "date" and len(both) >= _SHARED_NAMES and len(one.core & two.core) > 1
    if not one.core & two.core or (not named and not unnamed):
        return False
    own, others = _added(one, two, first.topic), _added(two, one, first.topic)
    if own is None or others is None:
        return False
    return not any(mine and theirs for mine, theirs in zip(own, others, strict=True))


def _in_both(first: Claim, second: Claim, names: Mapping[str, Stems]) -> Stems:
    """Return the proper words that the articles of both claims print."""
    return names.get(first.article, frozenset()) & names.get(second.article, frozenset())


def _stances_differ(first: Claim, second: Claim) -> bool:
    """Tell whether one value is told, the other planned or hoped for; what is granted to come is granted."""
    stances = {first.matter.stance, second.matter.stance}
    return len(stances) > 1 and ("wished" in stances or first.topic not in _GRANTED)


def _counts_of_some(first: Claim, second: Claim) -> bool:
    """Tell whether one count alone says of what kind, or where, those counted are: they are some of them.

    Where the same befell both it may."""
    one, two = first.matter, second.matter
    if first.kind != "count" or one.words & two.words & _BEFALLS or first.topic == VOTES_CAST:
        return False
    said = (one.core | one.agents) ^ (two.core | two.agents)
    return bool(_undated(said - INCIDENTAL - first.names - second.names))


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


def _one_story(first: Claim, second: Claim, names: Mapping[str, Stems]) -> bool:
    """Tell whether two claims share names, and nothing that matters stands in each alone.

    What the rest of a sentence says counts as heard; who acted and how it came about does not matter."""
    both = _in_both(first, second, names)
    printed = (first.matter.words | first.context) & (second.matter.words | second.context)
    if not printed & (first.names | second.names | both) - _BODIES:
        return False  # true of most pairs, and far cheaper than all that follows
    one, two = _Told(first, second), _Told(second, first)
    shared = one.shared | two.shared
    named = shared & (first.names | second.names | both)
    further = shared - named - {word_stem(first.topic)}
    plain = _one_moment(first, second) or len(further) >= _PLAINLY_SAME
    if len(named) + plain < _SHARED_NAMES or not named - _BODIES or (one.matters and two.matters):
        return False
    if one.contrasts or two.contrasts or (one.own & first.names and two.own & second.names):
        return False
    if (one.own | two.own) & (first.names | second.names) and len(further) < _FURTHER_WORDS:
        return False
    if first.kind == "count" and (not further or _other_fate(one.said, two.said, first.topic)):
        return False
    if first.kind == "date" and first.topic not in _DONE_TO and not (one.has_subject and two.has_subject):
        return False
    return bool(further) or len(named) > _SHARED_NAMES or first.topic in _OF_A_LIFE


def _one_moment(first: Claim, second: Claim) -> bool:
    """Tell whether two claims print one weekday, or name times no longer than a month that meet."""
    one, two = first.when, second.when
    if first.weekday or second.weekday:
        return first.weekday == second.weekday
    stated = first.stated_when and second.stated_when and not apart(one, two)
    return stated and is_brief(first, _MONTH) and is_brief(second, _MONTH)


class _Told:
    """One claim beside another: what it says that the other's whole sentence does not."""

    def __init__(self, claim: Claim, other: Claim) -> None:
        heard = other.matter.words | other.context
        self.said = claim.matter.words
        self.shared = self.said & heard
        self.own = frozenset(stem for stem in self.said - heard if not _is_heard(stem, heard))
        self.matters = (self.own & (claim.matter.core | claim.matter.agents)) - INCIDENTAL
        doers = claim.matter.subject if claim.topic == "steal" else frozenset()
        self.contrasts = bool(
            (self.own - claim.matter.agents - doers) & CONTRASTS or claim.matter.parts - heard - INCIDENTAL
        )
        subject = claim.matter.subject - INCIDENTAL
        self.has_subject = not subject or bool(subject & heard)


def _other_fate(said: Stems, other: Stems, topic: str) -> bool:
    """Tell whether something else befell those counted; how a motion fared need not be said of a vote."""
    own, others = (said - other) & _BEFALLS, (other - said) & _BEFALLS
    return bool(own and others) if topic == VOTES_CAST else bool(own or others)


def _is_heard(stem: str, heard: Stems) -> bool:
    """Tell whether a stem is another number, or of one family with one heard ("swim", "swimmer")."""
    if stem[0].isdigit():
        return True
    return any(
        min(len(stem), len(other)) >= _FAMILY and (stem.startswith(other) or other.startswith(stem))
        for other in heard
    )


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


def one_state(first: Claim, second: Claim, names: Mapping[str, Stems]) -> bool:
    """Tell whether two ratings are of one thing: words mostly shared, not words of its own on each side.

    Who rates is no word of what is rated."""
    first, second = _of_the_rated(first), _of_the_rated(second)
    if first.matter.lone or second.matter.lone:
        return False
    if _uncontrasted(first, second):
        return True
    one, two = (_undated(claim.matter.words) for claim in (first, second))
    if (one ^ two) & CONTRASTS or _parts_of_own(first.matter, second.matter):
        return False
    shared = one & two
    smaller = min(one, two, key=len)
    if len(shared) < min(2, len(smaller)) or not shared or overlap(smaller, shared) < _SAME_THING:
        return False
    if one - shared and two - shared:
        return False
    both = _in_both(first, second, names) - RATERS
    return bool((first.names | second.names) & shared) or len(both) >= _SHARED_NAMES


def _of_the_rated(claim: Claim) -> Claim:
    """Return a claim without those who rate; what is only a part ("for caring") stays one."""
    said = claim.matter
    matter = replace(
        said, core=said.core - RATERS, agents=said.agents - RATERS, asides=said.asides - RATERS,
        circumstances=said.circumstances - RATERS
    )  # fmt: skip
    return replace(claim, matter=matter, names=claim.names - RATERS)


def _undated(stems: Stems) -> Stems:
    return frozenset(stem for stem in stems if not stem[0].isdigit())
