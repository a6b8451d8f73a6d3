"""The people named in earlier turns, whom a pronoun may mean.

Who is a person `corpus.names` knows in text with capitals; in questions typed without any, names are the
words that the archive prints with one. Whom a question leans on is for `followup`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.calendar_words import MONTHS, WEEKDAYS
from corpus.forenames import is_forename, sex_of, sex_of_titles
from corpus.name_runs import TITLE_WORDS
from corpus.names import people
from corpus.patterns import regex
from qa.answer import Turn
from qa.understanding.english import ORGANISATIONS, PEOPLE, bare, words_of
from qa.understanding.tokens import Token, tokens
from qa.understanding.vocabulary import Vocabulary

_WHERE = words_of("in at near around outside within across between from into onto towards via the a an")
_NOBODY = words_of(
    """north south east west northern southern eastern western central labour conservative conservatives tory
    tories liberal liberals"""
)
_WHO_IS = regex(r"^\W*(?:and |so )?who(?:[’']s| is| was) [\w'’.-]+(?: [\w'’.-]+){0,4}\W*$", re.IGNORECASE)
_NAMED_AFTER = regex(  # "Bishop Aldous School", "St Anne's Hospice"
    r"(?:['’]s?)? (?:Primary |Secondary |High |Grammar |Memorial )?(?:School|Academy|College|University"
    r"|Hospital|Hospice|Infirmary|Church|Chapel|Cathedral|Street|Road|House|Park|Library|Centre|Theatre|Foundation|Trust)\b"
)
_MOST_WORDS = 4
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS, "christmas", "easter"))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom an earlier turn named. `age`: turns back, 1 for the last; `said`: in the answer shown;
    `is_sure`: a title, a first name, "who is" or how the text goes on shows a person, be it in another turn;
    `sex`: "m", "f", ""."""

    name: str
    age: int
    said: bool
    is_sure: bool
    sex: str

    @property
    def surname(self) -> str:
        """Return the last word of the name, in lower case: two forms of one name share it."""
        return bare(self.name.split()[-1])

    @property
    def fullness(self) -> int:
        """Return how many words of the name are no titles."""
        return sum(word.rstrip(".") not in TITLE_WORDS for word in self.name.split())


def persons(history: Sequence[Turn], vocabulary: Vocabulary) -> tuple[Person, ...]:
    """Return whom earlier turns named, the newest turn first, questions before answers.

    Answers lend only who is a person for sure, questions also other names that could be somebody's: not a
    body's, nor where something is, nor what the archive prints as nobody's."""
    found: list[Person] = []
    for age, turn in enumerate(reversed(history), 1):
        sure = dict(_sure(turn.question))
        found += [_person(name, age, False, True, sex, vocabulary) for name, sex in sure.items()]
        words = {word for name in sure for word in name.split()}
        others = (name for name in _other_names(turn.question, vocabulary) if words.isdisjoint(name.split()))
        for name in others:
            first = bare(name.split()[0])
            is_sure = is_forename(first) or bool(_WHO_IS.match(turn.question))
            if is_sure or not _is_things(name, vocabulary):
                found.append(_person(name, age, False, is_sure, sex_of(first), vocabulary))
        found += [_person(name, age, True, True, sex, vocabulary) for name, sex in _sure(turn.answer)]
    sure_surnames = {one.surname for one in found if one.is_sure}
    return tuple(replace(one, is_sure=one.surname in sure_surnames) for one in found)


def _person(name: str, age: int, said: bool, is_sure: bool, sex: str, vocabulary: Vocabulary) -> Person:
    """Return somebody; the sex that a name does not tell ("Dr Lee") is that of those whom the archive calls
    by its surname."""
    return Person(name, age, said, is_sure, sex or _sole_sex(bare(name.split()[-1]), vocabulary))


