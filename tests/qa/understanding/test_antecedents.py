from __future__ import annotations

import pytest

from qa.answer import Turn
from qa.understanding.antecedents import known_people, persons
from tests.qa.understanding.vocabulary_made import MadeVocabulary

ARCHIVE = MadeVocabulary(
    used="ferry resign",
    printed=("Edna", "Marlow", "Penrose", "Quayside", "Keld", "Rovers"),
    things="quayside rovers",
    sex={"penrose": "m", "marlow": "f"},
)


def named(*history: Turn) -> list[str]:
    return [person.name for person in persons(history, ARCHIVE)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is Edna Marlow?", ["Edna Marlow"]),
        ("When did Penrose resign?", ["Penrose"]),
        ("When did Mr Penrose resign?", ["Mr Penrose"]),
        ("When did Cllr Edna Marlow resign?", ["Edna Marlow"]),
        ("when did edna marlow resign", ["edna marlow"]),
        ("when did edna mablow resign", ["edna mablow"]),
        ("when did edna resign", ["edna"]),
        ("Who resigned in Quayside?", []),
        ("Did the ferry belong to Keld?", ["Keld"]),
        ("Is there a ferry from Quayside to Keld?", []),
        ("Did West Keld pay Labour for Keldshire?", []),
        ("What did the Quayside planning committee say?", []),
        ("What did Quayside Council say?", []),
        ("Was any VAT paid in March?", []),
        ("Ferry or bridge?", []),
        ("Did Quayside Rovers lose?", []),
        ("Who runs Bishop Penrose School?", []),
        ("Was Bishop Penrose in Keld School?", ["Bishop Penrose"]),
    ],
)
def test_questions_lend_whoever_could_be_a_person(question: str, expected: list[str]) -> None:
    assert named(Turn(question)) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Edna Marlow left in May.", ["Edna Marlow"]),
        ("Mrs Penrose, 61, left in May.", ["Mrs Penrose"]),
        ("Helia Renewables left Quayside.", []),
        ("The Quayside ferry sailed.", []),
        ("Dr Penrose's Hospice shut.", []),
        ("Dr Penrose's hospice bed was cold.", ["Dr Penrose"]),
    ],
)
def test_answers_lend_only_who_is_a_person_for_sure(answer: str, expected: list[str]) -> None:
    assert named(Turn("Who left?", answer)) == expected


def test_newer_turns_come_first_and_questions_before_answers() -> None:
    history = [Turn("Who is Edna Marlow?"), Turn("Who is Mr Penrose?", "Mr Penrose follows Dr Keld.")]
    found = persons(history, ARCHIVE)
    assert [(person.name, person.age, person.said) for person in found] == [
        ("Mr Penrose", 1, False),
        ("Mr Penrose", 1, True),
        ("Dr Keld", 1, True),
        ("Edna Marlow", 2, False),
    ]


@pytest.mark.parametrize("turn", [Turn("Who is Dr Penrose?"), Turn("Who left?", "Dr Penrose left in May.")])
def test_where_a_title_does_not_tell_the_sex_the_archive_does(turn: Turn) -> None:
    assert [person.sex for person in persons([turn], ARCHIVE)] == ["m"]


def test_titles_and_first_names_tell_the_sex() -> None:
    told = {
        person.name: person.sex for person in persons([Turn("Did Edna Marlow meet Mr Penrose?")], ARCHIVE)
    }
    assert told == {"Edna Marlow": "f", "Mr Penrose": "m"}


def test_the_archive_tells_the_sex_of_a_surname() -> None:
    assert [person.sex for person in persons([Turn("When did Penrose resign?")], ARCHIVE)] == ["m"]
    assert [person.sex for person in persons([Turn("When did Keld resign?")], ARCHIVE)] == [""]


def test_a_surname_alone_is_as_sure_as_the_person_named_before() -> None:
    alone = [Turn("When did Penrose resign?")]
    assert [person.is_sure for person in persons(alone, ARCHIVE)] == [False]
    assert [person.is_sure for person in persons([Turn("Who is Mr Penrose?"), *alone], ARCHIVE)] == [
        True,
        True,
    ]
    assert [person.is_sure for person in persons([Turn("Who is Dr Keld?"), *alone], ARCHIVE)] == [False, True]


def test_only_whom_the_archive_knows_is_asked_about() -> None:
    asked = known_people("Did Edna Marlow meet Mr Tarn, Penrose, Keld and Rovers?", ARCHIVE)
    assert asked == {"marlow", "penrose"}
