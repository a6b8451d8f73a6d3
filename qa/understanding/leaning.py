"""Whether a question leans on what was said before it, and by which words.

Two things are asked of outside: which words earlier turns used, and how the archive prints a word and how
rare it is. What the words stand for is left to `followup`."""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from corpus.patterns import regex
from qa.understanding.english import (
    AUXILIARIES,
    PERSONS,
    POINTERS,
    QUESTION_WORDS,
    THINGS,
    bare,
    stem,
    words_of,
)
from qa.understanding.expletives import is_expletive
from qa.understanding.sentence import Sentence
from qa.understanding.tokens import Token, tokens
from qa.understanding.vocabulary import Vocabulary

_OPENING = regex(
    r"\W*(?:and|but|so|then|or|what about|how about|what of|i meant?|no(?=,)|yes(?=,))\b", re.IGNORECASE
)
_ELLIPTIC = words_of("else other others another afterwards next instead former latter")
_CHOOSING = words_of("first second third last other next that this")
_DEFINING = words_of("of that who which whose where called named")
_EVERYWHERE = 0.75  # of the passages
_SAID = 2.6
_SAID_OF_PEOPLE = 2.0
_UNSAID = 1.2
_RARE = 0.6
"""A question whose words together weigh more than the first says enough to be found by, or than the second
where its "they" may be people in general; one without a name whose words weigh less than the third says too
little; a word that weighs more than the fourth may be asked for what it is. In units of the weight of a word
that stands in one passage only; chosen on the *tune* halves, see docs/followups.md."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """The words of a question that lean on earlier turns, as places among its tokens, or the whole of it."""

    places: tuple[int, ...] = ()
    whole: bool = False

    def __bool__(self) -> bool:
        return bool(self.places) or self.whole


def leaning(question: str, spoken: Collection[str], vocabulary: Vocabulary) -> Leaning:
    """Return which words of `question` lean on earlier turns, whose words have the stems `spoken`."""
    words = tokens(question)
    asked = _Asked(words, Sentence(words, vocabulary), spoken, vocabulary)
    places = tuple(place for place in range(len(words)) if asked.leans(place))
    return Leaning(places, bool(_OPENING.match(question)) or asked.says_too_little())


@dataclass(frozen=True)
class _Asked:
    words: tuple[Token, ...]
    sentence: Sentence
    spoken: Collection[str]
    vocabulary: Vocabulary

    def leans(self, place: int) -> bool:
        """Tell whether the word at `place` stands for something that only earlier turns name."""
        word = self.words[place].word
        if word in PERSONS:
            return not self.sentence.has_antecedent(place)
        if word in POINTERS:
            return self.sentence.points_back(place) and not self.sentence.is_told_before(place)
        if word in {"there", "then"}:
            return self._points_away(place) and not self.sentence.is_told_before(place)
        if word in {"one", "ones"}:
            return self._is_one_of_many(place) and not self.sentence.is_told_before(place)
        if self._says > (_SAID_OF_PEOPLE if self._may_mean_people(place) else _SAID):
            return False  # found by its own words, whatever an "it" or "other" stands for
        if word in THINGS:
            return not is_expletive(self.words, place) and not self.sentence.has_antecedent(place)
        if word in _ELLIPTIC:
            return not self.sentence.is_compared(place)
        return self._is_known_thing(place)

    def _points_away(self, place: int) -> bool:
        """Tell whether "there" or "then" means a place or a time told before, unlike in "is there"."""
        if place == 0 or self.words[place - 1].word in AUXILIARIES:
            return False
        if place == len(self.words) - 1:
            return True
        is_told_of = self.words[place - 1].has_content and self.words[place + 1].word not in AUXILIARIES
        return self.words[place].word == "there" and is_told_of

    def _is_one_of_many(self, place: int) -> bool:
        """Tell whether "the first one" is one of several told before, none of which the question names."""
        chosen = place > 0 and self.words[place - 1].word in _CHOOSING
        after = self.words[place + 1].word if place + 1 < len(self.words) else ""
        return (
            chosen
            and after not in _DEFINING | {"to"}
            and not any(t.has_content for t in self.words[: place - 1])
        )

    def says_too_little(self) -> bool:
        """Tell whether nothing in the question is rare enough to find anything by."""
        content = [token for token in self.words if token.has_content]
        if any(map(self.sentence.is_name, range(len(self.words)))):
            return False
        if len(content) < 2:
            return not (content and self._is_defined(content[0]))
        definite = any(
            token.word == "the" and not self._is_degree(place + 1) and not self.sentence.spells_out(place + 1)
            for place, token in enumerate(self.words)
        )
        return definite and sum(map(self._rarity, content)) < _UNSAID

    def _is_degree(self, place: int) -> bool:
        """Tell whether the word at `place` says how much, of no noun: "studied the most"."""
        return [token.word for token in self.words[place:]] in (["most"], ["least"])

    def _is_defined(self, token: Token) -> bool:
        """Tell whether the question asks what a rare word means: "What is petrology?"."""
        asked = [other.word for other in self.words if other is not token and other.word not in {"a", "an"}]
        return asked in (["what", "is"], ["what", "are"]) and self._rarity(token) > _RARE

    def _may_mean_people(self, place: int) -> bool:
        """Tell whether a "they" may mean people in general: "what language do they speak in Belgium"."""
        asks = self.words[0].word in QUESTION_WORDS and self.words[place - 1].word in AUXILIARIES
        return asks and self.words[place].word == "they" and self.sentence.names_after(place)

    @cached_property
    def _says(self) -> float:
        return sum(self._rarity(token) for token in self.words if token.has_content)

    def _rarity(self, token: Token) -> float:
        most = math.log(self.vocabulary.passages + 1.5)
        return (
            math.log((self.vocabulary.passages + 1) / (self.vocabulary.documents(bare(token.typed)) + 0.5))
            / most
        )

    def _is_known_thing(self, place: int) -> bool:
        """Tell whether a definite noun phrase ends here that earlier turns spoke of and nothing describes."""
        if not self._was_spoken_of(place) or self.sentence.spells_out(place) or self._describes(place):
            return False
        start = next(
            (n for n in (place - 1, place - 2, place - 3) if n >= 0 and self.words[n].word == "the"), None
        )
        if start is None or not all(map(self._was_spoken_of, range(start + 1, place))):
            return False  # "the Quayside ferry", "the car ferry": told from others by what they are called
        return place + 1 == len(self.words) or self.words[place + 1].word not in _DEFINING

    def _describes(self, place: int) -> bool:
        """Tell whether a word tells what the next is like: "the living containers"."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        is_like = self.words[place].word.endswith("ing")
        return is_like and after is not None and after.has_content and not after.word.endswith("ed")

    def _was_spoken_of(self, place: int) -> bool:
        token = self.words[place]
        if not token.has_content or self.sentence.is_name(place) or stem(token.typed) not in self.spoken:
            return False
        passages = self.vocabulary.documents(bare(token.typed))
        return passages <= _EVERYWHERE * self.vocabulary.passages  # "the council" of an archive that has one
