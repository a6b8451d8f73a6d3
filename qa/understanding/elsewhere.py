"""Whom or what place a question asks about and the archive never prints: "Ann Lee", "in Keld", its council.

Misspelt names are `names`'s; what follows for the answer is left to `qa.judging`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from corpus.calendar_words import MONTHS, WEEKDAYS
from corpus.forenames import forms, is_forename
from corpus.patterns import regex
from qa.understanding.english import AUXILIARIES, DETERMINERS, ORGANISATIONS, PEOPLE, TITLES, bare, words_of
from qa.understanding.names import plain
from qa.understanding.tokens import Token, tokens
from qa.understanding.vocabulary import Vocabulary

_AT = words_of("in at from outside")
_OWNED = ORGANISATIONS | words_of("councils schools hospitals services mayor mp residents people")
_ALOUD = words_of("say said comment commented respond responded reply replied")
_SAYING = _ALOUD | words_of("think make claim tell react feel want believe")
_FAMILIAR = (  # what news may be about without ever printing it
    TITLES
    | frozenset((*MONTHS, *WEEKDAYS))
    | words_of(
        """spring summer autumn winter christmas easter halloween councillor doctor professor reverend
        sergeant division round league part stage phase great britain british england english wales
        welsh scotland scottish ireland irish kingdom europe european america american london whitehall
        westminster downing covid brexit"""
    )
)
_ADJECTIVE = regex(r"(?:an|ese|ish|ic|se)$|^(?:French|Dutch|Welsh|Czech|Greek|Thai)$")
_BEFORE_CAPITAL = regex(r"^(?:Ma?c|O['’])(?=[A-ZÀ-ÖØ-Þ])")  # "McLeod", "O'Hara"
_BEGINS = regex(r"[a-z\d]{2}[.?!] +[\"“‘']?")  # not behind a title or an initial
_SMALL_PART = 3  # letters: "Newton-le-Willows"
_LIKE = 0.7
_HALF_LIKE = 0.5
_SHORTEST = 4
_BEHIND = 3  # words behind a name among which what it owns is looked for


def unprinted(question: str, vocabulary: Vocabulary, known: Collection[str] = ()) -> str | None:
    """Return the first person, place or body that `question` names and the archive never prints, as typed.

    A person by a first name or a title, with a surname that is not printed. Others behind "in" and the like,
    before what a place has (a council, its schools), where it is asked what they said, or by themselves,
    with no "the". Short words, abbreviations and `known` words, which are searched in
    another form, are no such names, nor is what may be one of the archive misspelt or written apart."""
    words = tokens(question)
    for first, last in _runs(question, words):
        strange = [_is_strange(word, vocabulary, known) for word in words[first:last]]
        if _is_stranger(words[first:last], vocabulary, known):
            return _as_typed(question, words, first, last)
        if vocabulary.documents("".join(plain(word) for word in words[first:last])):
            continue  # "Elm Link" of a body that is printed as "Elmlink"
        placed = any(strange) and any(is_asked(words, first, last) for is_asked in _PLACED)
        if placed or (all(strange) and (_speaks(words, first, last) or _stands_alone(words, first, last))):
            return _as_typed(question, words, first, last)
    return None


def _as_typed(question: str, words: Sequence[Token], first: int, last: int) -> str:
    return question[words[first].start : words[last - 1].start] + plain(words[last - 1])


def _is_stranger(words: Sequence[Token], vocabulary: Vocabulary, known: Collection[str]) -> bool:
    """Tell whether a run of words is a first name or a title with surnames none of which is printed.

    A surname may be remembered worse where the first name is one of the archive's: "Farook Ameen"."""
    titled = plain(words[0]).lower() in TITLES
    names = words[titled:]
    first = plain(names[0]) if len(names) > 1 else ""
    if not (names and (titled or is_forename(first))):
        return False
    half = bool(first) and _is_remembered(first, vocabulary)
    is_heard = titled or vocabulary.documents(first) or any(map(vocabulary.documents, forms(first)))
    is_printed = vocabulary.documents if is_heard else vocabulary.is_name  # "a grant" is no Ann Grant
    surnames = [name for name in names[1:] if not is_forename(plain(name))] or names[-1:]
    like = _HALF_LIKE if half else _LIKE
    return all(_is_new(surname, vocabulary, known, like, is_printed) for surname in surnames)


