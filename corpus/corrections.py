"""The corrections of an article: each error that a notice owns up to, with the claim that it withdraws.

Owns the record alone: `notices` knows the wordings, `retractions` reads them, `withdrawals` finds where the
claim is still made."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from corpus.notices import kept_texts, notice_extents
from corpus.records import Article, Paragraph, Span
from corpus.retractions import errors, withdrawn_and_stated


@dataclass(frozen=True, slots=True)
class Correction:
    """One error of a note, with the claim that is withdrawn and what is stated instead.

    `text` are the note's words on it, `spans` the whole paragraphs in which they stand. `withdrawn` and
    `stated` are words of the note, None where it does not say."""

    article: str
    paragraphs: tuple[int, ...]
    spans: tuple[Span, ...]
    text: str
    withdrawn: str | None
    stated: str | None


def corrections(article: Article) -> tuple[Correction, ...]:
    """Return the errors that the notes of `article` own up to, in the order printed."""
    kept, texts = kept_texts(article)
    notes = (kept[start:end] for start, end in notice_extents(texts))
    return tuple(correction for note in notes for correction in _corrections(article, note))


def _corrections(article: Article, note: Sequence[Paragraph]) -> Iterator[Correction]:
    text = article.cut(tuple(paragraph.span for paragraph in note))
    lasts = list(accumulate(paragraph.span[1] - paragraph.span[0] + 1 for paragraph in note))
    for start, end in errors(text):
        held = note[bisect_right(lasts, start) : bisect_left(lasts, end) + 1]
        withdrawn, stated = withdrawn_and_stated(text[start:end])
        numbers, spans = tuple(one.number for one in held), tuple(one.span for one in held)
        yield Correction(article.id, numbers, spans, text[start:end], withdrawn, stated)
