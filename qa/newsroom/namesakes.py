"""Sentences that are of a namesake of what is asked, as they say themselves: "no relation to" it."""

from __future__ import annotations

import re

from corpus.content_words import content_stems, overlap, plain
from corpus.names import proper_words
from corpus.patterns import regex
from index.remarks import Remark
from qa.newsroom.shown import Shown

_APART = regex(
    r"\b(?:(?:not|never) (?:connected|related|linked|affiliated|associated) (?:to|with)"
    r"|un(?:connected|related|affiliated) (?:to|with)|no (?:relation|connection|links?) (?:to|with|of)"
    r"|(?:not|never) to be (?:confused|mixed up) with) (?P<what>[^,.;()]+)",
    re.I,
)


def is_of_namesake(question: str, sentence: str) -> bool:
    """Tell whether a sentence sets what it tells of apart from what is asked: that is named more in what
    it has nothing to do with than in the rest."""
    apart = _APART.search(sentence)
    if apart is None:
        return False
    asked = proper_words(question) or plain(content_stems(question))
    rest = f"{sentence[: apart.start()]} {sentence[apart.end() :]}"
    there, here = (plain(content_stems(words)) for words in (apart["what"], rest))
    return overlap(asked, there) > overlap(asked, here)


def pairs_namesake(question: str, pair: Remark, shown: Shown) -> bool:
    """Tell whether either of two sentences that differ is of a namesake of what is asked."""
    places = ((pair.row, pair.span), (pair.other, pair.other_span))
    sentences = (shown.sentence(row, span) for row, span in places if row is not None and span)
    return any(is_of_namesake(question, sentence) for sentence in sentences)
