"""The noun phrase that is subject to a verb, from the words before the verb.

Owns insertions, relative clauses and joined verbs. Whether the verb says anything is for `speech`."""

from __future__ import annotations

import re

from corpus.patterns import regex

_IN_PRINT = regex(
    r"^[Ii]n (?:an? |his |her |its |their )?(?:\w+ )?\w+ (?=(?:the|its|an?|he|she|they|[A-Z]\w+)\b)"
    r"|^(?:[Oo]utside|[Aa]t|[Aa]fter|[Bb]efore|[Ff]ollowing|[Dd]uring) (?:the )?(?:court|hearing|meeting|"
    r"inquest|trial|match|game|case|verdicts?|sentence|sentencing|ruling|judgment|vote|debate|final whistle|"
    r"break|interval|race|ceremony|service|funeral|announcement|result) (?=(?:the|he|she|they|[A-Z]\w+)\b)"
    r"|^(?:[Ww]hen|[Oo]nce|[Aa]fter being) (?:first )?(?:interviewed|asked|questioned|arrested|pressed|"
    r"challenged|contacted|approached|cautioned|searched|told)"
    r"(?: (?:by|about|in|at|on|under) (?:[\w’'-]+ ){0,3}?[\w’'-]+)? "
    r"(?=(?:he|she|they)\b|(?:the [a-z]+|[A-Z]\w+(?: [A-Z]\w+)*)$)"
)
_SUBORDINATE = regex(
    r"^(?:when|while|whilst|after|before|as|although|though|despite|speaking|responding|replying|asked|"
    r"commenting|writing|following|in|at|on|with|since|for|if|until|during|during|among|because|by|from|to|"
    r"about|over|under|through|via|having|addressing|giving|announcing|earlier|later|meanwhile|however|once|under|"
    r"now|then|yesterday|today|last|this week|but|and|yet|so|still|instead|also|elsewhere|outside|inside|"
    r"perhaps|maybe|clearly|asked|questioned|pressed|challenged|quizzed|of)\b",
    re.I,
)
_LINKING = regex(
    r"^(?:but|and|yet|so|however|meanwhile|now|then|also|still|today|yesterday|instead|later)\b,? ", re.I
)
_PRONOUN_LAST = regex(
    r"(?:in|on|at|with|from|during|after|before|through|via|asked|speaking|writing|to|the|an?|his|her)\b.*? "
    r"(?:(?!when|after|before|as|that|if|while|what|because)\w+ )(?P<subject>he|she|they)$",
    re.I,
)
_WHEN_HE = regex(r"\b(?:when|in which|although|though|while) (?P<subject>he|she|they)$", re.I)
_PRONOUN_DOES = regex(r"(?:he|she|they) (?:\w+ ){2,}", re.I)
_PRONOUN_FIRST = regex(r"(?:he|she|they|it|we|i|you)\b(?! who)", re.I)
_NAME_LAST = regex(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3} ?$")
_WITHIN_TOLD = regex(r"\b(?:what|that|which|how|why|if|because) \w+(?: \w+)?$")
_JOINED = regex(
    r"(?:gave|took|made|told|went|left|wrote|spoke|won|lost|met|saw|ran|\w+ed)\b(?! by\b).* (?:and|but)$"
)
_DOCUMENT_DOES = regex(
    r"(?P<subject>(?:an?|the|its|their|his|her) (?:[\w-]+ ){0,3}?(?:report|audit|review|study|survey|letter|"
    r"document|paper|statement|plan|strategy)(?: (?:to|by|of|from|for) (?:the )?[\w’-]+)?) "
    r"(?!(?:and|or|which|that|who)\b)[a-z]+s (?:the|an?|its|their|his|her)\b.* (?:and|but)$",
    re.I,
)
_OWN_SUBJECT = regex(
    r"(?:(?!(?:of|for|at|from|in|to|and|with|on|by)\b)[a-z-]+ ){1,4}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2} ?$"
)
_RESTRICTING = regex(r"(?<!^it was )(?<!^it is )\b[^\W\d_]+ (?:who|that)\s*$", re.I)
RELATIVE = regex(r"^\s*(?:who|which|whose|whom|where|when|that)\b")
_WITHIN = regex(r"\b(?:who|which|whose)\b")
_POINTING = regex(r"^(?:that|this|these|those) (?=[a-z]+$)", re.I)
_AS = regex(r"^as (?=(?:[A-Z]|the |its |his |her |he\b|she\b|they\b))")
NOT_SUBJECT = regex(
    r"^(?:there|what|that|this|these|those|which|who|whom|how|why|i|we|you|one(?! \w)|nothing|"
    r"something|not)\b",
    re.I,
)
FINITE = regex(r"\b(?:will|would|was|were|is|are|has|have|had|can|could|should|must|may|might|did|does)\b")
_CLAUSE = regex(r" (?:and|but|while|whilst|although|though) ")
_CONJUNCTION = regex(
    r"\b(?:that|because|if|whether|when|after|before|until|since|how|why|unless|where|what|than|as)\b"
)


def clause_before(before: str) -> str:
    """Return the words from the start of the clause that a verb stands in."""
    start = max(before.rfind("§"), before.rfind(";"), before.rfind("\n"), before.rfind(": ")) + 1
    return before[start:]


