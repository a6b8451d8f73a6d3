"""A follow-up made to stand alone: its leaning words replaced or completed by words of earlier turns.

Which words lean is `qa.leaning`'s to say, and what earlier turns named is `qa.antecedents`'. No other word is
ever put in, and a question that leans on nothing comes back as it was typed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import Stemmer

from qa.answer import Turn
from qa.antecedents import Name, names, weighty
from qa.english import PERSONS, POSSESSIVES, THINGS, bare
from qa.leaning import Leaning, Token, leaning, tokens
from qa.vocabulary import Vocabulary

_MOST_CARRIED = 12
_stem = Stemmer.Stemmer("english").stemWord


@dataclass(frozen=True, slots=True)
class Followup:
    """A question made to stand alone.

    `typed`: the question with its pronouns replaced, the part to weigh in full. `carried`: words of earlier
    questions that say what it is about, weightiest first. `standalone` holds both."""

    standalone: str
    typed: str
    carried: tuple[str, ...] = ()


def complete(question: str, history: Sequence[Turn], vocabulary: Vocabulary) -> Followup:
    """Return `question` made to stand alone by words of `history`, oldest turn first."""
    spoken = {
        _stem(bare(token.typed)) for turn in history for token in tokens(f"{turn.question} {turn.answer}")
    }
    leans = leaning(question, lambda word: _stem(bare(word)) in spoken) if history else Leaning()
    if not leans:
        return Followup(question, question)
    known = names(history, vocabulary.is_name)
    typed = _replace(question, leans, known)
    carried = _carried(typed, history, vocabulary)
    tail = f" ({', '.join(carried)})" if carried else ""
    return Followup(typed + tail, typed, carried)


def _replace(question: str, leans: Leaning, known: Sequence[Name]) -> str:
    """Put the name that each leaning pronoun most likely stands for in its place."""
    words = tokens(question)
    text = question
    for place in reversed(leans.places):
        name = _antecedent(words[place], known)
        if name and not _names_it(question, name):
            token = words[place]
            text = text[: token.start] + _in_place(words, place, name) + text[token.end :]
    return text


def _antecedent(token: Token, known: Sequence[Name]) -> str | None:
    """Choose the name that a pronoun stands for: most often asked about, then the latest."""
    if token.word not in PERSONS and token.word not in THINGS:
        return None
    fits = [name for name in known if token.word not in PERSONS or name.may_be_person]
    votes: dict[str, float] = {}
    for name in fits:
        votes[name.text] = votes.get(name.text, 0.0) + (0.5 if name.said else 1.0) / name.age
    return max(votes, key=lambda text: votes[text], default=None)


def _in_place(words: Sequence[Token], place: int, name: str) -> str:
    token = words[place]
    follows = place + 1 < len(words) and (
        words[place + 1].has_content or words[place + 1].word in {"own", "next"}
    )
    if token.word in POSSESSIVES and (token.word != "her" or follows):
        return name + ("'" if name.endswith("s") else "'s")
    if token.word in {"he's", "she's", "it's"}:
        return f"{name} is"
    return name


def _names_it(question: str, name: str) -> bool:
    return name.casefold() in question.casefold()


def _carried(typed: str, history: Sequence[Turn], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the weightiest words of earlier questions that `typed` does not hold already."""

    def weight(word: str) -> float:
        documents = vocabulary.documents(word)
        return math.log((vocabulary.passages + 1) / (documents + 0.5)) if documents else 0.0

    held = {_stem(bare(token.typed)) for token in tokens(typed)}
    words = {word: w for word, w in weighty(history, weight).items() if _stem(bare(word)) not in held}
    return tuple(sorted(words, key=lambda word: -words[word])[:_MOST_CARRIED])
