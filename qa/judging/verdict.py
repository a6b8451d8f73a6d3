"""The verdict on what was found: passages judged and cited, and whether they answer.

What makes a confidence is `evidence`'s; notes are added by `qa.newsroom`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from corpus.records import Published
from index.encodings import FloatArray
from index.search import Results
from qa.answer import Answer, Citation, Searched
from qa.bounds import Bounds
from qa.cite import cite
from qa.folding import Found
from qa.judging import evidence
from qa.judging.deeds import tells_deed
from qa.judging.naming import is_of_others
from qa.judging.reach import is_out_of_reach
from qa.judging.topics import is_off_topic
from qa.speaking import AskedSpeaker
from qa.understanding.question import Query

Footing = Literal["itself", "last answer", "nothing"]
"""What a question rests on: its own words, or, where it says nothing itself, what the one before it found."""


def judged(
    query: Query,
    bounds: Bounds,
    results: Results,
    found: Sequence[Found],
    asked: AskedSpeaker,
    footing: Footing = "itself",
) -> Answer:
    """Return the answer that the passages `found`, best first, make, or a `not_found` with them.

    `asked`: of whom it is asked what they said, if that is asked. A question that says nothing itself is
    answered beside the last answer, unless that lacks what it asks for."""
    lacking = [footing == "nothing" or is_lacking(query, results, one, asked) for one in found]
    sures = [
        sureness(query, bounds, results, one, lacking=lacks)
        for one, lacks in zip(found, lacking, strict=True)
    ]
    if found and footing == "last answer" and not lacking[0]:
        sures[0] = max(sures[0], evidence.least(query.spelt_out, found[0].passage.text))
    weights = evidence.topic(asked, results) if asked.rows else results.weights
    citations = tuple(
        _citation(rank, one, query, bounds, weights, sure)
        for rank, (one, sure) in enumerate(zip(found, sures, strict=True), 1)
    )
    sure = sures[0] if sures else 0.0
    answered = bool(citations) and evidence.answers(sure)
    return Answer(
        question=query.question,
        standalone=query.standalone,
        verdict="answered" if answered else "not_found",
        confidence=sure,
        answer=citations[0].best if answered else None,
        missing=None if answered or not found else _missing(query, found, lacking[0]),
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


def is_lacking(query: Query, results: Results, one: Found, asked: AskedSpeaker) -> bool:
    """Tell whether something shows that a passage is not about what is asked: it has no word of whom what
    they said is asked, its article names nobody that the question does or does not reach the time asked
    about, the archive never prints whom or what that names, or nothing is near the topic that a few words
    name."""
    return (
        query.unprinted is not None
        or asked.is_silent(one.hit.row, one.passage.text)
        or is_out_of_reach(query.times.period, one.passage.text, one.article)
        or is_of_others(query.people, one.article)
        or (not (query.is_followup or query.people) and is_off_topic(query.question, results, one.hit))
    )


def sureness(query: Query, bounds: Bounds, results: Results, one: Found, *, lacking: bool) -> float:
    """Return the probability that one of the passages found answers."""
    return evidence.confidence(
        query.spelt_out,
        results,
        one.hit,
        one.passage.text,
        within=bounds.article is not None,
        lacking=lacking,
        year=_year(one.article.published),
    )


def _year(published: Published) -> str:
    """Return the year in which an article was certainly printed; "" where it may be another."""
    first, last = published.earliest, published.latest
    return str(first.year) if first and last and first.year == last.year else ""


def _citation(
    rank: int, one: Found, query: Query, bounds: Bounds, weights: FloatArray, sure: float
) -> Citation:
    sentence = evidence.telling_sentence(query.spelt_out, one.passage.text, one.hit, weights)
    return cite(rank, sure, one.passage, one.article, sentence, bounds, one.also)


def _missing(query: Query, found: Sequence[Found], lacking: bool) -> str | None:
    """Return what a refusal says is not spoken of; of what somebody did or suffered no passage shown may, nor
    its headline."""
    told = (tells_deed(f"{one.article.title}. {one.passage.text}", query.spelt_out) for one in found)
    if query.unprinted or any(told):
        return query.unprinted
    return evidence.missing(query.standalone, found[0].passage.text, lacking=lacking)
