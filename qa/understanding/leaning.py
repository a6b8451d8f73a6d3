"""Whether a question leans on what was said before it, and by which words.

Rules of grammar, with two things asked of outside: which words earlier turns used, and how the archive prints
a word and how rare it is. What the words stand for is left to `followup`."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from qa.understanding.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    PEOPLE,
    PERSONS,
    POINTERS,
    QUESTION_WORDS,
    THINGS,
    WORD,
    bare,
    fold,
    stem,
    words_of,
)
from qa.understanding.vocabulary import Vocabulary

_OPENING = re.compile(
    r"\W*(?:and|but|so|then|or|what about|how about|what of|i meant?|no,|yes,)\b", re.IGNORECASE
)
_OBJECTS = words_of("him her")
_PERSON_SUBJECTS = words_of("he she")
_THING_OBJECTS = words_of("it them")
_SUBJECTS = words_of("the a an his her its their he she it they there we you i")
_COMPARING = words_of("than for of from")
_ELLIPTIC = words_of("else other others another afterwards next instead former latter")
_INDEFINITE = words_of("something anything everything nothing someone anyone everyone one ones all")
_TIMES = words_of(
    "day week weekend month year decade century morning afternoon evening spring summer autumn winter"
)
_CLAUSE = CONJUNCTIONS | QUESTION_WORDS | AUXILIARIES | words_of("to before after until since without")
_DEFINING = words_of("of that who which whose where called named")
_WORDINGS = words_of("term word phrase saying expression proverb idiom")
_SAID = 2.6
_UNSAID = 1.2
_RARE = 0.6
"""A question whose words together weigh more than the first says enough to be found by; one without a name
whose words weigh less than the second says too little; a word that weighs more than the third may be asked
for what it is. In units of the weight of a word that stands in one passage only; chosen on the *tune* halves,
see docs/followups.md."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: as typed, folded, and where it stands."""

    typed: str
    word: str
    start: int
    end: int

    @property
    def has_capital(self) -> bool:
        """Tell whether the word is typed as a name."""
        return any(letter.isupper() for letter in self.typed) and self.word.split("'")[0] != "i"

    @property
    def has_content(self) -> bool:
        """Tell whether the word belongs to no closed class."""
        return self.word not in FUNCTION_WORDS and bare(self.typed) not in FUNCTION_WORDS


