"""What the parts of a question are: names, nouns and those they mean, where clauses begin.

Rules of grammar (Quirk et al. 1985). What pronouns stand for is left to `sentence`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from corpus.callings import OCCUPATIONS
from qa.understanding.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PEOPLE,
    PERSONS,
    PREPOSITIONS,
    QUESTION_WORDS,
    THINGS,
    bare,
    words_of,
)
from qa.understanding.tokens import Token
from qa.understanding.vocabulary import Vocabulary

_CLAUSE_WORDS = CONJUNCTIONS | QUESTION_WORDS | AUXILIARIES | words_of("to before after until since without")
_PEOPLE = PEOPLE | frozenset(OCCUPATIONS)
_OBJECTS = words_of("him her")
_GOING_ON = words_of("and but so")
_ANYBODY = words_of("someone somebody anyone anybody everyone everybody")
_WORDINGS = words_of("term word phrase saying expression proverb idiom")


@dataclass(frozen=True)
class Clauses:
    """The words of a question, and the archive's vocabulary, which tells names; words are named by their
    places.

    What is asked of every word again and again is found out once: questions may be 2,000 characters long."""

    words: tuple[Token, ...]
    vocabulary: Vocabulary

    def is_name(self, place: int) -> bool:
        """Tell whether a word is typed as a name, or, where none is, printed as one."""
        return self._names[place]

    def names_after(self, place: int) -> bool:
        """Tell whether a name follows the word at `place`."""
        return any(self.possible_names[place + 1 :])

    def spells_out(self, place: int) -> bool:
        """Tell whether the words asked about follow: "the term *making out*"."""
        after = self.words[place : place + 2]
        return len(after) == 2 and after[0].word in _WORDINGS and after[1].has_content

    def is_person(self, place: int) -> bool:
        """Tell whether a word is a general one for people: "woman", "pianist"."""
        return bare(self.words[place].typed) in _PEOPLE

    def is_anybody(self, place: int) -> bool:
        """Tell whether a word means nobody certain: "someone", "a person"."""
        is_a_person = self.words[place].word == "person" and place > 0 and self.words[place - 1].word == "a"
        return is_a_person or self.words[place].word in _ANYBODY

    def is_object(self, place: int) -> bool:
        """Tell whether the pronoun is an object: "her" before a noun is not."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        is_owner = after is not None and (after.has_content or after.word == "own")
        return self.words[place].word in _OBJECTS and not is_owner

    def is_determined(self, place: int) -> bool:
        """Tell whether a word ends a phrase that opens with "the", "a" or the like."""
        first = next((n for n in range(place - 1, -1, -1) if not self.words[n].has_content), -1)
        goes_on = place + 1 < len(self.words) and self.words[place + 1].has_content
        return first >= 0 and self.words[first].word in DETERMINERS and not goes_on

    def is_act(self, place: int) -> bool:
        """Tell whether a word is a verb for certain: "going", "to take"."""
        return self.words[place].word == "going" or (place > 0 and self.words[place - 1].word == "to")

    def begins_relative(self, place: int) -> bool:
        """Tell whether a clause on somebody begins here: "the man who"."""
        return self.words[place].word in {"who", "whose"} and self.words[place - 1].has_content

    def begins_clause(self, start: int, place: int) -> bool:
        """Tell whether another clause begins between the words at `start` and at `place`."""
        return any(self.words[n].word in _CLAUSE_WORDS for n in range(start, place))

    def begins_to_ask(self, place: int) -> bool:
        """Tell whether a question begins here, behind what it is about or behind a first question."""
        asks = self.words[place].word in QUESTION_WORDS
        if self.words[place - 1].word == "and":
            return asks or self.words[place].word in AUXILIARIES
        opening = self.words[1 if self.words[0].word in _GOING_ON else 0].word
        if not self.words[place - 1].has_content or opening in _CLAUSE_WORDS | PREPOSITIONS:
            return False
        after = self.words[place + 1].word if place + 1 < len(self.words) else ""
        return asks or (self.words[place].word in AUXILIARIES and after in PERSONS | THINGS)

    def asks_twice(self, place: int) -> bool:
        """Tell whether a second question begins before the word: "what is X and where does it grow"."""
        pairs = zip(self.words[:place], self.words[1:place], strict=False)
        return any(one.word == "and" and two.word in QUESTION_WORDS for one, two in pairs)

    @cached_property
    def first_auxiliary(self) -> int | None:
        """The place of the first "is", "did" or the like; None without one."""
        return next((n for n, token in enumerate(self.words) if token.word in AUXILIARIES), None)

    @cached_property
    def possible_names(self) -> tuple[bool, ...]:
        """Tell of each word whether it is a name, or perhaps one: unknown, where none has a capital."""
        if any(token.has_capital for token in self.words):
            return self._names
        unknown = (
            token.has_content and not self.vocabulary.documents(bare(token.typed)) for token in self.words
        )
        return tuple(name or other for name, other in zip(self._names, unknown, strict=True))

    @cached_property
    def _names(self) -> tuple[bool, ...]:
        """Tell of each word whether it is a name."""
        is_printed = self.vocabulary.is_name
        if not any(token.has_capital for token in self.words):
            return tuple(token.has_content and is_printed(bare(token.typed)) for token in self.words)
        later = (token.has_capital for token in self.words[1:])
        return (self.words[0].has_capital and is_printed(bare(self.words[0].typed)), *later)
