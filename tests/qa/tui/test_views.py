"""Laws of the panes' words: how sure an answer is and who said it, and a question never hides its outcome."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.answer import Answer, BestSentence
from qa.tui.conversation import Conversation, Exchange
from qa.tui.typesetting import Typeset
from qa.tui.views import conversation_blocks, facts, passages_blocks
from tests.qa.tui.fakes import CITATIONS, answered, refused

QUESTION = "Who said so?"
SAID = "Ann Bell, the mayor (quoted)"


def cited(rank: int) -> Answer:
    """Return an answer whose sentence is the first of that citation."""
    citation = CITATIONS[rank - 1]
    span = citation.highlights[0]
    return replace(answered(QUESTION), answer=BestSentence(citation.text[slice(*span)], rank, span))


def exchange(answer: Answer | None, error: str = "", typed: str = QUESTION) -> Exchange:
    return Exchange(typed, typed, state="failed" if error else "done", answer=answer, error=error)


def told(one: Exchange) -> list[str]:
    conversation = Conversation()
    conversation.add(one)
    return [block.text for block in conversation_blocks(conversation)]


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (cited(1), "93% sure"),
        (cited(2), f"{SAID} · 93% sure"),
        (refused(QUESTION), "Nearest passages, not an answer (7% sure):"),
    ],
)
def test_an_outcome_says_how_sure_it_is_and_whose_words_it_shows(answer: Answer, line: str) -> None:
    assert line in told(exchange(answer))


@pytest.mark.parametrize(("answer", "named"), [(cited(2), True), (refused(QUESTION), False)])
def test_only_marked_words_have_a_speaker(answer: Answer, named: bool) -> None:
    passage = [block.text for block in passages_blocks(exchange(answer), 2, None)]
    assert (f"Marked words: {SAID}" in passage) is named
    assert (SAID in facts(CITATIONS[1], answer)) is named


def test_a_question_of_any_length_leaves_its_error_in_sight() -> None:
    conversation = Conversation()
    conversation.add(exchange(None, "The question is too long.", "word " * 20_000))
    page = Typeset(conversation_blocks(conversation), 40)
    lines = [page.blocks[number].text[start:end] for number, start, end in page.lines]
    assert lines.index("The question is too long.") <= 5
