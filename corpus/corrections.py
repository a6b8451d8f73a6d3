"""Editor's notes, corrections and clarifications: which paragraphs they are, what they withdraw.

Owns the trade's wordings. Which other passages still claim what was withdrawn is for `withdrawals`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.records import Article, Paragraph, Span
from corpus.retractions import ITEM, withdrawn_and_stated
from corpus.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class Correction:
    """One note of an article, whole, with the claim that it withdraws and what it states instead.

    `withdrawn` and `stated` are words of the note, None where it does not say."""

    article: str
    paragraphs: tuple[int, ...]
    spans: tuple[Span, ...]
    text: str
    withdrawn: str | None
    stated: str | None


_ERR = r"(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately|in error|misleadingly)"
_TELL = (
    r"(?:said|say|stated|reported|claimed|suggested|wrote|indicated|implied|gave|named|described|identified|"
    r"attributed|quoted|referred|listed|published|printed|put|called|misnamed|misquoted|misstated|misspelt|"
    r"misspelled|showed|included|used|had)"
)
_LABEL = re.compile(
    r"(?:editor[’']?s[’']? note|a note from the editor|corrections?(?: (?:and|&) clarifications?)?|"
    r"clarifications?(?: (?:and|&) corrections?)?|apology|an apology|erratum|errata|for the record|"
    r"setting the record straight|correction (?:and|&) apology)\s*(?:\([^)\n]{1,40}\))?\s*(?:[:.\-–—]|$)",
    re.I | re.M,
)
_SIGNS = tuple(
    re.compile(pattern, re.I)
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
_WE_SAID = re.compile(
    rf"\b(?:we (?:\w+ )?{_TELL}|our (?:\w+ )?{ITEM}\b[^.\n]{{0,80}}?\b{_TELL}|"
    rf"it was (?:reported|stated) (?:here|in (?:this|our|these)))\b",
    re.I,
)
_WRONG = re.compile(
    r"(?:\b(?:this|that|which|it) (?:was|is) (?:\w+ )?(?:incorrect|wrong|untrue|inaccurate|an error|a "
    r"mistake|"
    r"not (?:correct|the case|true|accurate|right))|\bin fact\b|should have (?:read|said|been|stated|named)|"
    r"\bthe correct (?:\w+ )?(?:is|was|are|should)|\bwe (?:accept|now accept|apologise|have been asked)|"
    r"\bas we (?:previously )?(?:reported|said|stated)\b|\bmake (?:it )?clear\b)",
    re.I,
)
_AS_REPORTED = re.compile(
    r"\bnot\b[^.\n]{1,120}?,? as (?:we )?(?:(?:was|were) )?(?:previously |originally |first |"
    r"incorrectly |wrongly )*"
    r"(?:reported|said|stated|published|suggested)",
    re.I,
)
_AFTER_PUBLICATION = re.compile(r"(?:following|after|since) (?:the )?publication (?:of (?:this|our)|,)", re.I)
_GOES_ON = re.compile(
    r"(?:(?:we|the (?:publisher|newspaper|paper|editor|website)) (?:is|has|are|have|would|wish|"
    r"apologises?|regrets?|accepts?|now)|in fact|the correct|it should|this has|"
    r"this was|that was|the (?:article|story|report|headline|error|mistake))\b",
    re.I,
)
_QUOTED = re.compile(r"“[^”\n]{0,2000}(?:”|$)|\"[^\"\n]{0,2000}(?:\"|$)", re.M)
_HEAD = 400


def opens_correction(paragraph: str) -> bool:
    """Tell whether a paragraph is, or begins, an editor's note, a correction or a clarification."""
    start = paragraph.lstrip(" \t•*·–—-[(_")
    if start[:1] in "“\"‘'":
        return False
    if _LABEL.match(start):
        return True
    voice = _QUOTED.sub(" ", start)[:_HEAD]
    first = voice[: _first_sentence(voice)]
    if _AFTER_PUBLICATION.match(first) or any(sign.search(first) for sign in _SIGNS):
        return True
    return bool(_WE_SAID.search(first) and (_WRONG.search(voice) or _AS_REPORTED.search(voice)))


def goes_on(paragraph: str) -> bool:
    """Tell whether a paragraph that follows the opening of a note still belongs to it."""
    return opens_correction(paragraph) or bool(_GOES_ON.match(paragraph.lstrip()))


def corrections(article: Article) -> tuple[Correction, ...]:
    """Return the notes of `article` in the order printed; each covers whole paragraphs."""
    kept = [paragraph for paragraph in article.paragraphs if paragraph.dropped is None]
    found: list[Correction] = []
    at = 0
    while at < len(kept):
        length = _note_length(article, kept[at:])
        if length:
            found.append(_correction(article, kept[at : at + length]))
        at += max(1, length)
    return tuple(found)


def _note_length(article: Article, following: Sequence[Paragraph]) -> int:
    texts = [article.text[slice(*paragraph.span)] for paragraph in following]
    if not opens_correction(texts[0]):
        return 0
    label = _LABEL.match(texts[0].lstrip(" •*[("))
    bare = bool(label and not texts[0].lstrip(" •*[(")[label.end() :].strip())
    length = 2 if bare and len(texts) > 1 else 1
    while length < len(texts) and goes_on(texts[length]):
        length += 1
    return length


def _correction(article: Article, paragraphs: Sequence[Paragraph]) -> Correction:
    spans = tuple(paragraph.span for paragraph in paragraphs)
    text = article.cut(spans)
    withdrawn, stated = withdrawn_and_stated(text)
    return Correction(article.id, tuple(p.number for p in paragraphs), spans, text, withdrawn, stated)


def _first_sentence(text: str) -> int:
    spans = sentence_spans(text)
    return spans[0][1] if spans else 0
