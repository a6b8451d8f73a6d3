"""Near-identical passages as one result: agencies' copy and reprints stand in several articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.records import Article, Passage
from index.lexical import terms
from index.search import Hit
from qa.answer import Place

_SAME = 0.9
_FEWEST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with its passage, its article, and where else nearly the same words stand."""

    hit: Hit
    passage: Passage
    article: Article
    also: tuple[Place, ...] = ()


def fold(found: Iterable[Found], limit: int) -> list[Found]:
    """Return the first `limit` distinct passages, in order, each with the places of its near-copies.

    Two passages are near-copies where nine in ten of all their different words stand in both (Jaccard
    similarity; Broder 1997) and neither is a handful of words."""
    kept: list[tuple[Found, frozenset[str]]] = []
    for one in found:
        bag = frozenset(terms(one.passage.text))
        twin = next((i for i, (_, other) in enumerate(kept) if _same(bag, other)), None)
        if twin is None:
            if len(kept) == limit:
                break
            kept.append((one, bag))
        elif one.article.id != kept[twin][0].article.id:
            kept[twin] = (_with(kept[twin][0], one), kept[twin][1])
    return [one for one, _ in kept]


def _same(bag: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(bag), len(other)) < _FEWEST_WORDS:
        return False
    return len(bag & other) >= _SAME * len(bag | other)


def _with(one: Found, copy: Found) -> Found:
    place = Place(copy.article.id, copy.article.path, copy.passage.line)
    return Found(one.hit, one.passage, one.article, (*one.also, place))
