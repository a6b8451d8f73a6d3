"""Whether a text names somebody new as the holder of a post, or as who follows in it.

Which questions ask for one is left to `expectation`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.callings import DEPUTIES
from corpus.names import people
from corpus.patterns import regex
from corpus.sentences import sentence_spans
from qa.understanding.english import ORGANISATIONS, PEOPLE, lower_words

SOMEBODY = rf"(?:{'|'.join(sorted(PEOPLE))}|executive|chair|boss|inspector|spokes\w+|commissioner)"
CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_STEMS = (
    r"chair|treasurer|secretar|mayor|lead(?=er|s)|chief exec|president|captain|edit|commissioner"
    r"|minister|head ?teacher|constable|coroner|bishop|judge|superintendent|vicar|governor|MP\b"
)
FORMAL_POST = rf"(?:{_STEMS})\w*"
_FORMAL = regex(rf"\b(?P<stem>{_STEMS})", re.IGNORECASE)
"""Posts that hardly go by another word: a text that names their holder prints them."""
_ALSO = {
    "lead": "lead|led|head|chief|runs?|in charge",
    "captain": "captain|skipper",
    "mayor": "mayor|civic",
    "head teacher": "head ?teacher",
    "headteacher": "head ?teacher",
    "mp": r"MP\b|member of parliament",
}
_DEPUTY = regex(rf"\b(?:{'|'.join(DEPUTIES)})\b", re.IGNORECASE)
_FORMER = regex(r"\b(?:former|previous|ex)\b", re.IGNORECASE)
_NOW = regex(r"\bwho(?:['’]?s| is| are)\b", re.IGNORECASE)
_RANKED = (
    rf"(?P<lesser>{_DEPUTY.pattern}[ -](?:[\w’'-]+ )??)?(?P<former>{_FORMER.pattern}[ -](?:[\w’'-]+ )??)?"
)
FOLLOWS = regex(
    r"\b(?:succeed|success(?:or|ion)|replac|inherit|promot|appoint|interim|acting)\w*\b|\bstep(?:s|ped)? in\b"
    r"|\bbec(?:ame|omes?|oming)\b"
    r"|\b(?:was|were|been|be|is) (?:\w+ )?(?:chosen|elected|picked|hired|sworn|voted|named)\b"
    r"|\b(?:start(?:s|ed)?|join(?:s|ed)?|arrives?) (?:work )?as\b|\bat the helm\b"
    r"|\b(?:tak(?:e|es|en|ing)|took) (?:over|up|charge|(?:\w+ ){1,2}place)\b"
    r"|\bfill\w* (?:\w+ )?(?:shoes|in)\b|\b(?:new|next) (?:\w+ ){0,3}"
    rf"{SOMEBODY}\b",
    re.IGNORECASE,
)


_FOLLOWED = regex(
    r"(?:He|She) (?:(?:then|now|also|since|has|had|will) )?"
    r"(?:succeed(?:s|ed)?|replace[sd]?|(?:tak(?:es?|en)|took) over from|follow(?:s|ed)?)\b"
)


def names_holder(text: str, question: str) -> bool:
    """Tell whether `text` has a name that the question lacks and no body bears, and the post's word.

    A deputy's post is not the one above it, nor that the deputy's; who held it before is not who does now."""
    post = _FORMAL.search(question)
    words = post and _ALSO.get(post["stem"].lower(), post["stem"])
    posts = re.finditer(rf"{_RANKED}\b(?:{words})", text, re.IGNORECASE) if words else iter(())
    if _DEPUTY.search(question):
        printed = bool(_DEPUTY.search(text))
    else:
        now = _NOW.search(question) and not _FORMER.search(question)
        printed = words is None or any(not (one["lesser"] or (now and one["former"])) for one in posts)
    return printed and any(_new_names(text, question))


def names_successor(text: str, question: str) -> bool:
    """Tell whether a sentence of `text` has a word for following in a post and somebody new, be it "she"."""
    named = people(text)
    known = frozenset(lower_words(question))
    return any(
        _FOLLOWED.match(text, start)
        or (
            FOLLOWS.search(text[start:end])
            and any(mention.surname.lower() not in known for mention in named.mentioned(start, end))
        )
        for start, end in sentence_spans(text)
    )


def _new_names(text: str, question: str) -> Iterator[str]:
    known = ORGANISATIONS | frozenset(lower_words(question))
    surnames = (mention.surname for mention in people(text).mentions)
    return (name for name in surnames if name.lower() not in known)
