"""The other forms in which the archive may print a question's words: names misspelt, short or long, titles,
abbreviations, sums of money. Searching for a group of forms as one is left to `index.search`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from corpus.forenames import forms, is_forename
from corpus.patterns import regex
from qa.understanding.english import bare
from qa.understanding.misspelling import LONG_ENOUGH, half_remembered, misspelt, sounding_as
from qa.understanding.tokens import Token, tokens
from qa.understanding.vocabulary import Vocabulary

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
_RANKS = {
    "ACC": "Assistant Chief Constable",
    "DCC": "Deputy Chief Constable",
    "DCI": "Detective Chief Inspector",
    "DI": "Detective Inspector",
    "DS": "Detective Sergeant",
    "DC": "Detective Constable",
    "PC": "Police Constable",
    "MP": "Member of Parliament",
    "CEO": "chief executive officer",
}
_RANK = {long.lower(): short for short, long in _RANKS.items()}
_TITLE = {form.lower(): group for group in _TITLES for form in group}
_CLIPPED = {  # what people type for a word that news spells out
    "exec": "executive",
    "execs": "executives",
    "govt": "government",
    "gov": "government",
    "dept": "department",
    "uni": "university",
    "rep": "representative",
    "reps": "representatives",
    "org": "organisation",
    "cttee": "committee",
    "mtg": "meeting",
    "info": "information",
    "comms": "communications",
    "ambo": "ambulance",
}
_SUM = regex(r"(?<![\w.])([£$€]?)(\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion)\b", re.IGNORECASE)
_SCALES = {"k": "thousand", "m": "million", "bn": "billion"}
_SHORT_SCALES = {long: short for short, long in _SCALES.items()}
_LONGEST_PHRASE = 7
_SHORTEST_COUNTY = 3
_COUNTY_ENDING = 3


def spellings(question: str, vocabulary: Vocabulary) -> tuple[Group, ...]:
    """Return groups of forms to search as one, the form typed first, in the order of the question."""
    words = tokens(question)
    groups = [*_sums(question), *_phrases(question, words, vocabulary)]
    for place, token in enumerate(words):
        groups += _forms(words, place, vocabulary) if token.has_content else ()
    return tuple(dict.fromkeys(groups))


def corrections(question: str, vocabulary: Vocabulary) -> tuple[tuple[Token, str], ...]:
    """Return the misspelt names of a question, and how the archive spells each."""
    words = tokens(question)
    found = (
        (
            token,
            _spelt_out(token, vocabulary)
            or _without_s(words, place, vocabulary)
            or _nearest_name(words, place, vocabulary),
        )
        for place, token in enumerate(words)
        if token.has_content and (token.has_capital or question.islower() or bare(token.typed) in _CLIPPED)
    )
    return tuple((token, name) for token, name in found if name)


def capitals(question: str, vocabulary: Vocabulary) -> tuple[tuple[Token, str], ...]:
    """Return the names of a question typed without any capital, and how the archive prints each."""
    if not question.islower():
        return ()
    content = (token for token in tokens(question) if token.has_content and vocabulary.is_name(plain(token)))
    return tuple((token, _as_name(plain(token), vocabulary)) for token in content)


def _as_name(word: str, vocabulary: Vocabulary) -> str:
    return next((name for name in vocabulary.names(word[0]) if name.casefold() == word.casefold()), word)


def _as_meant(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> str:
    """Return a word with a capital where it is a first name or stands behind one, however that was typed; a
    long word behind any name of the archive's as well."""
    word = plain(words[place])
    is_long = len(word) >= LONG_ENOUGH
    behind = _is_behind_forename(words, place)
    is_name = behind or (
        is_long and (is_forename(word) or (place > 0 and _is_name(words, place - 1, vocabulary)))
    )
    return word.capitalize() if word.islower() and is_name else word


def _is_behind_forename(words: Sequence[Token], place: int) -> bool:
    return place > 0 and is_forename(plain(words[place - 1]))


def _spelt_out(token: Token, vocabulary: Vocabulary) -> str | None:
    """Return the whole word that is clipped, where the archive prints that alone: "executive" for "exec"."""
    typed = bare(token.typed)
    whole = _CLIPPED.get(typed)
    return whole if whole and vocabulary.documents(whole) and not vocabulary.documents(typed) else None


