"""What became of something (a vote, a plan), and whether a sentence tells it or only looks ahead."""

from __future__ import annotations

import re

from corpus.patterns import regex
from corpus.sentences import sentences
from qa.understanding.english import either

_ENDED = either("ever actually finally eventually manage_to go_ahead come_round go_through get_through")
_DECIDED = either(
    "accept approve reject scrap shelve pass win resign succeed vote agree back drop grant refuse_to"
)
_SAY = either("say promise tell think about")  # "did she say about the grant"
_AGREED = either("said_yes said_no agreed approved accepted decided voted rejected turned_down thrown_out")
_IN_FACT = either("in_fact after_all actually ever eventually finally")
_ASKING = regex(
    r"\bin the end\b|\bend(?:ed)? up (?!in\b)\w+ing\b|\b(?:outcome|result|upshot) of\b"
    r"|\bhow did\b.*\b(?:vote|turn out|end(?! up)|work out)\b|\bhow did\b.*\bgo\W*$"
    rf"|\bwhat did\b.*\b(?:decide|agree|conclude)\b|\bdid\b(?:(?!\b{_SAY}\b).)*\b(?:{_ENDED}|{_DECIDED})\b"
    rf"|^\W*(?:and |so |but )?(?:(?:was|were)\b.*\b{_IN_FACT}(?! (?:an?|the|in|on|at)\b)"
    rf"|(?:has|have|had)\b.*\b{_AGREED})\b"
    r"|\b(?:get|got|given) (?:\w+ )?permission\b",
    re.IGNORECASE,
)
_HOW_MUCH = regex(r"\bhow (?:much|many|long|often|far|old)\b", re.IGNORECASE)
_DONE = either(
    """voted agreed decided approved rejected backed passed chose ruled won lost failed succeeded managed
    went_ahead resigned quit refused dropped scrapped shelved abandoned got became ended gave saved made
    received found concluded unanimous(?:ly)? carried defeated"""
)
_TOLD = regex(
    rf"(?<!will )(?<!to )(?<!be )\b(?:{_DONE}|(?:was|were|has been|have been|had been|been)"
    r" \w+(?:ed|en|wn|ought|un|old|ut|ilt|ept|elt))\b",
    re.IGNORECASE,
)
_SETTLE = either("vote decide meet consider discuss debate rule settle choose review")
_UNSETTLED = either(
    """should could would (?-i:may) might whether ought propos(?:ed|als?) consider(?:s|ing)? hop(?:e|es|ing)
    plans? urge[ds]? ask(?:ed|s) wants? demand(?:s|ed)? question(?:ed|s) promis(?:e|es|ed|ing) pledge[ds]?
    call(?:s|ed|ing)?_(?:for|on) tabled needs? ha(?:s|ve)_to_be subject_to"""
)
_AHEAD = regex(rf"\b(?:{_UNSETTLED}|(?:will|to) {_SETTLE})\b", re.IGNORECASE)


def asks_outcome(question: str) -> bool:
    """Tell whether it is asked what was decided, or how something went in the end."""
    return bool(_ASKING.search(question)) and not _HOW_MUCH.search(question)


def tells_outcome(text: str) -> bool:
    """Tell whether a sentence of `text` may tell an outcome: not where a thing is still to be decided."""
    return any(_TOLD.search(said) or not _AHEAD.search(said) for said in sentences(text))
