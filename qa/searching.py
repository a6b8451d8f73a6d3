"""A question understood, put to the index: which rows may be found, and what is found."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.encodings import IntArray, TextEncoding
from index.generation import Generation
from index.nearness import Scored
from index.search import Results, search
from qa.bounds import Bounds
from qa.speaking import rows_of_speaker, unknown_speaker
from qa.understanding.question import Query


def found_by(
    generation: Generation,
    query: Query,
    encoding: TextEncoding,
    allowed: IntArray | None,
    *,
    before: Sequence[Scored] = (),
    without: frozenset[str] = frozenset(),
) -> Results:
    """Return the hits of `query`, encoded as `encoding`, among the rows `allowed`.

    `before`: what the questions before it found. `without`: stages left out, for experiments."""
    return search(
        generation,
        query.focused,
        encoding,
        about=[(mention.word, mention.weight) for mention in query.about],
        found=before,
        spellings=query.other_stems,
        period=query.times.period.years if query.times.period else None,
        allowed=allowed,
        without=without,
    )


def allowed_rows(generation: Generation, bounds: Bounds) -> IntArray | None:
    """Return the rows that the bounds leave, ascending; None for all.

    Raises `InputError` for an article that the index does not hold, or a speaker who speaks nowhere in it."""
    allowed = None
    if bounds.article is not None:
        allowed = generation.rows_of(bounds.article)
    if bounds.speaker is not None:
        spoken = np.array(rows_of_speaker(generation.remarks, bounds.speaker), dtype=np.int64)
        if not spoken.size:
            raise unknown_speaker(generation.remarks, bounds.speaker)
        allowed = spoken if allowed is None else np.intersect1d(allowed, spoken)
    if bounds.dated:
        possible = bounds.possible(generation.article_dates)
        rows = np.flatnonzero(possible[generation.article_numbers])
        allowed = rows if allowed is None else np.intersect1d(allowed, rows)
    return allowed
