"""The notes of an answer, in words: corrections, conflicts, changes, variants, each with its evidence.

Precision first: a note is made only where what it says bears on the question or on the sentence shown. No
winner is chosen between values that disagree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.content_words import content_stems, plain
from corpus.records import Span
from corpus.retractions import withdrawn_and_stated
from corpus.sentences import sentence_spans
from index.remarks import Remark
from qa.answer import Note
from qa.cite import spoken_date
from qa.shown import Shown, in_text
from qa.timeline import time_told

_BEARING_RANKS = 3
_SHARED_STEMS = 2


def corrections(remarks: Sequence[Remark], shown: Shown) -> list[Note]:
    """Return a note for every correction that bears on a passage shown, and append the correction.

    A passage that still makes a withdrawn claim is always noted; what the corrected article prints now, only
    where it is the first passage shown."""
    found: dict[int, tuple[Remark, list[int]]] = {}
    for remark in remarks:
        if remark.other is None or remark.kind not in ("withdrawn", "corrected"):
            continue
        if remark.kind == "withdrawn" or shown.rank(remark.row) == 1:
            found.setdefault(remark.other, (remark, []))[1].append(shown.rank(remark.row))
    return [
        Note("correction", _correction_words(remark, ranks), tuple(sorted({*ranks, shown.rank(note)})))
        for note, (remark, ranks) in found.items()
    ]


def _correction_words(remark: Remark, ranks: Sequence[int]) -> str:
    claim, stated = remark.words
    places = " and ".join(f"[{rank}]" for rank in sorted(set(ranks)))
    now = f" The correction says: “{stated}”." if stated else ""
    if remark.kind == "withdrawn":
        return f"A correction withdraws what {places} claims: “{claim}”.{now}"
    return f"The article of {places} carries a correction on this: it no longer says “{claim}”.{now}"


def stated_sentence(note: str) -> Span:
    """Return the span of the sentence of a correction that holds what it states."""
    _, stated = withdrawn_and_stated(note)
    spans = sentence_spans(note) or ((0, len(note)),)
    at = note.find(stated[:40]) if stated else -1
    return next((span for span in spans if span[0] <= at < span[1]), spans[0])


def disagreements(question: str, remarks: Sequence[Remark], shown: Shown) -> list[Note]:
    """Return notes of conflicts and changes that bear on the question, each value as printed and dated.

    The values of one changing thing make one note, the earliest first."""
    asked = plain(content_stems(question))
    found: dict[frozenset[tuple[int, Span | None]], Note] = {}
    states: dict[str, dict[tuple[int, Span | None], str]] = {}
    for remark in remarks:
        if (
            remark.kind not in ("conflict", "change")
            or remark.other is None
            or not _bears(asked, remark, shown)
        ):
            continue
        topic, here, there = remark.words
        both = {(remark.row, remark.span): here, (remark.other, remark.other_span): there}
        if remark.kind == "change":
            states.setdefault(topic, {}).update(both)
        else:
            found.setdefault(frozenset(both), _conflict(both, shown))
    return [*found.values(), *(_change(values, shown) for values in states.values())]


def _bears(asked: frozenset[str], remark: Remark, shown: Shown) -> bool:
    """Tell whether a pair is of what is asked: its sentence is marked, and first or of the same words."""
    rank = shown.rank(remark.row)
    if remark.kind not in ("conflict", "change") or rank > _BEARING_RANKS:
        return False
    if remark.span is None or not shown.marks(remark.row, remark.span):
        return False
    return (
        rank == 1
        or len(asked & plain(content_stems(_sentence(remark.row, remark.span, shown)))) >= _SHARED_STEMS
    )


def _sentence(row: int, span: Span | None, shown: Shown) -> str:
    citation = shown.citations[shown.rank(row, span) - 1]
    place = in_text(citation.spans, span) if span else None
    return citation.text[slice(*place)] if place else citation.text


def _conflict(values: dict[tuple[int, Span | None], str], shown: Shown) -> Note:
    ranks = [shown.rank(row, span) for row, span in values]
    told = [
        f"“{value}” in [{rank}], {spoken_date(shown.citations[rank - 1].article.published)}"
        for value, rank in zip(values.values(), ranks, strict=True)
    ]
    text = f"The archive gives two accounts, and this answer chooses neither: {'; '.join(told)}."
    return Note("conflict", text, tuple(dict.fromkeys(ranks)))


def _change(values: dict[tuple[int, Span | None], str], shown: Shown) -> Note:
    states = []
    for (row, span), value in values.items():
        rank = shown.rank(row, span)
        when = time_told(_sentence(row, span, shown), shown.citations[rank - 1].article.published)
        states.append(
            (when.earliest or when.latest or date.max, f"“{value}” in [{rank}], {spoken_date(when)}", rank)
        )
    states.sort()
    text = f"This changed over time: {'; '.join(told for _, told, _ in states)}."
    return Note("change", text, tuple(dict.fromkeys(rank for _, _, rank in states)))


def variants(question: str, remarks: Sequence[Remark], shown: Shown) -> list[Note]:
    """Return a note for each person printed two ways whom the question or the first passages name."""
    asked = question.casefold()
    found: dict[frozenset[str], tuple[str, str, set[int]]] = {}
    for remark in remarks:
        if remark.kind == "variant":
            here, there = remark.words
            rank = shown.rank(remark.row)
            named = here.split()[-1].casefold() in asked or there.split()[-1].casefold() in asked
            if named or (rank == 1 and _in_marked(here, shown)):
                first, second = sorted((here, there))
                found.setdefault(frozenset(remark.words), (first, second, set()))[2].add(rank)
    return [
        Note(
            "variant",
            f"Printed both as “{first}” and as “{second}”: taken to be one person.",
            tuple(sorted(ranks)),
        )
        for first, second, ranks in found.values()
    ]


def _in_marked(name: str, shown: Shown) -> bool:
    citation = shown.citations[0]
    return any(name in citation.text[start:end] for start, end in citation.highlights)
