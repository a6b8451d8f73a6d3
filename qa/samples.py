"""Questions to begin with: drawn from an archive's own speakers and names, and kept only if it answers them.

What counts as an answer is left to `ask`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from qa.answer import Answer, CitedArticle

Ask = Callable[[str], Answer]

_NAME = re.compile(
    r"(?<![.!?»“\"] )(?<!^)\b[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|and|the(?= [A-Z])))* [A-Z][\w’'-]+"
)
_DRAWN = 4


def sample_questions(articles: Sequence[CitedArticle], ask: Ask, count: int = 3) -> tuple[str, ...]:
    """Return up to `count` questions that `ask` answers, each out of an article of its own."""
    chosen: list[str] = []
    for article in articles:
        if len(chosen) == count:
            break
        answered = (q for q in _drawn(article, ask) if q not in chosen and _answers(ask(q), article))
        chosen.extend([question for question in [next(answered, None)] if question])
    return tuple(chosen)


def _drawn(article: CitedArticle, ask: Ask) -> Iterator[str]:
    """Yield a few questions that the article may answer: what its speakers say, what is said of its names."""
    own = [c for c in ask(article.title).citations if c.article.id == article.id]
    speakers = dict.fromkeys(c.speaker.name for c in own if c.speaker)
    yield from (f"What did {name} say?" for name in list(speakers)[:_DRAWN])
    texts = " . ".join([article.title, *(citation.text for citation in own)])
    names = dict.fromkeys(match[0].removesuffix("’s").removesuffix("'s") for match in _NAME.finditer(texts))
    yield from (f"What is said about {name}?" for name in list(names)[:_DRAWN])


def _answers(answer: Answer, article: CitedArticle) -> bool:
    best = answer.answer
    cited = {c.rank: c.article.id for c in answer.citations}
    return answer.verdict == "answered" and best is not None and cited.get(best.citation) == article.id
