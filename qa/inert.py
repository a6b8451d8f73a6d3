"""Makes text from files and keyboards harmless to a terminal: no character in it can move the cursor, set a
colour, reorder a line or hide a word."""

from __future__ import annotations

import json
import re
from typing import Any

from corpus.decoding import rejoined
from corpus.patterns import regex

# C0 and C1 controls, DEL, line and paragraph separators, and the marks that reorder or hide text.
_HARMFUL = regex(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
    "|[\ud800-\udfff]"
)


def inert(text: str) -> str:
    """Return `text` with every harmful character replaced by a visible one, of the same length.

    Tabs become spaces; newlines stay."""
    return _HARMFUL.sub(_picture, text.replace("\r\n", " \n")).replace("\t", " ")


def inert_line(text: str) -> str:
    """Return `text` made harmless, on one line."""
    return inert(rejoined(text)).replace("\n", " ")


def inert_json(form: Any) -> str:
    """Return `form` as one line of JSON, harmful characters written as escapes; it reads back unchanged."""
    line = json.dumps(form, ensure_ascii=False)
    return _HARMFUL.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0x0D:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's pictures of the C0 controls
    return "\u2421" if code == 0x7F else "\ufffd"