def subject_of(chunk: str) -> str | None:
    """Return the noun phrase (with what stands beside it) that is subject to the verb after `chunk`."""
    chunk = re.sub(r"\bused to\s*$", "", chunk)
    if _RESTRICTING.search(chunk):
        return None  # "residents who believed that": who they are, not what they say
    inserted = chunk.rstrip().endswith((",", "–", "—"))
    segments = [part.strip() for part in re.split(r",(?!\d)| [–—] ", chunk.strip(" ,—–"))]
    segments = [_IN_PRINT.sub("", _LINKING.sub("", part)) for part in segments]
    joined = bool(re.search(r", (?:but|and|yet)\s*$", chunk.rstrip(" ,")))
    segments = [
        part for part in segments if part and not re.fullmatch(r"(?:but|and|yet|however)", part, re.I)
    ]
    if not segments:
        return None
    if inserted:
        return _first_subject(segments)
    last = segments[-1]
    if len(segments) > 1 and _JOINED.match(last):
        return _first_subject(segments[:-1])
    if RELATIVE.match(last) and len(segments) > 1:
        return _antecedent(segments[:-1]) if re.match(r"who\b", last) else None
    if " who" in " " + last and not inserted:
        last, *told = re.split(r" who\b", last)
        if told and _WITHIN_TOLD.search(told[-1].strip()):
            return None
    last = _IN_PRINT.sub("", _AS.sub("", last))
    last = _first_of_two(f"{last} and") if joined else _first_of_two(_last_clause(last))
    last = last.removesuffix(" and") if joined else last
    placed = len(segments) > 2 and re.search(r"\b[A-Z]\w+$", segments[-3])
    if (
        len(segments) > 1
        and not placed
        and (_is_apposed(segments[-2], last) or _is_unclosed(segments[-2], last))
    ):
        return f"{segments[-2]}, {last}"
    return _valid(last)


def _first_subject(segments: list[str]) -> str | None:
    """Return the subject where insertions stand between it and its verb: it begins the last clause."""
    at = len(segments) - 1
    while (
        at
        and (_WITHIN.search(segments[at]) or not FINITE.search(segments[at]))
        and not _AS.match(segments[at])
    ):
        at -= 1
    if FINITE.search(segments[at]) and not RELATIVE.match(segments[at]) and at < len(segments) - 1 and at:
        at += 1
    while at < len(segments) - 1 and _SUBORDINATE.match(segments[at]) and not _AS.match(segments[at]):
        at += 1
    pointed = _POINTING.sub("the ", segments[at]) if at < len(segments) - 1 else segments[at]
    subject = _valid(_last_clause(_AS.sub("", pointed)))  # "That neighbour, Ann Lee,"
    return ", ".join([subject, *segments[at + 1 :]]) if subject else None


def _antecedent(segments: list[str]) -> str | None:
    """Return what "who" goes back to: the last segment that is no age, no place and no role beside a name."""
    told = [part for part in segments if not re.match(r"(?:aged )?\d+$|of [A-Z]", part)]
    named = (
        _NAME_LAST.search(told[-2]) if len(told) > 1 and re.match(r"(?:the|an?) [a-z]", told[-1]) else None
    )
    if named:
        return named.group()
    meant = FINITE.split(told[-1])[-1] if told else ""
    if _PRONOUN_FIRST.match(meant):
        return None  # "He recalls a doctor who said"
    return re.sub(r"^ *[a-z]+ed ", "", meant)


def _is_apposed(before: str, last: str) -> bool:
    """Tell "Its chairwoman, Lynne Abbott, said" from "When asked, Lynne Abbott said"."""
    return bool(
        re.match(r"(?:its|the|their|his|her|an?) [^,]{2,60}$", before, re.I)
        and re.match(r"[A-Z]\w+ [A-Z]", last)
        and not FINITE.search(before)
    )


def _first_of_two(segment: str) -> str:
    """Return the subject of two joined verbs: "she" of "she grinned and", where the second says something."""
    joined = re.match(
        r"(?P<subject>he|she|they|it|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4}?) ?\w+ed\b.* (?:and|but)$", segment
    ) or _DOCUMENT_DOES.match(segment)
    return joined["subject"].strip() if joined else segment


def _is_unclosed(before: str, last: str) -> bool:
    """Tell "Ann Lee, leader of the council said": a role beside a name whose second comma was left out."""
    bare = re.match(r"(?!(?:an?|the|its|their|his|her|he|she|they|it|but|and|as)\b)[a-z]", last)
    return bool(
        bare
        and not _OWN_SUBJECT.match(last)
        and not _SUBORDINATE.match(before)
        and re.match(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4} ?$", before)
        and not FINITE.search(last)
    )


def _last_clause(segment: str) -> str:
    parts = _CLAUSE.split(segment)
    if len(parts) > 1 and " but " in segment:
        return parts[-1]
    if len(parts) > 1 and FINITE.search(" ".join(parts[:-1])):
        return parts[-1]
    return segment


def _valid(segment: str) -> str | None:
    segment = segment.strip()
    after_phrase = _PRONOUN_LAST.match(segment) or _WHEN_HE.search(segment)
    if after_phrase:
        return after_phrase["subject"]
    if _PRONOUN_DOES.match(segment):
        return None  # "He plays games and makes"
    if not segment or NOT_SUBJECT.match(segment) or _SUBORDINATE.match(segment):
        return None
    if FINITE.search(segment) or _CONJUNCTION.search(segment) or len(segment.split()) > 18:
        return None
    return segment
