"""What a correction's note says of an error: which of its sentences tell what was wrong, which what is so.

How a note is read is for `corpus.retractions`, the wording of what stands beside an answer for `notes`."""

from __future__ import annotations

from corpus.records import Span
from corpus.retractions import errors, withdrawn_and_stated
from corpus.sentences import sentence_spans

_BEGINNING = 40


def stated_sentence(note: str, of: Span | str) -> Span:
    """Return the span of the sentences of a correction that hold what it states: the words `of` them, or what
    puts right the error in which the span `of` stands."""
    spans = sentence_spans(note) or ((0, len(note)),)
    stated = of if isinstance(of, str) else claimed_and_stated(note, of)[1]
    at = note.find(stated[:_BEGINNING]) if stated else -1
    held = [span for span in spans if span[0] <= at + len(stated or "") and at < span[1]] if at >= 0 else []
    return (held[0][0], held[-1][1]) if held else spans[0]


def claimed_and_stated(note: str, place: Span) -> tuple[str | None, str | None]:
    """Return what a note withdraws and what it states of the error in which a span of it stands."""
    held = [(start, end) for start, end in errors(note) if start < place[1] and place[0] < end]
    return withdrawn_and_stated(note[slice(*held[0])] if held else note)


def only_claims(note: str, place: Span) -> bool:
    """Tell whether a sentence of a note says what is withdrawn, and nothing of what is stated instead."""
    claim, stated = claimed_and_stated(note, place)
    sentence = note[slice(*place)]
    return bool(claim) and str(claim) in sentence and not (stated and stated[:_BEGINNING] in sentence)


def standing(note: str, place: Span) -> Span | None:
    """Return the place of a sentence of a note, of what is stated instead of one that only tells what is
    withdrawn; None where nothing is."""
    if not only_claims(note, place):
        return place
    instead = stated_sentence(note, place)
    return None if only_claims(note, instead) else instead
