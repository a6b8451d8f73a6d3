"""A tiny archive whose ranking can be worked out by hand: a paragraph scores the words it shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.records import Article, Paragraph, Passage
from qa.answer import (
    Answer,
    BestSentence,
    Citation,
    CitedArticle,
    Milliseconds,
    Place,
    Searched,
    Turn,
)
from qa.evaluation.questions import Evidence, Question

ENOUGH = 2  # shared words at which the fake answers


def article(id: str, *paragraphs: str) -> Article:
    """Return an article of one-line paragraphs, parted by blank lines."""
    text = "\n\n".join(paragraphs)
    numbered, start = [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        numbered.append(Paragraph(number, 2 * number - 1, (start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article(id, f"{id}.txt", text, "0" * 64, f"The {id}", tuple(numbered))


ARTICLES = (
    article("harbour", "The ferry sails at noon.", "Ann Lee was named harbour master.", "Rain is due."),
    article("school", "The new school opens in June.", "Its head is Bo Ray, who came from Leith."),
)


@dataclass
class FakeArchive:
    """Answers by counting shared words; `asked` keeps the calls, `stop_at` interrupts the nth."""

    articles: tuple[Article, ...] = ARTICLES
    asked: list[tuple[str, tuple[Turn, ...], str | None]] = field(default_factory=list)
    stop_at: int | None = None
    also: tuple[Place, ...] = ()
    spoil: bool = False
    worst_first: bool = False

    @property
    def manifest(self) -> object:
        return {"schema": 1, "articles": len(self.articles)}

    def warm_up(self) -> None:
        pass

    def article_ids(self) -> tuple[str, ...]:
        return tuple(article.id for article in self.articles)

    def article(self, article_id: str) -> Article:
        return next(article for article in self.articles if article.id == article_id)

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        whole = self.article(article_id)
        return tuple(
            Passage(article_id, (p.number,), p.line, (p.span,), whole.cut((p.span,)))
            for p in whole.paragraphs
        )

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        since: object = None,
        until: object = None,
        as_of: object = None,
        speaker: str | None = None,
        article: str | None = None,
        limit: int = 5,
    ) -> Answer:
        if self.stop_at is not None and len(self.asked) >= self.stop_at:
            raise KeyboardInterrupt
        self.asked.append((question, tuple(history), article))
        scored = [
            (len(words(question) & words(passage.text)), passage)
            for id in self.article_ids()
            if article in (None, id)
            for passage in self.passages(id)
        ]
        ranked = sorted(scored, key=lambda pair: pair[0], reverse=not self.worst_first)[:limit]
        best = ranked[0][0] if ranked else 0
        citations = tuple(self._cite(rank, score, p) for rank, (score, p) in enumerate(ranked, 1))
        found = best >= ENOUGH
        return Answer(
            question=question,
            standalone=question,
            verdict="answered" if found else "not_found",
            confidence=best / 10,
            answer=BestSentence(citations[0].text, 1, (0, len(citations[0].text))) if found else None,
            missing=None,
            searched=Searched(),
            citations=citations,
            milliseconds=Milliseconds(1.0, 2.0, 3.0),
        )

    def _cite(self, rank: int, score: int, passage: Passage) -> Citation:
        whole = self.article(passage.article)
        cited = CitedArticle(whole.id, whole.title, "article", None, None, whole.published)
        text = passage.text + ("!" if self.spoil else "")
        return Citation(
            rank,
            score / 10,
            cited,
            whole.path,
            passage.line,
            passage.paragraphs,
            passage.spans,
            text,
            also=self.also,
        )


def words(text: str) -> set[str]:
    """Return the distinct words of a text, lower case."""
    return set(re.findall(r"\w+", text.lower()))


def question(
    id: str, asked: str, *evidence: tuple[str, str], kind: str = "fact", any: bool = False
) -> Question:
    """Return a question, answerable where it has evidence."""
    items = tuple(Evidence(article, quote) for article, quote in evidence)
    return Question(id=id, question=asked, answerable=bool(items), kind=kind, evidence=items, any=any)


QUESTIONS = (
    question("master", "Who was named harbour master?", ("harbour", "Ann Lee was named")),
    question("head", "Who is head of the school?", ("school", "Its head is Bo Ray"), kind="name"),
    question("ferry", "When does the boat leave?", ("harbour", "sails at noon"), kind="paraphrase"),
    question("tide", "How high is high tide?", kind="unanswerable"),
    question("mayor", "Who was named harbour mayor?", kind="unanswerable"),
)
