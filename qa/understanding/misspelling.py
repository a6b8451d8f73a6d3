"""The names of the archive that a word which it never prints may be meant for: by closeness, by sound, by
their consonants. Which words of a question are looked up so is left to `names`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.forenames import is_forename
from corpus.patterns import regex
from qa.understanding.english import FUNCTION_WORDS, stem
from qa.understanding.vocabulary import Vocabulary

_SOUNDS = {
    "c": "ck",
    "k": "ckq",
    "q": "kq",
    "j": "jg",
    "g": "gj",
    "f": "fp",
    "p": "pf",
    "s": "sc",
    "i": "iy",
    "y": "yi",
}
_ALIKE = str.maketrans("qcyz", "kkis")
_LIGHT_ENDING = regex("(?:ey|ie|eigh|ee|y)$")  # Lesley, Leslie; Ashleigh, Ashley
_SHORTEST = 4
_SHORTEST_LOWER = 6
LONG_ENOUGH = 5
"""Letters of the shortest word that may be another spelling of a name."""
_SHORTEST_HALF = 6
_BEGINNING = 4
_VOWELS = regex("[aeiouyh]")
_BEGINNING_VOWELS = "aeiouyh"
_FEWEST_CONSONANTS = 2
_LONG = 8


def misspelt(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the one name of the archive that `word`, which it never prints, is close to, if just one.

    Close: one slip (a letter wrong, missing, added or two swapped) in up to 7 letters, two in longer ones;
    else what sounds the same ("Saddik" for "Sadiq"); else one more slip in a name half remembered, whose
    first four letters are right. Short words typed without a capital are left alone: most are no names."""
    shortest = _SHORTEST if word[0].isupper() else _SHORTEST_LOWER
    # "Hadly" has the stem of "had".
    is_printed = vocabulary.documents(word) and stem(word) not in FUNCTION_WORDS
    if len(word) < shortest or not word.isalpha() or is_printed:
        return None
    slips = 1 if len(word) < _LONG else 2
    first = word[0].lower()
    names = [name for letter in _SOUNDS.get(first, first) for name in vocabulary.names(letter)]
    near = _near(word, names, slips)
    if not near and len(word) >= LONG_ENOUGH:
        sound = _sound(word)
        near = [(0, name) for name in names if _sound(name) == sound]
    if not near and word[0].isupper() and len(word) >= _SHORTEST_HALF and not is_forename(word):
        near = _near(word, [name for name in vocabulary.names(first) if _begin_alike(word, name)], slips + 1)
    fewest = min((count for count, _ in near), default=0)
    closest = {name for count, name in near if count == fewest}
    return closest.pop() if len(closest) == 1 else None


def _sound(name: str) -> str:
    """Return a name with letters and endings that sound alike written as one, and none doubled."""
    folded = _LIGHT_ENDING.sub("i", name.lower()).replace("ph", "f").translate(_ALIKE)
    return re.sub(r"(.)\1+", r"\1", folded)


def _begin_alike(word: str, name: str) -> bool:
    return word[:_BEGINNING].casefold() == name[:_BEGINNING].casefold()


def half_remembered(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the one surname of the archive with the same consonants as `word`, which stands behind a first
    name and is printed nowhere ("Jean Emery" for "Jean Imray"); None where there is none, or several."""
    word = word.lower()
    consonants = _consonants(word)
    if len(word) < LONG_ENOUGH or len(consonants) < _FEWEST_CONSONANTS or vocabulary.documents(word):
        return None
    beginnings = _BEGINNING_VOWELS if _VOWELS.match(word) else word[0]
    near = [
        name
        for beginning in beginnings
        for name in vocabulary.names(beginning)
        if _consonants(name) == consonants and abs(len(name) - len(word)) <= 1 and vocabulary.sexes(name)
    ]
    return near[0] if len(near) == 1 else None


def sounding_as(word: str, vocabulary: Vocabulary) -> list[str]:
    """Return the archive's other spellings of a surname: one slip inside it, the consonants as they were."""
    if len(word) < LONG_ENOUGH or not word.isalpha():
        return []
    near = _near(word, vocabulary.names(word[0].lower()), 1)
    return [name for slips, name in near if slips and _sounds_as(word, name)]


def _sounds_as(word: str, name: str) -> bool:
    return _consonants(word) == _consonants(name) and word[-1].lower() == name[-1].lower()


def _consonants(name: str) -> str:
    """Return the consonants of a name in their order, none doubled."""
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", name.lower()))


def _near(word: str, names: Sequence[str], most: int) -> list[tuple[int, str]]:
    """Return the names at most `most` slips from `word`, each with its number of slips."""
    from rapidfuzz import process  # only where a question has a name to match: it is slow to import
    from rapidfuzz.distance import OSA

    found = process.extract(word.capitalize(), names, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(int(slips), name) for name, slips, _ in found]
