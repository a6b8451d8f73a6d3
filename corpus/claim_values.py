"""What a printed value can mean: the ends of hedged numbers and days; and which verb stands nearest to it.

What a value is said of is for `claims`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from corpus.calendar_words import TimeWords, days_meant, resolve
from corpus.records import Published, Span

_FARTHEST = 1e12
_LARGE = 1e9
_ABOUT = 0.25
_ROUNDING = 0.05
_AT_LEAST = frozenset(("more than", "over", "at least"))
_AT_MOST = frozenset(("up to", "less than", "under"))


def nearest(patterns: Sequence[tuple[str, re.Pattern[str]]], clause: str, place: Span) -> str | None:
    """Return the name of the pattern that matches nearest a place of the clause; of two, the longer."""
    found = [
        (min(abs(match.end() - place[0]), abs(match.start() - place[1])), -len(match.group()), name)
        for name, pattern in patterns
        for match in pattern.finditer(clause)
    ]
    return min(found)[2] if found else None


def ends(value: float, hedge: str | None) -> tuple[float, float]:
    """Return the least and the most that a printed number can stand for, hedged or only rounded."""
    word = (hedge or "").lower()
    slack = value * _ABOUT / 2 if word else min(value * _ROUNDING / 2, _last_figure(value) / 2)
    low, high = value - slack, value + slack
    return (0.0 if word in _AT_MOST else low), (_FARTHEST if word in _AT_LEAST else high)


def _last_figure(value: float) -> float:
    """Return what one more in the last figure of a printed number is worth: 1,000 of 815,000."""
    figures = f"{value:.10g}" if value < _LARGE else f"{value:.0f}"
    whole, _, rest = figures.partition(".")
    return 10.0 ** (-len(rest) if rest else len(whole) - len(whole.rstrip("0")))


def lead(clause: str, time: TimeWords) -> str:
    """Return the word before words for time."""
    return clause[: time.span[0]].rstrip().rsplit(" ", 1)[-1].lower()


def printed_time(clause: str, time: TimeWords) -> str:
    """Return words for time with the preposition that they depend on."""
    depends = re.search(r"\b(?:by|in|on|until|from|before|after|during)\s+$", clause[: time.span[0]], re.I)
    return clause[depends.start() if depends else time.span[0] : time.span[1]].strip()


def dated(clause: str, time: TimeWords, published: Published) -> tuple[float, float] | None:
    """Return the first and the last day, as ordinals, that words for time can mean; None without both."""
    low, high = resolve(time, published) if time.days or published.earliest else (None, None)
    if time.form == "day" and published.earliest and published.latest:
        near = days_meant(time, published.earliest)
        low, high = near if near and (published.latest - published.earliest).days < 120 else (low, high)
    if low is None or high is None:
        return None
    if lead(clause, time) == "by":
        return float(date.min.toordinal()), float(high.toordinal())
    return float(low.toordinal()), float(high.toordinal())
