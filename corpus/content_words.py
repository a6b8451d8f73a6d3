"""Content words of a text as comparable stems: what it says, with what is denied kept apart.

Owns the closed-class word list, negation and the normal form of numbers. What two texts that share
such words have to do with each other is for corrections, claims and clues."""

from __future__ import annotations

from functools import lru_cache

import Stemmer

from corpus.patterns import regex

Stems = frozenset[str]


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a list written as running text."""
    return tuple(words.split())


LONGEST_SENTENCE = 2_000  # characters: what is longer is a table or damage, and is not read as prose

_STEMMER = Stemmer.Stemmer("english")
_WORD = regex(r"£?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k)\b)?%?|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_FUNCTION_WORDS = frozenset(
    listed(
        """
    a about above after again all also although am an and another any are as at back be because been
    before being below between both but by came can come could did do does doing done down during
    each even ever every few for from further get gets getting go goes going gone got had has have
    having he her here hers herself him himself his how however i if in into is it its itself just
    last like made make makes making many may me might mine more most much must my new next no nor
    not now of off on once one only or other our out over own per put same say says said she should
    since so some still such take taken takes than that the their them themselves then there these
    they this those though through to too under until up upon us very was we were what when where
    whether which while who whom whose why will with within without would year years yet you your mr
    mrs ms miss dr sir cllr coun councillor
    """
    )
)
_DENYING = listed("not never cannot")
DENIAL = rf"\b(?:{'|'.join(_DENYING)})\b|n[’']t\b"
"""What denies the verb that it stands at, as a pattern."""
_NEGATORS = frozenset(_DENYING) | frozenset(
    listed(
        """
    no without neither nor nobody nothing fail fails failed failing failure unable
    refuse refused refusing refuses deny denies denied denying lack lacked lacking hardly
    """
    )
)
_REACH = 3
_TO_TWENTY = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty"""
NUMBER_WORDS = {word: value for value, word in enumerate(listed(_TO_TWENTY), 1)}
TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_SCALES = {"million": 6, "m": 6, "billion": 9, "bn": 9, "k": 3}
_NUMBER = regex(r"(£?)([\d,]+(?:\.\d+)?)\s?([a-z]*)(%?)")


def content_stems(text: str) -> Stems:
    """Return the stems of the content words of `text`; what a negative covers is marked with "!".

    Numbers take one form: "£10m" and "£10 million" are both "£10000000", "two" is "2"."""
    stems: set[str] = set()
    denied = 0
    for match in _WORD.finditer(text):
        word = match.group().lower().replace("’", "'")
        if word in _NEGATORS or word.endswith("n't"):
            denied = _REACH
            continue
        stem = _stem(word)
        if stem:
            stems.add("!" + stem if denied else stem)
            denied = max(0, denied - 1)
    return frozenset(stems)


def plain(stems: Stems) -> Stems:
    """Return `stems` with what is denied no longer marked."""
    return frozenset(stem.lstrip("!") for stem in stems)


def is_denied(text: str) -> bool:
    """Tell whether anything in `text` is denied."""
    words = (match.group().lower().replace("’", "'") for match in _WORD.finditer(text))
    return any(word in _NEGATORS or word.endswith("n't") for word in words)


def is_number(stem: str) -> bool:
    """Tell whether a stem is a number, a sum or a share."""
    return stem.lstrip("!£")[:1].isdigit()


def overlap(part: Stems, whole: Stems) -> float:
    """Return the share of `part` that lies in `whole`: in [0, 1], 0 where `part` is empty."""
    return len(part & whole) / len(part) if part else 0.0


def word_stem(word: str) -> str:
    """Return the stem of one word as printed, "" for a function word."""
    return _stem(word.lower().replace("’", "'"))


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    if word[0] == "£" or word[0].isdigit():
        return number_form(word)
    if word in NUMBER_WORDS or word == "zero":
        return str(NUMBER_WORDS.get(word, 0))
    word = word.removesuffix("'s").rstrip("'")
    if word in _FUNCTION_WORDS or len(word) < 2:
        return ""
    stem: str = _STEMMER.stemWord(word)
    return stem


def number_form(printed: str) -> str:
    """Return one form of a number as printed: "£1.5m" is "£1500000", "12 %" is "12%"."""
    match = _NUMBER.match(printed.lower())
    if not match:
        return printed
    pound, digits, scale, share = match.groups()
    value = float(digits.replace(",", "").rstrip(".") or 0) * 10.0 ** _SCALES.get(scale, 0)
    return f"{pound}{value:.10g}{share}" if value < 1e10 else f"{pound}{value:.0f}{share}"
