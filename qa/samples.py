"""Questions to begin with: drawn from an archive's own titles and speakers, and kept only if it answers them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from qa.answer import Answer, CitedArticle

Ask = Callable[[str], Answer]


def sample_questions(articles: Sequence[CitedArticle], ask: Ask, count: int = 3) -> tuple[str, ...]:
    """Return up to `count` questions that `ask` answers, each from the article that it was drawn from.

    No two are drawn from one article, while there are others."""
    chosen: list[str] = []
    for article in articles:
        if len(chosen) == count:
            break
        question = next(_answered(article, ask, questions=chosen), None)
        if question:
            chosen.append(question)
    return tuple(chosen)


def _answered(article: CitedArticle, ask: Ask, questions: Sequence[str]) -> Iterator[str]:
    about = _about(article)
    first = ask(about)
    speakers = [c.speaker.name for c in first.citations if c.speaker and c.article.id == article.id]
    for question in (*(f"What did {name} say?" for name in dict.fromkeys(speakers)), about):
        answer = ask(question)
        best = answer.answer
        if question in questions or answer.verdict != "answered" or best is None:
            continue
        if any(c.rank == best.citation and c.article.id == article.id for c in answer.citations):
            yield question


def _about(article: CitedArticle) -> str:
    title = article.title.rstrip(" .?!")
    return f"{title}?" if article.title.endswith("?") else f"What is known about this: {title}?"
