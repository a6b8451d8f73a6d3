"""The grammar of attribution in one sentence: which words say that somebody says something, and who.

Works on sentences whose quotations are masked. Owns what follows a verb and where its subject stands; the
subject's own phrase is for `clause_subjects`, whom a pronoun or a short name means for `subjects`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.callings import OCCUPATIONS
from corpus.clause_subjects import FINITE, NOT_SUBJECT, RELATIVE, clause_before, subject_of
from corpus.content_words import listed
from corpus.patterns import regex
from corpus.quote_marks import MASK
from corpus.speech_verbs import ACTING, GESTURES, NOUNS_TOO, SAYING, followers

_FOLLOWED_BY = followers()
_BETWEEN = r"(?:|[^.;]{0,60}?\s(?=(?:that|whether|what|why|how)\b)|(?:,? [\w’'-]+){0,2}?[\s,]+)"

_ADVERB = (
    r"(?:also|then|later|now|today|yesterday|repeatedly|previously|again|once|since|simply|recently|further|"
    r"once more|once again|even|still|never|(?!family|assembly|supply|ally|bully)[a-z]{3,20}ly|"
    r"last (?:night|week|month)|this week)"
)
_VERB = regex(
    rf"(?<![\w’'-])(?P<aux>(?:(?:has|have|had|did|does|do) (?:{_ADVERB} )?)?(?:{_ADVERB} )?)"
    rf"(?P<verb>{'|'.join(sorted({*SAYING, *ACTING}, key=len, reverse=True))})(?![\w’'-])"
)
_PASSIVE = regex(
    r"\b(?:was|were|been|is|are|being) (?:\w+ly )?"
    r"(?:(?:told|warned|informed|assured|reminded|urged|advised)(?= by)|"
    r"questioned|criticised|described|welcomed|condemned|praised|challenged|attacked|defended|dismissed|opposed|announced|revealed|echoed|confirmed)\b"
    r"[^§.;]{0,100}? by (?P<subject>[^§.;]+?)"
    r"(?=[§.;]|$| (?:that|how|as|when|who|after|because|during|yesterday)\b)"
)
_CALLED_BY = regex(
    r", (?:described|branded|hailed|dismissed|condemned) by (?P<subject>[^§.;,]{2,60}?) (?=as (?:an? )?§)"
)
_ACCORDING = regex(
    r"\b(?:according to|in the (?:words|view|opinion) of) (?P<subject>[^§,;.()]{2,120}(?:, "
    r"[^§,;.()]{2,80}(?=,|\.?$))?)",
    re.I,
)
_SOURCE_LAST = regex(r", according to [^,;§]{2,80}$", re.I)
_NEXT_CLAUSE = regex(
    r"(?<!\bof)(?<!\bby)(?<!\bfrom)(?<!\bin)(?<!\bfor)(?<!\bto)(?<!\bat)(?<!\bon)(?<!\band)(?<!\bwith)(?<!\binto)(?<!\bunder)"
    r" (?:the|an?|there|it|he|she|they) "
)
_HEARD = regex(r"\b(?:heard|learnt|learned) from (?P<subject>[^§;.]{2,100}?),? (?:that|how)\b")
_WHICH_FOUND = regex(
    r"\b(?P<subject>an? (?:[\w-]+ ){0,3}?(?:report|audit|review|study|survey|letter|inquiry|memo)) "
    r"(?:which|that) (?:found|said|warned|concluded|revealed|showed|stated)\b"
)
_IN_VIEW = regex(r"\bin (?P<subject>his|her|their) (?:view|opinion|words|judgment)\b", re.I)
_NOUN_BEFORE = regex(
    r"(?:^|\s)(?:an?|the|its|their|his|her|our|no|any|some|these|those|of|with|amid|despite|for|from|"
    r"in|on|to|about|over|by|repeated|renewed|fresh|new|growing|further|more|many|several|previous|"
    r"earlier|phone|hoax|nuisance|emergency|such|real|serious|\w+ing)\s*$",
    re.I,
)
_PLEADING = ("admit", "admits", "admitted", "denied", "denies", "deny")
_PLEA = regex(
    r" (?:\w+ ){0,2}?(?:arson|theft|fraud|murder|manslaughter|assault\w*|burglary|robbery|conspiracy|"
    r"affray|perjury|speeding|drink-driving|possession|possessing|dangerous driving|wounding|"
    r"causing|stealing|failing|counts?|charges?|offences?)\b"
)
_HEADLINE_VERBS = ("says", "say", "claims", "warns")
_PARENTHETIC = listed(
    """said says added adds argued argues warned warns explained explains insists admits claims believes
    recalls"""
)
_SHORTEST_CLAUSE = 12
_INVERTED = regex(r" (?:[A-Z]|an? |the |one |its |his |her |their |[\w-]+ (?:[\w’'-]+ ){0,6}[A-Z])")
_NAMED = regex(r" (?:(?!that\b|the\b)[\w’'-]+ ){0,5}[A-Z]")
_PHRASE_LAST = regex(
    r" (?:the|an?|one|its|his|her) [\w’'&()-]+(?: [\w’'&()-]+){0,5} ?"
    r"(?:\.?$|(?=, (?:but|and|while|although)\b))"
)
_SPEAKER_LAST = regex(
    rf" the (?:[\w’'-]+ ){{0,3}}(?:council|body|firm|company|agency|trust|charity|union|force|department|"
    rf"society|association|group|party|board|authority|club|school|watchdog|regulator|{'|'.join(OCCUPATIONS)})\.?$"
)
_HEADLINE_TAIL = regex(r" [\w’' -]{3,40}")
_FARTHEST_QUOTED = 120
_JUST_QUOTED = regex(rf"{MASK},? ?[^{MASK},;]{{0,60}}$")
_OTHER_CLAUSE = regex(r"[,;] (?!§)|\b(?:who|which|said|says|told|found)\b")
_PARTY = (
    r"(?:Lab(?:our)?|Con(?:servative)?|Lib Dem|Liberal Democrat|LD|Green|SNP|"
    r"Plaid(?: Cymru)?|Ind(?:ependent)?|Reform(?: UK)?|UKIP|DUP|SDLP|Sinn Féin|Alliance|UUP)"
)
_BRACKETED = regex(rf" \({_PARTY}(?:[,;/ –-]+[^()§]{{1,60}})?\)")  # a party and a ward
_CLOSING = ("found", "ruled")
_DETERMINED = regex(r"(?:^|\s)(?:the|an?|its|their|his|her|our|my)\s*$", re.I)
_TRANSITIVE = (
    "praised",
    "criticised",
    "condemned",
    "hailed",
    "blamed",
    "thanked",
    "accused",
    "questioned",
    "defended",
)
_WITHOUT_OBJECT = regex(r" (?:for|over|by|after|as|amid|of)\b")
_HEADLINE_PASSIVES = ("told", "urged", "asked", "warned")
_ACTIVE = regex(r"\b(?:has|have|had|he|she|they) ?$")
_BE = regex(
    r"\b(?:was|were|is|are|be|been|being|to|will|would|could|can|not|who|which|that|or)\s*$|\b[Ii]t[’']s\s*$"
)
_SAYING = regex(
    r"^(?P<subject>[^§,;:]{2,60}?) (?:has|have|had|was|were|is|are|took|hit|\w+ed)\b"
    r"[^§;:]{0,120}?, (?:but |and )?(?:saying|adding|claiming|arguing|warning|insisting|blaming|citing|"
    r"accusing|urging|telling|demanding)\b"
)
_BY_MEANS = regex(
    r"(?:(?:text|letter|e-?mail|phone|telephone|post|radio|text message)\b(?! (?:from|to)\b)|"
    r"saying|\w+ing\b|\d|the end|then|now)"
)
_NOT_AGENT = regex(rf"{_BY_MEANS.pattern}|{NOT_SUBJECT.pattern}", re.I)
_AFTER_STOP = regex(
    r"[.;:§?!]|,? (?:who|which|whose|after|before|when|as|during|outside|at the|in an?|on (?:the|"
    r"[A-Z])|through|via|while|following|last|yesterday|today|that|but|and (?:he|she|it|they|added))\b"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Who is said to say something: the subject as a noun phrase, with what stands in apposition to it.

    `end` is where the verb ends; `opens` tells that a colon follows, so that a quotation is introduced."""

    subject: str
    beside: str
    end: int
    opens: bool
    verb: str = ""


