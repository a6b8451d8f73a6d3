"""The grammar of attribution in one sentence: which words say that somebody says something, and who.

Works on sentences whose quotations are masked. Owns verbs, subjects and their clauses; whom a pronoun or
a short name means is for `speakers`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.quote_marks import MASK
from corpus.speech_verbs import ACTING, NOUNS_TOO, SAYING, followers

_FOLLOWED_BY = followers()

_ADVERB = (
    r"(?:also|then|later|now|today|yesterday|repeatedly|previously|again|since|simply|recently|further|"
    r"once more|once again|even|still|never|\w{3,20}ly|last (?:night|week|month)|this week)"
)
_VERB = re.compile(
    rf"(?<![\w’'-])(?P<aux>(?:(?:has|have|had) (?:{_ADVERB} )?)?(?:{_ADVERB} )?)"
    rf"(?P<verb>{'|'.join(sorted({*SAYING, *ACTING}, key=len, reverse=True))})(?![\w’'-])"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|is|are|being) (?:\w+ly )?(?:questioned|criticised|described|welcomed|condemned|"
    r"praised|challenged|attacked|defended|dismissed|opposed|announced|revealed|echoed|confirmed)\b"
    r"[^§.;]{0,100}? by (?P<subject>[^§.;]+)"
)
_ACCORDING = re.compile(
    r"\b(?:according to|in the (?:words|view|opinion) of) (?P<subject>[^§,;.]{2,120}(?:, "
    r"[^§,;.]{2,80}(?=,))?)",
    re.I,
)
_IN_VIEW = re.compile(r"\bin (?P<subject>his|her|their) (?:view|opinion|words|judgment)\b", re.I)
_NOUN_BEFORE = re.compile(
    r"(?:^|\s)(?:an?|the|its|their|his|her|our|no|any|some|these|those|of|with|amid|despite|for|from|"
    r"in|on|to|about|over|by|repeated|renewed|fresh|new|growing|further|more|many|several|previous|"
    r"earlier|such|real|serious)\s*$",
    re.I,
)
_IN_PRINT = re.compile(
    r"^[Ii]n (?:an? |his |her |its |their )?(?:\w+ )?\w+ (?=(?:the|its|an?|he|she|they|[A-Z]\w+)\b)"
)
_HEADLINE_VERBS = ("says", "say", "claims", "warns")
_PARENTHETIC = ("said", "says", "added", "argued", "warned", "explained")
_SHORTEST_CLAUSE = 12
_INVERTED = re.compile(r" (?:[A-Z]|an? |the |one |its |his |her |their |\w+ (?:[\w’'-]+ ){0,6}[A-Z])")
_NAMED = re.compile(r" (?:(?!that\b|the\b)[\w’'-]+ ){0,5}[A-Z]")
_HEADLINE_TAIL = re.compile(r" [\w’' -]{3,40}")
_HEADLINE_PASSIVES = ("told", "urged", "asked", "warned")
_ACTIVE = re.compile(r"\b(?:has|have|had|he|she|they) ?$")
_BE = re.compile(r"\b(?:was|were|is|are|be|been|being|to|will|would|could|can|not|who|which|that|or)\s*$")
_SUBORDINATE = re.compile(
    r"^(?:when|while|whilst|after|before|as|although|though|despite|speaking|responding|replying|asked|"
    r"commenting|writing|following|in|at|on|with|since|for|if|until|during|during|among|because|by|from|to|"
    r"about|over|under|having|addressing|giving|announcing|earlier|later|meanwhile|however|once|under|"
    r"now|then|yesterday|today|last|this week|but|and|yet|so|still|instead|also|elsewhere|outside|inside|"
    r"perhaps|maybe|clearly|asked|questioned|pressed|challenged|quizzed|of)\b",
    re.I,
)
_LINKING = re.compile(
    r"^(?:but|and|yet|so|however|meanwhile|now|then|also|still|today|yesterday|instead|later)\b,? ", re.I
)
_RELATIVE = re.compile(r"^\s*(?:who|which|whose|whom|where|when|that)\b")
_WITHIN = re.compile(r"\b(?:who|which|whose)\b")
_AS = re.compile(r"^as (?=(?:[A-Z]|the |its |his |her ))")
_SAYING = re.compile(
    r"^(?P<subject>[^§,;:]{2,60}?) (?:has|have|had|was|were|is|are|took|reacted|responded|hit)\b"
    r"[^§;:]{0,120}?, (?:but |and )?(?:saying|adding|claiming|arguing|warning|insisting)\b"
)
_NOT_SUBJECT = re.compile(
    r"^(?:there|what|that|this|these|those|which|who|whom|how|why|i|we|you|one|nothing|something|not)\b", re.I
)
_BY_MEANS = re.compile(r"(?:saying|\w+ing\b|\d|the end|then|now)")
_NOT_AGENT = re.compile(rf"{_BY_MEANS.pattern}|{_NOT_SUBJECT.pattern}", re.I)
_FINITE = re.compile(
    r"\b(?:will|would|was|were|is|are|has|have|had|can|could|should|must|may|might|did|does)\b"
)
_CLAUSE = re.compile(r" (?:and|but|while|whilst|although|though) ")
_CONJUNCTION = re.compile(
    r"\b(?:that|because|if|whether|when|after|before|until|since|how|why|unless|where|what|than|as)\b"
)
_AFTER_STOP = re.compile(
    r"[.;:§?!]|,? (?:who|which|whose|after|before|when|as|during|outside|at the|in an?|on (?:the|"
    r"[A-Z])|while|following|last|yesterday|today|that|but|and (?:he|she|it|they|added))\b"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Who is said to say something: the subject as a noun phrase, with what stands in apposition to it.

    `end` is where the verb ends; `opens` tells that a colon follows, so that a quotation is introduced."""

    subject: str
    beside: str
    end: int
    opens: bool


