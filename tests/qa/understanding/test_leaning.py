from __future__ import annotations

import pytest

from qa.understanding.english import stem
from qa.understanding.leaning import leaning
from qa.understanding.tokens import tokens
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
        "No, the museum engine?",
        "What happened next?",
        "When did the ferry sink?",
        "Does Marlow like her?",
        "Was the work planned?",
        "Is it true?",
        "Was this a museum?",
        "Who is the actress he met?",
        "How do people see his work?",
        "Was there any work on it?",
        "In 2019, where was it repaired?",
        "Finally, when did it close?",
        "Because of the ferry, why did they close it?",
        "The museum was repaired, but who did he blame?",
        "What is that?",
        "Why was this called a museum?",
        "Who repaired it and when did they close it?",
        "What do they repair in Quayside?",
        "Was anybody at the museum because of it?",
        "Can I see the museum engine there on a Sunday?",
        "Since when was the first one a museum?",
        "didnt they repair the bridge",
        "Who'd he like to see?",
        "What'd she like?",
        "What would happen to the owner if it closed?",
        "What happened to the museum when they closed?",
        "What do engines have on his museum?",
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
        "The bridge, where was it repaired?",
        "museum engines where do they repair them",
        "Who repaired the bridge and how old was he?",
        "Who repaired the bridge and did she like it?",
        "Marlow, when did she leave?",
        "when somebody leaves the museum what do they do",
        "When was the museum closed, and was the engine repaired after that?",
        "Which museum is on the bridge, and who was there?",
        "What is it called when an engine is repaired?",
        "When did it last snow on the bridge?",
        "How far is it from the museum to the bridge?",
        "Why do they call the bridge a museum?",
        "Why is the museum called that?",
        "Who was it that closed the museum?",
        "What are those engines that the museum repaired?",
        "Is this year's timetable in the museum?",
        "When was the bridge ferry repaired?",
        "Which museum repaired the engine of its bridge?",
        "What do you call it when a bridge is closed?",
        "What are those engines on the bridge called?",
        "Quayside bridge did they ever repair it",
        "what engine do they repair in quayside museum",
        "How does a person repair the engine of their museum?",
        "The man who closed the museum with his engine, who was he?",
        "Which museum has lost its engine?",
        "Which engineer has had his museum closed?",
        "Who is the engineer who says his museum closed?",
        "Are there engines in the museum?",
        "Who was the first one to repair the museum engine?",
        "What would happen to the museum if it closed?",
        "What happened to the engines when their repair was late?",
        "When was the engine older than it had been in 1986?",
        "What do most engines have in their museum?",
        "What did a pianist do when he closed?",
        "What did Marlow do before she had her own museum?",
        "How long did Marlow's work keep her in the museum?",
        "Which museum gave engines to those that repair?",
        "What is the bridge made of that was repaired?",
        "What are those repairing the bridge?",
        "What does a person do as that person closes the museum?",
        "What is in the closing museum?",
    ],
)
def test_what_a_question_names_itself_does_not_lean(question: str) -> None:
    assert not leaning(question, SPOKEN, ARCHIVE)


def test_a_definite_thing_leans_only_after_turns_that_spoke_of_it() -> None:
    question = "When was the engine repaired?"
    assert not leaning(question, SPOKEN, ARCHIVE)
    assert leaning(question, {stem("engine")}, ARCHIVE)


def test_what_nearly_every_passage_speaks_of_is_no_conversations_own() -> None:
    question = "Did the council plan work?"
    spoken = {stem("council")}
    assert leaning(question, spoken, MadeVocabulary(used="plan work", common="council"))
    assert not leaning(question, spoken, MadeVocabulary(used="plan work", everywhere="council"))


def test_places_are_those_of_the_leaning_words() -> None:
    question = "Did she see why they closed?"
    places = leaning(question, SPOKEN, ARCHIVE).places
    assert [tokens(question)[place].word for place in places] == ["she", "they"]
