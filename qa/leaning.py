"""Whether a question leans on what was said before it, and by which words.

A rule looks at the question's grammar, and at what earlier turns named. What the words stand for is left to
`qa.followup`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from qa.english import (
    AUXILIARIES,
    FUNCTION_WORDS,
    FURTHER,
    PERSONS,
    POINTERS,
    QUESTION_WORDS,
    THINGS,
    WORD,
    bare,
    fold,
)

_OPENING = re.compile(r"\s*(?:and|but|so|then|or|what about|how about|what of)\b", re.IGNORECASE)
_BARE = re.compile(
    r"\W*(?:why|how|when|where|who|what|which|whose|how so|why not|how come|really)\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: as typed, folded, and where it stands."""

    typed: str
    word: str
    start: int
    end: int

    @property
    def is_name(self) -> bool:
        """Tell whether the word is typed with a capital or holds one."""
        return any(letter.isupper() for letter in self.typed)

    @property
    def has_content(self) -> bool:
        """Tell whether the word belongs to no closed class."""
        return self.word not in FUNCTION_WORDS and bare(self.typed) not in FUNCTION_WORDS


@dataclass(frozen=True, slots=True)
class Leaning:
    """The words of a question that lean on earlier turns (places among its tokens), or the whole of it."""

    places: tuple[int, ...] = ()
    whole: bool = False

    def __bool__(self) -> bool:
        return bool(self.places) or self.whole


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order."""
    return tuple(Token(m.group(), fold(m.group()), m.start(), m.end()) for m in WORD.finditer(text))


def leaning(question: str, spoken_of: Callable[[str], bool]) -> Leaning:
    """Return which words of `question` lean on earlier turns.

    `spoken_of` tells whether earlier turns used a word: "the band" leans only after a band."""
    words = tokens(question)
    whole = bool(_OPENING.match(question) or _BARE.fullmatch(question)) or _is_fragment(words)
    places = [place for place, token in enumerate(words) if _leans(words, place)]
    places += [place for place in range(1, len(words)) if _is_known_thing(words, place, spoken_of)]
    return Leaning(tuple(sorted(set(places))), whole)


def _leans(words: tuple[Token, ...], place: int) -> bool:
    word = words[place].word
    if word in PERSONS or word in THINGS:
        return not _is_expletive(words, place) and not _has_antecedent(words, place)
    if word in POINTERS:
        return _points_back(words, place)
    if word in FURTHER:
        return word in {"else", "other", "others", "another", "afterwards", "next", "instead"} and not any(
            token.is_name for token in words[1:]
        )
    return word in {"there", "then"} and place == len(words) - 1


def _has_antecedent(words: tuple[Token, ...], place: int) -> bool:
    """Tell whether the question itself names what a pronoun stands for: a name, or its subject."""
    before = words[:place]
    if any(token.is_name for token in before[1:]) or (before and before[0].is_name and before[0].has_content):
        return True
    first = next((n for n, token in enumerate(before) if token.word in AUXILIARIES), None)
    if first is None:
        return sum(token.has_content for token in before) > 1
    return sum(token.has_content for token in before[first + 1 :]) > 1


def _is_expletive(words: tuple[Token, ...], place: int) -> bool:
    """Tell whether an "it" stands for nothing: "is it true that", "how long does it take to"."""
    if words[place].word != "it":
        return False
    after = [token.word for token in words[place + 1 : place + 3]]
    return after[:1] == ["take"] or any(
        token.word in {"that", "to"} for token in words[place + 2 : place + 4]
    )


def _points_back(words: tuple[Token, ...], place: int) -> bool:
    """Tell whether "this" or "that" points at what was said: not "the team that won", not "say that"."""
    before = words[place - 1] if place else None
    if words[place].word == "that" and before and before.has_content:
        return place == len(words) - 1
    if before is None or before.word in AUXILIARIES or before.word in QUESTION_WORDS:
        return True
    return not before.has_content


def _is_known_thing(words: tuple[Token, ...], place: int, spoken_of: Callable[[str], bool]) -> bool:
    """Tell whether a definite noun phrase ends here that earlier turns spoke of and nothing describes."""
    token = words[place]
    if not token.has_content or token.is_name or not spoken_of(token.word):
        return False
    starts = [n for n in range(max(0, place - 2), place) if words[n].word == "the"]
    if not starts or any(not inner.has_content for inner in words[starts[-1] + 1 : place]):
        return False
    after = words[place + 1].word if place + 1 < len(words) else ""
    return after not in {"of", "that", "who", "which", "whose", "where", "called", "named"}


def _is_fragment(words: tuple[Token, ...]) -> bool:
    """Tell whether a question is too short to say what it is about: at most one word of content."""
    content = [token for token in words if token.has_content]
    return len(content) <= 1 and not any(token.is_name for token in words[1:])
