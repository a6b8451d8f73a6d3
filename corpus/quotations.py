"""Quotations that run over several paragraphs: where a mark is left open for the next to take up.

Owns quotation marks, curly and straight, double and single. Who speaks is for `speakers`."""

from __future__ import annotations

from corpus.patterns import regex

_DOUBLE = '“”"'
_SINGLE_OPENING = regex(r"(?<!\w)[‘'](?=\w)")
_SINGLE_CLOSING = regex(r"(?<=[.,!?…])[’'](?!\w)")


def runs_on(before: str, after: str) -> bool:
    """Tell whether a quotation open at the end of `before` goes on in the paragraph `after`.

    British and American print alike open the mark again with every paragraph and close it in the last."""
    if after[:1] in '“"' and after:
        return _is_open_double(before)
    if after[:1] in "‘'" and after:
        return _is_open_single(before)
    return False


def _is_open_double(text: str) -> bool:
    """Judge by the last mark: an opening one stands at the start, or after a space, dash or bracket."""
    at = max(text.rfind(mark) for mark in _DOUBLE)
    if at < 0 or text[at] != '"':
        return at >= 0 and text[at] == "“"
    before = text[:at][-1:]
    return at + 1 < len(text) and (before.isspace() or before in "([{-–—:‘'")


def _is_open_single(text: str) -> bool:
    openings = [found.start() for found in _SINGLE_OPENING.finditer(text)]
    closings = [found.start() for found in _SINGLE_CLOSING.finditer(text)]
    return bool(openings) and (not closings or closings[-1] < openings[-1])
