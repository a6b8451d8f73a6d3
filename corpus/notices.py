"""Editor's notes, corrections and clarifications: which paragraphs of an article are one.

Owns the trade's wordings and the extent of a notice. What it withdraws is for `retractions`, where that is
still claimed for `withdrawals`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.headlines import is_headline
from corpus.patterns import regex
from corpus.records import Article, Paragraph
from corpus.retractions import AS_REPORTED, ITEM, PRINTED_ON
from corpus.sentences import sentence_spans

_ERR = r"(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately|in error|misleadingly)"
_TELL = (
    r"(?:said|say|stated|reported|claimed|suggested|wrote|indicated|implied|gave|named|described|identified|"
    r"attributed|quoted|referred|listed|published|printed|put|called|misnamed|misquoted|misstated|misspelt|"
    r"misspelled|showed|included|used|had)"
)
_LABEL = regex(
    r"(?:editor[’']?s[’']? note|a note from the editor|corrections?(?: (?:and|&) clarifications?)?|"
    r"clarifications?(?: (?:and|&) corrections?)?|apology|an apology|erratum|errata|for the record|"
    r"setting the record straight|correction (?:and|&) apology)\s*(?:\([^)\n]{1,40}\))?\s*(?:[:.\-–—]|$)",
    re.I | re.M,
)
_SIGNS = tuple(
    regex(pattern, re.I)
    for pattern in (
        rf"(?:an?|the|our|in an?) (?:previous|earlier|original|initial|prior|first|former|print(?:ed)?|"
        rf"online) "
        rf"(?:\w+ )?(?:version|edition) of (?:this|our|the) {ITEM}\b",
        rf"(?:an?|the) (?:previous|earlier|original|first) headline (?:on|of|to) (?:this|our|the) {ITEM}\b",
        r"\bthe [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:apologises|regrets|is happy to|would like to)\b"
        r"[^.\n]{0,120}?\b(?:our|we|us)\b",
        rf"this {ITEM} (?:\w+ ){{0,2}}(?:originally|previously|initially|at first|first|{_ERR}) {_TELL}",
        rf"(?:this|our) {ITEM} (?:was|has been|has since been|is) (?:\w+ )?"
        r"(?:amended|corrected|clarified|revised)\b",
        rf"(?:this|our) {ITEM} (?:was|has been|has since been) (?:\w+ )?(?:updated|edited|changed|altered)\b"
        r"[^.\n]{0,60}?(?:to (?:correct|clarify|make clear|reflect|remove|say|show|state|include the)|"
        r"because)",
        rf"the (?:headline|caption|picture caption|photograph|graphic|map|table|introduction) "
        rf"(?:of|on|to|in|with|accompanying) (?:this|our|an earlier) [^.\n]{{0,40}}?(?:was|has|were|{_ERR})",
        r"(?:due|owing|thanks) to an? (?:\w+[- ])?(?:editing|production|reporting|typographical|printing|"
        r"typing|technical|proofing|transcription|subbing|reporter's|reporter’s) (?:error|mistake|slip)",
        r"because of an? (?:editing|production|reporting|typographical|printing|typing) (?:error|mistake)",
        r"contrary to (?:our|what we|an? (?:earlier|previous)|last \w+[’']s) ?"
        r"(?:\w+ )?(?:report|story|article|said|reported|stated|version|headline)",
        rf"(?:an?|our|the|in an?|in our) (?:\w+ )?{ITEM} (?:in|on|of|about|published|headlined|that)\b"
        rf"[^.\n]{{0,120}}?(?:\bwe |\b){_ERR} {_TELL}",
        rf"\bwe {_ERR} {_TELL}",
        r"\bwe (?:are|were|would be) (?:very )?(?:happy|glad|pleased) to "
        r"(?:clarify|make clear|point out|correct|set the record|state|put the record)",
        r"\bwe (?:would like|wish|want|have been asked|have agreed|are asked) to "
        r"(?:clarify|make (?:it )?clear|point out|correct (?:this|the|our|that)|set the record|put "
        r"the record|"
        r"apologise (?:to|for) (?:[^.\n]{0,60})(?:error|mistake|report|confusion|distress|article|story))",
        r"\bwe (?:sincerely |unreservedly )?(?:apologise|regret|are sorry) (?:for |to )?(?:[^.\n]{0,60}?)?"
        r"(?:the|this|any|our|that) (?:\w+ )?(?:error|mistake|confusion|inaccurac|misunderstanding|distress)",
    )
)
_WE_SAID = regex(
    rf"\b(?:we (?:\w+ )?{_TELL}|our (?:\w+ )?{ITEM}\b[^.\n]{{0,80}}?\b{_TELL}|"
    rf"it was (?:reported|stated) (?:here|in (?:this|our|these)))\b",
    re.I,
)
_WRONG = regex(
    r"(?:\b(?:this|that|which|it) (?:was|is) (?:\w+ )?(?:incorrect|wrong|untrue|inaccurate|an error|a "
    r"mistake|"
    r"not (?:correct|the case|true|accurate|right))|\bin fact\b|should have (?:read|said|been|stated|named)|"
    r"\bthe correct (?:\w+ )?(?:is|was|are|should)|\bwe (?:accept|now accept|apologise|have been asked)|"
    r"\bas we (?:previously )?(?:reported|said|stated)\b|\bmake (?:it )?clear\b|"
    r"\bwe (?:are (?:very |truly )?sorry|regret) )",
    re.I,
)
_GAVE_AS = regex(
    rf"(?:in )?(?:an?|our|the|[^.\n]{{1,40}}[’']s) {ITEM}\b[^.\n]{{0,120}}?(?:\bon page \d|{PRINTED_ON})"
    r"[^.\n]{0,120}?\b(?:gave|put|named|described|identified|listed|called|misnamed)\b[^.\n]{1,120}? as ",
    re.I,
)
_PUTS_RIGHT = regex(
    r"\s*(?:(?:it|that|he|she) (?:is|was|should)|they (?:are|were|should)|in fact|the correct)\b", re.I
)
_NOT_AS_REPORTED = regex(rf"\bnot\b[^.\n]{{1,120}}?,? {AS_REPORTED}", re.I)
_AFTER_PUBLICATION = regex(r"(?:following|after|since) (?:the )?publication (?:of (?:this|our)|,)", re.I)
_GOES_ON = regex(
    r"(?:(?:we|the (?:publisher|newspaper|paper|editor|website)) (?:is|has|are|have|would|wish|"
    r"apologises?|regrets?|accepts?|now)|in fact|the correct|it should|this has|"
    r"this was|that was|the (?:article|story|report|headline|error|mistake))\b",
    re.I,
)
_QUOTED = regex(r"“[^”\n]{0,2000}(?:”|$)|\"[^\"\n]{0,2000}(?:\"|$)", re.M)
_MARKS = " \t•*·–—-[(_"
_HEAD = 400
_TAIL = 4


def kept_texts(article: Article) -> tuple[list[Paragraph], list[str]]:
    """Return the paragraphs of an article that are no page furniture, and the text of each."""
    kept = [paragraph for paragraph in article.paragraphs if paragraph.dropped is None]
    return kept, [article.cut((paragraph.span,)) for paragraph in kept]


def story(article: Article) -> list[tuple[Paragraph, str]]:
    """Return the kept paragraphs of an article, each with its text, less its notices."""
    kept, texts = kept_texts(article)
    notes = {at for low, high in notice_extents(texts) for at in range(low, high)}
    return [told for at, told in enumerate(zip(kept, texts, strict=True)) if at not in notes]


def notice_extents(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return where notices stand among an article's kept paragraphs: half open, in order.

    A labelled one that begins within the last few paragraphs, after some of the story, runs to the end;
    any other goes on as long as the paragraphs after it speak in the publisher's voice."""
    extents: list[tuple[int, int]] = []
    at = 0
    while at < len(texts):
        end = _end(texts, at) if is_notice(texts[at]) else at
        if end > at:
            extents.append((at, end))
        at = max(end, at + 1)
    return extents


