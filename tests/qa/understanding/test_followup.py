from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.answer import Turn
from qa.understanding.followup import complete
from tests.qa.understanding.vocabulary_made import MadeVocabulary

ARCHIVE = MadeVocabulary(
    used="ferry harbour bridge closed repaired director assistant museum resign paid salary",
    common="town people year",
    printed=("Edna", "Marlow", "Penrose", "Quayside"),
)


def standalone(question: str, *history: Turn) -> str:
    return complete(question, history, ARCHIVE).standalone


def test_a_question_that_leans_on_nothing_is_kept_to_the_letter() -> None:
    question = "  Who repaired  the Quayside bridge ?"
    assert standalone(question, Turn("Who is Edna Marlow?", "The director.")) == question


def test_without_history_every_question_is_kept() -> None:
    assert standalone("And her assistant?") == "And her assistant?"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("When did she resign?", "When did Edna Marlow resign?"),
        ("And her assistant?", "And Edna Marlow's assistant?"),
        ("What did the museum pay her?", "What did the museum pay Edna Marlow?"),
        ("Where's she's going?", "Where's Edna Marlow is going?"),
        ("Has she said so herself?", "Has Edna Marlow said so herself?"),
        ("Who became her deputy?", "Who became Edna Marlow's deputy?"),
    ],
)
def test_a_pronoun_gives_way_to_the_name_asked_about(question: str, expected: str) -> None:
    assert standalone(question, Turn("Who is Edna Marlow?")) == expected


def test_a_name_shown_in_an_answer_can_stand_for_a_pronoun() -> None:
    turn = Turn("Who was the director?", "The director, Edna Marlow, left.")
    assert standalone("When did she resign?", turn) == "When did Edna Marlow resign? (director)"


def test_a_refused_turn_lends_its_question_alone() -> None:
    assert (
        standalone("What was her salary?", Turn("Who was the director?")) == "What was her salary? (director)"
    )


def test_an_institution_is_no_person() -> None:
    history = [Turn("Who is Edna Marlow?"), Turn("What did Quayside Museum say?")]
    assert standalone("When did she resign?", *history).startswith("When did Edna Marlow resign?")


def test_a_lone_word_in_capitals_is_no_person() -> None:
    assert "VAT" not in standalone("When did she resign?", Turn("Was any VAT paid?"))


def test_a_person_is_no_thing_and_no_group() -> None:
    history = [Turn("Who is Edna Marlow?", "Edna Marlow, of the ferry.")]
    assert standalone("Who closed it?", *history) == "Who closed it? (Edna, Marlow)"
    assert standalone("Why did they resign?", *history).startswith("Why did they resign?")


def test_two_forms_of_a_name_are_one_person_in_the_fuller_form() -> None:
    history = [Turn("Who is Edna Marlow?"), Turn("Did Mrs Marlow see Mrs Penrose?")]
    assert standalone("When did she resign?", *history).startswith("When did Edna Marlow resign?")


def test_what_it_and_they_stand_for_is_left_to_the_brackets() -> None:
    history = [Turn("What did Quayside Museum say?")]
    assert standalone("Who closed it?", *history) == "Who closed it? (Quayside, Museum)"


def test_a_pronoun_stands_for_nobody_of_the_other_sex() -> None:
    history = [Turn("Who is Edna Marlow?"), Turn("Who is Peter Penrose?")]
    assert standalone("When did she resign?", *history).startswith("When did Edna Marlow resign?")
    assert standalone("When did he resign?", *history).startswith("When did Peter Penrose resign?")


def test_whom_somebody_thanks_is_somebody_else() -> None:
    history = [Turn("Who is Edna Marlow?"), Turn("Who is Edna Penrose?")]
    assert standalone("Why did she thank her?", *history) == "Why did Edna Penrose thank Edna Marlow?"
    assert standalone("Why did she thank her?", history[0]) == "Why did Edna Marlow thank her?"


