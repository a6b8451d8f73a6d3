"""Editor's notes, corrections and clarifications: which paragraphs of an article are one.

Owns their wording and extent. What a notice withdraws is for `corrections`."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABEL = re.compile(
    r"\W{0,4}(?:(?:editor|editorial|publisher)(?:[’']?s)?[’']?\s(?:note|correction)|corrections?\b.{0,20}:|"
    r"corrections?\sand\sclarifications?|clarifications?\b.{0,20}:|correction\s[–—-]\s|"
    r"this\s(?:article|story|report|piece|page|headline)\s(?:has\s(?:since\s)?been|was)\s(?:\w{1,20}\s){0,2}"
    r"(?:amended|corrected|clarified|edited|updated|changed|revised)|"
    r"(?:an?|the)\s(?:earlier|previous|original)\sversion\sof\s(?:this|the)\s(?:\w{1,20}\s)?"
    r"(?:article|story|report|piece|page|headline))",
    re.IGNORECASE,
)
_TAIL = 4


def notice_extents(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return where notices stand among an article's kept paragraphs: half open, in order.

    One that begins within the last few paragraphs, after some of the story, runs to the end; one
    further up is a single paragraph."""
    extents: list[tuple[int, int]] = []
    for at, text in enumerate(texts):
        if is_notice(text):
            if at >= 2 and len(texts) - at <= _TAIL:
                return [*extents, (at, len(texts))]
            extents.append((at, at + 1))
    return extents


def is_notice(text: str) -> bool:
    """Tell whether a paragraph opens as an editor's note, a correction or a clarification does."""
    return bool(_LABEL.match(text))
