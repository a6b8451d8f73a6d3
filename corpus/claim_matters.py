"""What a clause says its value of: the matter itself, who did it, after what; and whether hoped or done.

Owns the words that only frame a claim, and which phrases may stand in one of two accounts alone. Which
values are claimed is for `claims`, whether two matters are one for `accounts`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.calendar_words import WEEKDAYS, times
from corpus.claim_words import GENERIC
from corpus.content_words import Stems, content_stems, is_number, listed
from corpus.name_words import INSTITUTIONS
from corpus.names import proper_words
from corpus.patterns import regex
from corpus.synonyms import event_stems

Stance = Literal["told", "planned", "wished"]

_TELLS = (
    r"(?:said|says?|saying|told|heard|hears?|announced?|announces|confirm(?:s|ed)?|warn(?:s|ed)?|"
    r"reveal(?:s|ed)?|"
    r"believed?|believes|claim(?:s|ed)?|insist(?:s|ed)?|report(?:s|ed)?|decided|agreed|learnt|learned|"
    r"add(?:s|ed)|"
    r"thinks?|understood|estimated?|estimates|shows?|showed|suggest(?:s|ed)?)"
)
_SURE_TELLS = r"(?:said|says?|believes?|confirmed|show|showed|heard)"
_FRAMES = (
    regex(rf"^[^,;:]{{0,90}}?\b{_TELLS}\b(?: [a-z]+){{0,3}}? that,? ", re.I),
    regex(rf"^(?:[\w’'-]+ ){{1,6}}?{_SURE_TELLS},? (?!by\b|in\b|for\b|to\b|of\b)", re.I),
    regex(rf",? (?:[\w’'-]+ ){{1,7}}?{_TELLS}(?: [\w’'-]+){{0,2}}[.”\"’]*$", re.I),
    regex(r",? ?\baccording to [^,;.]+", re.I),
    regex(
        r"\bunder (?:the |these |those |its |their )?(?:[\w-]+ )?(?:plans?|proposals?)\b"
        r"(?: (?:for|to|by) [^,]*)?",
        re.I,
    ),
    regex(r"^[^,;:]{0,90}?\b(?:told|ordered) (?=[A-Z][\w’' -]+ to (?:re)?pay\b)"),
    regex(r"\b(?:been|was|were) (?:told|ordered) to\b"),
    regex(r"^(?:[\w’'-]+ ){1,4}?(?:has |have )?put the (?=number|crowd|cost|price|bill|total)", re.I),
)
_WISHED = regex(
    r"\b(?:hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|targets?|targeted|goals?|ambition|seek(?:s|ing)?|sought|"
    r"needs?|needed|"
    r"budget(?:s|ed)?|allocated|earmarked|set aside|could|may|might|should|if|unless|capacity|room for|"
    r"limit\w*|maximum|minimum|(?:appeal|ask|call)(?:s|ed|ing)? for|bids? for|demand(?:s|ed|ing)?|"
    r"offer(?:s|ed)?|vot(?:ed|e|ing)|recommend\w*|threat\w*|risk)\b"
)
_PLANNED = regex(
    r"\b(?:will|would|shall|due|expected|estimate[sd]?|costed|forecast\w*|projected|"
    r"fac(?:es?|ing) (?:an? )?(?:\w+ )?bill|plan(?:s|ned|ning)?\b(?! (?:inspector|permission|officer|"
    r"committee|application|appeal|authorit|polic))|propos\w+|"
    r"(?:is|are|was|were) (?:now )?(?:to|set|likely|going|[a-z]+ing)|set (?:to|for)|wants?|wanted|"
    r"put(?:s|ting)? (?:at|the (?:cost|price|bill)))\b",
    re.I,
)
_DECIDED = regex(
    r"\b(?:plans?|proposals?|permission) (?:for|to)\b(?=.*\b(?:approved|granted|passed|backed|refused|"
    r"rejected|turned down|thrown out)\b)",
    re.I,
)
_AGENT = r"by|way to"
_CIRCUMSTANCE = r"after|following|because|under|amid|despite|when|once|as|thanks to|due to|to make way for"
_ASIDE = regex(
    rf"\b(?:(?P<core>from)|(?P<agent>{_AGENT})|(?P<circumstance>{_CIRCUMSTANCE})|"
    r"that|who|which|whose|where)\b|, ",
    re.I,
)
MARK = "\u00a4"
_VERB_GROUP = regex(
    rf"{MARK}|\b(?:was|were|is|are|be|been|has|have|had|will|would|can|did|does|do|took|takes?|gave|"
    rf"gives?|made|"
    r"makes?|put|puts|got|gets|wants?|plans?|hopes?|went|goes|go|came|comes?)\b",
    re.I,
)
_PASSIVE = regex(r"\b(?:be|been|being|was|were|is|are)\b", re.I)
_KEPT = frozenset(
    listed(
        """new next other another last further each own more half before since without outside inside above
        below only again"""
    )
)
_PART = regex(
    r"\b[a-z]+(?= (?:of|for|on) )|(?<=[a-z][’']s )(?:[a-z]+ )*[a-z]+|^\W*\w+(?= at )|"
    r"(?<=\bfor )[a-z]+(?=\W*$)|(?<=\bduring )[\w’' -]+|"
    rf"^\W*(?:(?!{MARK})[\w’'-]+ )(?:(?!{MARK}|was |were |is |are |be |been |has |had |"
    rf"will )[\w’'-]+ ){{0,3}}"
    r"(?=at (?:the )?(?-i:[A-Z]))",
    re.I,
)
_LONE = regex(
    r"\s*(?:it|he|she|they|this|that|these|those|we|i|which|who)\b"
    r"(?! (?:week|month|year|weekend|morning)|[’']s)",
    re.I,
)
_NUMBERED = regex(r"\b[A-Z][a-z]+ (\d+)\b")  # "Ward 9", "Year 7"
_TIME_OF_DAY = regex(r"^ (?:night|morning|afternoon|evening)\b")
_NOT_KEPT = regex(
    r"\bfor the (?:first|last) time\b|\bpermanently\b|\bonce more\b|\bno more\b|\bfor good\b|"
    r"(?<=\ba )new\b|\bits doors?\b|"
    r"\b(?:early|late|in the (?:early|late|small) hours)(?: of)?\b|\bthe night of\b|"
    rf"\b(?:(?:{'|'.join(WEEKDAYS)})(?: (?:night|morning|afternoon|evening))?|"
    r"(?:in the |this |next |last )?(?:spring|summer|autumn|winter))\b|"
    r"\bwill mean\b",
    re.I,
)

_NAMED_FIRST = regex(
    r"(?:The )?([A-Z][a-z]+[a-rt-z])(?:[’']s)? (?:[a-z]+ ){0,2}?([a-z]+)"
    r"(?= (?:will|is|was|has|had|to|in|at|[a-z]+ed\b|[a-z]+s\b)|,|[’']s)"
)
_COMMON_FIRST = frozenset(
    listed(
        """The This That Police Town City County Council District Hospital School Church Private Public Local
        Planning New Old"""
    )
)


@dataclass(frozen=True, slots=True)
class Matter:
    """What one value is said of.

    `core` are the stems of the thing and of what befalls it; `subject` those of `core` before the verb. The
    rest may stand in one account alone: `agents`, who did it; `circumstances`, after what, under what;
    `asides`, what commas set apart. What is `told` is or was, `planned` is to come, `wished` is hoped for,
    bounded or bid for. `passive`: the clause may leave out who did it. `parts` are the stems of what is said
    to be of something ("the roof of", "the hospital's ward"), `whence` the place that those counted are
    from; `lone` has only a pronoun for its subject."""

    core: Stems
    subject: Stems
    agents: Stems
    circumstances: Stems
    asides: Stems
    stance: Stance
    passive: bool
    parts: Stems = frozenset()
    whence: str = ""
    lone: bool = False

    @property
    def words(self) -> Stems:
        """Every stem of the clause, whatever its part."""
        return self.core | self.agents | self.circumstances | self.asides


def matter(
    clause: str, values: Sequence[re.Pattern[str]], predicates: Sequence[tuple[str, re.Pattern[str]]] = ()
) -> Matter:
    """Return what `clause` says a value of: its words less the time, the frame, and what `values` match.

    What `predicates` match counts as their one word."""
    said = _DECIDED.sub(" ", clause)
    stance: Stance = "wished" if _WISHED.search(said) else "planned" if _PLANNED.search(said) else "told"
    words = clause
    for time in reversed(times(words)):
        words = _without_lead(words[: time.span[0]]) + " " + _TIME_OF_DAY.sub("", words[time.span[1] :])
    for frame in _FRAMES:
        words = frame.sub(" ", " ".join(words.split()), count=1)
    words = _NOT_KEPT.sub(" ", words)
    for pattern in values:
        words = pattern.sub(f" {MARK} ", words)
    for name, pattern in predicates:
        words = pattern.sub(f" {MARK} {name} ", words)
    parts = _parts(words)
    verb = _VERB_GROUP.search(parts["core"])
    subject = _stems(parts["core"][: verb.start()]) if verb else frozenset()
    return Matter(_stems(parts["core"]), subject, _stems(parts["agent"]), _stems(parts["circumstance"]),
                  _stems(parts["aside"]), stance, bool(_PASSIVE.search(parts["core"])),
                  _stems(" ".join((*_PART.findall(parts["core"]), *_NUMBERED.findall(words)))),
                  _whence(words), bool(_LONE.match(clause)))  # fmt: skip


def clause_names(clause: str) -> Stems:
    """Return the stems of a clause's proper words, its first too where a body or building follows it."""
    first = _NAMED_FIRST.match(clause)
    if not first or first[1] in _COMMON_FIRST or first[2] not in INSTITUTIONS:
        return proper_words(clause)
    return proper_words(clause) | {stem for stem in content_stems(first[1]) if not is_number(stem)}


