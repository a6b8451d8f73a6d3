"""A later plea or verdict: a newer article cited that tells another one of the same person.

Owns the words of guilt and innocence."""

from __future__ import annotations

import re

from corpus.names import people
from corpus.patterns import regex
from corpus.sentences import sentences
from qa.answer import BestSentence, Note
from qa.newsroom.shown import Shown

_CLEAR = regex(
    r"\b(?:not guilty|den(?:y|ies|ied|ying)(?! bail)|cleared|acquitted|overturned|quashed|dropped)\b", re.I
)
_GUILTY = regex(r"(?<!not )\bguilty\b|\b(?:admit(?:s|ted)|convicted)\b", re.I)
_OPEN = regex(r"\b(?:if|whether|accused|alleged|would|could|(?-i:may)|might|not been)\b", re.I)
_TOLD = regex(
    r"\b(?:guilty|plea\w*|court|jury|magistrates|judge|tribunal|charges?|convict\w+|trial|appeal)\b", re.I
)


def later_plea(best: BestSentence, shown: Shown) -> list[Note]:
    """Return a note where a newer article tells another plea or verdict of somebody than the sentence that
    answers does."""
    first = shown.citations[best.citation - 1]
    sentence = first.run_on[slice(*best.span)]
    told = _is_guilty(sentence)
    since = first.article.published.latest
    for citation in shown.citations if told is not None else ():
        newer = citation.article.published.earliest
        if since is None or newer is None or newer <= since:
            continue
        for other in sentences(citation.run_on):
            if _is_guilty(other) not in (None, told) and _of_one_person(sentence, other):
                text = f"[{citation.rank}], which is newer, tells another plea or verdict: “{other}”"
                return [Note("change", text, (best.citation, citation.rank))]
    return []


def _of_one_person(one: str, other: str) -> bool:
    """Tell whether both sentences name somebody in full, in capitals or not."""
    named = {*people(one).full, *people(other).full}
    return any(all(name.casefold() in said.casefold() for said in (one, other)) for name in named)


def _is_guilty(sentence: str) -> bool | None:
    """Tell whether a sentence tells of guilt, admitted or found, or of the contrary; None of neither."""
    if not _TOLD.search(sentence) or _OPEN.search(sentence):
        return None
    guilty, clear = _GUILTY.search(sentence), _CLEAR.search(sentence)
    return None if bool(guilty) == bool(clear) else bool(guilty)
