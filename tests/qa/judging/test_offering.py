"""Laws of what comes first where something must be spelt out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.lexical import words
from index.search import Results
from qa.folding import Found
from qa.judging.offering import offering_first
from qa.speaking import AskedSpeaker

RESULTS = Results("", (), (), np.zeros(0, dtype=np.float32))


def found(
    *scored: tuple[float, str], words: Sequence[Sequence[float]] = (), article: str | None = None
) -> list[Found]:
    """Return passages with their scores, and how near each comes to the question's `words`.

    Each is of an article of its own, or all stand in this order in one `article`."""
    made: list[Any] = [
        SimpleNamespace(
            hit=_hit(row, score, words),
            passage=SimpleNamespace(text=text),
            article=SimpleNamespace(id=article or str(row)),
        )
        for row, (score, text) in enumerate(scored)
    ]
    return cast(list[Found], made)


def _hit(row: int, score: float, words: Sequence[Sequence[float]]) -> Any:
    near = np.array(words[row] if words else [], dtype=np.float32)
    return SimpleNamespace(score=score, alone=score, row=row, passage_words=near, sentence_words=near)


PLAIN, NEAR, FAR = (1.0, "The lido shut."), (0.98, "The lido shut in May."), (0.8, "It shut on Monday.")
SUM, TIMED = (0.9, "It cost £4."), (0.9, "It shut on Monday.")


@pytest.mark.parametrize(
    ("question", "given", "places"),
    [
        ("When did the lido shut?", (PLAIN, FAR, NEAR), [2, 0, 1]),
        ("When did the lido shut?", (PLAIN, FAR), [0, 1]),
        ("When did the lido shut?", (PLAIN, TIMED), [1, 0]),
        ("How much did the lido cost?", (PLAIN, SUM), [0, 1]),
        ("When did the lido shut?", (NEAR, FAR), [0, 1]),
        ("Why did the lido shut?", (PLAIN, NEAR), [0, 1]),
        ("When did the lido shut?", (), []),
    ],
)
def test_a_passage_nearly_as_good_leads_where_the_first_lacks_what_is_asked(
    question: str, given: tuple[tuple[float, str], ...], places: list[int]
) -> None:
    before = found(*given)
    assert offering_first(question, AskedSpeaker(), RESULTS, before) == [before[place] for place in places]


@pytest.mark.parametrize(
    ("question", "told", "leads"),
    [
        ("When did the lido shut?", "It was in May.", True),
        ("Why did the lido shut?", "Because it leaked.", True),
        ("How much did the lido cost?", "It was £4.", False),
    ],
)
def test_when_and_why_may_be_told_close_behind_by_a_worse_passage(
    question: str, told: str, leads: bool
) -> None:
    behind = (PLAIN, (0.6, "It rained."), (0.75, told))
    together, apart = found(*behind, article="lido"), found(*behind)
    first, second, third = together
    assert offering_first(question, AskedSpeaker(), RESULTS, together) == (
        [third, first, second] if leads else together
    )
    assert offering_first(question, AskedSpeaker(), RESULTS, apart) == apart


def test_what_another_article_tells_must_print_a_name_that_is_asked_about() -> None:
    question = "When did Ann Lee leave?"
    other, named = found((1.0, "Lee left."), (0.98, "It was in May.")), (0.97, "Lee left in May.")
    assert offering_first(question, AskedSpeaker(), RESULTS, other) == other
    both = found((1.0, "Lee left."), (0.98, "It was in May."), named)
    assert offering_first(question, AskedSpeaker(), RESULTS, both) == [both[2], both[0], both[1]]


@pytest.mark.parametrize(
    ("question", "scored", "leads"),
    [
        ("When did Ann Lee leave?", (0.5, 0.4), True),
        ("When did Ann Lee leave?", (0.6, 0.4), False),
        ("When did it happen?", (0.5, 0.4), False),
        ("How much did Ann Lee pay?", (0.5, 0.4), False),
    ],
)
def test_behind_a_conversation_the_question_by_itself_may_find_what_another_article_tells(
    question: str, scored: tuple[float, float], leads: bool
) -> None:
    before = found((2.0, "Lee left."), (1.9, "It rained."), (1.2, "Lee left."), (1.1, "Lee left in May."))
    for one, alone in zip(before, (0.1, 0.1, *scored), strict=True):
        one.hit.alone = alone  # type: ignore[misc]
    shown = offering_first(question, AskedSpeaker(), RESULTS, before, is_followup=True)
    assert shown == ([before[3], *before[:3]] if leads else before)
    assert offering_first(question, AskedSpeaker(), RESULTS, before) == before


def test_what_stands_far_behind_must_be_nearly_as_good() -> None:
    rain = (0.6, "It rained.")
    before = found(PLAIN, rain, rain, rain, (0.75, "It was in May."), article="lido")
    assert offering_first("When did the lido shut?", AskedSpeaker(), RESULTS, before) == before


def test_what_stands_close_behind_leads_though_many_others_are_better() -> None:
    rain = [(0.9, "It rained.")] * 9
    before = found(PLAIN, (0.8, "It rained."), (0.7, "It was in May."), *rain, article="lido")
    ordered = [before[0], before[1], *before[3:], before[2]]
    assert offering_first("When did the lido shut?", AskedSpeaker(), RESULTS, ordered)[0] is before[2]
    of_another = found(PLAIN, (0.8, "It rained."), *rain, (0.7, "It was in May."))
    assert offering_first("When did the lido shut?", AskedSpeaker(), RESULTS, of_another) == of_another


@pytest.mark.parametrize("score", [0.9, 0.7])
def test_what_somebody_asked_is_told_by_a_question(score: float) -> None:
    before = found((1.0, "Lee questioned the trial."), (score, "“Is this a trial?” he said."))
    asked = AskedSpeaker(("lee",), frozenset({0, 1}))
    assert offering_first("What did Lee ask?", asked, RESULTS, before) == [before[1], before[0]]
    assert offering_first("What did Lee say?", asked, RESULTS, before) == before


@pytest.mark.parametrize(
    ("spoken", "scores", "places"),
    [
        ({2}, (1.0, 0.9, 0.8), [2, 0, 1]),
        ({0, 2}, (1.0, 0.9, 0.8), [0, 1, 2]),
        ({2}, (1.0, 0.9, 0.7), [0, 1, 2]),
    ],
)
def test_a_passage_nearly_as_good_leads_where_the_first_has_no_word_of_whom_is_asked(
    spoken: set[int], scores: tuple[float, ...], places: list[int]
) -> None:
    before = found(*((score, "The lido shut.") for score in scores))
    asked = AskedSpeaker(("lee",), frozenset(spoken))
    shown = [before[place] for place in places]
    assert offering_first("What did Lee say of the lido?", asked, RESULTS, before) == shown


def test_who_speaks_nowhere_and_is_named_by_one_word_must_be_printed() -> None:
    before = found((1.0, "The lido shut."), (0.9, "Acme shut the lido."))
    for named, shown in ((True, [before[1], before[0]]), (False, before)):
        asked = AskedSpeaker(("acme",), is_name=named)
        assert offering_first("What did Acme say of the lido?", asked, RESULTS, before) == shown


@pytest.mark.parametrize(
    ("question", "is_followup", "leads"),
    [
        ("What did Lee say?", False, True),
        ("Did Lee give any comment?", False, True),
        ("What did Lee say of the lido?", False, False),
        ("What did Lee say?", True, False),
    ],
)
def test_anything_that_they_say_answers_who_asks_for_no_matter(
    question: str, is_followup: bool, leads: bool
) -> None:
    before = found(*((score, "The lido shut.") for score in (1.0, *[0.9] * 12, 0.3)))
    asked = AskedSpeaker(("lee",), frozenset({13}))
    shown = offering_first(question, asked, RESULTS, before, is_followup=is_followup)
    assert (shown[0] is before[13]) is leads


@pytest.mark.parametrize(
    ("first", "behind", "leads"),
    [
        ("Lee was at the lido.", "She said it leaked.", True),
        ("Lee was at the lido.", "“It leaked.”", True),
        ("Lee was at the lido.", "It leaked.", False),
        ("Lee claimed it leaked.", "She said it shut.", False),
    ],
)
def test_behind_who_is_only_introduced_lead_their_words(first: str, behind: str, leads: bool) -> None:
    asked = AskedSpeaker(("lee",), frozenset({0, 1}))
    together = found((1.0, first), (0.9, behind), article="lido")
    ordered = offering_first("What did Lee say?", asked, RESULTS, together)
    assert ordered == (together[::-1] if leads else together)
    apart = found((1.0, first), (0.9, behind))
    assert offering_first("What did Lee say?", asked, RESULTS, apart) == apart


def test_of_what_somebody_said_leads_what_fits_the_words_that_name_nobody() -> None:
    question = "What did Lee say of rain?"
    said = words(question)
    weights = np.full(len(said), 1 / len(said), dtype=np.float32)
    name, rain = ([float(word.stem == stem) for word in said] for stem in ("lee", "rain"))
    before = found((1.0, "Lee said it."), (0.9, "It will rain, she said."), words=[name, rain])
    asked = AskedSpeaker(("lee",), frozenset({0, 1}))
    ordered = offering_first(question, asked, Results(question, (), tuple(said), weights), before)
    assert ordered == [before[1], before[0]]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("What is the lido's rating?", 1),
        ("How was it rated?", 0),
        ("How was it rated most recently?", 1),
        ("What is Keld's rating now?", 3),
        ("What is the rating of Holme now?", 0),
    ],
)
def test_the_newest_rating_leads_where_the_present_is_asked_about(question: str, first: int) -> None:
    given = found(
        (1.0, "It was rated good."),
        (0.9, "It was rated poor."),
        (0.95, "It was rated fair."),
        (0.9, "It was rated inadequate."),
        (0.9, "It had been rated outstanding."),
    )
    dated = ((2018, ""), (2020, ""), (None, "Keld"), (2019, "Keld"), (2021, "Keld"))
    for one, (year, name) in zip(given, dated, strict=True):
        published = SimpleNamespace(earliest=year and date(year, 1, 1))
        one.article = SimpleNamespace(  # type: ignore[misc, assignment]
            id=one.article.id, published=published, title=name, text=one.passage.text
        )
    assert offering_first(question, AskedSpeaker(), RESULTS, given)[0] is given[first]