@dataclass(frozen=True, slots=True)
class Leaning:
    """The words of a question that lean on earlier turns, as places among its tokens, or the whole of it."""

    places: tuple[int, ...] = ()
    whole: bool = False

    def __bool__(self) -> bool:
        return bool(self.places) or self.whole


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order."""
    return tuple(Token(m.group(), fold(m.group()), m.start(), m.end()) for m in WORD.finditer(text))


def leaning(question: str, spoken: Collection[str], vocabulary: Vocabulary) -> Leaning:
    """Return which words of `question` lean on earlier turns, whose words have the stems `spoken`."""
    sentence = _Sentence(tokens(question), spoken, vocabulary)
    places = tuple(place for place in range(len(sentence.words)) if sentence.leans(place))
    return Leaning(places, bool(_OPENING.match(question)) or sentence.says_too_little())


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: tuple[Token, ...]
    spoken: Collection[str]
    vocabulary: Vocabulary

    def leans(self, place: int) -> bool:
        """Tell whether the word at `place` stands for something that only earlier turns name."""
        word = self.words[place].word
        if word in PERSONS:
            return not self._has_antecedent(place)
        if word in POINTERS:
            return self._points_back(place)
        if word in {"there", "then"}:
            return 0 < place == len(self.words) - 1 and self.words[place - 1].word not in AUXILIARIES
        if self._says_enough():
            return False
        if word in THINGS:
            return not self._is_expletive(place) and not self._has_antecedent(place)
        if word in _ELLIPTIC:
            return not self._is_compared(place)
        return self._is_known_thing(place)

    def says_too_little(self) -> bool:
        """Tell whether nothing in the question is rare enough to find anything by."""
        content = [token for token in self.words if token.has_content]
        if any(self._is_name(n) for n in range(len(self.words))):
            return False
        if len(content) < 2:
            return not (content and self._is_defined(content[0]))
        definite = any(
            token.word == "the" and not self._spells_out(place + 1) for place, token in enumerate(self.words)
        )
        return definite and sum(self._rarity(token) for token in content) < _UNSAID

    def _is_defined(self, token: Token) -> bool:
        """Tell whether the question asks what a rare word means: "What is petrology?"."""
        asked = [other.word for other in self.words if other is not token and other.word not in {"a", "an"}]
        return asked in (["what", "is"], ["what", "are"]) and self._rarity(token) > _RARE

    def _spells_out(self, place: int) -> bool:
        """Tell whether the words asked about follow: "the term *making out*"."""
        after = self.words[place : place + 2]
        return len(after) == 2 and after[0].word in _WORDINGS and after[1].has_content

    def _says_enough(self) -> bool:
        """Tell whether the question is found by its own words, whatever an "it" or "other" stands for."""
        return sum(self._rarity(token) for token in self.words if token.has_content) > _SAID

    def _rarity(self, token: Token) -> float:
        most = math.log(self.vocabulary.passages + 1.5)
        return (
            math.log((self.vocabulary.passages + 1) / (self.vocabulary.documents(bare(token.typed)) + 0.5))
            / most
        )

    def _is_name(self, place: int) -> bool:
        token = self.words[place]
        if any(other.has_capital for other in self.words):  # then names are typed with theirs
            return token.has_capital and (place > 0 or self.vocabulary.is_name(bare(token.typed)))
        return token.has_content and self.vocabulary.is_name(bare(token.typed))

    def _has_antecedent(self, place: int) -> bool:
        """Tell whether the question itself names what a pronoun stands for."""
        verb = self._first_auxiliary()
        if verb is not None and place == verb + 1:
            return False  # the subject of the main clause: nothing before it can be meant
        if place > 1 and self.words[0].word == "who" and self.words[1].word not in AUXILIARIES:
            return True  # "Who announced she would leave?"
        named = sum(self._is_name(n) for n in range(place))
        if named > self._is_object(place):  # "Does Ann like her?": never the subject of the same clause
            return True
        first = 0 if verb is None or verb > place else verb + 1
        before = [n for n in range(first, place) if self.words[n].has_content]
        if self.words[place].word in PERSONS:
            is_subject = self.words[place].word in _PERSON_SUBJECTS  # "the actress he met": she is not he
            return any(self._is_person(n) for n in before if not (is_subject and n == place - 1))
        if self.words[place].word in _THING_OBJECTS and not self._begins_clause(before, place):
            return False  # "Was a song taken from it?": nothing else in the same clause can be meant
        return len(before) > (0 if self._asks_twice(place) else 1)

    def _first_auxiliary(self) -> int | None:
        return next((n for n, token in enumerate(self.words) if token.word in AUXILIARIES), None)

    def _is_person(self, place: int) -> bool:
        return bare(self.words[place].typed) in PEOPLE

    def _begins_clause(self, before: Sequence[int], place: int) -> bool:
        """Tell whether another clause begins between a word of `before` and the word at `place`."""
        return any(self.words[n].word in _CLAUSE for n in range(before[0] if before else place, place))

    def _is_compared(self, place: int) -> bool:
        """Tell whether the question says what an "other" is set against: "less than what other town"."""
        after = {token.word for token in self.words[place + 1 :]}
        is_told = any(token.has_content for token in self.words[:place])
        return is_told or bool(after & _COMPARING) or any(self._is_name(n) for n in range(len(self.words)))

    def _asks_twice(self, place: int) -> bool:
        """Tell whether a second question begins before the word: "what is X and where does it grow"."""
        pairs = zip(self.words[:place], self.words[1:place], strict=False)
        return any(one.word == "and" and two.word in QUESTION_WORDS for one, two in pairs)

    def _is_object(self, place: int) -> bool:
        """Tell whether the pronoun is an object: "her" before a noun is not."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        return self.words[place].word in _OBJECTS and not (after and after.has_content)

    def _is_expletive(self, place: int) -> bool:
        """Tell whether an "it" stands for nothing: "is it true that", "how long does it take to"."""
        after = [token.word for token in self.words[place + 1 : place + 4]]
        before = self.words[place - 1].word if place else ""
        if self.words[place].word != "it":
            return False
        if after[:1] in (["get"], ["rain"], ["snow"], ["mean"]):
            return True
        if after[:1] == ["take"]:
            return self.words[0].word == "how" and "to" in after
        return before in {"is", "was", "would", "be"} and any(
            word in {"that", "to", "for"} for word in after[1:]
        )

    def _points_back(self, place: int) -> bool:
        """Tell whether "this" or "that" points at what was said: not "the team that won", not "say that"."""
        before = self.words[place - 1] if place else None
        if self.words[place].word == "that" and before and (before.has_content or before.word in _INDEFINITE):
            return place == len(self.words) - 1
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if after and self.words[place].word == "those" and not after.has_content:
            return False  # "those with", "those who"
        if after and after.word in _TIMES:
            return False  # "this year" is counted from the day of asking
        if before and before.word in AUXILIARIES and not (after and self._is_name(place + 1)):
            return place - 1 == self._first_auxiliary()  # not "what does it have that others lack"
        if after and (after.word in _SUBJECTS or self._is_name(place + 1)):
            return False
        if before is None or before.word in QUESTION_WORDS:
            return True
        return not before.has_content

    def _is_known_thing(self, place: int) -> bool:
        """Tell whether a definite noun phrase ends here that earlier turns spoke of and nothing describes."""
        token = self.words[place]
        if not token.has_content or self._is_name(place) or stem(token.typed) not in self.spoken:
            return False
        start = next(
            (n for n in (place - 1, place - 2, place - 3) if n >= 0 and self.words[n].word == "the"), None
        )
        if start is None or not all(
            self.words[n].has_content and not self._is_name(n) for n in range(start + 1, place)
        ):
            return False  # "the Quayside ferry" is known by its name
        return place + 1 == len(self.words) or self.words[place + 1].word not in _DEFINING
