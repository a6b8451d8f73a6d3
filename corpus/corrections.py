"""The corrections of an article: each notice whole, with the claim that it withdraws.

Owns the record alone: `notices` knows the wordings, `retractions` reads them, `withdrawals` finds where the
claim is still made."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.notices import notice_extents
from corpus.records import Article, Paragraph, Span
from corpus.retractions import withdrawn_and_stated


@dataclass(frozen=True, slots=True)
class Correction:
    """One note of an article, whole, with the claim that it withdraws and what it states instead.

    `withdrawn` and `stated` are words of the note, None where it does not say."""

    article: str
    paragraphs: tuple[int, ...]
    spans: tuple[Span, ...]
    text: str
    withdrawn: str | None
    stated: str | None


def corrections(article: Article) -> tuple[Correction, ...]:
    """Return the notes of `article` in the order printed; each covers whole paragraphs."""
    kept = [paragraph for paragraph in article.paragraphs if paragraph.dropped is None]
    texts = [article.text[slice(*paragraph.span)] for paragraph in kept]
    return tuple(_correction(article, kept[start:end]) for start, end in notice_extents(texts))


def _correction(article: Article, paragraphs: list[Paragraph]) -> Correction:
    spans = tuple(paragraph.span for paragraph in paragraphs)
    text = article.cut(spans)
    withdrawn, stated = withdrawn_and_stated(text)
    return Correction(article.id, tuple(p.number for p in paragraphs), spans, text, withdrawn, stated)
