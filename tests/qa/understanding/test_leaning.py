from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.understanding.english import stem
from qa.understanding.leaning import leaning, tokens
from tests.qa.understanding.vocabulary_made import MadeVocabulary

ARCHIVE = MadeVocabulary(
    used="ferry harbour bridge closed repaired owner timetable engine museum weather study",
    common="town people year work plan",
    printed=("Marlow", "Edna", "Quayside", "Penrose"),
)
SPOKEN = frozenset(map(stem, ("ferry", "closed", "harbour", "owner")))


@pytest.mark.parametrize(
    "question",
    [
        "When did she leave?",
        "What was his name?",
        "Why did they close it?",
        "How do I use them?",
        "Where was that?",
        "What did this cost?",
        "And the harbour?",
        "What about in 2019?",
        "Why?",
        "What else?",
        "What happened next?",
        "When did the ferry sink?",
        "Does Marlow like her?",
        "Was the work planned?",
        "Is it true?",
        "Was this a museum?",
        "Who is the actress he met?",
        "How do people see his work?",
        "Was there any work on it?",
    ],
)
def test_pronouns_ellipses_and_known_things_lean(question: str) -> None:
    assert leaning(question, SPOKEN, ARCHIVE)


@pytest.mark.parametrize(
    "question",
    [
        "When did Edna Marlow leave the museum?",
        "Why did Marlow say he closed the museum?",
        "why did marlow close his museum",
        "What is the weather study of the museum and where was it made?",
        "Is it true that the bridge was repaired?",
        "How long does it take to repair the bridge engine?",
        "Which people say that the bridge engine timetable changed?",
        "Who repaired the bridge that closed the museum?",
        "When did the owner of the museum leave Quayside?",
        "What other work did Penrose do?",
        "Where does the phrase work plan come from?",
        "When was the Quayside bridge closed?",
        "Which museum director said her study was late?",
        "Was there a timetable for the bridge?",
        "Who announced she would leave?",
        "What does it mean for the museum engine to work?",
        "What is the bridge and when did they close it?",
        "What other work than the timetable was done?",
        "How many plan people are there?",
        "What do those with plan work say of the timetable?",
        "Is the museum engine older than what other engine?",
        "Is the museum bridge repaired this year?",
        "What does the bridge have that other engines lack?",
        "What is a timetable?",
        "What is something that the museum engine timetable has?",
    ],
)
def test_what_a_question_names_itself_does_not_lean(question: str) -> None:
    assert not leaning(question, SPOKEN, ARCHIVE)


def test_a_definite_thing_leans_only_after_turns_that_spoke_of_it() -> None:
    question = "When was the engine repaired?"
    assert not leaning(question, SPOKEN, ARCHIVE)
    assert leaning(question, {stem("engine")}, ARCHIVE)


def test_places_are_those_of_the_leaning_words() -> None:
    question = "Did she see why they closed?"
    places = leaning(question, SPOKEN, ARCHIVE).places
    assert [tokens(question)[place].word for place in places] == ["she", "they"]


@given(st.text(max_size=80))
def test_any_text_is_read_and_tokens_stand_where_they_say(text: str) -> None:
    leaning(text, SPOKEN, ARCHIVE)
    assert all(text[token.start : token.end] == token.typed for token in tokens(text))