def _end(texts: Sequence[str], at: int) -> int:
    label = _LABEL.match(texts[at].lstrip(_MARKS))
    if label and at == 0 and is_headline(texts[0]) and any(map(is_notice, texts[1:4])):
        return len(texts)  # a column of corrections, under the paper's name or not
    if label and at >= 2 and len(texts) - at <= _TAIL:
        return len(texts)
    bare = label and not texts[at].lstrip(_MARKS)[label.end() :].strip()
    end = min(len(texts), at + (2 if bare else 1))
    while end < len(texts) and _goes_on(texts[end]):
        end += 1
    return end


def is_notice(paragraph: str) -> bool:
    """Tell whether a paragraph is, or begins, an editor's note, a correction or a clarification."""
    start = paragraph.lstrip(_MARKS)
    if start[:1] in "“\"‘'":
        return False
    if _LABEL.match(start):
        return True
    voice = _QUOTED.sub(" ", start)[:_HEAD]
    first = voice[: _first_sentence(voice)]
    if _AFTER_PUBLICATION.match(first) or any(sign.search(first) for sign in _SIGNS):
        return True
    if _GAVE_AS.match(first) and _PUTS_RIGHT.match(voice, len(first)):
        return True
    return bool(_WE_SAID.search(first) and (_WRONG.search(voice) or _NOT_AS_REPORTED.search(voice)))


def _goes_on(paragraph: str) -> bool:
    """Tell whether a paragraph that follows the opening of a notice still belongs to it."""
    return is_notice(paragraph) or bool(_GOES_ON.match(paragraph.lstrip()))


def _first_sentence(text: str) -> int:
    spans = sentence_spans(text)
    return spans[0][1] if spans else 0
