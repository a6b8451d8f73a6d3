"""The UI on a made-up archive of 10,000 passages, one article of it with 2,000 paragraphs.

python -m benchmarks.large_reading"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.records import Article, Paragraph
from qa.about import About
from qa.answer import Answer, BestSentence, Citation, CitedArticle, Searched, Turn
from qa.filters import Filters
from qa.tui.app import ReadingRoom
from qa.tui.backend import Progress
from qa.tui.memory import Memory

_SENTENCE = "The council’s cabinet agreed on Tuesday that the work – long delayed – would begin in spring. "
_SIZES = (2000, *(80 for _ in range(100)))


def _article(number: int, size: int) -> Article:
    texts = [f"Paragraph {n} of article {number}. " + _SENTENCE * 4 for n in range(1, size + 1)]
    paragraphs, offset = [], 0
    for n, text in enumerate(texts, 1):
        paragraphs.append(Paragraph(n, 2 * n - 1, (offset, offset + len(text))))
        offset += len(text) + 2
    return Article(
        id=f"a{number}",
        path=f"made-up/a{number}.txt",
        text="\n\n".join(texts),
        sha256=str(number),
        title=f"Article {number}",
        paragraphs=tuple(paragraphs),
    )


class LargeBackend:
    """Answers every question from the long article and a few others."""

    def __init__(self) -> None:
        self.articles = {f"a{n}": _article(n, size) for n, size in enumerate(_SIZES)}

    def open(self, progress: Progress) -> None:
        """Do nothing."""

    def ask(self, question: str, history: Sequence[Turn], filters: Filters) -> Answer:
        """Answer from five places."""
        del history, filters
        places = ((1, "a0", 1000), (2, "a0", 10), (3, "a1", 40), (4, "a0", 1990), (5, "a2", 5))
        citations = tuple(self._cite(*place) for place in places)
        best = BestSentence(citations[0].text[:30], 1, (0, 30))
        return Answer(question, question, "answered", 0.9, best, None, Searched(), citations)

    def _cite(self, rank: int, name: str, number: int) -> Citation:
        article = self.articles[name]
        span = article.paragraphs[number - 1].span
        text = article.cut((span,))
        line = 2 * number - 1
        return Citation(
            rank, 0.9 / rank, _cited(article), article.path, line, (number,), (span,), text, ((0, 30),)
        )

    def article(self, article_id: str) -> Article:
        """Return an article."""
        return self.articles[article_id]

    def summaries(self) -> tuple[CitedArticle, ...]:
        """Return what is known of every article."""
        return tuple(_cited(article) for article in self.articles.values())

    def speakers(self) -> tuple[str, ...]:
        """Name nobody."""
        return ()

    def about(self) -> About:
        """Return what is known of every article."""
        return About(self.summaries(), 10_000, 0, (), (), (), "")

    def sources_changed(self) -> bool:
        """Say no."""
        return False

    def build(self, progress: Progress) -> None:
        """Do nothing."""

    def refresh(self) -> bool:
        """Say no."""
        return False

    def cancel_build(self) -> bool:
        """Say no."""
        return False

    def close(self) -> None:
        """Do nothing."""


def _cited(article: Article) -> CitedArticle:
    return CitedArticle(article.id, article.title, "article", None, None, article.published)


if __name__ == "__main__":
    raise SystemExit(ReadingRoom(LargeBackend(), Memory(keep=False)).run())
