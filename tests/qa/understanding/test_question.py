from __future__ import annotations

from datetime import date

from qa.answer import Turn
from qa.understanding.question import understand
from tests.qa.understanding.vocabulary_made import MadeVocabulary

TODAY = date(2026, 1, 15)
ARCHIVE = MadeVocabulary(used="director resign museum", printed=("Edna", "Marlow"))


def test_a_plain_question_is_searched_as_typed() -> None:
    query = understand("Who directs the Marlow museum?", [], ARCHIVE, TODAY)
    assert query.standalone == query.focused == "Who directs the Marlow museum?"
    assert not query.is_followup
    assert not query.spellings


def test_what_is_encoded_ends_in_a_mark_and_what_is_shown_is_as_typed() -> None:
    for typed, encoded in (("Who left?", "Who left?"), ("who left", "who left?"), ("Tell me.", "Tell me.")):
        query = understand(typed, [], ARCHIVE, TODAY)
        assert (query.standalone, query.spelt_out, query.focused) == (typed, typed, encoded)


def test_an_apostrophe_left_out_is_put_in_what_is_searched() -> None:
    query = understand("whos the director", [], ARCHIVE, TODAY)
    assert (query.standalone, query.focused) == ("whos the director", "who's the director?")


def test_a_misspelt_name_is_kept_in_standalone_and_corrected_in_what_is_encoded() -> None:
    query = understand("When did Marlo's museum close?", [], ARCHIVE, TODAY)
    assert query.standalone == "When did Marlo's museum close?"
    assert query.focused == "When did Marlow's museum close?"
    assert query.spellings == (("Marlo", "Marlow"),)
    assert query.corrected == (("Marlo's", "Marlow"),)


def test_a_followup_tells_the_question_from_what_it_is_about() -> None:
    query = understand(
        "When did she resign last year?", [Turn("Who is director Edna Marlow?")], ARCHIVE, TODAY
    )
    assert query.is_followup
    assert query.focused == "When did Marlow resign last year?"
    assert query.standalone == "When did Edna Marlow resign last year? (director)"
    assert [mention.word for mention in query.about] == ["director", "Edna", "Marlow"]
    assert query.times.period is not None
    assert query.times.period.since == date(2025, 1, 1)