def cues(sentence: str) -> tuple[Cue, ...]:
    """Return the cues of a sentence whose quotations are masked with "§", most telling first."""
    sentence = _BRACKETED.sub(lambda match: " " * len(match.group()), sentence)
    found = [cue for match in _VERB.finditer(sentence) for cue in [_verb_cue(sentence, match)] if cue]
    if found and _is_sourced(found[0], sentence):
        found = []  # "Staff raised concerns, according to the review."
    for pattern in (_PASSIVE, _CALLED_BY, _ACCORDING, _IN_VIEW, _SAYING, _HEARD, _WHICH_FOUND):
        for match in pattern.finditer(sentence):
            barred = _BY_MEANS if pattern is _ACCORDING else _NOT_AGENT
            if not barred.match(match["subject"].strip()):
                found.append(_cue(sentence, _source(match, pattern), match.end()))
    return tuple(found)


def _is_sourced(cue: Cue, sentence: str) -> bool:
    """Tell whether what a sentence tells of is what "according to" another says."""
    suggests = cue.verb == "suggest" and "according to" in sentence
    return suggests or (cue.verb in ACTING and bool(_SOURCE_LAST.search(sentence)))


def _source(match: re.Match[str], pattern: re.Pattern[str]) -> str:
    """Return who is named as a source: "the report" of "according to the report the world will burn"."""
    return _NEXT_CLAUSE.split(match["subject"])[0] if pattern is _ACCORDING else match["subject"]