def _whence(words: str) -> str:
    """Return where the people counted are from, for those of one place are not all of them."""
    found = re.search(rf"{MARK} (?:[a-z ]*?from|[a-z]+ of) ([A-Z][a-z]+)", words)
    return found[1] if found and not re.search(r"steal|rescu", words) else ""


def _without_lead(before: str) -> str:
    """Return what stands before words for time without the preposition that they depend on."""
    return re.sub(
        r"\b(?:by|in|on|until|from|before|after|during|of|for|since|at|late|early)\s+$",
        "",
        before,
        flags=re.I,
    )


def _parts(words: str) -> dict[str, str]:
    """Cut a clause into its core, which holds the value, and what may be said beside it."""
    parts = dict.fromkeys(("core", "agent", "circumstance", "aside"), "")
    at, kind = 0, "core"
    for lead in (*_ASIDE.finditer(words), None):
        piece = words[at : lead.start() if lead else len(words)]
        parts["core" if MARK in piece else kind] += " " + piece
        if lead:
            at, kind = lead.end(), lead.lastgroup or "aside"
    return parts


def _stems(words: str) -> Stems:
    kept = {word for word in re.findall(r"[a-z]+", words.lower()) if word in _KEPT}
    return frozenset((event_stems(words.replace(MARK, " ")) | kept) - GENERIC)
