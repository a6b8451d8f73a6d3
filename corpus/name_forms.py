"""Forms of one full name, "Ann Lee" and "Ann Jane Lee", and whom of a surname a title or "she" fits.

Owns when one is the other with a middle name. Short names are for `names`, misprints for `variants`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from corpus.content_words import LONGEST_SENTENCE
from corpus.forenames import sex_of, sex_of_titles
from corpus.name_runs import Mention
from corpus.patterns import regex
from corpus.quote_marks import masked, quotations
from corpus.sentences import sentences

_HE_OR_SHE = regex(r"\b(?:(?P<m>he|himself)|she|herself)\b")


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


def of_another(text: str, mentions: Sequence[Mention], sure: Collection[str]) -> frozenset[int]:
    """Return where surnames begin that are not those of whoever is printed with them in full further on.

    "Cllr Lee said she …" is no Tom Lee where nobody `sure` was named by then who can be "she"."""
    full: dict[str, list[Mention]] = {}
    short: dict[str, list[Mention]] = {}
    for one in mentions:
        if " " in one.name:
            full.setdefault(one.surname, []).append(one)
        elif one.name not in full and not sex_of_titles(one.titles):
            short.setdefault(one.name, []).append(one)
    found: set[int] = set()
    earliest = _earliest(one for one in mentions if one.name in sure)
    for surname in full.keys() & short.keys():
        sexes = {_sex(one) for one in full[surname]}
        told = {sex for one in short[surname] for sex in _sexes_told(text, one)}
        if len(sexes) == 1 == len(told) and "" not in sexes and not sexes & told:
            others = (named for sex, named in earliest.items() if sex not in sexes)
            firsts = (at for named in others for other, at in named.items() if other != surname)
            if all(at >= full[surname][0].start for at in firsts):
                found.update(one.start for one in short[surname])
    return frozenset(found)


def _earliest(mentions: Iterable[Mention]) -> dict[str, dict[str, int]]:
    """Return by sex where the first two surnames are printed of whom `mentions`, in order, are."""
    found: dict[str, dict[str, int]] = {}
    for one in mentions:
        named = found.setdefault(_sex(one), {})
        if len(named) < 2:
            named.setdefault(one.surname, one.start)
    return found


def _sex(mention: Mention) -> str:
    return sex_of_titles(mention.titles) or (sex_of(mention.name.split()[0]) if " " in mention.name else "")


def _sexes_told(text: str, mention: Mention) -> set[str]:
    """Return the sexes that "he" and "she" show after a name in its sentence, outside of quotations."""
    after = sentences(text[mention.end : mention.end + LONGEST_SENTENCE])[:1]
    found = (one for told in after for one in _HE_OR_SHE.finditer(masked(told, quotations(told))))
    return {"m" if one["m"] else "f" for one in found}
