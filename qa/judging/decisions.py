"""What became of something (a vote, a plan), and whether a sentence tells it or only looks ahead."""

from __future__ import annotations

import re

from qa.understanding.english import either

_ENDED = either("ever actually finally eventually manage_to go_ahead come_round go_through get_through")
_DECIDED = either("approve reject scrap shelve pass win resign succeed vote agree back drop")
_ASKING = re.compile(
    r"\bin the end\b|\bend(?:ed)? up (?!in\b)\w+ing\b|\b(?:outcome|result|upshot) of\b"
    r"|\bhow did\b.*\b(?:vote|turn out|end|work out)\b|\bhow did\b.*\bgo\W*$"
    rf"|\bwhat did\b.*\b(?:decide|agree|conclude)\b|\bdid\b.*\b(?:{_ENDED}|{_DECIDED})\b",
    re.IGNORECASE,
)
_DONE = either(
    """voted agreed decided approved rejected backed passed chose ruled won lost failed succeeded managed
    went_ahead resigned quit refused dropped scrapped shelved abandoned got became ended gave saved made
    received found concluded unanimous(?:ly)? carried defeated"""
)
_TOLD = re.compile(
    rf"(?<!will )(?<!to )\b(?:{_DONE}|(?:was|were|has been|have been|had been|been)"
    r" \w+(?:ed|en|ought|elled|un|old|ut))\b",
    re.IGNORECASE,
)
_MEANS_TO = either("plans? hop(?:es?|ing) ha(?:s|ve) needs? wants?")
_WOULD = either("should could may might whether tomorrow ought must next_(?:week|month|year)")
_SEEKS = either(
    """propos(?:ed|als?) ask(?:ed|s) urge[ds]? seek(?:s|ing)? consider(?:s|ing)? demand(?:s|ed)?
    question(?:ed|s)"""
)
_AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t|(?:is|are|was|were) (?:due |set |expected |likely |about )?to\b(?! have)"
    rf"|(?:is|are) for\b.{{1,40}}\bto|{_MEANS_TO} to|call(?:s|ed)? (?:for|on)|{_WOULD}|{_SEEKS})\b|['’]ll\b",
    re.IGNORECASE,
)


def asks_outcome(question: str) -> bool:
    """Tell whether it is asked what was decided, or how something went in the end."""
    return bool(_ASKING.search(question))


def tells_outcome(sentence: str) -> bool:
    """Tell whether a sentence may tell an outcome: one that looks ahead and has nothing done does not."""
    return bool(_TOLD.search(sentence) or not _AHEAD.search(sentence))