def known_people(question: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the surnames, in lower case, of those whom a question names and the archive knows for certain,
    as a man or a woman, by a title or a first name: "Filipino" may merely look like a name."""
    named = persons((Turn(question, ""),), vocabulary)
    return frozenset(one.surname for one in named if any(vocabulary.sexes(one.surname)))


def _is_things(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the archive prints a name and nobody goes by it: a club's, a house's."""
    words = [bare(word) for word in name.split()]
    return any(map(vocabulary.is_name, words)) and not any(map(vocabulary.sexes, words))


def _sole_sex(surname: str, vocabulary: Vocabulary) -> str:
    """Return the sex of those whom the archive calls by a surname, "" where it is not one."""
    known = {sex for sex in vocabulary.sexes(surname) if sex}
    return known.pop() if len(known) == 1 else ""


@lru_cache(maxsize=1024)  # a turn is looked at again for every later one
def _sure(text: str) -> tuple[tuple[str, str], ...]:
    """Return the people of a text as a question would name them, and their sex; a surname keeps its title.
    Whom a school or a street is named after is nobody there."""
    return tuple(_sure_of(text))


def _sure_of(text: str) -> Iterator[tuple[str, str]]:
    known = people(text)
    for mention in known.mentions:
        first = mention.name.split()[0]
        is_byline = text[: mention.start].endswith("By ")
        is_thing = _NAMED_AFTER.match(text, mention.end)
        if (mention.name in known.sure or is_forename(first)) and not (is_byline or is_thing):
            name = mention.name if " " in mention.name else f"{mention.titles} {mention.name}".strip()
            yield name, sex_of_titles(mention.titles) or sex_of(first)


def _other_names(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the other names of a question that could be a person's."""
    words, is_name = tokens(text), vocabulary.is_name
    is_typed_low = not any(token.has_capital for token in words)
    capital = [
        token.has_content
        and token.word not in _CALENDAR
        and (is_name(bare(token.typed)) if is_typed_low else token.has_capital and not _is_short(token))
        for token in words
    ]
    if is_typed_low:
        capital = [named or _is_surname(words, place, vocabulary) for place, named in enumerate(capital)]
    for start, end in _runs(text, words, capital):
        is_where = start > 0 and (words[start - 1].word in _WHERE or _is_reached(words, start))
        begins = start == 0 and end == 1 and not is_name(bare(words[0].typed))
        describes = end < len(words) and bare(words[end].typed) in PEOPLE and not words[end - 1].owns
        is_place = words[start].word.endswith("shire") or bare(words[start].typed) in _NOBODY
        if not (is_where or is_place or begins or describes or _is_body(words, start, end)):
            yield re.sub(r"['’]s$", "", text[words[start].start : words[end - 1].end])


def _is_surname(words: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a word that the archive does not print stands behind a first name: a name misspelt."""
    is_strange = words[place].has_content and not vocabulary.documents(bare(words[place].typed))
    return is_strange and place > 0 and is_forename(bare(words[place - 1].typed))


def _is_short(token: Token) -> bool:
    """Tell whether a word is in capitals alone, as abbreviations are, or holds a figure."""
    return (len(token.typed) > 1 and token.typed.isupper()) or any(letter.isdigit() for letter in token.typed)


def _is_reached(words: Sequence[Token], start: int) -> bool:
    """Tell whether a name is where a way ends: "from Quayside to Keld"."""
    return words[start - 1].word == "to" and any(token.word == "from" for token in words[: start - 1])


def _is_body(words: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a name is a body's: by a word of it or behind it ("Quayside planning committee")."""
    around = {token.word for token in words[start : end + 2]}
    return not ORGANISATIONS.isdisjoint(around | {word.removesuffix("s") for word in around})


def _runs(text: str, words: Sequence[Token], capital: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where runs of up to four words marked in `capital` begin and end."""
    joined = [False] + [
        capital[n] and capital[n + 1] and _joins(text, words[n], words[n + 1]) for n in range(len(words) - 1)
    ]
    for start in (n for n in range(len(words)) if capital[n] and not joined[n]):
        end = next((n for n in range(start + 1, len(words)) if not joined[n]), len(words))
        if end - start <= _MOST_WORDS:
            yield start, end


def _joins(text: str, one: Token, two: Token) -> bool:
    return text[one.end : two.start] == " " and not one.typed.endswith(("'s", "’s"))
