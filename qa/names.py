"""The other forms in which the archive may print a question's words: names misspelt, short or long, titles,
abbreviations, sums of money. Searching for a group of forms as one is left to `index.search`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from corpus.forenames import forms
from qa.english import bare
from qa.leaning import Token, tokens
from qa.vocabulary import Vocabulary

Group = tuple[str, ...]
_TITLES = (
    ("Cllr", "Councillor", "Coun"),
    ("Dr", "Doctor"),
    ("Prof", "Professor"),
    ("Rev", "Reverend", "Revd"),
    ("Supt", "Superintendent"),
    ("Insp", "Inspector"),
    ("Det", "Detective"),
    ("Sgt", "Sergeant"),
    ("Lt", "Lieutenant"),
    ("Col", "Colonel"),
    ("Capt", "Captain"),
)
_TITLE = {form.lower(): group for group in _TITLES for form in group}
_SUM = re.compile(
    r"(?<![\w.])([£$€]?)(\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion)\b", re.IGNORECASE
)
_SCALES = {"k": "thousand", "m": "million", "bn": "billion"}
_SHORT_SCALES = {long: short for short, long in _SCALES.items()}
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
_SHORTEST = 4
_LONG = 8
_LONGEST_PHRASE = 7


def spellings(question: str, vocabulary: Vocabulary) -> tuple[Group, ...]:
    """Return groups of forms to search as one, the form typed first, in the order of the question."""
    words = tokens(question)
    groups = [*_sums(question), *_phrases(question, words, vocabulary)]
    for place, token in enumerate(words):
        groups += _forms(words, place, vocabulary) if token.has_content else ()
    return tuple(dict.fromkeys(groups))


def misspelt(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the archive's one name that `word`, which it never prints, is close to; None if not just one.

    Close: one slip (a letter wrong, missing, added or two swapped) in up to 7 letters, two in longer ones."""
    if len(word) < _SHORTEST or not word.isalpha() or vocabulary.documents(word):
        return None
    slips = 1 if len(word) < _LONG else 2
    near = [(_slips(word, name), name) for name in _similar(word, vocabulary)]
    fewest = min((count for count, _ in near), default=slips + 1)
    closest = {name for count, name in near if count == fewest}
    return closest.pop() if fewest <= slips and len(closest) == 1 else None


def _similar(word: str, vocabulary: Vocabulary) -> Iterator[str]:
    first = word[0].lower()
    for letter in _SOUNDS.get(first, first):
        yield from (name for name in vocabulary.names(letter) if abs(len(name) - len(word)) <= 2)


def _slips(word: str, name: str) -> int:
    return OSA.distance(word.lower(), name.lower(), score_cutoff=2)


def _forms(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> list[Group]:
    typed = re.sub(r"['’]s?$", "", words[place].typed)
    word = bare(typed)
    if word in _TITLE and _before_name(words, place):
        others = [form for form in _TITLE[word] if form.lower() != word and vocabulary.documents(form)]
        return [(typed, *others)] if others else []
    if nearest := misspelt(typed, vocabulary):
        return [(typed, nearest)]
    if words[place].has_capital or vocabulary.is_name(word):
        others = [form.capitalize() for form in forms(word) if vocabulary.is_name(form)]
        return [(typed, *others)] if others else []
    return []


def _before_name(words: Sequence[Token], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1].has_content


def _phrases(question: str, words: Sequence[Token], vocabulary: Vocabulary) -> Iterator[Group]:
    """Yield what the archive says that the question's abbreviations stand for, and the other way round."""
    for token in words:
        if any(letter.isupper() for letter in token.typed[1:]) and (
            known := vocabulary.expansions(token.typed)
        ):
            yield (token.typed, *known)
    for start, first in enumerate(words):
        if first.has_content:
            for last in words[start + 1 : start + _LONGEST_PHRASE]:
                phrase = question[first.start : last.end]
                if last.has_content and (known := vocabulary.abbreviations(re.sub(r"['’]s?$", "", phrase))):
                    yield (phrase, *known)


def _sums(question: str) -> Iterator[Group]:
    """Yield the other printings of sums: "£10m" and "£10 million" are one."""
    for match in _SUM.finditer(question):
        sign, number, scale = match.groups()
        long = _SCALES.get(scale.lower(), scale.lower())
        printings = (f"{sign}{number}{_SHORT_SCALES[long]}", f"{sign}{number} {long}")
        yield (match.group(), *(form for form in printings if form.lower() != match.group().lower()))
