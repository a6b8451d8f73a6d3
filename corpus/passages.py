"""Paragraphs as passages: what is embedded, ranked and cited.

Owns which paragraphs belong together and the limits of a passage. Where a passage ranks is for the
index; who speaks in it is for `speakers`."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from corpus.headlines import is_heading, is_headline, is_put_question
from corpus.layout import line_at
from corpus.letters import signatures
from corpus.notices import kept_texts, notice_extents
from corpus.patterns import regex
from corpus.quote_marks import runs_on
from corpus.records import Article, Paragraph, Passage, Span
from corpus.sentences import sentence_spans

MAX_WORDS = 180
MAX_PIECES = 254
MAX_CHARACTERS = 2_000
_LONGEST_WORD = 200
_LEADS_IN_WORDS = 30
_WINDOW = 200
_WORD = regex(rf"\S{{1,{_LONGEST_WORD}}}")


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph, or a piece of one that is too long, that fits a passage."""

    number: int
    line: int
    span: Span


def cut_passages(article: Article, count_pieces: Callable[[str], int]) -> tuple[Passage, ...]:
    """Cut an article's kept paragraphs into passages, in order, each word once.

    One paragraph is one passage; but headings stay with what they head, a question put with the answer to
    it, a signature with its letter, a quotation over several paragraphs with the paragraph that opens it, and
    a correction whole, as far as the limits allow and no sentence would run over a paragraph's end.
    `count_pieces` counts the encoder's word pieces of a text."""
    cutter = _Cutter(article, count_pieces)
    return tuple(passage for group, notice in _groups(article) for passage in cutter.cut(group, notice))


class _Cutter:
    def __init__(self, article: Article, count_pieces: Callable[[str], int]) -> None:
        self._article = article
        self._count_pieces = count_pieces

    def cut(self, group: Sequence[Paragraph], notice: bool) -> Iterator[Passage]:
        parts = [part for paragraph in group for part in self._parts(paragraph)]
        for packed in self._together(parts):
            for held in self._apart(packed):
                yield self._passage(held, notice)

    def _together(self, parts: Sequence[_Part]) -> Iterator[list[_Part]]:
        """Yield as many parts at a time as fit a passage."""
        held: list[_Part] = []
        for part in parts:
            if held and not self._fits([*(one.span for one in held), part.span]):
                yield held
                held = []
            held.append(part)
        if held:
            yield held

    def _apart(self, held: Sequence[_Part]) -> Iterator[Sequence[_Part]]:
        """Yield parts that make one passage, parted where a sentence would run over a paragraph's end.

        Only one that goes on in a small letter may: a wrapped line that was not seen to be one."""
        text = self._article.cut(tuple(part.span for part in held))
        starts = {start for start, _ in sentence_spans(text)}
        begins = accumulate(part.span[1] - part.span[0] + 1 for part in held[:-1])
        for at, begin in enumerate(begins, 1):
            if begin not in starts and not text[begin].islower():
                yield from self._apart(held[:at])
                yield from self._apart(held[at:])
                return
        yield held

    def _passage(self, parts: Sequence[_Part], notice: bool) -> Passage:
        spans = tuple(part.span for part in parts)
        return Passage(
            article=self._article.id,
            paragraphs=tuple(sorted({part.number for part in parts})),
            line=parts[0].line,
            spans=spans,
            text=self._article.cut(spans),
            correction=notice,
        )

    def _parts(self, paragraph: Paragraph) -> list[_Part]:
        if self._fits([paragraph.span]):
            return [_Part(paragraph.number, paragraph.line, paragraph.span)]
        start = paragraph.span[0]
        text = self._article.cut((paragraph.span,))
        units = [
            span
            for first, last in sentence_spans(text)
            for span in self._units((start + first, start + last))
        ]
        return self._numbered(paragraph, self._packed(units))

    def _numbered(self, paragraph: Paragraph, spans: Sequence[Span]) -> list[_Part]:
        """Give each piece its line, counting on from the piece before it."""
        parts: list[_Part] = []
        line, at = paragraph.line, paragraph.span[0]
        for span in spans:
            line, at = line_at(self._article.text, line, at, span[0]), span[0]
            parts.append(_Part(paragraph.number, line, span))
        return parts

    def _units(self, span: Span) -> list[Span]:
        """Return a sentence that fits, or else its words, packed; a word too long is cut blindly."""
        if self._fits([span]):
            return [span]
        words = (found.span() for found in _WORD.finditer(self._article.text, *span))
        return self._packed([part for word in words for part in self._halves(word)])

    def _halves(self, span: Span) -> list[Span]:
        start, end = span
        if end - start == 1 or self._fits([span]):
            return [span]
        middle = (start + end) // 2
        return self._halves((start, middle)) + self._halves((middle, end))

    def _packed(self, units: Sequence[Span]) -> list[Span]:
        """Join neighbouring units into as few spans as fit, each found by bisection."""
        packed: list[Span] = []
        at = 0
        while at < len(units):
            fitting, beyond = 1, min(_WINDOW, len(units) - at) + 1
            while beyond - fitting > 1:
                middle = (fitting + beyond) // 2
                if self._fits([(units[at][0], units[at + middle - 1][1])]):
                    fitting = middle
                else:
                    beyond = middle
            packed.append((units[at][0], units[at + fitting - 1][1]))
            at += fitting
        return packed

    def _fits(self, spans: Sequence[Span]) -> bool:
        """Hold text against the limits, the cheapest first: a huge one is never given to the encoder."""
        if sum(end - start for start, end in spans) + len(spans) > MAX_CHARACTERS:
            return False
        text = self._article.cut(tuple(spans))
        if len(text.split()) > MAX_WORDS:
            return False
        return self._count_pieces(text) <= MAX_PIECES


def _groups(article: Article) -> Iterator[tuple[list[Paragraph], bool]]:
    """Yield the paragraphs that belong together, and whether they are a correction."""
    kept, texts = kept_texts(article)
    notices, signed = dict(notice_extents(texts)), signatures(texts)
    at = 0
    while at < len(kept):
        end = notices.get(at) or _group_end(texts, at, notices, signed)
        yield list(kept[at:end]), at in notices
        at = end


def _group_end(texts: Sequence[str], at: int, notices: Container[int], signed: Container[int]) -> int:
    end = at + 1
    while end < len(texts) and end not in notices:
        if end not in signed and (end - 1 in signed or not _belong(texts, end)):
            break
        end += 1
    return end


def _belong(texts: Sequence[str], at: int) -> bool:
    """Tell whether a paragraph belongs to the one before it."""
    before = texts[at - 1]
    heads = is_heading(before) or (at == 1 and is_headline(before)) or _leads_in(before)
    is_answer = is_put_question(before) and not is_put_question(texts[at])
    return heads or is_answer or runs_on(before, texts[at])


def _leads_in(text: str) -> bool:
    return text.endswith(":") and len(text.split()) <= _LEADS_IN_WORDS
