"""Which paragraphs of an article are page furniture, and why: by their wording and by their neighbours.

A paragraph is kept unless a rule knows it whole. Wordings are for `furniture`, date lines for `dating`,
what a person wants kept all the same for `settings`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.furniture import furniture_reason
from corpus.patterns import regex

_CAPTION_WORDS = 20
_SHORTEST_TWICE = 16
_LONGEST_TWICE = 1_000
_LABEL_CHARACTERS = 40
_BUTTON = "share or comment button"
_BUTTONS = regex(
    r"\W{0,4}(?:share|tweet|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|messenger|e-?mail|print"
    r"|copy\slink|link|comments?|save|bookmark|like|follow|menu|search|news|sport|home)\W{0,4}",
    re.IGNORECASE,
)
_TOPICS = regex(
    r"\W{0,4}(?:(?:related\s)?(?:topics|tags)|(?:most|editor[’']s)\s(?:read|popular|shared|picks?)|trending(?:\snow)?"
    r"|(?:more|other|related|top|latest)\s(?:stories|headlines|articles))\W{0,4}",
    re.IGNORECASE,
)


def drop_reasons(texts: Sequence[str], lines: Sequence[int]) -> tuple[str | None, ...]:
    """Say of each paragraph of an article why it is page furniture; None where it is kept.

    `lines` are the lines that they begin on. Looks at a paragraph and its neighbours only, so the work is
    linear in the text."""
    reasons = [furniture_reason(text) for text in texts]
    _mark_captions(texts, reasons)
    _mark_repeats(texts, lines, reasons)
    _mark_buttons(texts, reasons)
    _mark_topics(texts, reasons)
    _mark_closed(texts, reasons)
    return tuple(reasons)


def half_of(text: str) -> str | None:
    """Return the unit of a text that is one unit printed twice run together, else None."""
    if not _SHORTEST_TWICE <= len(text) <= _LONGEST_TWICE:
        return None
    half = len(text) // 2
    return text[:half] if text[:half] == text[half:].lstrip() else None


def _mark_captions(texts: Sequence[str], reasons: list[str | None]) -> None:
    """Mark text printed twice run together, and its copy after it."""
    for at, text in enumerate(texts):
        unit = half_of(text)
        if unit and not reasons[at]:
            reasons[at] = "caption printed twice"
            if at + 1 < len(texts) and texts[at + 1] == unit:
                reasons[at + 1] = "caption printed twice"


def _mark_repeats(texts: Sequence[str], lines: Sequence[int], reasons: list[str | None]) -> None:
    """Mark the second of two equal lines, or of two equal paragraphs that are a few words and no sentence."""
    for at in range(1, len(texts)):
        text = texts[at]
        if text != texts[at - 1] or " " not in text:
            continue
        wording = len(text.split()) <= _CAPTION_WORDS and text[-1] not in ".!?…”’\"'"
        if wording or lines[at] == lines[at - 1] + 1:
            reasons[at] = reasons[at] or "repeats the paragraph before it"


def _mark_buttons(texts: Sequence[str], reasons: list[str | None]) -> None:
    """Mark share buttons: words that are furniture only in company."""
    buttons = [len(text) <= 20 and bool(_BUTTONS.fullmatch(text)) for text in texts]
    for at, button in enumerate(buttons):
        beside = [near for near in (at - 1, at + 1) if 0 <= near < len(texts)]
        if button and any(buttons[near] or reasons[near] == _BUTTON for near in beside):
            reasons[at] = reasons[at] or _BUTTON


def _mark_topics(texts: Sequence[str], reasons: list[str | None]) -> None:
    """Mark "Related topics:", "Most read" and the short lines after it, where they end the article."""
    first = len(texts)
    for at in range(len(texts) - 1, -1, -1):
        if len(texts[at]) > _LABEL_CHARACTERS or texts[at][-1] in '.!?”"':
            break
        if _TOPICS.fullmatch(texts[at]):
            first = at
    for at in range(first, len(texts)):
        reasons[at] = reasons[at] or "link to other stories"


def _mark_closed(texts: Sequence[str], reasons: list[str | None]) -> None:
    """Mark the question that a poll's figures close, and the post below which stands whose it is."""
    for at in range(2, len(texts)):
        asked = reasons[at] == "poll" and texts[at - 1].endswith("?")
        posted = reasons[at] == "social media post" and texts[at][0] in "—–-"
        if asked or posted:
            reasons[at - 1] = reasons[at - 1] or reasons[at]
