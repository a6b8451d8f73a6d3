"""A follow-up made to stand alone: its leaning words replaced or completed by words of earlier turns.

Which words lean is `leaning`'s to say, and what earlier turns named is `antecedents`'. No other word is ever
put in, and a question that leans on nothing comes back as it was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qa.answer import Turn
from qa.understanding.antecedents import Mention, Name, mentions, names
from qa.understanding.english import MALE, PERSONS, POSSESSIVES, THINGS, stem, words_of
from qa.understanding.leaning import Leaning, leaning
from qa.understanding.tokens import Token, tokens
from qa.understanding.vocabulary import Vocabulary

_OWNED = words_of("own way kind sort lot last first")
_MOST_CARRIED = 12
_SAID_SHARE = 0.5
_BREAK = 0.5


@dataclass(frozen=True, slots=True)
class Followup:
    """A question made to stand alone.

    `focused`: the question with its pronouns replaced. `about`: what earlier questions spoke of, the words
    that articles are weighed by. `standalone`: `focused`, and those of `about` that it lacks."""

    standalone: str
    focused: str
    about: tuple[Mention, ...] = ()


def complete(question: str, history: Sequence[Turn], vocabulary: Vocabulary) -> Followup:
    """Return `question` made to stand alone by words of `history`, oldest turn first."""
    leans = _leaning(question, history, vocabulary)
    if not leans:
        return Followup(question, question)
    focused = _replace(question, leans, names(history, vocabulary.is_name))
    about = mentions(history, _shares(history, vocabulary), vocabulary)
    held = {stem(token.typed) for token in tokens(focused)}
    wanting = [mention for mention in about if stem(mention.word) not in held]
    carried = sorted(wanting, key=lambda mention: -mention.weight)[:_MOST_CARRIED]
    tail = ", ".join(mention.word for mention in wanting if mention in carried)
    return Followup(f"{focused} ({tail})" if tail else focused, focused, about)


def _leaning(question: str, history: Sequence[Turn], vocabulary: Vocabulary) -> Leaning:
    if not history:
        return Leaning()
    spoken = frozenset().union(*(_stems(turn.question) for turn in history))
    return leaning(question, spoken, vocabulary)


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(token.typed) for token in tokens(text) if token.has_content)


def _shares(history: Sequence[Turn], vocabulary: Vocabulary) -> list[float]:
    """Return how much each turn still counts: half as much behind every question that leaned on nothing."""
    shares = [1.0]
    for place in range(len(history) - 1, 0, -1):
        leans = _leaning(history[place].question, history[:place], vocabulary)
        shares.append(shares[-1] * (1.0 if leans else _BREAK))
    return shares[::-1]


def _replace(question: str, leans: Leaning, known: Sequence[Name]) -> str:
    """Put the name that each leaning pronoun most likely stands for in its place."""
    words = tokens(question)
    text = question
    for place in reversed(leans.places):
        name = _antecedent(words[place], known)
        if name and name.casefold() not in question.casefold():
            token = words[place]
            text = text[: token.start] + _in_place(words, place, name) + text[token.end :]
    return text


def _antecedent(token: Token, known: Sequence[Name]) -> str | None:
    """Choose the name that a pronoun stands for: asked about most often and latest."""
    votes: dict[str, float] = {}
    for name in _possible(token, known):
        votes[name.text] = votes.get(name.text, 0.0) + (_SAID_SHARE if name.said else 1.0) / name.age
    return max(votes, key=lambda text: votes[text], default=None)


def _possible(token: Token, known: Sequence[Name]) -> Sequence[Name]:
    """Return the names that a pronoun may stand for: "she" for no man, "it" and "they" for nobody.

    A lone word that an answer prints, and nothing shows to be a person's, is more often a place's."""
    if token.word in THINGS:
        return [name for name in known if not name.looks_like_person and not name.is_where]
    if token.word not in PERSONS:
        return ()
    sex = "m" if token.word in MALE else "f"
    fitting = [name for name in known if name.may_be_person and name.sex in {"", sex}]
    asked = [name for name in fitting if (not name.said or name.looks_like_person) and not name.is_where]
    return [name for name in fitting if name.is_person] or asked


def _in_place(words: Sequence[Token], place: int, name: str) -> str:
    token = words[place]
    after = words[place + 1] if place + 1 < len(words) else None
    if token.word in POSSESSIVES and (
        token.word != "her" or (after and (after.has_content or after.word in _OWNED))
    ):
        return name + ("'" if name.endswith("s") else "'s")
    return f"{name} is" if token.word in {"he's", "she's", "it's", "they're"} else name
