"""When a citation holds a piece of evidence: the one normalisation and the one rule that scoring uses."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection

LONGEST_PASSAGE = 180  # words: a longer quote can only be matched by a passage that lies within it
SHORTEST_PART = 40  # characters: a shorter passage could lie within a quote by accident

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_ASCII = {ord(curly): plain for curly, plain in zip("’‘”“–—", "''\"\"--", strict=True)}


def normalise(text: str) -> str:
    """Return `text` as it is compared: NFKC, nothing invisible, single spaces, plain quotes, case folded."""
    visible = unicodedata.normalize("NFKC", text).translate(_INVISIBLE)
    return " ".join(visible.split()).translate(_ASCII).casefold()


def holds(text: str, quote: str) -> bool:
    """Tell whether a passage holds a quote, both normalised; a quote longer than any passage may hold it."""
    if quote in text:
        return True
    return len(text) >= SHORTEST_PART and text in quote and len(quote.split()) > LONGEST_PASSAGE


def matches(articles: Collection[str], text: str, article: str, quote: str) -> bool:
    """Tell whether a citation matches evidence.

    `articles`: the citation's own and those it also stands in; `text` and `quote` are normalised."""
    return article in articles and holds(text, quote)


def sentence_holds(sentence: str, quote: str) -> bool:
    """Tell whether a shown sentence holds the quote or lies within it, both normalised."""
    return bool(sentence) and (quote in sentence or sentence in quote)


def holds_words(text: str, answer: str) -> bool:
    """Tell whether `answer` stands in `text` as whole words, both normalised."""
    return re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", text) is not None


def token_f1(sentence: str, quote: str) -> float:
    """Return the F1 of the words that two normalised texts share, counted as often as both have them."""
    said, wanted = (Counter(re.findall(r"\w+", text)) for text in (sentence, quote))
    shared = (said & wanted).total()
    return 2 * shared / (said.total() + wanted.total()) if shared else 0.0
