"""The verdict on what was found: passages judged and cited, and whether they answer.

What makes a confidence is `evidence`'s; notes are added by `qa.newsroom`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.encodings import FloatArray
from index.search import Results
from qa.answer import Answer, BestSentence, Citation, Searched
from qa.bounds import Bounds
from qa.cite import cite
from qa.conversation import Footing
from qa.folding import Found
from qa.judging import evidence
from qa.speaking import AskedSpeaker
from qa.understanding.question import Query


def judged(
    query: Query,
    bounds: Bounds,
    results: Results,
    found: Sequence[Found],
    asked: AskedSpeaker,
    footing: Footing = "itself",
) -> Answer:
    """Return the answer that the passages `found`, best first, make, or a `not_found` with them.

    `asked`: of whom it is asked what they said, if that is asked. `footing`: what the question rests on.
    One that says nothing itself is answered beside the last answer, unless that lacks what it asks for."""
    adrift = footing == "nothing" or query.unprinted is not None
    lacking = [adrift or asked.is_silent(one.hit.row, one.passage.text) for one in found]
    weights = evidence.topic(asked, results) if asked.rows else results.weights
    citations = tuple(
        _citation(rank, one, query, bounds, weights, _sure(query, bounds, results, one, lacking[rank - 1]))
        for rank, one in enumerate(found, 1)
    )
    if citations and footing == "last answer" and not lacking[0]:
        least = evidence.least(query.spelt_out, found[0].passage.text)
        citations = (replace(citations[0], confidence=max(citations[0].confidence, least)), *citations[1:])
    sure = citations[0].confidence if citations else 0.0
    answered = bool(citations) and evidence.answers(sure)
    return Answer(
        question=query.question,
        standalone=query.standalone,
        verdict="answered" if answered else "not_found",
        confidence=sure,
        answer=_best_sentence(citations[0]) if answered else None,
        missing=None if answered or not found else _missing(query, found[0], lacking[0]),
        searched=Searched(
            bounds.since,
            bounds.until,
            bounds.as_of or date.today(),
            bounds.speaker,
            bounds.article,
            query.spellings,
        ),
        citations=citations,
    )


def _citation(
    rank: int, one: Found, query: Query, bounds: Bounds, weights: FloatArray, sure: float
) -> Citation:
    sentence = evidence.telling_sentence(query.spelt_out, one.passage.text, one.hit, weights)
    return cite(rank, sure, one.passage, one.article, sentence, bounds, one.also)


def _sure(query: Query, bounds: Bounds, results: Results, one: Found, lacking: bool) -> float:
    return evidence.confidence(
        query.spelt_out,
        results,
        one.hit,
        one.passage.text,
        within=bounds.article is not None,
        lacking=lacking,
    )


def _missing(query: Query, first: Found, lacking: bool) -> str | None:
    return query.unprinted or evidence.missing(query.standalone, first.passage.text, lacking=lacking)


def _best_sentence(citation: Citation) -> BestSentence:
    start, end = citation.highlights[0]
    return BestSentence(citation.text[start:end], citation.rank, (start, end))
