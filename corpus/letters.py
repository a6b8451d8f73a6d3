"""Readers' letters on a page of them: which lines sign the letter above and do not head the one below.

Owns the salutations and the shape of a signature. A page without a salutation or a label has none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.content_words import listed
from corpus.forenames import sex_of
from corpus.headlines import is_headline
from corpus.name_runs import TITLE_WORDS
from corpus.patterns import regex

_SALUTATION = regex(
    r"(?:sirs?|madam|editor|dear (?:sirs?|madam|editor|readers?)[^,.:\n]{0,30}?)\s?[,:–—-]", re.I
)
_LABEL = regex(r"\W{0,4}(?:your\s|readers[’']?\s)?letters(?:\sto\sthe\seditor|\spage)?\W{0,4}", re.I)
_UNNAMED = regex(r"(?:name|address)(?: and (?:name|address))? (?:supplied|withheld)|(?:by|via) e-?mail", re.I)
_JOINERS = frozenset(listed("the of and for & on in by via at de la von van"))
_HEAD = 3
_SIGNATURE_WORDS = 14


def is_letters_page(texts: Sequence[str]) -> bool:
    """Tell whether an article's paragraphs are several letters, under one label."""
    return sum(map(bool, map(_SALUTATION.match, texts))) > 1


def is_letters_label(text: str) -> bool:
    """Tell whether a line is the label of readers' letters."""
    return bool(_LABEL.fullmatch(text))


def signatures(texts: Sequence[str]) -> frozenset[int]:
    """Return which of an article's kept paragraphs sign the letter above them.

    They are the lines between two letters less the last, which heads the next: or all of them, where that
    is a name too and no letter follows it."""
    greeted = {at for at, text in enumerate(texts) if _SALUTATION.match(text)}
    if not greeted and not any(map(is_letters_label, texts[:_HEAD])):
        return frozenset()
    told = [at for at, text in enumerate(texts) if at in greeted or not _is_line(text)]
    found: set[int] = set()
    for above, below in pairwise([*told, len(texts)]):
        lines = texts[above + 1 : below]
        count = _signing(lines, is_last=below == len(texts), greeted=below in greeted)
        found.update(range(above + 1, above + 1 + count))
    return frozenset(found)


def _signing(lines: Sequence[str], *, is_last: bool, greeted: bool) -> int:
    """Return how many of the lines below a letter sign it."""
    if len(lines) < 2:
        return int(any(map(_is_signed, lines)))
    if not _is_name(lines[0]):
        return 0
    heads = not is_last and not _is_address(lines[-1]) and (greeted or not _is_name(lines[-1]))
    return len(lines) - heads


def _is_line(text: str) -> bool:
    return (is_headline(text) and text[-1] not in "?!") or _is_signed(text)


def _is_name(text: str) -> bool:
    words = text.replace(",", " ").rstrip(".").split()
    named = all(not word[0].islower() or word in _JOINERS for word in words)
    return bool(_UNNAMED.search(text)) or (named and 1 < len(words) <= _SIGNATURE_WORDS)


def _is_address(text: str) -> bool:
    return "," in text and _is_name(text)


def _is_signed(text: str) -> bool:
    """Tell whether a line standing alone is surely a name: by a title, a first name, initials or a street."""
    first = text.split()[0].rstrip(".")
    known = first in TITLE_WORDS or bool(sex_of(first)) or len(first) == 1 or "," in text
    return bool(_UNNAMED.search(text)) or (_is_name(text) and known)
