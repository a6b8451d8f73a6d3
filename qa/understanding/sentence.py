"""What a question says by itself: whether its own words tell what a pronoun stands for.

Rules of grammar (Quirk et al. 1985). What earlier turns said plays no part; that is for `leaning`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from qa.understanding.clauses import Clauses
from qa.understanding.english import (
    AUXILIARIES,
    DETERMINERS,
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

_OWNING = words_of("his her its their")
_PERSON_SUBJECTS = words_of("he she")
_THING_OBJECTS = words_of("it them")
_SUBJECTS = words_of("the a an his her its their he she it they there we you i")
_COMPARING = words_of("than for of from")
_MEANING_ANYBODY = words_of("they their theirs themselves they're they'd they'll they've he his himself")
_INDEFINITE = words_of("something anything everything nothing someone anyone everyone one ones all")
_TIMES = words_of(
    "day week weekend month year decade century morning afternoon evening spring summer autumn winter"
)
_DOING = PARTICIPLES | words_of("already never just also only")
_BECOMING = words_of("became becomes replaces replaced succeeds succeeded")  # never oneself
_AGENTS = ("er", "or", "ist", "man", "woman", "ian", "ant", "ee")


@dataclass(frozen=True)
class Sentence(Clauses):
    """A question, of whose words may be asked what they stand for."""

    def has_antecedent(self, place: int) -> bool:
        """Tell whether the question itself names what the pronoun at `place` stands for."""
        return self.is_told_before(place) or self._is_named_before(place)

    def _is_named_before(self, place: int) -> bool:
        verb = self.first_auxiliary
        if verb is not None and place == verb + 1:
            return False  # the subject of the main clause: nothing before it can be meant
        if self._is_doer(place) or self._is_owner_told(place):
            return True
        names = [n for n in range(place) if self.possible_names[n]]
        if len(names) > self.is_object(place):  # "Does Ann like her?": never the subject of the same clause
            return True
        if any(self.words[n].owns for n in names):
            return True  # "How long did Ann's illness keep her away?"
        first = 0 if verb is None or verb > place else verb + 1
        before = [n for n in range(first, place) if self.words[n].has_content and not self.is_act(n)]
        if self.words[place].word in PERSONS:
            is_subject = self.words[place].word in _PERSON_SUBJECTS  # "the actress he met": she is not he
            return any(self.is_person(n) for n in before if not (is_subject and n == place - 1))
        if self._is_thing_told(before, place):
            return True
        begin = before[0] if before else place
        if self.words[place].word in _THING_OBJECTS and not self.begins_clause(begin, place):
            return False  # "Was a song taken from it?": nothing else in the same clause can be meant
        return len(before) > (0 if self.asks_twice(place) else 1)

    def is_told_before(self, place: int) -> bool:
        """Tell whether another clause says what the word at `place` stands for.

        That is what the question is about, before it begins to ask ("the ferry, where was it built?"), what
        it asks first ("who wrote the book and how old was she?"), or anybody at all."""
        if self.words[place].word in _MEANING_ANYBODY and any(self.is_anybody(n) for n in range(place)):
            return True
        asking = next((n for n in range(place - 1, 0, -1) if self.begins_to_ask(n)), 0)
        before = self.words[:asking]
        if any(self._unexplained[:asking]):
            return False
        if self.words[place].word in PERSONS:
            if before and before[0].word in {"who", "whose"}:
                return True
            return any(self.possible_names[n] or self.is_person(n) for n in range(asking))
        return any(token.has_content and not _tells_how(token) for token in before)

    def _is_doer(self, place: int) -> bool:
        """Tell whether a pronoun means who does what is asked: "who announced she would leave", "which shop
        has lost its licence", "who is the man who says he saw it"."""
        pronoun, opening = self.words[place].word, self.words[0].word
        if place < 2 or self.is_object(place) or pronoun in _THING_OBJECTS:
            return False
        if pronoun in PERSONS and opening == "who" and self.words[1].word not in AUXILIARIES | _BECOMING:
            return True
        if pronoun in PERSONS and any(self.begins_relative(n) for n in range(2, place)):
            return True
        end = next(n for n in range(1, place + 1) if n == place or not self.words[n].has_content)
        noun = [bare(token.typed) for token in self.words[1:end]]
        may_be_meant = pronoun in THINGS or any(word in PEOPLE or word.endswith(_AGENTS) for word in noun)
        if opening not in {"which", "what"} or not noun or not may_be_meant:
            return False
        verb = self.first_auxiliary
        if verb is None or verb > place or pronoun == "its":
            return True
        done = self.words[verb + 1].word
        return done in _DOING or done.endswith(("ed", "en", "ing"))

    def _is_owner_told(self, place: int) -> bool:
        """Tell whether "its", "their", "his" or "her" is of what does something: "what do most cats have on
        their paws"."""
        pronoun, verb = self.words[place].word, self.first_auxiliary
        if pronoun not in _OWNING or self.is_object(place) or verb is None or place <= verb + 2:
            return False
        end = next(n for n in range(verb + 2, place + 1) if n == place or not self.words[n].has_content)
        if self.words[verb + 1].word not in DETERMINERS or end == verb + 2:
            return False
        return self.is_person(end - 1) == (pronoun in PERSONS) or pronoun == "their"

    def _is_thing_told(self, before: Sequence[int], place: int) -> bool:
        """Tell whether an "it" or a "they" is a thing that another clause tells: "to the town if it stayed",
        "was the price lower than it had been"."""
        after = self.words[place + 1].word if place + 1 < len(self.words) else ""
        if before and self.words[place - 1].word == "than" and after in AUXILIARIES:
            return True
        are_meant = self.words[place].word.startswith("the")
        return any(
            self.begins_clause(n, place)
            and self.is_determined(n)
            and not self.is_person(n)
            and self._is_plural(n) == are_meant
            for n in before
        )

    def _is_plural(self, place: int) -> bool:
        noun = bare(self.words[place].typed)
        return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))

    def points_back(self, place: int) -> bool:
        """Tell whether "this" or "that" points at what was said: not "the team that won", not "say that"."""
        before = self.words[place - 1] if place else None
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if before and before.word == "it" and is_expletive(self.words, place - 1):
            return False
        if before and before.word == "called" and any(token.has_content for token in self.words[: place - 1]):
            return False  # "why is the tower called that"
        if after and any(bare(token.typed) == bare(after.typed) for token in self.words[:place]):
            return False  # "a person … that person"
        if before and after and self.words[place].word == "that" and self._is_relative(before, after):
            return False
        if self.words[place].word == "that" and before and (before.has_content or before.word in _INDEFINITE):
            return after is None
        is_told = after is not None and (not after.has_content or after.word.endswith("ing"))
        if is_told and self.words[place].word == "those":
            return False  # "those with", "those who", "those suffering"
        if after and after.has_content and {"that", "called"} & {t.word for t in self.words[place + 2 :]}:
            return False  # "what are those signs that the council put up"
        if after and bare(after.typed) in _TIMES:
            return False  # "this year" is counted from the day of asking
        if before and before.word in AUXILIARIES and not (after and self.is_name(place + 1)):
            return place - 1 == self.first_auxiliary  # not "what does it have that others lack"
        if after and (after.word in _SUBJECTS or self.is_name(place + 1)):
            return False
        if before is None or before.word in QUESTION_WORDS:
            return True
        return not before.has_content

    def is_compared(self, place: int) -> bool:
        """Tell whether the question says what an "other" is set against: "less than what other town"."""
        after = {token.word for token in self.words[place + 1 :]}
        is_told = any(token.has_content for token in self.words[:place])
        return is_told or bool(after & _COMPARING) or any(self.possible_names)

    @cached_property
    def _unexplained(self) -> tuple[bool, ...]:
        """Tell of each word whether it is a pronoun that nothing before it in its own clause explains."""
        return tuple(
            token.word in PERSONS | THINGS
            and not is_expletive(self.words, n)
            and not self._is_named_before(n)
            for n, token in enumerate(self.words)
        )

    def _is_relative(self, before: Token, after: Token) -> bool:
        """Tell whether "that" opens a clause on what was named before: "those that", "made of that has"."""
        return before.word == "those" or (before.word in PREPOSITIONS and after.word in AUXILIARIES)


def _tells_how(token: Token) -> bool:
    """Tell whether a word names nothing: "finally", "tax-wise", "2019"."""
    return token.word.endswith(("ly", "-wise")) or any(letter.isdigit() for letter in token.word)
