"""A follow-up made to stand alone: its leaning words replaced or completed by words of earlier turns.

Which words lean is `leaning`'s to say, and what earlier turns named is `antecedents`'. No other word is ever
put in, and a question that leans on nothing comes back as it was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from qa.answer import Turn
from qa.understanding.antecedents import Person, persons
from qa.understanding.english import MALE, PERSONS, POSSESSIVES, bare, marked, stem, words_of
from qa.understanding.leaning import Leaning, leaning
from qa.understanding.mentions import Mention, mentions
from qa.understanding.tokens import Token, tokens
from qa.understanding.vocabulary import Vocabulary

_OWNED = words_of("own way kind sort lot last first")
_REFLEXIVES = words_of("himself herself")  # "has she said so herself" repeats whom it leans on
_SUBJECTS = words_of("he she")
_OBJECTS = words_of("him her")
_MOST_CARRIED = 12
_ENDS = "?!. "
_ONWARDS = words_of("next after afterwards else")
_SAID_SHARE = 0.5
_BREAK = 0.5


@dataclass(frozen=True, slots=True)
class Followup:
    """A question made to stand alone.

    `spelt_out`: the question with names in the place of its pronouns. `focused`: the same with surnames: an
    article that gave a name in full goes on with these; where it says nothing itself ("why?"), what it is
    asked of behind it, as the question before was. `about`: what earlier questions spoke of, the words
    that articles are weighed by. `standalone`: `spelt_out`, and those words of `about` that it lacks."""

    standalone: str
    spelt_out: str
    focused: str
    about: tuple[Mention, ...] = ()


def complete(question: str, history: Sequence[Turn], vocabulary: Vocabulary) -> Followup:
    """Return `question` made to stand alone by words of `history`, oldest turn first."""
    leans = _leaning(question, history, vocabulary)
    if not leans:
        return Followup(question, question, question)
    before = [_leaning(turn.question, history[:place], vocabulary) for place, turn in enumerate(history)]
    meant = _meant_by(question, leans, _known(history, before, vocabulary))
    spelt_out = _replaced(question, meant)
    about = mentions(history, _shares(before), vocabulary)
    held = {stem(token.typed) for token in tokens(spelt_out)}
    wanting = [mention for mention in about if stem(mention.word) not in held]
    carried = sorted(wanting, key=lambda mention: -mention.weight)[:_MOST_CARRIED]
    tail = ", ".join(mention.word for mention in wanting if mention in carried)
    focused = _replaced(question, {place: name.split()[-1] for place, name in meant.items()})
    if _asks_of_last(focused):
        last = complete(history[-1].question, history[:-1], vocabulary).focused
        focused = f"{focused.rstrip(_ENDS)}, {last}"
    return Followup(f"{spelt_out} ({tail})" if tail else spelt_out, spelt_out, focused, about)


def _asks_of_last(question: str) -> bool:
    """Tell whether a question says nothing itself and asks more of what was asked last, not what followed."""
    return not any(token.has_content or token.word in _ONWARDS for token in tokens(marked(question)))


def _known(
    history: Sequence[Turn], leanings: Sequence[Leaning], vocabulary: Vocabulary
) -> tuple[Person, ...]:
    """Return whom earlier turns named, and whom their pronouns meant: these count as much as if an answer had
    named them. `leanings`: each turn's."""
    meant: list[tuple[int, str]] = []
    known = persons(history[:1], vocabulary)
    for place in range(1, len(history)):
        named = _meant_by(history[place].question, leanings[place], known)
        meant += [(place, name) for name in named.values()]
        again = (Person(name, place + 1 - at, said=True, is_sure=True, sex="") for at, name in meant)
        known = (*persons(history[: place + 1], vocabulary), *again)
    return known


def _leaning(question: str, history: Sequence[Turn], vocabulary: Vocabulary) -> Leaning:
    if not history:
        return Leaning()
    spoken = frozenset().union(*(_stems(turn.question) for turn in history))
    return leaning(question, spoken, vocabulary)


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(token.typed) for token in tokens(text) if token.has_content)


def _shares(leanings: Sequence[Leaning]) -> list[float]:
    """Return how much each turn still counts: half as much behind every question that leaned on nothing."""
    shares = [1.0]
    for leans in reversed(leanings[1:]):
        shares.append(shares[-1] * (1.0 if leans else _BREAK))
    return shares[::-1]


def _meant_by(question: str, leans: Leaning, known: Sequence[Person]) -> dict[int, str]:
    """Return whom leaning pronouns most likely mean, by their places. What "it" or "they" stand for is seldom
    a name that was typed: these are left, and the brackets say what was spoken of. Whom somebody thanked is
    somebody else."""
    words = tokens(question)
    meant: dict[int, str] = {}
    does = ""  # the surname of who does what is asked
    for place in leans.places:
        if words[place].word not in PERSONS - _REFLEXIVES:
            continue
        is_object = words[place].word in _OBJECTS and not _is_owner(words, place)
        others = [one for one in known if not (is_object and one.surname == does)]
        name = _meant(words[place], others)
        if name and name.casefold() not in question.casefold():
            meant[place] = name
            if words[place].word in _SUBJECTS:
                does = bare(name.split()[-1])
    return meant


def _replaced(question: str, names: Mapping[int, str]) -> str:
    """Return `question` with `names` in the place of the words at their places."""
    words = tokens(question)
    for place in sorted(names, reverse=True):
        token = words[place]
        question = question[: token.start] + _in_place(words, place, names[place]) + question[token.end :]
    return question


def _meant(token: Token, known: Sequence[Person]) -> str | None:
    """Choose whom a pronoun means: asked about most often and latest, in the fullest form of their name.

    No man for "she" and no woman for "he"; who is a person for sure comes first."""
    sex = "m" if token.word in MALE else "f"
    of_other = {person.surname for person in known if person.sex not in {"", sex}}
    fitting = [person for person in known if person.sex == sex or person.surname not in of_other]
    votes: dict[str, float] = {}
    for person in [person for person in fitting if person.is_sure] or fitting:
        share = (_SAID_SHARE if person.said else 1.0) / person.age
        votes[person.surname] = votes.get(person.surname, 0.0) + share
    surname = max(votes, key=lambda name: votes[name], default=None)
    forms = [person for person in fitting if person.surname == surname]
    return max(forms, key=lambda person: person.fullness).name if forms else None


def _is_owner(words: Sequence[Token], place: int) -> bool:
    """Tell whether a pronoun is of what somebody has: "her" before a noun."""
    word, after = words[place].word, words[place + 1] if place + 1 < len(words) else None
    is_before_noun = after is not None and (after.has_content or after.word in _OWNED)
    return word in POSSESSIVES and (word != "her" or is_before_noun)


def _in_place(words: Sequence[Token], place: int, name: str) -> str:
    token = words[place]
    if _is_owner(words, place):
        return name + ("'" if name.endswith("s") else "'s")
    _, mark, ending = token.typed.replace("’", "'").partition("'")
    return f"{name} is" if ending == "s" else f"{name}{mark}{ending}"