def _without_s(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> str | None:
    """Return the name ending in s whose s was left out behind a first name ("Ann Jone"), or whose apostrophe
    was put before it: "Jones" for "Jone's"."""
    token = words[place]
    misplaced = token.has_capital and re.search(r"['’]s$", token.typed)
    if not (misplaced or _is_behind_forename(words, place)) or vocabulary.is_name(plain(token)):
        return None
    whole = f"{plain(token)}s".casefold()
    return next((name for name in vocabulary.names(whole[0]) if name.casefold() == whole), None)


def _nearest_name(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> str | None:
    """Return the name of the archive that a word which it never prints is meant for, if that can be told."""
    if meant := misspelt(_as_meant(words, place, vocabulary), vocabulary):
        return meant
    is_surname = _is_behind_forename(words, place) and vocabulary.sexes(plain(words[place - 1]))
    return half_remembered(plain(words[place]), vocabulary) if is_surname else None


def _first_names(word: str, vocabulary: Vocabulary) -> list[str]:
    return [form.capitalize() for form in forms(word) if vocabulary.is_name(form)]


def _variants(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> list[str]:
    """Return the archive's other spellings of a surname: one slip inside it, the consonants as they were.

    A surname is typed with a capital, or stands behind another name."""
    word = plain(words[place])
    is_surname = word.istitle() or (place > 0 and _is_name(words, place - 1, vocabulary))
    return sounding_as(word, vocabulary) if is_surname and not word.isupper() else []


def _counties(word: str, vocabulary: Vocabulary) -> list[str]:
    """Return the archive's long or short forms of a county: "Staffordshire" for "Staffs" and the reverse."""
    if not word.endswith("s") and not word.endswith("shire"):
        return []
    beginning, folded = word[:_SHORTEST_COUNTY].capitalize(), word.lower()
    alike = (name for name in vocabulary.names(word[0].lower()) if name.startswith(beginning))
    return [
        name
        for name in alike
        if _is_short_county(folded, name.lower()) or _is_short_county(name.lower(), folded)
    ]


def _is_short_county(short: str, long: str) -> bool:
    """Tell whether "staffs" may be short for "staffordshire": alike but for its last three letters."""
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False)))
    is_county = long.endswith("shire") and short.endswith("s") and not short.endswith("shire")
    return is_county and alike >= max(_SHORTEST_COUNTY, len(short) - _COUNTY_ENDING)


def _forms(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> list[Group]:
    typed, word = plain(words[place]), bare(words[place].typed)
    if word in _TITLE and _before_name(words, place):
        others = [form for form in _TITLE[word] if form.lower() != word and vocabulary.documents(form)]
    elif nearest := _spelt_out(words[place], vocabulary) or _nearest_name(words, place, vocabulary):
        others = [nearest, *sounding_as(nearest, vocabulary)]
    elif _is_name(words, place, vocabulary):
        is_first = _is_name(words, place + 1, vocabulary)
        others = _first_names(word, vocabulary) if is_first else _variants(words, place, vocabulary)
        others += _counties(typed, vocabulary)
    else:
        others = []
    return [(typed, *dict.fromkeys(others))] if others else []


def plain(token: Token) -> str:
    """Return a word as typed without a possessive ending."""
    return re.sub(r"['’]s?$", "", token.typed)


def _is_name(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    return place < len(words) and (words[place].has_capital or vocabulary.is_name(bare(words[place].typed)))


def _before_name(words: Sequence[Token], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1].has_content


def _phrases(question: str, words: Sequence[Token], vocabulary: Vocabulary) -> Iterator[Group]:
    """Yield what the archive says that the question's abbreviations stand for, and the other way round."""
    for token in words:
        if any(letter.isupper() for letter in token.typed[1:]) and (
            known := _expansions(token.typed, vocabulary)
        ):
            yield (token.typed, *known)
    for start, first in enumerate(words):
        if first.has_content:
            for last in words[start + 1 : start + _LONGEST_PHRASE]:
                phrase = question[first.start : last.end]
                if last.has_content and (known := _abbreviations(phrase, vocabulary)):
                    yield (phrase, *known)


def _expansions(short: str, vocabulary: Vocabulary) -> list[str]:
    """Return what an abbreviation stands for: what the archive says, or else a rank that it prints."""
    rank = _RANKS.get(short, "")
    is_printed = rank and all(vocabulary.documents(word) for word in rank.split())
    known = vocabulary.expansions(short) or vocabulary.expansions(short.upper())  # "DoE" is "DOE" to some
    return list(known) or ([rank] if is_printed else [])


def _abbreviations(phrase: str, vocabulary: Vocabulary) -> list[str]:
    """Return the abbreviations of a phrase; those of two letters only where it is typed as a name."""
    phrase = re.sub(r"['’]s?$", "", phrase)
    known = [short for short in vocabulary.abbreviations(phrase) if len(short) > 2 or phrase[0].isupper()]
    rank = _RANK.get(phrase.lower(), "")
    return known or ([rank] if rank and vocabulary.documents(rank) else [])


def _sums(question: str) -> Iterator[Group]:
    """Yield the other printings of sums: "£10m" and "£10 million" are one."""
    for match in _SUM.finditer(question):
        sign, number, scale = match.groups()
        long = _SCALES.get(scale.lower(), scale.lower())
        printings = (f"{sign}{number}{_SHORT_SCALES[long]}", f"{sign}{number} {long}")
        yield (match.group(), *(form for form in printings if form.lower() != match.group().lower()))
