"""Places in a passage's text and in its article: a passage is cut from the article by its spans."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.records import Span


def in_article(spans: Sequence[Span], place: Span) -> Span:
    """Return the article's span of `place` in the text cut by `spans`: where `in_text` leads back to it."""
    offset = 0
    for start, end in spans:
        if offset <= place[0] <= offset + end - start:
            return start + place[0] - offset, min(end, start + place[1] - offset)
        offset += end - start + 1
    return spans[0]


def in_text(spans: Sequence[Span], span: Span) -> Span | None:
    """Return where the article's `span` stands in the text cut by `spans` and joined by newlines."""
    offset = 0
    for start, end in spans:
        if start <= span[0] < end:
            return offset + span[0] - start, offset + min(span[1], end) - start
        offset += end - start + 1
    return None
