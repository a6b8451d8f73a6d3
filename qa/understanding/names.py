"""The other forms in which the archive may print a question's words: names misspelt, short or long, titles,
abbreviations, sums of money. Searching for a group of forms as one is left to `index.search`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from corpus.forenames import forms, is_forename
from corpus.patterns import regex
from qa.understanding.english import FUNCTION_WORDS, bare, stem
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
_SHORTEST_VARIANT = 5
_SHORTEST_HALF = 6
_BEGINNING = 4
_VOWELS = regex("[aeiouyh]")
_BEGINNING_VOWELS = "aeiouyh"
_FEWEST_CONSONANTS = 2
_LONG = 8
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
            or misspelt(_as_meant(words, place, vocabulary), vocabulary)
            or _half_remembered(words, place, vocabulary),
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
    is_long = len(word) >= _SHORTEST_VARIANT
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


def _half_remembered(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> str | None:
    """Return, behind a first name of the archive's, the one surname there of the same consonants as one that
    is printed nowhere ("Jean Emery" for "Jean Imray"); None where there is none, or several."""
    word = plain(words[place]).lower()
    consonants = _consonants(word)
    if not (_is_behind_forename(words, place) and vocabulary.sexes(plain(words[place - 1]))):
        return None
    if len(word) < _SHORTEST_VARIANT or len(consonants) < _FEWEST_CONSONANTS or vocabulary.documents(word):
        return None
    beginnings = _BEGINNING_VOWELS if _VOWELS.match(word) else word[0]
    near = [
        name
        for beginning in beginnings
        for name in vocabulary.names(beginning)
        if _consonants(name) == consonants and abs(len(name) - len(word)) <= 1 and vocabulary.sexes(name)
    ]
    return near[0] if len(near) == 1 else None


def _consonants(name: str) -> str:
    """Return the consonants of a name in their order, none doubled."""
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", name.lower()))


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
    if not near and len(word) >= _SHORTEST_VARIANT:
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


def _first_names(word: str, vocabulary: Vocabulary) -> list[str]:
    return [form.capitalize() for form in forms(word) if vocabulary.is_name(form)]


def _variants(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> list[str]:
    """Return the archive's other spellings of a surname: one slip inside it, the consonants as they were.

    A surname is typed with a capital, or stands behind another name."""
    word = plain(words[place])
    is_surname = word.istitle() or (place > 0 and _is_name(words, place - 1, vocabulary))
    return _sounding_as(word, vocabulary) if is_surname and not word.isupper() else []


def _sounding_as(word: str, vocabulary: Vocabulary) -> list[str]:
    if len(word) < _SHORTEST_VARIANT or not word.isalpha():
        return []
    near = _near(word, vocabulary.names(word[0].lower()), 1)
    return [name for slips, name in near if slips and _sounds_as(word, name)]


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


def _sounds_as(word: str, name: str) -> bool:
    return _consonants(word) == _consonants(name) and word[-1].lower() == name[-1].lower()


def _near(word: str, names: Sequence[str], most: int) -> list[tuple[int, str]]:
    """Return the names at most `most` slips from `word`, each with its number of slips."""
    from rapidfuzz import process  # only where a question has a name to match: it is slow to import
    from rapidfuzz.distance import OSA

    found = process.extract(word.capitalize(), names, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(int(slips), name) for name, slips, _ in found]


def _forms(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> list[Group]:
    typed, word = plain(words[place]), bare(words[place].typed)
    if word in _TITLE and _before_name(words, place):
        others = [form for form in _TITLE[word] if form.lower() != word and vocabulary.documents(form)]
    elif nearest := (
        _spelt_out(words[place], vocabulary)
        or misspelt(_as_meant(words, place, vocabulary), vocabulary)
        or _half_remembered(words, place, vocabulary)
    ):
        others = [nearest, *_sounding_as(nearest, vocabulary)]
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
