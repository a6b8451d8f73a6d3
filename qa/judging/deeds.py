"""Whether somebody did, or suffered, what news hardly ever tells without its own word: an apology, an arrest.

Asked with yes or no. What was decided is left to `decisions`, when and why somebody left to `careers`."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.patterns import regex
from qa.judging.career_sentences import leaves
from qa.understanding.english import ASKING_AUXILIARY, either

_ASKING = regex(rf"^\W*(?:(?:and|so|but|well|or)\W+)*{ASKING_AUXILIARY}\b", re.IGNORECASE)
_LEFT = "a resignation"
_ASKED_AND_TOLD: tuple[tuple[str, str, str], ...] = (
    (
        "an apology",
        r"apolog\w+ sa(?:y|id)_sorry",
        r"apolog\w+ sorry regret\w* remorse\w*",
    ),
    (
        "the outcome of an appeal",
        r"(?:win|won|los(?:e|t))_(?:\w+_){1,2}appeal appeals?_(?:succe\w+|fail\w*|upheld|dismissed|allowed)",
        r"""dismiss\w* uphe?ld quash\w* overturn\w* (?:won|lost|allowed|rejected)_(?:\w+_){0,3}appeals?
        appeals?_(?:(?:was|were|has|have|had|been|is)_)*(?:allow|reject|succe|unsuccess|fail|lost|won|turn)\w*""",
    ),
    (
        "an appeal",
        r"appeal(?:ed|ing)?(?!_(?:to|for))",
        r"appeal\w* court_of_appeal challeng\w+ overturn\w*",
    ),
    (
        "an arrest",
        r"arrest(?:s|ed)?",
        r"arrest\w* custody detained charged suspicion suspects? jailed handcuff\w*",
    ),
    (
        "a charge",
        r"""charged(?!_(?:£|\d|for|by|extra|more)) prosecut\w+ charge_(?:him|her|them|anyone|anybody)
        charge_the_(?:\w+_)?(?:m[ae]n|wom[ae]n|lads?|boys?|girls?|drivers?|teenagers?|youths?|suspects?)""",
        r"charg(?:e|es|ed) court prosecut\w+ plead\w* pleaded trial convicted guilty",
    ),
    (
        "a fine",
        r"fined",
        r"fin(?:e|es|ed|ing) penalt(?:y|ies) ordered_to_pay",
    ),
    (
        "anybody hurt",
        r"injur(?:ed|ies) hurt casualt\w+ harmed wounded",
        r"""injur\w+ hurt\w* casualt\w+ harm\w* wound\w* hospital\w* kill\w* died dead deaths?
        unhurt unharmed uninjured fatal\w* ambulance\w* paramedics? escaped safe(?:ly)?
        bruis\w+ broke\w*""",
    ),
    (
        "legal action",
        r"sued suing sue legal_action (?:go|went|going|gone)_to_court",
        r"""sue[ds]? suing legal\w* lawsuits? court\w* claim\w* damages tribunal\w* solicitors?
        lawyers?""",
    ),
    (
        "compensation",
        r"""compensat\w+ pay-?offs? pay-?outs? an?_pay_(?:off|out) redundancy_(?:money|pay|payment) refund\w*
        severance golden_(?:handshake|goodbye)""",
        r"""compensat\w+ pay-?offs? pay-?outs? payments? paid refund\w* severance settlement\w*
        damages £\d[\d,]*""",
    ),
    (
        "a prison sentence",
        r"jailed imprisoned sentenced (?:go|went|going|gone|sent)_to_(?:jail|prison)",
        r"jail\w* prison\w* imprison\w* sentenc\w+ custod\w+ behind_bars suspended",
    ),
    (
        "a strike",
        r"strike(?!_(?:a|an|the)_) strikes struck industrial_action",
        r"str(?:ike|ikes|iking|uck)\w* walk\w*_out industrial_action ballot\w* picket\w*",
    ),
    (
        "a dismissal",
        r"sack(?:ed|ing) dismissed fired suspended",
        r"""sack\w* dismiss\w* fired suspen\w+ disciplin\w+ ous?ted lost_(?:his|her|their)_jobs?
        redundan\w+""",
    ),
    (
        "disciplinary action",
        r"disciplin\w+ reprimand\w* struck_off",
        r"""disciplin\w* reprimand\w* struck_off warn\w* suspen\w+ sack\w* dismiss\w* misconduct sanction\w*
        demoted""",
    ),
    (
        "a loan",
        r"len[dt] loan(?:ed)?",
        r"len(?:d|ds|t) lending loan\w* borrow\w*",
    ),
    (
        "a new job",
        r"""(?:get|got|find|found|land|landed)_(?:a|an|any|another)_(?:new_|other)?(?:job|post|role|position|work)
        (?:get|got|find|found)_work""",
        r"""(?:new|another|next|other|different)_(?:jobs?|posts?|roles?|positions?) join\w* appoint\w* hired
        works_(?:for|as|at|in) working_(?:for|as|at) now_(?:runs?|works?|leads?|heads?|an?) bec(?:ame|oming)
        (?:took|taken|taking)_(?:up|on|a) (?:job|post|role|position)_(?:at|with|as|in) employed unemployed""",
    ),
    (
        "a return to the job",
        r"(?:job|post|role)s?_back reinstat\w+",
        r"reinstat\w+ (?:job|post|role)s?_back return\w* back_(?:at|in|to) re-?(?:hired|employed|appointed)",
    ),
    (_LEFT, r"resign(?:ed|ing)? quit", ""),  # told as `leaves` finds
)


_SUFFERED = frozenset(("an arrest", "a charge", "a fine", "anybody hurt", "a prison sentence", "a dismissal"))


def _any_of(listed: str) -> re.Pattern[str]:
    return regex(rf"(?<!\w){either(listed)}(?!\w)", re.IGNORECASE)


_DEEDS = tuple((name, _any_of(asked), _any_of(told)) for name, asked, told in _ASKED_AND_TOLD)


def tells_suffered(text: str, question: str) -> bool:
    """Tell whether `text` has a word for each deed whose victims or sums `question` asks after: how many were
    fined, and how much."""
    asked = (told for name, suffered, told in _DEEDS if name in _SUFFERED and suffered.search(question))
    return all(told.search(text) for told in asked)


@lru_cache(maxsize=64)
def deed(question: str) -> str | None:
    """Return the deed that a question asks about with yes or no, as a phrase; None without one."""
    if not _ASKING.match(question):
        return None
    return next((name for name, asked, _ in _DEEDS if asked.search(question)), None)


def tells_deed(text: str, question: str) -> bool:
    """Tell whether `text` has a word for the deed that `question` asks about: said of whom it names, where
    somebody is to have left."""
    asked = deed(question)
    if asked == _LEFT:
        return leaves(text, question)
    return any(told.search(text) is not None for name, _, told in _DEEDS if name == asked)