def cues(sentence: str) -> tuple[Cue, ...]:
    """Return the cues of a sentence whose quotations are masked with "§", most telling first."""
    found = [cue for match in _VERB.finditer(sentence) for cue in [_verb_cue(sentence, match)] if cue]
    for pattern in (_PASSIVE, _ACCORDING, _IN_VIEW, _SAYING):
        for match in pattern.finditer(sentence):
            barred = _BY_MEANS if pattern is _ACCORDING else _NOT_AGENT
            if not barred.match(match["subject"].strip()):
                found.append(_cue(sentence, match["subject"], match.end()))
    return tuple(found)


def _verb_cue(sentence: str, match: re.Match[str]) -> Cue | None:
    verb = match["verb"]
    before, after = sentence[: match.start()], sentence[match.end() :]
    if verb in NOUNS_TOO and _NOUN_BEFORE.search(before):
        return None
    if _BE.search(before) and not re.search(r"\bwho\s*$", before):
        return None
    if verb in _HEADLINE_PASSIVES and re.match(r" to\b", after) and not _ACTIVE.search(before):
        return None
    inverted = _inverted(before, after, verb)
    if inverted:
        return _cue(sentence, inverted, match.end())
    if (
        verb in _FOLLOWED_BY
        and not re.match(rf"[^.;]{{0,60}}?(?:^|[\s,])(?:{_FOLLOWED_BY[verb]})|\s*[:,§]", after)
        and "§" not in sentence
    ):
        return None
    chunk = _clause(before)
    segment = _subject_segment(chunk)
    return None if segment is None else _cue(sentence, segment, match.end())


def _cue(sentence: str, subject: str, end: int) -> Cue:
    parts = [part.strip(" ,—–-") for part in re.split(r",(?!\d)| – | — ", subject) if part.strip(" ,—–-")]
    opens = bool(re.search(r":\s*(?:§|$)", sentence[end:]))
    return Cue(parts[0] if parts else "", ", ".join(parts[1:]), end, opens)


def _inverted(before: str, after: str, verb: str) -> str | None:
    """Return the subject of "..., said X": after a quotation, or a comma with no subject before it."""
    lead = before.rstrip()
    if lead.endswith(",") and verb in _HEADLINE_VERBS and _HEADLINE_TAIL.fullmatch(after):
        return after
    quoted = lead.endswith(MASK) or not lead
    if not _INVERTED.match(after) or (verb not in SAYING and not (quoted and re.match(r" [A-Z]", after))):
        return None
    reported = lead.endswith(",") and verb in _PARENTHETIC and len(before) > _SHORTEST_CLAUSE
    named = reported and _NAMED.match(after) and not _ends_insertion(before)
    if not (quoted or named):
        return None
    stop = _AFTER_STOP.search(after)
    return after[: stop.start() if stop else len(after)]


