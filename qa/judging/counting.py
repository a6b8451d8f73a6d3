"""Whether a number counts what "how many" asks for: "two companies" is no number of staff.

Which numbers a text holds is left to `expectation`."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.content_words import NUMBER_WORDS, TENS
from corpus.patterns import regex
from qa.understanding.english import AUXILIARIES, FUNCTION_WORDS, PEOPLE, PREPOSITIONS, stem, words_of

NUMBER = (
    rf"(?:\d[\d,.]*|{'|'.join((*NUMBER_WORDS, *TENS))}|hundreds?|thousands?|millions?|billions?|dozens?|half"
    r"|no|none|several|both|single|only|pair|couple|trio|once|twice)"
)
_ASKED = regex(
    r"\bhow many (?:of )?(?:(?:the|those|these|extra|other|more|new) )*(?P<words>.+)", re.IGNORECASE
)
TOTAL = regex(r"\b(?:population|attendance|headcount|membership|workforce|death toll)\b", re.IGNORECASE)
"""What counts people without naming them."""
_LONGEST = 4
_WORD = regex(r"[A-Za-z][\w’'-]*")
_END = regex(r"[^\s\w’'-]")
_LOOSE = words_of("one single only both half no none once twice")
_REACH = 3  # words behind a number among which what it counts is looked for
_GROUPS = words_of(
    """people staff employees members men women children pupils students families households officers
    soldiers troops victims casualties deaths prisoners users customers passengers players fans voters
    residents citizens locals folk folks punters refugees migrants volunteers workers jobs posts lives
    signatures signatories names"""
)
_ALIKE = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "cars vehicles lorries vans motorists drivers",
        "homes houses properties dwellings flats households",
    )
)
_SINGULAR = {"peopl": "person", "children": "child", "men": "man", "women": "woman"}
_PEOPLE = frozenset(map(stem, _GROUPS | PEOPLE))


def counts(number: str, after: str, question: str) -> bool:
    """Tell whether a number with the words `after` it can be a number of what `question` asks for.

    It can where a plural noun close behind is the one asked for, or people are asked for and counted, or
    where no plural stands there to tell; "one" and the like only before the noun itself."""
    asked = _noun(question)
    if asked is None:
        return True
    behind = [word for word in _WORD.findall(_END.split(after, maxsplit=1)[0]) if _is_whole(word)][:_REACH]
    if number.lower() in _LOOSE:
        near = {stem(word) for word in behind}
        return asked in near or _SINGULAR.get(asked) in near
    plural = next((stem(word) for word in behind if _is_plural(word)), None)
    alike = (_PEOPLE, *_ALIKE)
    return plural in (None, asked) or any(plural in group and asked in group for group in alike)


@lru_cache(maxsize=64)
def counted(question: str) -> str | None:
    """Return the noun that "how many" asks the number of, with the words that say which: "social workers".

    None where no noun shows."""
    match = _ASKED.search(question)
    words = _WORD.findall(match["words"]) if match else []
    end = next((n for n, word in enumerate(words) if word.lower() in AUXILIARIES | PREPOSITIONS), len(words))
    near = range(min(end, _LONGEST))
    is_noun = 0 < end <= _LONGEST and end < len(words) and words[end].lower() in AUXILIARIES
    before = end - 1 if is_noun else None  # "how many fish were there"
    last = next((n for n in near if _is_plural(words[n]) and _is_whole(words[n])), before)
    return None if last is None else " ".join(words[: last + 1]).lower()


def _noun(question: str) -> str | None:
    """Return the stem of the noun that is counted; None for times, which need no noun."""
    if TOTAL.search(question):
        return stem("people")
    noun = (counted(question) or "times").rpartition(" ")[2]
    return None if noun == "times" else stem(noun)


def _is_whole(word: str) -> bool:
    """Tell whether a word is what is counted, not whose it is: "children's" counts no children."""
    return not re.search("['’]", word)


def _is_plural(word: str) -> bool:
    noun = word.lower() not in FUNCTION_WORDS
    return noun and (bool(re.search(r"[^s]s$", word)) or word.lower() in _GROUPS)
