"""Whether a text names somebody new as the holder of a post, or as who follows in it.

Which questions ask for one is left to `expectation`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.callings import DEPUTIES
from corpus.names import people
from corpus.patterns import regex
from corpus.sentences import sentence_spans
from qa.understanding.english import FUNCTION_WORDS, ORGANISATIONS, PEOPLE, TITLES, lower_words

SOMEBODY = rf"(?:{'|'.join(sorted(PEOPLE))}|executive|chair|boss|inspector|spokes\w+|commissioner)"
_TITLE = rf"(?:{'|'.join(sorted(TITLES))})"
CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_NO_NAME = rf"(?!(?:{'|'.join(sorted(word.capitalize() for word in FUNCTION_WORDS if word.isalpha()))})\b)"
_NAME = regex(
    rf"\b(?i:{_TITLE})\.? {CAPITAL}[\w’'-]+"
    rf"|\b{_NO_NAME}{CAPITAL}[\w’'-]+ (?:{CAPITAL}\. |[a-z]{{2,3}} )?{CAPITAL}[\w’'-]*[a-z][\w’'-]*"
)
_FORMAL = regex(
    r"\b(?P<stem>chair|treasurer|secretar|mayor|lead(?=er|s)|chief exec|president|captain|edit|commissioner"
    r"|minister|head ?teacher|constable|coroner|bishop|judge|superintendent|vicar|governor|MP\b)",
    re.IGNORECASE,
)
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
_LESSER = rf"(?P<lesser>{_DEPUTY.pattern}[ -](?:[\w’'-]+ )?)"
_FOLLOWS = regex(
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

    A deputy's post is not the one above it, unless it is asked for."""
    post = _FORMAL.search(question)
    words = post and _ALSO.get(post["stem"].lower(), post["stem"])
    posts = re.finditer(rf"{_LESSER}?\b(?:{words})", text, re.IGNORECASE) if words else iter(())
    printed = words is None or any(not found["lesser"] or _DEPUTY.search(question) for found in posts)
    return printed and any(_new_names(text, question))


def names_successor(text: str, question: str) -> bool:
    """Tell whether a sentence of `text` has a word for following in a post and somebody new, be it "she"."""
    named = people(text)
    known = frozenset(lower_words(question))
    return any(
        _FOLLOWED.match(text, start)
        or (
            _FOLLOWS.search(text[start:end])
            and any(mention.surname.lower() not in known for mention in named.mentioned(start, end))
        )
        for start, end in sentence_spans(text)
    )


def _new_names(text: str, question: str) -> Iterator[str]:
    known = ORGANISATIONS | frozenset(lower_words(question))
    names = (re.sub("['’]s?$", "", match.group()) for match in _NAME.finditer(text))
    return (name for name in names if lower_words(name)[-1] not in known)
