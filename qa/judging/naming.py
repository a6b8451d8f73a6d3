"""Whom a question names, the article that answers names too: what is told of somebody else is no answer.

Whom a question names is for `qa.understanding.question` to tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.records import Article
from corpus.variants import is_misprint
from qa.folding import Found
from qa.judging.leading import led, near
from qa.understanding.english import lower_words

_LEEWAY = 0.15  # of a score


def naming_first(people: frozenset[str], found: Sequence[Found]) -> list[Found]:
    """Return `found`, best first, led by the first whose article names most of `people`, by their surnames.

    Only where the article of the first names fewer, and the score of the other is nearly as good."""
    if not people or not found or not unnamed(people, found[0].article):
        return list(found)
    nearest = near(found, lambda _: _LEEWAY)
    first_of_best = min(nearest, key=lambda one: len(unnamed(people, one.article)))
    return led(found, first_of_best)


def is_of_others(people: frozenset[str], article: Article) -> bool:
    """Tell whether an article names none of those asked about."""
    return bool(people) and unnamed(people, article) == people


def unnamed(people: frozenset[str], article: Article) -> frozenset[str]:
    """Return whose surname, in lower case, an article does not print, not even with one slip."""
    text = f"{article.title} {article.text}".lower()
    return frozenset(name for name in people if not all(_is_in(text, part) for part in lower_words(name)))


def _is_in(text: str, name: str) -> bool:
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        return True
    return any(is_misprint(name, word) for word in frozenset(lower_words(text)))