def test_whom_an_earlier_pronoun_meant_is_asked_about_again() -> None:
    history = [
        Turn("Who is Edna Marlow?"),
        Turn("When did she resign?", "Edna Marlow resigned when Edna Penrose came."),
        Turn("What did she say?", "Edna Penrose laughed."),
    ]
    assert standalone("And where is she?", *history).startswith("And where is Edna Marlow?")


def test_a_surname_alone_has_the_sex_of_who_bears_it() -> None:
    turn = Turn("What does Edna Marlow want Penrose to do?", "Councillor Marlow wants Penrose to go.")
    assert standalone("When did he resign?", turn).startswith("When did Penrose resign?")


def test_who_is_certainly_a_person_comes_before_a_word_with_a_capital() -> None:
    turn = Turn("Who leads Quayside?", "Councillor Edna Marlow leads Quayside.")
    assert standalone("When did she resign?", turn).startswith("When did Edna Marlow resign?")


@pytest.mark.parametrize("answer", ["The ferry closed. Repaired ferries sail.", "It closed in March."])
def test_a_capital_that_begins_a_sentence_or_a_month_makes_no_name(answer: str) -> None:
    assert standalone("Who closed it?", Turn("Why was the ferry closed?", answer)) == "Who closed it? (ferry)"


def test_names_are_known_by_the_archive_where_typed_without_capitals() -> None:
    assert standalone("when did she resign", Turn("who is edna marlow")) == "when did edna marlow resign"


def test_what_earlier_questions_asked_completes_a_bare_one_in_their_order() -> None:
    history = [Turn("Why was the harbour bridge closed?"), Turn("Who repaired it?")]
    assert standalone("When?", *history) == "When? (harbour, bridge, closed, repaired)"


@pytest.mark.parametrize(
    ("question", "focused"),
    [
        ("Why?", "Why, Was the ferry closed?"),
        ("how come", "how come, Was the ferry closed?"),
        ("What happened next?", "What happened next?"),
        ("Why was the harbour closed?", "Why was the harbour closed?"),
    ],
)
def test_what_says_nothing_itself_is_searched_with_the_last_question(question: str, focused: str) -> None:
    assert complete(question, [Turn("Was the ferry closed?")], ARCHIVE).focused == focused


def test_two_that_say_nothing_are_asked_of_the_one_before_them() -> None:
    history = [Turn("Was the ferry closed?"), Turn("Why?")]
    assert complete("Who by?", history, ARCHIVE).focused == "Who by, Why, Was the ferry closed?"


def test_turns_behind_a_change_of_subject_weigh_half() -> None:
    history = [Turn("Who is Edna Marlow?"), Turn("Who repaired the Quayside bridge?")]
    weights = {mention.word: mention.weight for mention in complete("When?", history, ARCHIVE).about}
    assert weights == {"Edna": 1.0, "Marlow": 1.0, "Quayside": 2.0, "bridge": 1.0, "repaired": 1.0}


def test_words_that_the_archive_does_not_use_are_not_carried() -> None:
    assert standalone("When?", Turn("Who repaired the zeppelin?")) == "When? (repaired)"


TURNS = st.lists(
    st.builds(
        Turn,
        st.sampled_from(["Who is Edna Marlow?", "why", "And the ferry?", "Was it “The Gull”?"]),
        st.text(max_size=30),
    ),
    max_size=4,
)


@given(st.text(max_size=60), TURNS)
def test_no_word_is_put_in_that_nobody_typed_or_was_shown(question: str, history: list[Turn]) -> None:
    given_words = set(
        re.findall(r"\w+", " ".join([question, *(f"{t.question} {t.answer}" for t in history)]))
    )
    put_in = set(re.findall(r"\w+", complete(question, history, ARCHIVE).standalone)) - given_words
    assert put_in <= {"s", "is"}


def test_a_thing_is_known_from_questions_and_not_from_answers() -> None:
    asked, shown = Turn("Why was the ferry repaired?"), Turn("Who is Edna Marlow?", "The ferry sailed.")
    assert standalone("When was the ferry closed?", asked) == "When was the ferry closed? (repaired)"
    assert standalone("When was the ferry closed?", shown) == "When was the ferry closed?"
