"""Sample questions come out of the archive, and it answers them."""

from __future__ import annotations

from qa.answer import Answer
from qa.samples import sample_questions
from tests.qa.tui.fakes import ARTICLES, answered, cited, refused

LISTED = [cited(article) for article in ARTICLES.values()]


def test_samples_are_answered_questions() -> None:
    """Speakers and names of the archive are asked after, and only what is answered is offered."""
    asked: list[str] = []

    def ask(question: str) -> Answer:
        asked.append(question)
        return refused(question) if "say" in question else answered(question)

    samples = sample_questions(LISTED, ask)
    assert samples == ("What is said about Ann Bell?",)
    assert set(samples) <= set(asked)


def test_no_samples_where_nothing_is_answered() -> None:
    """An archive that answers none of its own questions offers none."""
    assert sample_questions(LISTED, refused) == ()
