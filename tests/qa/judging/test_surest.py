"""Laws of the step that spares a question its refusal: a sure passage that tells what is asked leads."""

from __future__ import annotations

import pytest

from qa.folding import Found
from qa.judging.surest import telling_first
from tests.qa.judging.test_offering import found

PLAIN, SUM = "The lido shut.", "It cost £4."
AHEAD, DECIDED = "The council will decide in May.", "The council rejected the plan."
COST = "How much did the lido cost?"


def surely(shown: list[Found], *sures: float) -> dict[int, float]:
    return {id(one): sure for one, sure in zip(shown, sures, strict=True)}


@pytest.mark.parametrize(
    ("question", "texts", "sures", "leads"),
    [
        pytest.param(COST, (PLAIN, PLAIN, SUM), (0.1, 0.1, 0.5), 2, id="it-tells-and-is-sure"),
        pytest.param(COST, (PLAIN, SUM, SUM), (0.1, 0.4, 0.5), 1, id="the-first-that-does"),
        pytest.param(COST, (PLAIN, SUM), (0.1, 0.3), 0, id="it-is-not-sure"),
        pytest.param(COST, (PLAIN, SUM), (0.2, 0.5), 0, id="the-first-is-not-refused"),
        pytest.param(COST, (SUM, SUM), (0.1, 0.5), 0, id="the-first-tells-it"),
        pytest.param(COST, (PLAIN, *[PLAIN] * 4, SUM), (0.1,) * 5 + (0.5,), 0, id="it-lies-too-far-behind"),
        pytest.param("Is the lido open?", (PLAIN, SUM), (0.1, 0.5), 0, id="nothing-must-be-spelt-out"),
        pytest.param("Did the council grant it?", (AHEAD, DECIDED), (0.1, 0.5), 0, id="an-outcome"),
    ],
)
def test_what_tells_it_surely_leads_where_the_first_would_be_refused(
    question: str, texts: tuple[str, ...], sures: tuple[float, ...], leads: int
) -> None:
    before = found(*((1.0 - 0.1 * rank, text) for rank, text in enumerate(texts)))
    sure = surely(before, *sures)
    shown = telling_first(question, before, lambda one: sure[id(one)])
    assert shown[0] is before[leads]
    assert shown[1:] == [one for one in before if one is not before[leads]]


def test_nothing_found_stays_nothing() -> None:
    assert telling_first(COST, [], lambda _: 1.0) == []
