"""Headlines and crossheads: which lines are no sentences but stand over some.

Owns how a heading, or a question put, is told from a sentence, and the title of an article that has none."""

from __future__ import annotations

from corpus.decoding import one_line
from corpus.sentences import sentence_spans

_HEADLINE_WORDS = 30
_HEADING_WORDS = 10
_HEADLINE_CHARACTERS = 250
_TITLE_CHARACTERS = 300
_STOPS = ".…,;:"
_QUOTED = frozenset('"“”')
_CLOSERS = "\"'’”)]"


def is_headline(text: str, *, alone: bool = False) -> bool:
    """Tell whether an article's first paragraph is its headline: short, one sentence, no full stop.

    `alone`: nothing follows it, so it may only be a title where it has no stop of any kind."""
    if len(text) > _HEADLINE_CHARACTERS or len(text.split()) > _HEADLINE_WORDS:
        return False
    bare = text.rstrip(_CLOSERS)
    if not bare or bare[-1] in _STOPS or (bare != text and bare[-1] in "?!"):
        return False
    return not (alone and bare[-1] in "?!") and len(sentence_spans(text)) == 1


def is_heading(text: str) -> bool:
    """Tell whether a paragraph is a crosshead: a few words, without a stop, that head what follows."""
    return len(text.split()) <= _HEADING_WORDS and is_headline(text) and text[-1] not in '?!"”'


def is_put_question(text: str) -> bool:
    """Tell whether a paragraph is a question that somebody puts, in an interview or over a section: one short
    sentence with a question mark and no quotation marks, which what follows answers."""
    is_short = len(text.split()) <= _HEADLINE_WORDS and text.endswith("?")
    return is_short and _QUOTED.isdisjoint(text) and len(sentence_spans(text)) == 1


def inferred_title(text: str) -> str:
    """Return the first sentence of `text` on one line, cut at a word where it is long."""
    start, end = next(iter(sentence_spans(text[: 4 * _TITLE_CHARACTERS])), (0, len(text)))
    title = one_line(text[start:end])
    if len(title) <= _TITLE_CHARACTERS:
        return title
    return title[:_TITLE_CHARACTERS].rsplit(" ", 1)[0].rstrip(",;:") + " …"
