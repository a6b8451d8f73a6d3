"""Where the sentences of a text begin and end.

Owns the splitting rules for British news English: titles, initials, numbers, quotations; line breaks are
for `line_breaks`. What a sentence is worth as an answer is for the layers above."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.line_breaks import Lines
from corpus.patterns import regex
from corpus.records import Span


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_TITLES = _words(
    """cllr cllrs coun councillor mr mrs ms mx dr prof rev revd fr sgt sgts insp det supt const ch
    lt col gen capt cpl maj hon rt st messrs gov sen rep pres e.g i.e eg ie cf viz vs"""
)
_BEFORE_NUMBERS = _words(
    """no nos p pp para paras vol fig figs sec art approx c ca circa est tel ext
    jan feb mar apr jun jul aug sep sept oct nov dec"""
)
_MAY_END = _words("ltd co inc plc corp bros jr sr etc a.m p.m u.s u.k u.n e.u ph.d b.a m.a al dept")
_STARTERS = _words(
    """a an the this that these those it its he she they we i you his her their our my there here
    in on at as by for from after before since during when while where if although though however
    but and or so yet then now what who how why not no yes one some many most all both another
    mr mrs ms dr cllr councillor"""
)
_CLOSERS = "\"'’”»)\\]"
_STOP = regex(rf"\n|[.!?…]+[{_CLOSERS}]*")
_START = regex(r"[\"'‘“«(\[`•*–—-]{0,4}(\w)")
_WORD = regex(r"\w{1,30}")
_GLUED = regex(r"[\"'‘“]?[A-Z][a-z]{0,30}['’]?[a-z]{0,3},?\s")
_SPEECH = regex(
    r"[^.!?\n]{0,80}?\b(?:said|says|asked|asks|added|adds|replied|told|wrote|continued|explained|warned)\b"
)
_REACH = 40


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text`, in order.

    Spans are code points into `text`, do not overlap, begin and end on a visible character and cover
    every visible character. A line break ends a sentence unless it only wraps a line (`line_breaks`)."""
    return _remembered(text) if len(text) <= _MOST_REMEMBERED else _spans(text)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, in order."""
    return [text[start:end] for start, end in sentence_spans(text)]


def _spans(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    lines = Lines(text)
    start, opened = 0, False
    for stop in _STOP.finditer(text):
        if stop.end() <= start:
            continue
        broken = stop.group() == "\n"
        if not lines.wraps_at(stop.start(), start, opened) if broken else _ends_sentence(text, stop):
            _append_trimmed(spans, text, start, stop.end())
            start, opened = stop.end(), opened or not broken
    _append_trimmed(spans, text, start, len(text))
    return tuple(spans)


# While an article is read, one rule after another asks for the sentences of the same paragraphs.
_MOST_REMEMBERED = 4_000
_remembered = lru_cache(maxsize=256)(_spans)


def _append_trimmed(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    visible = piece.strip()
    if visible:
        offset = start + len(piece) - len(piece.lstrip())
        spans.append((offset, offset + len(visible)))


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    following = text[stop.end() : stop.end() + 2 * _REACH].lstrip()
    glued = stop.end() < len(text) and not text[stop.end()].isspace()
    before = _last_word(text, stop.start())
    if glued:
        return bool(_GLUED.match(following)) and before.isalnum() and not before[-1].isupper()
    opening = _START.match(following)
    if following and (opening is None or opening.group(1).islower()):
        return False
    return _ends_after(before, stop.group(), text[stop.end() : stop.end() + 3 * _REACH].lstrip())


def _ends_after(before: str, stop: str, following: str) -> bool:
    """Judge a stop that white space and a capital, or a figure, follow."""
    if stop[0] in "!?":
        quoted = stop[-1] not in ".!?…"
        return not (quoted and _SPEECH.match(following))
    if stop != ".":
        return True
    word = before.lower()
    start = _WORD.search(following[:_REACH])
    opener = start.group().lower() if start else ""
    if word in _TITLES:
        return False
    if word in _BEFORE_NUMBERS:
        return not opener[:1].isdigit()
    if word in _MAY_END or (len(before) == 1 and before.isupper()) or _is_initials(before):
        return not opener or opener in _STARTERS
    return True


def _is_initials(word: str) -> bool:
    return 1 < len(word) < 12 and all(len(part) == 1 and part.isupper() for part in word.split("."))


def _last_word(text: str, end: int) -> str:
    words = text[max(0, end - _REACH) : end].split()
    if not words or text[end - 1].isspace():
        return ""
    return words[-1].lstrip("\"'‘“«([").rstrip(",")
