from __future__ import annotations

import pytest

from qa.understanding.sentence import Sentence
from qa.understanding.tokens import tokens
from tests.qa.understanding.vocabulary_made import MadeVocabulary

ARCHIVE = MadeVocabulary(used="ferry bridge museum story closed sank", printed=("Marlow", "Penrose"))


def sentence(question: str) -> Sentence:
    return Sentence(tokens(question), ARCHIVE)


def place(question: str, word: str) -> int:
    return [token.word for token in tokens(question)].index(word)


@pytest.mark.parametrize(
    ("question", "word", "told"),
    [
        ("The ferry, where was it built?", "it", True),
        ("ferry where was it built", "it", True),
        ("Who sank it and why did she?", "she", False),  # the first question leans as well
        ("Who sank the ferry and why did she?", "she", True),
        ("What sank the ferry and why did she?", "she", False),
        ("What did Marlow sink and why did she?", "she", True),
        ("And Marlow, was she in it?", "she", True),
        ("And the other one, Marlow, how long did she stay?", "she", True),
        ("In the museum, where was it built?", "it", False),
        ("Tax-wise, where was it built?", "it", False),
        ("If anyone drowns, do they say so?", "they", True),
    ],
)
def test_another_clause_may_tell_what_a_word_stands_for(question: str, word: str, told: bool) -> None:
    assert sentence(question).is_told_before(place(question, word)) is told


def test_a_word_is_a_name_as_typed_or_as_printed_where_none_is_so_typed() -> None:
    assert sentence("did marlow leave").is_name(1)
    assert not sentence("Did marlow see Penrose?").is_name(1)
    assert sentence("Did Zug leave?").is_name(1)


def test_in_lower_case_an_unknown_word_may_be_whom_a_pronoun_means() -> None:
    typed = "why did tregowan close his museum"
    assert sentence(typed).has_antecedent(place(typed, "his"))
    known = "why did the bridge close his museum"
    assert not sentence(known).has_antecedent(place(known, "his"))
