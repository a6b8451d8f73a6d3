"""What a correction withdraws and what it states instead, each in the note's own words.

Owns the grammar of "an earlier version said X; in fact Y". Which paragraphs are corrections is for
`notices`; where else X is still claimed is for `withdrawals`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.calendar_words import MONTH
from corpus.patterns import regex
from corpus.records import Span
from corpus.sentences import sentence_spans, sentences
from corpus.synonyms import event_stem

ITEM = r"(?:story|article|report|piece|item|page|headline|caption|column|feature|post|web ?page)"
PRINTED_ON = (
    rf"(?<!day )(?<!week )(?<!month )\((?:[A-Z][a-z]+day,? )?(?:{MONTH}\.? \d{{1,2}}|\d{{1,2}} {MONTH})\b"
    r"[^()\n]{0,20}\)"
)
"""The day in brackets on which what is corrected was printed, which is no part of it."""

_SOURCE = rf"\b(?:{ITEM}|we|edition|version|publication|and|which|paper|original)\b"
AS_REPORTED = (
    r"as (?:we )?(?:(?:was|were) )?(?:previously |originally |first |incorrectly |wrongly )*"
    r"(?:reported|said|stated|published|suggested)"
)
_SAYING = regex(
    rf"{_SOURCE}[^.\n]{{0,160}}?"
    r"\b(?:said|(?<!to )say|stated|reported|claimed|suggested|wrote|indicated|implied)\b,?"
    r"(?:(?: (?:last|on|in|this) [^.,\n]{1,30}?)? that)? (?P<claim>[^\n]+)",
    re.I,
)
_NAMING = regex(
    rf"{_SOURCE}[^.\n]{{0,120}}?\b(?:gave|named|described|identified|attributed|quoted|referred to|"
    rf"listed|put|"
    r"called|misnamed)\b (?P<claim>[^\n]+)",
    re.I,
)
_PASSIVE = regex(
    rf"(?:\b(?:error|mistake|slip),? (?!an? (?:earlier|previous))|\b{ITEM}\b[^.\n]{{0,60}}?(?= was "
    rf"captioned)|"
    r", (?=whose \w+ was (?:given|printed) as))(?P<claim>[^\n]+)",
    re.I,
)
_NOT_AS = regex(
    r"\b(?:and|but|,)? ?(?P<verb>was |were |is |are |had |has |have )?(?:and )?not "
    rf"(?P<claim>[^.\n]{{1,160}}?),? {AS_REPORTED}",
    re.I,
)
_DID_NOT_AS = regex(
    rf"\bthat (?P<subject>[^.\n]{{1,80}}?) did not (?P<claim>[^.\n]{{1,160}}?),? {AS_REPORTED}", re.I
)
_STATING = regex(
    r"\b(?:clarif(?:y|ied)|make (?:it )?clear|point out|reflect(?: the fact)?|confirm|state|record straight)"
    r"(?::| that)+ (?P<stated>[^\n]+)",
    re.I,
)
_REASON = regex(r"\b(?:because|reasons?|as a result|owing to|due to|caused?)\b", re.I)
_BUT = regex(r"[^,.\n]{0,40}, but (?P<stated>[^\n]+)")
_CONTRARY = regex(r"^\W*contrary to [^,\n]{1,120}, (?P<stated>[^\n]+)", re.I)
_PUTS_RIGHT = regex(r"\b(?:in fact|actually|correct(?:ly)?|should have|instead|however|but)\b|^\W*It ", re.I)
_RECORD = regex(r"^\W*for the record\W+(?P<stated>[^\n]+)", re.I)
_PRINTED_LAST = regex(rf" ?{PRINTED_ON}\W*$", re.I)
_POLICY = regex(
    r"\W*(?:it is (?:the|our) policy\b|(?:we|the (?:\w+ ){1,3})(?:aims?|strives?|tr(?:y|ies)) to correct\b|"
    r"if you (?:have|believe|think|feel|want|wish|would like|see|spot)\b|"
    r"(?:to (?:report|contact|complain)|(?:call|contact|e-?mail|write to|ring|phone|send|please)) [^.\n]*"
    r"\b(?:us|our|editor|editors?[’']|newsdesk|errors?|corrections?|complaints?)\b)",
    re.I,
)
_RATHER = regex(
    r"\W*(?:corrections?|clarifications?|editor[’']?s note)\b[^:\n]{0,40}:\s*"
    r"(?P<stated>[^.\n]{3,200}?), (?:and )?not (?P<claim>(?:[^.,;\n]|[.,]\d){2,120})",
    re.I,
)
_COPULA = regex(r"\b(?:is|was|are|were|has|have|had|will be|be)\b(?: been\b)?", re.I)
_OPENING = regex(r"(?:to|on|in|at|for|by|from|with|of) ", re.I)
_IT = regex(r"\b(?P<verb>\w+)(?P<it> (?:it|him|her|them))$", re.I)
_WORD = regex(r"[^\W\d_]+")
_SHAPE = regex(r"(?P<figure>£?\d)|(?P<name>[A-Z])|(?P<thing>(?:an?|the|his|her|its|their)\b)")
_ADMITS = regex(
    r"(?:(?:this|that|it) (?:was|is) (?:\w+ )?(?:incorrect|wrong|untrue|inaccurate|not\b)[^:.\n]*[:.]?|"
    rf"we (?:are sorry|apologise|regret)[^\n]*|(?:this|the|our) {ITEM} has[^\n]*)",
    re.I,
)


def errors(note: str) -> tuple[Span, ...]:
    """Return the spans of a note's words on each error that it owns up to, in order; one for most notes.

    Another error begins where the note says again what was printed, once it has put the one before right."""
    spans = sentence_spans(note)
    told = [span for span in spans if not _POLICY.match(note[slice(*span)])]
    spans = tuple(told) or spans
    begins = [0]
    claimed = False
    for number, (start, end) in enumerate(spans):
        sentence = note[start:end]
        claims = _SAYING.search(sentence) or _NAMING.search(sentence)
        if claims and not _PUTS_RIGHT.search(sentence):
            if claimed and number > begins[-1] + 1:
                begins.append(number)
            claimed = True
    ends = [*begins[1:], len(spans)]
    return tuple((spans[one][0], spans[two - 1][1]) for one, two in zip(begins, ends, strict=True) if spans)


def withdrawn_and_stated(note: str) -> tuple[str | None, str | None]:
    """Return the claim that `note` withdraws and what it states instead; None where it does not say."""
    told = sentences(note)
    claim_at, withdrawn = _first(told, (_SAYING, _NAMING, _PASSIVE), "claim")
    _, stated = _first(told, (_STATING, _CONTRARY, _RECORD), "stated")
    if _DID_NOT_AS.search(note) or _NOT_AS.search(note):
        return _denied(note, stated)
    if withdrawn is None and stated and _CONTRARY.match(note):
        return _affirmed(stated), _tidy(stated)
    if withdrawn and ";" in withdrawn:
        withdrawn, _, rest = withdrawn.partition(";")
        stated = stated or rest
    if stated is None and claim_at is not None:
        stated = _after(told[claim_at + 1 :])
    if withdrawn is None and stated is None and (rather := _RATHER.match(note)):
        return _tidy(_instead_of(rather["stated"], rather["claim"])), _tidy(rather["stated"])
    withdrawn = _PRINTED_LAST.sub("", withdrawn) if withdrawn else None
    return _tidy(withdrawn), _tidy(_with_reason(withdrawn, stated, told))


def _instead_of(stated: str, claim: str) -> str:
    """Say "X is B" of "X is A, not B": B stands in the place of the like part of what is stated."""
    opening = _OPENING.match(claim)
    at = stated.rfind(f" {opening.group()}") if opening else -1
    if opening and opening.group() == "to ":
        at = stated.find(" to ")
        claim = _IT.sub(lambda it: f"{it['verb']}{_object_of(it['verb'], stated) or it['it']}", claim)
    for copula in _COPULA.finditer(stated) if at < 0 else ():
        shapes = [_SHAPE.match(words.strip()) for words in (stated[copula.end() :], claim)]
        if shapes[0] and shapes[1] and shapes[0].lastgroup == shapes[1].lastgroup:
            at = copula.end()
    return f"{stated[:at]} {claim}" if at > 0 else claim


def _object_of(verb: str, stated: str) -> str:
    """Return what follows the same verb in other words, "" without it."""
    stem = event_stem(verb)
    return next(
        (stated[word.end() :] for word in _WORD.finditer(stated) if event_stem(word.group()) == stem), ""
    )


def _with_reason(withdrawn: str | None, stated: str | None, told: Sequence[str]) -> str | None:
    """Return what is stated, with the sentence after it that gives the reason where one was withdrawn."""
    at = next((n for n, sentence in enumerate(told) if stated and sentence.endswith(stated)), None)
    if at is None or not _REASON.search(withdrawn or "") or _REASON.search(stated or ""):
        return stated
    after = told[at + 1] if at + 1 < len(told) else ""
    return f"{stated} {after}" if _REASON.search(after) else stated


def _denied(note: str, stated: str | None) -> tuple[str | None, str | None]:
    """Read "X and was not Y, as we reported": Y is withdrawn, X stated."""
    whole = _DID_NOT_AS.search(note)
    if whole:
        return _tidy(f"{whole['subject']} {whole['claim']}"), _tidy(
            _after(sentences(note[whole.end() :])[1:])
        )
    denied = _NOT_AS.search(note)
    assert denied is not None
    before = note[: denied.start()]
    said = _STATING.search(before) or _RECORD.search(before)
    claim = (denied["verb"] or "") + denied["claim"]
    instead = _BUT.match(note, denied.end())
    if (
        said and instead and denied["verb"]
    ):  # "X has not been fined, as we said, but warned": X is the subject
        return _tidy(f"{said['stated'].strip()} {claim}"), _tidy(instead["stated"])
    return _tidy(claim), _tidy(said["stated"] if said else stated)


def _after(sentences: Sequence[str]) -> str | None:
    """Return what follows a withdrawn claim, less the words that only own up to the error."""
    rest = (_ADMITS.sub("", sentence, count=1).strip() for sentence in sentences)
    return " ".join(sentence for sentence in rest if sentence) or None


def _first(
    sentences: Sequence[str], patterns: Sequence[re.Pattern[str]], group: str
) -> tuple[int | None, str | None]:
    for pattern in patterns:
        for number, sentence in enumerate(sentences):
            match = pattern.search(sentence)
            if match:
                return number, match[group]
    return None, None


def _affirmed(stated: str) -> str | None:
    """Turn "will not close but will move" into the claim that it contradicts, "will close"."""
    denied = re.match(r"(?P<before>[^.\n]{1,160}?) not (?P<after>[^.,\n]{1,120}?)(?: but |[,.]|$)", stated)
    return f"{denied['before']} {denied['after']}" if denied else None


def _tidy(claim: str | None) -> str | None:
    return (claim.strip(" \t\n.;:,") or None) if claim else None