def _ends_insertion(before: str) -> bool:
    """Tell whether the comma that ends `before` closes an insertion after a possible subject."""
    segments = before.rstrip(" ,").split(",")
    if len(segments) < 2:
        return False
    return bool(_RELATIVE.match(segments[-1]) or not _FINITE.search(segments[0]))


def _clause(before: str) -> str:
    """Return the words from the start of the clause that a verb stands in."""
    start = max(before.rfind("§"), before.rfind(";"), before.rfind("\n"), before.rfind(": ")) + 1
    return before[start:]


def _subject_segment(chunk: str) -> str | None:
    """Return the noun phrase (with what stands beside it) that is subject to the verb after `chunk`."""
    inserted = chunk.rstrip().endswith(",")
    segments = [part.strip() for part in re.split(r",(?!\d)", chunk.strip(" ,—–"))]
    segments = [_LINKING.sub("", part) for part in segments]
    segments = [
        part for part in segments if part and not re.fullmatch(r"(?:but|and|yet|however)", part, re.I)
    ]
    if not segments:
        return None
    if inserted:
        return _first_subject(segments)
    last = segments[-1]
    if _RELATIVE.match(last) and len(segments) > 1:
        return _antecedent(segments[:-1]) if re.match(r"who\b", last) else None
    if " who" in " " + last and not inserted:
        last = re.split(r" who\b", last)[0]
    last = _first_of_two(_last_clause(_IN_PRINT.sub("", last)))
    if len(segments) > 1 and (_is_apposed(segments[-2], last) or _is_unclosed(segments[-2], last)):
        return f"{segments[-2]}, {last}"
    return _valid(last)


def _first_subject(segments: list[str]) -> str | None:
    """Return the subject where insertions stand between it and its verb: it begins the last clause."""
    at = len(segments) - 1
    while (
        at
        and (_WITHIN.search(segments[at]) or not _FINITE.search(segments[at]))
        and not _AS.match(segments[at])
    ):
        at -= 1
    if _FINITE.search(segments[at]) and not _RELATIVE.match(segments[at]) and at < len(segments) - 1 and at:
        at += 1
    while at < len(segments) - 1 and _SUBORDINATE.match(segments[at]) and not _AS.match(segments[at]):
        at += 1
    subject = _valid(_last_clause(_AS.sub("", segments[at])))
    return ", ".join([subject, *segments[at + 1 :]]) if subject else None


def _antecedent(segments: list[str]) -> str:
    """Return what "who" goes back to: the last segment that is no age and no place."""
    told = [part for part in segments if not re.match(r"(?:aged )?\d+$|of [A-Z]", part)]
    return _FINITE.split(told[-1])[-1] if told else ""


def _is_apposed(before: str, last: str) -> bool:
    """Tell "Its chairwoman, Lynne Abbott, said" from "When asked, Lynne Abbott said"."""
    return bool(
        re.match(r"(?:its|the|their|his|her|an?) [^,]{2,60}$", before, re.I)
        and re.match(r"[A-Z]\w+ [A-Z]", last)
        and not _FINITE.search(before)
    )


def _first_of_two(segment: str) -> str:
    """Return the subject of two joined verbs: "she" of "she grinned and", where the second says something."""
    joined = re.match(r"(?P<subject>he|she|they|(?:[A-Z][\w’'-]+ ?){1,5}?) ?\w+ed\b.* (?:and|but)$", segment)
    return joined["subject"].strip() if joined else segment


def _is_unclosed(before: str, last: str) -> bool:
    """Tell "Ann Lee, leader of the council said": a role beside a name whose second comma was left out."""
    bare = re.match(r"(?!(?:an?|the|its|their|his|her|he|she|they|it|but|and|as)\b)[a-z]", last)
    return bool(bare and re.match(r"(?:[A-Z][\w’'-]+ ?){2,5}$", before) and not _FINITE.search(last))


def _last_clause(segment: str) -> str:
    parts = _CLAUSE.split(segment)
    if len(parts) > 1 and _FINITE.search(" ".join(parts[:-1])):
        return parts[-1]
    return segment


def _valid(segment: str) -> str | None:
    segment = segment.strip()
    if not segment or _NOT_SUBJECT.match(segment) or _SUBORDINATE.match(segment):
        return None
    if _FINITE.search(segment) or _CONJUNCTION.search(segment) or len(segment.split()) > 18:
        return None
    return segment