def _runs(question: str, words: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the runs of words with capitals, as places [first, last); a sentence's first word is in none."""
    begun = {match.end() for match in _BEGINS.finditer(question)}
    runs: list[tuple[int, int]] = []
    for place, word in enumerate(words):
        opens = place == 0 or word.start in begun
        if opens or not (word.has_capital and word.has_content):
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _is_strange(token: Token, vocabulary: Vocabulary, known: Collection[str]) -> bool:
    return not is_forename(plain(token)) and _is_new(token, vocabulary, known)


def _is_new(
    token: Token,
    vocabulary: Vocabulary,
    known: Collection[str],
    like: float = _LIKE,
    is_printed: Callable[[str], int] | None = None,
) -> bool:
    """Tell whether a word is a name that the archive does not print, nor anything like it."""
    typed = plain(token)
    if not (_is_capitalised(typed) and len(typed) >= _SHORTEST) or typed.lower() in _FAMILIAR:
        return False
    is_printed = is_printed or vocabulary.documents
    return typed not in known and not is_printed(typed) and not _is_remembered(typed, vocabulary, like)


def _is_capitalised(typed: str) -> bool:
    """Tell whether a word is written as a name is, no abbreviation: "Marlow", "Bell-Hughes", "McLeod"."""
    parts = [_BEFORE_CAPITAL.sub("", part) for part in typed.split("-")]
    small = all(part.istitle() or (part.islower() and len(part) <= _SMALL_PART) for part in parts)
    return small and all(map(str.isalpha, parts)) and parts[0].istitle()


def _is_remembered(typed: str, vocabulary: Vocabulary, like: float = _LIKE) -> bool:
    """Tell whether a word may be a half-remembered name of the archive, "Marlon" for "Marlow", or the town
    that a county is called after: "Stafford" where it prints "Staffordshire"."""
    from rapidfuzz import process  # only where a name is not printed: it is slow to import
    from rapidfuzz.distance import OSA

    names = vocabulary.names(typed[0])
    if f"{typed}shire" in names:
        return True
    return process.extractOne(typed, names, scorer=OSA.normalized_similarity, score_cutoff=like) is not None


def _is_where(words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a run stands behind "in", or "mayor of", and describes nothing: not "in Norse schools"."""
    before = [word.word for word in words[max(first - 2, 0) : first]]
    is_of = before[-1] == "of" and len(before) > 1 and before[0] in _OWNED | PEOPLE
    return (before[-1] in _AT or is_of) and not _describes(words, last)


def _describes_one(words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a run of one word tells where something is from: "the Keld vet"."""
    named = last - first == 1 and not words[last - 1].owns and words[first - 1].word in {"the", "a"}
    return named and last < len(words) and words[last].has_content and not _describes(words, last)


def _has_a_body(words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a run ends in a body, or a body stands behind it as its own: "Elsewhere's two schools"."""
    reach = _BEHIND if words[last - 1].owns else 0 if _describes(words, last) else 1
    return any(bare(word.typed) in _OWNED for word in words[first + 1 : last + reach])


def _speaks(words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether it is asked what a run said or thought, or whether it said anything."""
    before = [word.word for word in words[:first] if word.word != "the"]
    if last == len(words) or not before or before[-1] not in AUXILIARIES:
        return False
    return words[last].word in (_SAYING if {"what", "how"} & {*before} else _ALOUD)


def _stands_alone(words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a run is a noun by itself, with no "the" before it: "What did they give Keld in May?"."""
    ends = last == len(words) or not words[last].has_content
    return ends and not words[last - 1].owns and words[first - 1].word not in DETERMINERS


def _describes(words: Sequence[Token], last: int) -> bool:
    """Tell whether the run that ends before `last` is an adjective with its noun behind it."""
    is_adjective = _ADJECTIVE.search(words[last - 1].typed)
    return bool(is_adjective) and last < len(words) and words[last].has_content


_PLACED = (_is_where, _describes_one, _has_a_body)
