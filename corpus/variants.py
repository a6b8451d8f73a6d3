"""One person printed two ways: a letter apart in the surname, or a short first name for the long one.

Owns when two names are one person's. Searching for both at once is for the question's understanding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from corpus.content_words import Stems, overlap
from corpus.forenames import heads
from corpus.names import proper_words
from corpus.roles import Holding

_LONGEST_APART = 1
_SHORTEST = 5
_POST = 0.6
_SHARED_NAMES = 2


@dataclass(frozen=True, slots=True)
class Variant:
    """Two printings of one person's name, and the articles that print each."""

    first: str
    second: str
    first_articles: tuple[str, ...]
    second_articles: tuple[str, ...]


def same_person(first: str, second: str) -> bool:
    """Tell whether two full names can be one person's: equal but for a short form or one letter."""
    if first == second:
        return True
    one, two = first.lower().split(), second.lower().split()
    if len(one) < 2 or len(two) < 2:
        return False
    surnames = one[-1] == two[-1] or _one_letter(one[-1], two[-1])
    return surnames and _same_first(one[0], two[0])


def is_misprint(first: str, second: str) -> bool:
    """Tell whether two words in lower case, long ones that begin alike, are one letter apart."""
    return first[:1] == second[:1] and _one_letter(first, second)


def variants(
    held: Sequence[Holding], printed: Sequence[tuple[str, str]], names: Mapping[str, Stems]
) -> tuple[Variant, ...]:
    """Return the people printed two ways in `printed`, (full name, article) of every full name printed.

    No article may print both. Two in a like post (`held`) are one; else a short first name needs the same
    surname and no other post, and a surname a letter apart also articles that share names (`names`: the
    proper words of each article by its id)."""
    articles: dict[str, set[str]] = {}
    for name, article in printed:
        articles.setdefault(name, set()).add(article)
    posts: dict[str, list[Holding]] = {}
    for holding in held:
        posts.setdefault(holding.name, []).append(holding)
    return tuple(
        Variant(first, second, tuple(sorted(articles[first])), tuple(sorted(articles[second])))
        for first, second in _close(sorted(articles))
        if _is_one(first, second, articles, posts) and _near(first, second, articles, names)
    )


def _close(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the pairs of names that can be one person's; only names of a like first name are compared."""
    groups: dict[str, list[str]] = {}
    for name in names:
        first = name.lower().split()[0]
        for form in heads(first) | {first}:
            groups.setdefault(form, []).append(name)
    close = {pair for group in groups.values() for pair in combinations(group, 2) if same_person(*pair)}
    return sorted(close)


def _is_one(first: str, second: str, articles: dict[str, set[str]], posts: dict[str, list[Holding]]) -> bool:
    if articles[first] & articles[second]:
        return False
    mine, theirs = posts.get(first, []), posts.get(second, [])
    if any(max(overlap(a.stems, b.stems), overlap(b.stems, a.stems)) >= _POST for a in mine for b in theirs):
        return True
    return not (mine and theirs) or _alike(mine, theirs)


def _near(first: str, second: str, articles: Mapping[str, set[str]], names: Mapping[str, Stems]) -> bool:
    """Tell whether articles that print the two share names apart from the person's own."""
    own = proper_words(f"{first}, {second}") | {word.lower() for word in f"{first} {second}".split()}
    return any(
        len((names.get(one, frozenset()) & names.get(two, frozenset())) - own) >= _SHARED_NAMES
        for one in articles[first]
        for two in articles[second]
    )


def _alike(mine: Sequence[Holding], theirs: Sequence[Holding]) -> bool:
    return any(a.stems & b.stems for a in mine for b in theirs)


def _one_letter(first: str, second: str) -> bool:
    long_enough = min(len(first), len(second)) >= _SHORTEST
    return long_enough and DamerauLevenshtein.distance(first, second) <= _LONGEST_APART


def _same_first(first: str, second: str) -> bool:
    return first == second or bool(heads(first) & heads(second))
