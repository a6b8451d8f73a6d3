"""Forms of one full name, "Ann Lee" and "Ann Jane Lee", and which of a surname's people a title fits.

Owns when one is the other with a middle name. Short names are for `names`, misprints for `variants`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.forenames import sex_of


def adds_to(longer: str, shorter: str) -> bool:
    """Tell whether one full name is another with a middle name."""
    long, short = longer.split(), shorter.split()
    ends = (long[0], long[-1]) == (short[0], short[-1])
    return ends and len(long) > len(short) > 1 and set(short) <= set(long)


def longest_form(forms: set[str], printed: Mapping[str, int], at: int | None) -> str | None:
    """Return the fullest of several forms of one name printed up to a place, None where they are of two.

    `printed` tells where each form is printed first."""
    longest = max(forms, key=len)
    if not all(form == longest or adds_to(longest, form) for form in forms):
        return None
    known = [form for form in forms if at is None or printed[form] <= at]
    return max(known, key=len) if known else min(forms, key=len)


def of_sex(names: Sequence[str], sex: str) -> list[str]:
    """Return the full names of a sex, m or f; where none is surely so, those that may be.

    "" keeps all."""
    sure = [name for name in names if sex_of(name.split()[0]) == sex]
    return sure or [name for name in names if not sex_of(name.split()[0])] if sex else list(names)
