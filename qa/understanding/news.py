"""Whether a question asks for the news of a matter, and of which: "what's the latest on the flood wall?"."""

from __future__ import annotations

import re

from corpus.patterns import regex
from qa.understanding.english import either

_OPENING = either(
    "so and is_there are_there have_you do_you_have can_i_have can_you_give_me tell_me give_me what['’]?s"
    " what_is"
)
_WORD = r"(?:news|word|updates?|developments?)"
_NEWS = (
    rf"(?:the )?(?:latest|newest|most recent)(?: {_WORD})?|(?:any|an|some)(?: more| new| further)? {_WORD}"
    r"|news|updates?|new(?= (?:with|about|on)\b)|(?:happening|going on)(?= (?:with|to|at|about)\b)"
    r"|where are we"
)
_OF = either("on about of with from for regarding re to at")
_ASKS = either("what which who whose why how when where whether if")
_ASKED = regex(
    rf"^\W*(?:{_OPENING} )*(?:{_NEWS}) {_OF} (?!{_ASKS}\b)(?P<matter>[^,;.?!]+)\W*$", re.IGNORECASE
)


def news_of(question: str) -> str | None:
    """Return the matter whose news is asked for, as typed; None where something else is asked, too."""
    match = _ASKED.match(question)
    return match["matter"].strip() if match else None
