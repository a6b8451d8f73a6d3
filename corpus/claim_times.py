"""When claims are of one moment: days that cannot both be right, times that meet, articles near in time.

Which claims are compared at all is for `conflicts`."""

from __future__ import annotations

from corpus.claims import Claim, Ends

_BRIEF = 14
_REMEMBERED = 2 * 365
_DAYS_OF_ONE_MOMENT = {"told": 14, "planned": 90, "wished": 90}
_NEARLY_A_YEAR = 270
_NEWS = 90


def long_past(claim: Claim) -> bool:
    """Tell whether a day lay years back when it was told: that of the one event that is remembered."""
    written = claim.when[0]
    return written is not None and claim.high < written.toordinal() - _REMEMBERED


def comes_again(first: Claim, second: Claim) -> bool:
    """Tell whether two days are of an event that comes every year: the later was ahead when the other had
    been, or each was told within weeks of it, when nobody mistakes the year."""
    if first.topic == "end" or days_between(first, second) < _NEARLY_A_YEAR:
        return False
    early, late = sorted((first, second), key=lambda claim: claim.high)
    written = late.when[0].toordinal() if late.when[0] else 0.0
    return early.high < written <= late.low or (_is_news(early) and _is_news(late))


def _is_news(claim: Claim) -> bool:
    written = claim.when[0]
    return written is not None and claim.high - _NEWS <= written.toordinal() <= claim.high + _NEWS


def days_between(first: Claim, second: Claim) -> float:
    """Return the days between two dates told: those years apart are of two events, as of every annual one."""
    return max(first.low, second.low) - min(first.high, second.high)


def same_moment(first: Claim, second: Claim) -> bool:
    """Tell whether two numbers can be of one moment: times named that meet, or articles near in time."""
    if first.weekday and second.weekday and first.weekday != second.weekday:
        return False
    if first.stated_when and second.stated_when:
        return not apart(first.when, second.when)
    if first.stated_when != second.stated_when:
        stated = first if first.stated_when else second
        return is_brief(stated) and _gap(first.when, second.when) <= _DAYS_OF_ONE_MOMENT["told"]
    limit = _NEARLY_A_YEAR if first.kind == "sum" else _DAYS_OF_ONE_MOMENT[first.matter.stance]
    return _gap(first.when, second.when) <= limit


def years_apart(first: Claim, second: Claim) -> bool:
    """Tell whether two states are of times so far apart that one can have followed on the other."""
    return apart(first.when, second.when) and _gap(first.when, second.when) > _NEARLY_A_YEAR


def is_brief(claim: Claim, days: int = _BRIEF) -> bool:
    """Tell whether the time that a claim speaks of is no longer than `days`."""
    low, high = claim.when
    return bool(low and high and (high - low).days <= days)


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
