"""In which order what was found is shown: inside the dates for certain, what is closest to what is asked, who
held a post, who speaks, what offers what is asked, whose article names whom it is asked of, what is newest
where news is asked for, and what tells it surely where the first would be refused.

Ranking is left to `index.search`, near-copies to `qa.folding`, how surely it answers to `qa.judging`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import chain, islice

from index.generation import Generation
from index.search import Hit, Results
from qa.bounds import Bounds
from qa.folding import Found
from qa.judging.closest import closest_first
from qa.judging.naming import naming_first
from qa.judging.newest import newest_first
from qa.judging.offering import offering_first
from qa.judging.surest import telling_first
from qa.judging.verdict import is_lacking, sureness
from qa.newsroom.posts import POST_CANDIDATES, asks_for_post, holder_first
from qa.speaking import AskedSpeaker, asked_to_speak
from qa.understanding.question import Query

_EQUALLY_GOOD = 2  # decimals of a score
_SPARE = 10  # candidates beyond those shown that may come before them


def in_order(
    query: Query, results: Results, generation: Generation, bounds: Bounds, limit: int
) -> tuple[Iterator[Found], AskedSpeaker]:
    """Return what was found in the order in which it is shown, and of whom it is asked what they said.

    `limit`: how many are to be shown; few beyond them can come before them."""
    rows = [hit.row for hit in results.hits]
    asked = asked_to_speak(generation.remarks, query.spelt_out, rows, query.spellings, query.people)
    spare = POST_CANDIDATES if asks_for_post(query) else _SPARE
    first, further = _candidates(results.hits, limit + spare, asked.rows)
    near = _certain_first((_found(generation, hit) for hit in first), bounds)
    holding = holder_first(query, closest_first(query.spelt_out, results, near), generation)
    offering = offering_first(query.spelt_out, asked, results, holding, is_followup=query.is_followup)
    ordered = naming_first(query.people, offering)
    ordered = newest_first(query.news, ordered) if query.news else ordered

    def sure(one: Found) -> float:
        return sureness(query, bounds, results, one, lacking=is_lacking(query, results, one, asked))

    ordered = telling_first(query.spelt_out, ordered, sure)
    return chain(ordered, (_found(generation, hit) for hit in further)), asked


def _candidates(hits: Sequence[Hit], number: int, spoken: Collection[int]) -> tuple[list[Hit], list[Hit]]:
    """Return the hits that may come first, and the others: the first `number`, and behind them what the
    question finds by itself, whatever was said before, and the best at rows `spoken` by whom it asks of."""
    kept = {hit.row for hit in nlargest(_SPARE, hits, key=lambda hit: hit.alone)}
    kept |= {hit.row for hit in islice((hit for hit in hits if hit.row in spoken), _SPARE)}
    later = hits[number:]
    first = [*hits[:number], *(hit for hit in later if hit.row in kept)]
    return first, [hit for hit in later if hit.row not in kept]


def _certain_first(found: Iterable[Found], bounds: Bounds) -> list[Found]:
    """Put what may lie outside the dates asked for after what is as good and lies inside for certain."""
    if not bounds.dated:
        return list(found)

    def place(one: Found) -> tuple[float, bool]:
        published = one.article.published
        return -round(one.hit.score, _EQUALLY_GOOD), not bounds.certain(published.earliest, published.latest)

    return sorted(found, key=place)


def _found(generation: Generation, hit: Hit) -> Found:
    passage, article = generation.passage(hit.row)
    return Found(hit, passage, article)
