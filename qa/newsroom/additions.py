"""What a newsroom would add to an answer: who speaks, corrections, conflicts, changes, variants of a name.

Brings the index's remarks to the citations of one answer and appends the passages that a note rests on.
The wording of notes is for `notes`, order in time for `timeline`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from corpus.places import in_article, in_text
from corpus.records import Span
from index.generation import Generation
from index.remarks import Remark
from qa.answer import Answer, BestSentence, Citation, TimelineEntry
from qa.bounds import Bounds
from qa.cite import cite
from qa.folding import Found
from qa.judging import evidence
from qa.newsroom import notes, timeline
from qa.newsroom.attribution import attributed
from qa.newsroom.corrected import corrected
from qa.newsroom.departures import post_asked
from qa.newsroom.namesakes import is_of_namesake
from qa.newsroom.pleas import later_plea
from qa.newsroom.posts import asks_for_holder_now, holder_sentence
from qa.newsroom.shown import Shown
from qa.understanding.question import Query


def with_newsroom(
    answer: Answer,
    query: Query,
    rows: Sequence[int],
    generation: Generation,
    bounds: Bounds,
    further: Sequence[Found] = (),
) -> Answer:
    """Return `answer` with speakers, notes and a timeline.

    `rows` are those of its citations, in order; `further` are the next best found, on which only a timeline
    draws.
    A note's own passages are appended to the citations, with confidence 0: they explain, they do not answer.
    Only corrections are noted where the archive does not answer."""
    remarks = [one for one in generation.remarks.on(rows) if _is_within(one, generation, bounds)]
    answer = _by_post(answer, query, rows, generation)
    citations = [
        _with_remarks(citation, [remark for remark in remarks if remark.row == row])
        for citation, row in zip(answer.citations, rows, strict=True)
    ]
    shown = Shown(citations, rows, lambda row, span, rank: _cited(generation, row, span, rank, bounds))
    found = notes.corrections(query.standalone, answer.verdict == "answered", remarks, shown)
    best = corrected(query.spelt_out, answer, remarks, shown)
    told = None
    if answer.verdict == "answered":
        told = timeline.timeline_of(
            query.standalone,
            remarks,
            shown,
            _sentences(further),
            _posts(query.standalone, [*rows, *(one.hit.row for one in further)], generation, bounds),
        )
        found += notes.disagreements(query.standalone, remarks, shown, in_order=told is not None)
        found += notes.speaker(query.standalone, best.citation, shown) if best else []
        found += notes.departures(best, shown) if best and asks_for_holder_now(query) else []
        found += later_plea(best, shown) if best else []
        found += notes.variants(query.standalone, remarks, shown)
    best = _of_timeline(query.standalone, best, told, shown)
    return replace(
        answer, answer=best, citations=tuple(shown.citations), notes=(*found, *answer.notes), timeline=told
    )


def _of_timeline(
    question: str, best: BestSentence | None, told: Sequence[TimelineEntry] | None, shown: Shown
) -> BestSentence | None:
    """Return the sentence that answers, of an account in order of time one of its own, the best cited; what a
    correction states stands. Where there is none to tell, no sentence of a namesake answers."""
    if best is None or not told:
        return _of_itself(question, best, shown) if best and timeline.asks_for_timeline(question) else best
    first = shown.citations[best.citation - 1]
    if first.correction or any(entry.text in first.run_on[slice(*best.span)] for entry in told):
        return best
    entry = min(told, key=lambda one: one.citation)
    citation = shown.citations[entry.citation - 1]
    at = citation.run_on.index(entry.text)
    marked = replace(citation, highlights=((at, at + len(entry.text)),))
    shown.citations[entry.citation - 1] = marked
    return marked.best


def _of_itself(question: str, best: BestSentence, shown: Shown) -> BestSentence:
    """Return the sentence that answers, the next marked in its stead where it is of a namesake."""
    for citation in shown.citations if is_of_namesake(question, best.text) else ():
        if not is_of_namesake(question, citation.run_on[slice(*citation.highlights[0])]):
            return citation.best
    return best


def _sentences(further: Sequence[Found]) -> list[tuple[int, Span]]:
    """Return each row with the article's span of the sentence that best answers."""
    places = [(one, evidence.answering_sentence(one.passage.text, one.hit)) for one in further]
    return [(one.hit.row, in_article(one.passage.spans, place)) for one, place in places]


def _posts(question: str, rows: Sequence[int], generation: Generation, bounds: Bounds) -> list[Remark]:
    """Return the posts that the articles of `rows` print, where a question asks who left one."""
    if bounds.speaker or post_asked(question) is None:
        return []
    numbers = generation.article_numbers
    near = np.flatnonzero(np.isin(numbers, numbers[list(rows)]))
    return [remark for remark in generation.remarks.on(near.tolist()) if remark.kind == "post"]


def _is_within(remark: Remark, generation: Generation, bounds: Bounds) -> bool:
    """Tell whether what a remark brings in can lie inside the dates asked for; corrections always do."""
    if remark.other is None or not bounds.dated or remark.kind in ("withdrawn", "corrected"):
        return True
    article = generation.article_numbers[remark.other]
    return bool(bounds.possible(generation.article_dates[[article]])[0])


def _by_post(answer: Answer, query: Query, rows: Sequence[int], generation: Generation) -> Answer:
    """Mark the sentence that prints who held the post asked for, where the first passage was put first.

    A post printed for the time asked about answers."""
    span = holder_sentence(query, rows, generation)
    place = in_text(answer.citations[0].spans, span) if span else None
    if place is None:
        return answer
    sure = max(evidence.PRINTED, *(citation.confidence for citation in answer.citations[:2]))
    first = replace(answer.citations[0], highlights=(place,), confidence=sure)
    citations = (first, *answer.citations[1:])
    return replace(
        answer, verdict="answered", answer=first.best, confidence=sure, missing=None, citations=citations
    )


def _cited(generation: Generation, row: int, span: Span | None, rank: int, bounds: Bounds) -> Citation:
    passage, article = generation.passage(row)
    sentence = in_text(passage.spans, span) if span else None
    citation = cite(rank, 0.0, passage, article, sentence or (0, len(passage.text)), bounds)
    return _with_remarks(citation, list(generation.remarks.on([row])))


def _with_remarks(citation: Citation, remarks: Sequence[Remark]) -> Citation:
    """Name the speaker of the sentence marked, if it is anybody's, and say where a claim is withdrawn."""
    return attributed(replace(citation, notes=(*citation.notes, *notes.beside(remarks))), remarks)
