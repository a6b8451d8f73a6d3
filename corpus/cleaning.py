"""Which paragraphs are page furniture, and why: markers, links, share buttons, credits, captions.

The rules speak of British local news pages in general and name nothing of any archive. A paragraph is
kept unless a rule knows it whole; date lines are known by `dating`, exceptions are kept by `settings`."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SHORT = 240
_CAPTION_WORDS = 20

_RULES = tuple(
    (reason, re.compile(rf"\W{{0,4}}(?:{pattern})\W{{0,4}}", re.IGNORECASE))
    for reason, pattern in (
        (
            "advertisement marker",
            r"hide\s?ad|(?:an?\s)?advertisement|advert|ad|advertorial|ad\sfeature|sponsored(?:\scontent)?"
            r"|promoted\s(?:stories|content)|paid\scontent|content\scontinues\sbelow"
            r"|(?:advertisement\W{1,4})?(?:article|story|text)?\s?continues?\s(?:reading\s)?"
            r"(?:below|after)(?:\s(?:the\s)?(?:advert|advertisement|ad|promotion|newsletter))?"
            r"|advertisement\W{1,4}(?:continue\sreading\sbelow|scroll\sto\scontinue|scroll\sdown.{0,40})"
            r"|continue\sreading(?:\sbelow)?|recommended\sby\s\w{1,20}",
        ),
        (
            "link to other stories",
            r"read\s(?:more|next|also)|read\s(?:more|next|also)\s?[:|–—»>-].{1,200}"
            r"|(?:see|more)\salso\s?:.{0,200}|related(?:\s(?:topics|articles|stories|content|links|news))?\s?:.{0,200}"
            r"|related\s(?:topics|articles|stories|content|links|news)|more\s(?:on|from)\sthis\sstory"
            r"|(?:most|editor[’']s)\s(?:read|popular|picks?)|trending(?:\snow|\sstories)?|more\sstories"
            r"|(?:more\s)?(?:top|latest)\s(?:stories|headlines|videos)|(?:you\smay|you\smight)\salso\s(?:like|enjoy).{0,40}"
            r"|recommended\sfor\syou|topics|tags\s?:.{0,160}|click\shere\s(?:to|for)\s.{1,120}"
            r"|for\s(?:more|all\sthe\slatest)\s.{1,80}\sclick\shere.{0,20}",
        ),
        (
            "newsletter or subscription line",
            r"(?:sign\sup|subscribe|register)\s(?:to|for|here|now|today)\b.{0,60}"
            r"\b(?:newsletters?|e-?mails?|alerts|bulletins?|inbox|updates|digital|subscription)\b.{0,120}"
            r"|(?:get|want)\s.{1,90}\b(?:your\sinbox|newsletters?)\b.{0,100}"
            r"|enter\syour\se-?mail.{0,60}|thanks?(?:\syou)?\sfor\s(?:signing\sup|subscribing).{0,60}"
            r"|(?:daily|weekly|our|email)\s(?:e-?mail\s)?newsletters?|(?:subscribe|sign\sup)(?:\snow|\shere|\stoday)?"
            r"|.{1,60}\b(?:invalid\semail|you\scan\sunsubscribe\sat\sany\stime).{0,60}",
        ),
        (
            "cookie or legal line",
            r"(?:we|this\s(?:site|website))\suses?\scookies.{0,200}|accept\s(?:all\s)?cookies|cookie\s(?:policy|settings|notice)"
            r"|privacy\s(?:policy|notice|settings)|terms\s(?:and|&)\sconditions|manage\s(?:cookies|preferences|consent)"
            r"|this\ssite\sis\sprotected\sby\srecaptcha.{0,200}|please\senable\sjavascript.{0,120}"
            r"|(?:copyright\s)?©\s?.{0,100}|copyright\s(?:©|\(c\)|\d{4}).{0,100}|all\srights\sreserved.{0,60}",
        ),
        (
            "share or comment button",
            r"share\s(?:this|on|via|to|with)\b.{0,60}|(?:copy|copied)\s(?:the\s)?link(?:\sto\sclipboard)?"
            r"|(?:follow|like|find)\sus\son\s.{1,60}|\d{0,5}\s?comments?\s?(?:\(\d{1,5}\))?(?<=[\d)])"
            r"|\d{1,5}\scomments?|(?:view|show|hide|leave\sa|post\sa|add\sa|have\syour)\s(?:comments?|say)"
            r"|join\sthe\s(?:conversation|debate|discussion).{0,60}|skip\sto\s(?:main\s)?content|back\sto\stop"
            r"|(?:play|watch)\s(?:the\s)?video|(?:open|view)\s(?:image\s)?(?:in\s)?gallery|loading|\d{1,3}\s?(?:/|of)\s?\d{1,3}",
        ),
        (
            "appeal to readers",
            r"(?:have\syou\s|do\syou\shave\s|got\s)an?y?\s(?:story|news\stip|tip|views?)\b.{0,180}"
            r"|(?:contact|email|e-mail|call|ring)\s(?:our|the)\s(?:newsdesk|news\s(?:desk|team)|newsroom|reporters?)\b.{0,120}",
        ),
        (
            "picture credit",
            r"\(?(?:photo|photos|photograph|photographs|picture|pictures|pic|pics|image|images|video)"
            r"(?:\s(?:credit|courtesy\sof|by|from))?\s?[:/]\s?(?:\S{1,40}\s?){1,8}\)?"
            r"|(?:photo|picture|photograph|image)s?\s(?:by|courtesy\sof|credit)\s(?:\S{1,40}\s?){1,6}"
            r"|credit\s?:\s?(?:\S{1,40}\s?){1,8}|\(?(?:getty(?:\simages)?|shutterstock|adobe\sstock|pa\s(?:wire|images|media)|istock)\)?",
        ),
        (
            "caption",
            r"(?:file|stock|library|archive|generic|representative|submitted)\s(?:pictures?|photos?|photographs?|images?|pics?)"
            r"(?:\W{1,3}(?:\S{1,40}\s?){1,6})?|(?:pictured|caption)\s?:\s?.{1,200}",
        ),
    )
)
_BUTTONS = re.compile(
    r"\W{0,4}(?:share|tweet|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|messenger|e-?mail|print"
    r"|copy\slink|link|comments?|save|bookmark|like|follow|menu|search|news|sport|home)\W{0,4}",
    re.IGNORECASE,
)
_TOPICS = re.compile(r"\W{0,4}(?:related\s)?(?:topics|tags)\W{0,4}", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]")


def drop_reasons(texts: Sequence[str], lines: Sequence[int]) -> tuple[str | None, ...]:
    """Say of each paragraph of an article why it is page furniture; None where it is kept.

    `lines` are the lines that they begin on. Looks at a paragraph and its neighbours only, so the work is
    linear in the text."""
    reasons = [_reason(text) for text in texts]
    _mark_captions(texts, reasons)
    _mark_repeats(texts, lines, reasons)
    _mark_buttons(texts, reasons)
    _mark_topics(texts, reasons)
    return tuple(reasons)


def half_of(text: str) -> str | None:
    """Return the unit of a text that is one unit printed twice run together, else None."""
    for gap in (0, 1):
        half, rest = divmod(len(text) - gap, 2)
        if (
            not rest
            and half >= 8
            and text[:half] == text[half + gap :]
            and not text[half : half + gap].strip()
        ):
            return text[:half]
    return None


def _reason(text: str) -> str | None:
    if not _LETTER.search(text):
        return "rule or ornament"
    if len(text) > _SHORT:
        return None
    return next((reason for reason, rule in _RULES if rule.fullmatch(text)), None)


def _mark_captions(texts: Sequence[str], reasons: list[str | None]) -> None:
    """Mark text printed twice run together, and its copies beside it."""
    for at, text in enumerate(texts):
        unit = half_of(text)
        if unit:
            for near in range(max(0, at - 1), min(len(texts), at + 2)):
                if near == at or texts[near] == unit:
                    reasons[near] = "caption printed twice"


def _mark_repeats(texts: Sequence[str], lines: Sequence[int], reasons: list[str | None]) -> None:
    """Mark a few words that are no sentence printed twice running, and the second of two equal lines."""
    for at in range(1, len(texts)):
        text = texts[at]
        if text != texts[at - 1] or " " not in text:
            continue
        if len(text.split()) <= _CAPTION_WORDS and text[-1] not in ".!?…”’\"'":
            reasons[at - 1] = reasons[at] = reasons[at] or "caption printed twice"
        elif lines[at] == lines[at - 1] + 1:
            reasons[at] = reasons[at] or "repeats the line before it"


def _mark_buttons(texts: Sequence[str], reasons: list[str | None]) -> None:
    """Mark share buttons: words that are furniture only in company."""
    buttons = [len(text) <= 20 and bool(_BUTTONS.fullmatch(text)) for text in texts]
    for at, button in enumerate(buttons):
        beside = (near for near in (at - 1, at + 1) if 0 <= near < len(texts))
        if button and not reasons[at] and any(buttons[near] for near in beside):
            reasons[at] = "share or comment button"


def _mark_topics(texts: Sequence[str], reasons: list[str | None]) -> None:
    """Mark the short lines that end an article after "Related topics:"."""
    for at in range(len(texts) - 1, -1, -1):
        if _TOPICS.fullmatch(texts[at]):
            reasons[at + 1 :] = [reason or "link to other stories" for reason in reasons[at + 1 :]]
        if len(texts[at].split()) > 4 or texts[at][-1] in '.!?”"':
            return
