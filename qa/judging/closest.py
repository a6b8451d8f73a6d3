"""A second look at what was found: of short passages nearly as good, the one closest to what is asked leads.

The score weighs every word of the question, and names and headlines are what most passages of an article
share. Here counts more what is asked of the names, in the sentence that answers, and what the passage means
as a whole. `docs/ranking.md` has what it brings, and why long passages are left where they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.encodings import FloatArray
from index.search import Results
from qa.folding import Found
from qa.judging.evidence import answering_sentence
from qa.judging.expectation import TELLING, kind, offers
from qa.judging.leading import fit, led, near
from qa.judging.signals import predicate

_LOOKED_AT = 5
_SHORT = 60  # words: the sentence vector of a longer passage is a mean of many matters
_LEEWAY = 0.15  # of a score
_LEAD = 0.05  # what must be gained, so that what is as good stays where it is
_OTHER_ARTICLE = 0.03  # and more, where it leads away from the article found
_PREDICATE = 0.5
_PRINTED = 0.4
_SENTENCE_LENGTH = 0.07
_HEADLINE = 0.1


def closest_first(question: str, results: Results, found: Sequence[Found]) -> list[Found]:
    """Return `found`, best first, led by the closest to the question of the first five.

    Only short passages take part, and such as offer the kind of answer asked for if the first does, or do
    not if it does not."""
    if not found or not _is_short(found[0]):
        return list(found)
    first, *others = near(found, lambda _: _LEEWAY, _LOOKED_AT)
    rivals = [one for one in others if _is_short(one)]
    wanted = kind(question)
    if rivals and wanted in TELLING:
        is_told = offers(first.passage.text, wanted, question)
        rivals = [one for one in rivals if offers(one.passage.text, wanted, question) == is_told]
    if not rivals:
        return list(found)
    shares = predicate(results)
    at_first = _closeness(first, results, shares)
    gains = [_closeness(one, results, shares) - at_first - _distance(one, first) for one in rivals]
    most = max(gains)
    return led(found, rivals[gains.index(most)] if most > _LEAD else None)


def _is_short(one: Found) -> bool:
    return len(one.passage.text.split()) <= _SHORT


def _distance(one: Found, first: Found) -> float:
    """Return what must be gained besides, where one would lead away from the article of the first."""
    return 0.0 if one.article.id == first.article.id else _OTHER_ARTICLE


def _closeness(one: Found, results: Results, shares: FloatArray) -> float:
    """Return the score with more weight for the meaning of the whole, for what is asked of the names
    (`shares` of the question's words) and for words that are printed, less for a long sentence, whose words
    match by chance, and for a passage that opens with the headline and so repeats what it is about."""
    hit = one.hit
    start, end = answering_sentence(one.passage.text, hit)
    return (
        hit.score
        + hit.cosine
        + _PREDICATE * float(shares @ hit.sentence_words)
        + _PRINTED * (hit.alone - fit(hit, results.weights))
        - _SENTENCE_LENGTH * float(np.log1p(len(one.passage.text[start:end].split())))
        - _HEADLINE * one.passage.text.startswith(one.article.title)
    )
