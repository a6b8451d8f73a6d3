from __future__ import annotations

import pytest

from qa.understanding.names import capitals, corrections, spellings
from tests.qa.understanding.vocabulary_made import MadeVocabulary

ARCHIVE = MadeVocabulary(
    used="grant million councillor cllr reply meal",
    printed=(
        "Matthew",
        "Matt",
        "Penrose",
        "Pemrose",
        "Ballantyne",
        "Marlow",
        "Haskett",
        "Assistant",
        "Chief",
        "Constable",
    ),
    long_forms={"HBC": ["Harbour Borough Council"], "HT": ["harbour trust"]},
)


@pytest.mark.parametrize(
    ("question", "groups"),
    [
        ("What did Matt Marlow say?", [("Matt", "Matthew")]),
        ("Who is Cllr Marlow?", [("Cllr", "Councillor")]),
        ("Who is Penrose?", []),
        ("Was it Mr Haskat?", [("Haskat", "Haskett")]),
        ("What did Marlo's reply say?", [("Marlo", "Marlow")]),
        ("What did HBC say?", [("HBC", "Harbour Borough Council")]),
        ("What did HbC say?", [("HbC", "Harbour Borough Council")]),
        ("Did harbour borough council's reply come?", [("harbour borough council's", "HBC")]),
        ("Did the harbour trust reply?", []),
        ("What did ACC Marlow say?", [("ACC", "Assistant Chief Constable")]),
        ("Who gave the £10m grant?", [("£10m", "£10 million")]),
        ("Who gave the £1.5 million grant?", [("£1.5 million", "£1.5m")]),
        ("Who ate a meal at Matt's?", []),
    ],
)
def test_forms_that_are_searched_as_one(question: str, groups: list[tuple[str, ...]]) -> None:
    assert list(spellings(question, ARCHIVE)) == groups


def test_names_typed_without_a_capital_are_those_that_the_archive_prints() -> None:
    typed = "who is matthew penrose of the harbour"
    assert [(token.typed, name) for token, name in capitals(typed, ARCHIVE)] == [
        ("matthew", "Matthew"),
        ("penrose", "Penrose"),
    ]
    assert capitals("Who is matthew penrose?", ARCHIVE) == ()


def test_behind_a_first_name_a_surname_is_looked_for_however_it_is_typed() -> None:
    for typed in ("David Haskeld", "david haskeld"):
        assert [name for _, name in corrections(f"who is {typed}", ARCHIVE)] == ["Haskett"]
    assert corrections("who is haskeld", ARCHIVE) == ()


def test_behind_a_first_name_the_consonants_tell_a_half_remembered_surname() -> None:
    archive = MadeVocabulary(printed=("Jean", "Imray", "Imran", "Amirah"), things="Amirah")
    for typed in ("Who is Jean Emery?", "who is jean emery"):
        assert [name for _, name in corrections(typed, archive)] == ["Imray"]
    assert spellings("Who is Jean Emery?", archive) == (("Emery", "Imray"),)
    several = MadeVocabulary(printed=("Jean", "Imray", "Amery"))
    assert corrections("Who is Jean Omary?", several) == ()
    for typed in ("Who is Ann Emery?", "Who is Emery?", "Who is Jean Embry?"):
        assert corrections(typed, archive) == ()


def test_surnames_that_sound_alike_are_searched_as_one() -> None:
    archive = MadeVocabulary(printed=("Haggar", "Hagger", "Hagman"))
    assert spellings("What did Hagger say?", archive) == (("Hagger", "Haggar"),)


def test_a_common_word_is_no_misspelt_name_where_names_have_capitals() -> None:
    assert corrections("What did the penrise reply say?", ARCHIVE) == ()
    assert corrections("what did penrise reply", ARCHIVE)


def test_corrections_say_where_and_how() -> None:
    [(token, name)] = corrections("What did Marlo's reply say?", ARCHIVE)
    assert (token.start, token.typed, name) == (9, "Marlo's", "Marlow")


def test_a_clipped_word_is_the_whole_one_that_the_archive_prints() -> None:
    archive = MadeVocabulary(used="executive rep")
    [(token, word)] = corrections("What did the chief exec's rep say?", archive)
    assert (token.typed, word) == ("exec's", "executive")
    assert spellings("Which exec?", archive) == (("exec", "executive"),)


def test_a_name_in_s_is_known_where_its_apostrophe_is_misplaced() -> None:
    archive = MadeVocabulary(used="jone", printed=("Jones",))
    [(token, name)] = corrections("Who was Jone's assistant?", archive)
    assert (token.typed, name) == ("Jone's", "Jones")
    assert not corrections("Who was Jones' assistant?", archive)


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("what did ann haskell say", ["Haskells"]),
        ("What did Haskell say?", []),
        ("What did Ann Haskells say?", []),
    ],
)
def test_a_name_in_s_is_known_behind_a_first_name_where_its_s_is_left_out(
    question: str, printed: list[str]
) -> None:
    archive = MadeVocabulary(used="haskell", printed=("Ann", "Haskells"))
    assert [name for _, name in corrections(question, archive)] == printed


def test_a_long_word_behind_a_name_that_the_archive_prints_may_be_a_misspelt_one() -> None:
    archive = MadeVocabulary(printed=("Cathi", "Hadley"))
    assert [name for _, name in corrections("where did cathi hadly go", archive)] == ["Hadley"]
    assert not corrections("where did the hadly go", archive)


def test_a_misspelt_surname_is_searched_as_all_that_sound_like_what_was_meant() -> None:
    archive = MadeVocabulary(printed=("Lesley", "Haggar", "Hagger"))
    assert spellings("where did lesley hagar go", archive) == (("hagar", "Haggar", "Hagger"),)
    assert spellings("Was it Leslie?", archive) == (("Leslie", "Lesley"),)


@pytest.mark.parametrize(
    ("typed", "forms"),
    [("Staffs", ["Staffordshire"]), ("Lancs", []), ("Staffordshire", ["Staffs"]), ("Works", [])],
)
def test_a_county_is_known_by_its_short_form_and_the_reverse(typed: str, forms: list[str]) -> None:
    counties = MadeVocabulary(printed=("Staffs", "Staffordshire", "Lancaster", "Wiltshire", "Staff"))
    groups = spellings(f"Where is {typed} council?", counties)
    assert [form for group in groups for form in group[1:]] == forms


def test_a_slip_in_a_surname_is_corrected_though_its_stem_is_a_common_word() -> None:
    archive = MadeVocabulary(used="had", printed=("Hadley", "Haskett"))
    assert [name for _, name in corrections("where did haskett or cathy hadly go", archive)] == ["Hadley"]
