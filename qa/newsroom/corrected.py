"""What a correction's note says of an error: which of its sentences tell what was wrong and which what is so,
and whether that answers.

How a note is read is for `corpus.retractions`, the wording of what stands beside an answer for `notes`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.names import proper_words
from corpus.patterns import regex
from corpus.records import Span
from corpus.retractions import errors, withdrawn_and_stated
from corpus.sentences import sentence_spans
from corpus.synonyms import event_stems
from index.remarks import Remark
from qa.answer import Answer, BestSentence, Citation
from qa.cite import WITHDRAWN
from qa.judging.expectation import TELLING, kind, offers
from qa.newsroom.shown import Shown

_BEGINNING = 40
_SHARED_STEMS = 2
_ASIDE = regex(r", [^,]{2,80},(?= )")


def corrected(question: str, answer: Answer, remarks: Sequence[Remark], shown: Shown) -> BestSentence | None:
    """Return the sentence that answers: what a correction states, not a withdrawn claim asked about; nor the
    reason that a corrected article still prints, where the correction states the one asked for."""
    if answer.answer is None:
        return None
    rank = answer.answer.citation
    if shown.citations[rank - 1].correction:
        return _of_note(question, answer.answer, shown)
    for remark in remarks:
        if remark.other is None or remark.row != shown.row(rank):
            continue
        is_claimed = remark.kind == "withdrawn" and shown.marks(remark.row, remark.span)
        if (is_claimed and leads(question, *remark.words)) or _states_reason(question, remark):
            return _stated(shown.rank(remark.other), shown, remark.words[1])
    return answer.answer


def _of_note(question: str, best: BestSentence, shown: Shown) -> BestSentence:
    """Return what answers where the best sentence is a correction's: what that states, where it is asked for.

    Else it is that sentence; but where it only tells what is withdrawn, that of another passage which offers
    what is asked for, if there is one."""
    note = shown.citations[best.citation - 1].run_on
    if not leads(question, *claimed_and_stated(note, best.span)):
        if not only_claims(note, best.span):
            return best
        other = next((one for one in shown.citations if _offers(one, question)), None)
        if other:
            return other.best
    return _stated(best.citation, shown, best.span)


def leads(question: str, claim: str | None, stated: str | None) -> bool:
    """Tell whether what a correction states is asked for: the kind of answer that must be spelt out, on the
    matter of the `claim`; else something of the claim, and more than whom it names."""
    if not stated:
        return False
    claim = _ASIDE.sub("", claim or "")
    asked, told = event_stems(question), event_stems(f"{claim} {stated}")
    wanted = kind(question)
    if wanted in TELLING:
        claimed = offers(claim, wanted, question)
        if offers(stated, wanted, question):
            return claimed or bool(asked & told)
        if not claimed:
            return False
    return bool((asked - event_stems(" ".join(proper_words(question)))) & told)


def _offers(citation: Citation, question: str) -> bool:
    """Tell whether the sentence marked is of no correction, stands, and offers what must be spelt out."""
    wanted = kind(question)
    stands = not citation.correction and not any(note.startswith(WITHDRAWN) for note in citation.notes)
    marked = citation.run_on[slice(*citation.highlights[0])] if citation.highlights else ""
    return stands and wanted in TELLING and offers(marked, wanted, question)


def _states_reason(question: str, remark: Remark) -> bool:
    """Tell whether a correction to the article of `remark` states the reason that is asked for."""
    if remark.kind != "corrected" or kind(question) != "reason":
        return False
    claim, stated = remark.words
    shared = event_stems(question) & event_stems(claim)
    return len(shared) >= _SHARED_STEMS and offers(stated, "reason", question)


def _stated(rank: int, shown: Shown, of: Span | str) -> BestSentence:
    """Return the sentence of a correction that states what holds `of` some words, marked in its citation.

    A correction is in the paper's own words."""
    citation = shown.citations[rank - 1]
    span = stated_sentence(citation.run_on, of)
    shown.citations[rank - 1] = replace(citation, highlights=(span,), speaker=None)
    return shown.citations[rank - 1].best


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
