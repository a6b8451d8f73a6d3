"""What became of somebody or something: whether a sentence tells what befell it, and at which words.

Owns the verbs of what befalls posts, bodies and buildings. Departures and the grammar of subjects are
`departures`' own; order in time is for `timeline`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from corpus.patterns import regex
from qa.newsroom.departures import FATE_ASKED, is_real, leaves, subject_verbs

_ASKED = regex(rf"{FATE_ASKED}(?P<what>[\w’'& -]{{2,60}}?)\W*$", re.I)
PLAN = regex(r"\b(?:plan|proposal|scheme|project|bid|idea)s?\b", re.I)
_DONE_TO = (
    r"(?:suspended|sacked|dismissed|fired|removed|replaced|succeeded|promoted|demoted|reinstated|appointed|"
    r"named|arrested|charged|jailed|fined|cleared|honoured|killed|injured|made redundant|"
    r"closed|shut|reopened|opened|sold|bought|demolished|razed|gutted|destroyed|damaged|flooded|rebuilt|built|"
    r"restored|scrapped|axed|abolished|dissolved|wound up|disbanded|merged|split|renamed|rebranded|"
    r"taken over|brought back|handed over|transferred|moved|relocated|founded|set up|created|saved|rescued|"
    r"listed|put (?:into|under|up)|placed (?:into|in|under)|privatised|nationalised|converted|no more|"
    r"defunct)"
)
_OF_ITSELF = (
    r"(?:joined(?! in\b)|became|took (?:over|up|on)|died|collapsed|went (?:bust|into|under|up in)|folded|"
    r"ceased?|ceases|returned|came back|gave way|gives way|"
    r"(?:closed|closes|shut|shuts|opened|opens|reopened|reopens|merged|merges|moved|moves|burn(?:t|ed)|"
    r"will (?:close|shut|open|reopen|merge|move))(?! (?:the|an?|its|their|his|her|to)\b))"
)
_BEFALLS = regex(
    r"\b(?:(?:was|were|been|be|being|is|are|gets?|got)(?: (?:since|now|then|later|also|finally|\w+ly))? "
    rf"{_DONE_TO}|{_OF_ITSELF})\b|(?:,|, which|, since|, now|, then|, later) {_DONE_TO}\b",
    re.I,
)
_SUFFERS = regex(
    r"\b(?:suspend|sack|dismiss|remov|replac|appoint|promot|reinstat|los|clos|shut|reopen|sell|sold|scrap|"
    r"abolish|demolish|merg|split|sav|rescu|renam|bought|buy|destroy|gutt?|damag|restor|recruit)\w*"
    r"(?: (?!to\b|of\b|in\b|at\b|by\b|for\b|from\b|that\b)[\w’'-]+){0,3}? $",
    re.I,
)
_BESIDE = regex(
    r"\b(?:of|for|at|in|by|with|from|to|under|on|between|near|outside|inside|like|as) "
    r"(?:(?:the|an?|its|their|his|her) )?(?:[A-Z][\w’'-]+ )*$"
)


def thing_asked(question: str) -> re.Pattern[str] | None:
    """Return what finds in print the thing that a question asks the fate of; None for plans and the rest."""
    asked = _ASKED.match(question)
    if asked is None or not asked["what"].strip() or PLAN.search(asked["what"]):
        return None
    return re.compile(r"\b" + r"[ -]".join(map(re.escape, asked["what"].split())) + r"\b", re.I)


def befalls(what: re.Pattern[str], sentence: str, holders: Collection[str] = ()) -> re.Match[str] | None:
    """Return the words by which a sentence tells what somebody or something did or suffered; None without.

    The thing, or one of `holders` of the post asked of, must be the verb's subject, or what is acted on;
    what only ought to be, or is denied, has not happened."""
    found = [
        verb for verb in subject_verbs(_BEFALLS, what, sentence, holders) if _is_itself(what, verb, sentence)
    ]
    found += _suffered(what, sentence)
    return min(found, key=lambda verb: verb.start(), default=None)


def _is_itself(what: re.Pattern[str], verb: re.Match[str], sentence: str) -> bool:
    """Tell whether the thing stands before its verb as more than a place or an owner: "staff of the hall"."""
    places = list(what.finditer(sentence, 0, verb.start() + 1))
    if not places:
        return True  # a holder's name stands there
    between = sentence[places[-1].end() : verb.start() + 1]
    return "," in between or not _BESIDE.search(sentence[: places[-1].start()])


def _suffered(what: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    for found in what.finditer(sentence):
        verb = _SUFFERS.search(sentence[: found.start()])
        if verb and is_real(sentence[: verb.start()]):
            yield verb


def leaves_or_befalls(
    what: re.Pattern[str], sentence: str, holders: Collection[str] = ()
) -> re.Match[str] | None:
    """Return the first words by which a holder of the post leaves, or by which something befalls one."""
    return leaves(what, sentence, holders) or befalls(what, sentence, holders)
