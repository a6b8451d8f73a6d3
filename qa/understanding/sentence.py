"""What a question says by itself: whether its own words tell what a pronoun stands for.

Rules of grammar (Quirk et al. 1985). What earlier turns said plays no part; that is for `leaning`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from qa.understanding.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    PEOPLE,
    PERSONS,
    PREPOSITIONS,
    QUESTION_WORDS,
    THINGS,
    bare,
    words_of,
)
from qa.understanding.expletives import PARTICIPLES, is_expletive
from qa.understanding.tokens import Token
from qa.understanding.vocabulary import Vocabulary

_OBJECTS = words_of("him her")
_PERSON_SUBJECTS = words_of("he she")
_THING_OBJECTS = words_of("it them")
_SUBJECTS = words_of("the a an his her its their he she it they there we you i")
_COMPARING = words_of("than for of from")
_MEANING_ANYBODY = words_of("they their theirs themselves they're they'd they'll they've he his himself")
_ANYBODY = words_of("someone somebody anyone anybody everyone everybody")
_INDEFINITE = words_of("something anything everything nothing someone anyone everyone one ones all")
_TIMES = words_of(
    "day week weekend month year decade century morning afternoon evening spring summer autumn winter"
)
_CLAUSE = CONJUNCTIONS | QUESTION_WORDS | AUXILIARIES | words_of("to before after until since without")
_WORDINGS = words_of("term word phrase saying expression proverb idiom")
_DOING = PARTICIPLES | words_of("already never just also only")
_AGENTS = ("er", "or", "ist", "man", "woman", "ian", "ant", "ee")


@dataclass(frozen=True)
class Sentence:
    """The words of a question, and the archive's vocabulary, which tells names.

    What is asked of every word again and again is found out once: questions may be 2,000 characters long."""

    words: tuple[Token, ...]
    vocabulary: Vocabulary

    def is_name(self, place: int) -> bool:
        """Tell whether a word is typed as a name, or, where none is, printed as one."""
        return self._names[place]

    def has_antecedent(self, place: int) -> bool:
        """Tell whether the question itself names what the pronoun at `place` stands for."""
        return self.is_told_before(place) or self._is_named_before(place)

    def _is_named_before(self, place: int) -> bool:
        verb = self._first_auxiliary
        if verb is not None and place == verb + 1:
            return False  # the subject of the main clause: nothing before it can be meant
        if self._is_doer(place):
            return True
        named = sum(self._possible_names[:place])
        if named > self._is_object(place):  # "Does Ann like her?": never the subject of the same clause
            return True
        first = 0 if verb is None or verb > place else verb + 1
        before = [n for n in range(first, place) if self.words[n].has_content and not self._is_act(n)]
        if self.words[place].word in PERSONS:
            is_subject = self.words[place].word in _PERSON_SUBJECTS  # "the actress he met": she is not he
            return any(self._is_person(n) for n in before if not (is_subject and n == place - 1))
        if self.words[place].word in _THING_OBJECTS and not self._begins_clause(before, place):
            return False  # "Was a song taken from it?": nothing else in the same clause can be meant
        return len(before) > (0 if self._asks_twice(place) else 1)

    def is_told_before(self, place: int) -> bool:
        """Tell whether another clause says what the word at `place` stands for.

        That is what the question is about, before it begins to ask ("the ferry, where was it built?"), what
        it asks first ("who wrote the book and how old was she?"), or anybody at all."""
        if self.words[place].word in _MEANING_ANYBODY and any(self._is_anybody(n) for n in range(place)):
            return True
        asking = next((n for n in range(place - 1, 0, -1) if self._begins_to_ask(n)), 0)
        before = self.words[:asking]
        if any(self._unexplained[:asking]):
            return False
        if self.words[place].word in PERSONS:
            if before and before[0].word in {"who", "whose"}:
                return True
            return any(self._possible_names[n] or self._is_person(n) for n in range(asking))
        return any(token.has_content and not _tells_how(token) for token in before)

    def _is_doer(self, place: int) -> bool:
        """Tell whether a pronoun means who does what is asked: "who announced she would leave", "which shop
        has lost its licence", "who is the man who says he saw it"."""
        pronoun, opening = self.words[place].word, self.words[0].word
        if place < 2 or self._is_object(place) or pronoun in _THING_OBJECTS:
            return False
        if pronoun in PERSONS and opening == "who" and self.words[1].word not in AUXILIARIES:
            return True
        if pronoun in PERSONS and any(self._begins_relative(n) for n in range(2, place)):
            return True
        end = next(n for n in range(1, place + 1) if n == place or not self.words[n].has_content)
        noun = [bare(token.typed) for token in self.words[1:end]]
        may_be_meant = pronoun in THINGS or any(word in PEOPLE or word.endswith(_AGENTS) for word in noun)
        if opening not in {"which", "what"} or not noun or not may_be_meant:
            return False
        verb = self._first_auxiliary
        if verb is None or verb > place or pronoun == "its":
            return True
        done = self.words[verb + 1].word
        return done in _DOING or done.endswith(("ed", "en", "ing"))

    def _is_act(self, place: int) -> bool:
        """Tell whether a word is a verb for certain: "going", "to take"."""
        return self.words[place].word == "going" or (place > 0 and self.words[place - 1].word == "to")

    def _begins_relative(self, place: int) -> bool:
        return self.words[place].word in {"who", "whose"} and self.words[place - 1].has_content

    def points_back(self, place: int) -> bool:
        """Tell whether "this" or "that" points at what was said: not "the team that won", not "say that"."""
        before = self.words[place - 1] if place else None
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if before and before.word == "it" and is_expletive(self.words, place - 1):
            return False
        if before and before.word == "called" and any(token.has_content for token in self.words[: place - 1]):
            return False  # "why is the tower called that"
        if self.words[place].word == "that" and before and (before.has_content or before.word in _INDEFINITE):
            return after is None
        if after and self.words[place].word == "those" and not after.has_content:
            return False  # "those with", "those who"
        if after and after.has_content and {"that", "called"} & {t.word for t in self.words[place + 2 :]}:
            return False  # "what are those signs that the council put up"
        if after and bare(after.typed) in _TIMES:
            return False  # "this year" is counted from the day of asking
        if before and before.word in AUXILIARIES and not (after and self.is_name(place + 1)):
            return place - 1 == self._first_auxiliary  # not "what does it have that others lack"
        if after and (after.word in _SUBJECTS or self.is_name(place + 1)):
            return False
        if before is None or before.word in QUESTION_WORDS:
            return True
        return not before.has_content

    def is_compared(self, place: int) -> bool:
        """Tell whether the question says what an "other" is set against: "less than what other town"."""
        after = {token.word for token in self.words[place + 1 :]}
        is_told = any(token.has_content for token in self.words[:place])
        return is_told or bool(after & _COMPARING) or any(self._possible_names)

    def names_after(self, place: int) -> bool:
        """Tell whether a name follows the word at `place`."""
        return any(self._possible_names[place + 1 :])

    def spells_out(self, place: int) -> bool:
        """Tell whether the words asked about follow: "the term *making out*"."""
        after = self.words[place : place + 2]
        return len(after) == 2 and after[0].word in _WORDINGS and after[1].has_content

    @cached_property
    def _names(self) -> tuple[bool, ...]:
        """Tell of each word whether it is a name."""
        is_printed = self.vocabulary.is_name
        if not any(token.has_capital for token in self.words):
            return tuple(token.has_content and is_printed(bare(token.typed)) for token in self.words)
        later = (token.has_capital for token in self.words[1:])
        return (self.words[0].has_capital and is_printed(bare(self.words[0].typed)), *later)

    @cached_property
    def _possible_names(self) -> tuple[bool, ...]:
        """Tell of each word whether it is a name, or perhaps one: unknown, where none has a capital."""
        if any(token.has_capital for token in self.words):
            return self._names
        unknown = (
            token.has_content and not self.vocabulary.documents(bare(token.typed)) for token in self.words
        )
        return tuple(name or other for name, other in zip(self._names, unknown, strict=True))

    @cached_property
    def _unexplained(self) -> tuple[bool, ...]:
        """Tell of each word whether it is a pronoun that nothing before it in its own clause explains."""
        return tuple(
            token.word in PERSONS | THINGS
            and not is_expletive(self.words, n)
            and not self._is_named_before(n)
            for n, token in enumerate(self.words)
        )

    def _begins_to_ask(self, place: int) -> bool:
        """Tell whether a question begins here, behind what it is about or behind a first question."""
        asks = self.words[place].word in QUESTION_WORDS
        if self.words[place - 1].word == "and":
            return asks or self.words[place].word in AUXILIARIES
        if not self.words[place - 1].has_content or self.words[0].word in _CLAUSE | PREPOSITIONS:
            return False
        after = self.words[place + 1].word if place + 1 < len(self.words) else ""
        return asks or (self.words[place].word in AUXILIARIES and after in PERSONS | THINGS)

    def _is_anybody(self, place: int) -> bool:
        is_a_person = self.words[place].word == "person" and place > 0 and self.words[place - 1].word == "a"
        return is_a_person or self.words[place].word in _ANYBODY

    def _asks_twice(self, place: int) -> bool:
        """Tell whether a second question begins before the word: "what is X and where does it grow"."""
        pairs = zip(self.words[:place], self.words[1:place], strict=False)
        return any(one.word == "and" and two.word in QUESTION_WORDS for one, two in pairs)

    def _begins_clause(self, before: Sequence[int], place: int) -> bool:
        """Tell whether another clause begins between a word of `before` and the word at `place`."""
        return any(self.words[n].word in _CLAUSE for n in range(before[0] if before else place, place))

    @cached_property
    def _first_auxiliary(self) -> int | None:
        return next((n for n, token in enumerate(self.words) if token.word in AUXILIARIES), None)

    def _is_object(self, place: int) -> bool:
        """Tell whether the pronoun is an object: "her" before a noun is not."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        return self.words[place].word in _OBJECTS and not (after and after.has_content)

    def _is_person(self, place: int) -> bool:
        return bare(self.words[place].typed) in PEOPLE


def _tells_how(token: Token) -> bool:
    """Tell whether a word names nothing: "finally", "tax-wise", "2019"."""
    return token.word.endswith(("ly", "-wise")) or any(letter.isdigit() for letter in token.word)