def _verb_cue(sentence: str, match: re.Match[str]) -> Cue | None:
    verb = match["verb"]
    before, after = sentence[: match.start()], sentence[match.end() :]
    if verb in NOUNS_TOO and _NOUN_BEFORE.search(before):
        return None
    if _DETERMINED.search(before) or (verb == "thanks" and after.startswith(" to ")):
        return None  # "the promised land", "thanks to the rain"
    if verb in _TRANSITIVE and _WITHOUT_OBJECT.match(after):
        return None  # "school praised for its welcome"
    if _BE.search(before) and not re.search(r"\b(?:who|used to)\s*$", before):
        return None
    if verb in _HEADLINE_PASSIVES and re.match(r" to\b", after) and not _ACTIVE.search(before):
        return None
    if verb in _PLEADING and _PLEA.match(after):
        return None
    inverted = _inverted(before, after, verb)
    if inverted:
        return _cue(sentence, inverted, match.end(), verb)
    closing = (
        (verb in SAYING or verb in _CLOSING)
        and after.strip() in ("", ".")
        and bool(re.search(r",(?!\d)", before))
    )
    closing = closing and (verb not in GESTURES or MASK in before)
    if (
        verb in _FOLLOWED_BY
        and not closing
        and not re.match(rf"{_BETWEEN}(?:{_FOLLOWED_BY[verb]})|\s*[:,§]", after)
        and not _quotes_near(before, after)
    ):
        return None
    chunk = clause_before(before)
    if verb in ACTING and chunk.rstrip().endswith(",") and chunk.count(",") == 1:
        return None  # "the method, called § by its makers"
    segment = subject_of(chunk)
    return None if segment is None else _cue(sentence, segment, match.end(), verb)


def _cue(sentence: str, subject: str, end: int, verb: str = "") -> Cue:
    parts = [part.strip(" ,—–-") for part in re.split(r",(?!\d)| – | — ", subject) if part.strip(" ,—–-")]
    opens = bool(re.search(r":\s*(?:§|$)", sentence[end:]))
    return Cue(parts[0] if parts else "", ", ".join(parts[1:]), end, opens, verb)


def _quotes_near(before: str, after: str) -> bool:
    """Tell whether a quotation ends before the verb's subject, or begins soon after it in the same clause."""
    reach = _OTHER_CLAUSE.split(after[:_FARTHEST_QUOTED])[0]
    return bool(_JUST_QUOTED.search(before)) or MASK in reach


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
    phrase = _PHRASE_LAST.match(after) and not _ends_insertion(before)
    unnamed = reported and (phrase or _SPEAKER_LAST.match(after))
    if not (quoted or named or unnamed):
        return None
    stop = _AFTER_STOP.search(after)
    return after[: stop.start() if stop else len(after)]


def _ends_insertion(before: str) -> bool:
    """Tell whether the comma that ends `before` closes an insertion after a possible subject."""
    segments = before.rstrip(" ,").split(",")
    if len(segments) < 2:
        return False
    return bool(RELATIVE.match(segments[-1]) or not FINITE.search(segments[0]))
