"""Questions to begin with: drawn from an archive's own speakers and names, and kept only if it answers them.

What counts as an answer is left to `ask`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from corpus.patterns import regex
from qa.answer import Answer, CitedArticle

Ask = Callable[[str], Answer]

_NAME = regex(
    r"(?<![.!?»“\"] )(?<!^)\b[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|and|the(?= [A-Z])))* [A-Z][\w’'-]+"
)
_DRAWN = 4


def sample_questions(articles: Sequence[CitedArticle], ask: Ask, count: int = 3) -> tuple[str, ...]:
    """Return up to `count` questions that `ask` answers, as far as may be out of different articles."""
    chosen: list[str] = []
    waiting = [_answered(article, ask) for article in articles]
    while waiting and len(chosen) < count:
        source = waiting.pop(0)
        asked = {_asked(question) for question in chosen}
        question = next((question for question in source if _asked(question) not in asked), None)
        if question:
            chosen.append(question)
            waiting.append(source)
    return tuple(chosen)


def _answered(article: CitedArticle, ask: Ask) -> Iterator[str]:
    return (question for question in _drawn(article, ask) if _answers(ask(question), article))


def _drawn(article: CitedArticle, ask: Ask) -> Iterator[str]:
    """Yield a few questions that the article may answer: what its speakers say, what is said of its names."""
    own = [c for c in ask(article.title).citations if c.article.id == article.id]
    speakers = dict.fromkeys(c.speaker.name for c in own if c.speaker and _is_named(c.speaker.name))
    yield from (f"What did {name} say?" for name in list(speakers)[:_DRAWN])
    texts = " . ".join([article.title, *(citation.text for citation in own)])
    names = dict.fromkeys(match[0].removesuffix("’s").removesuffix("'s") for match in _NAME.finditer(texts))
    yield from (f"What is said about {name}?" for name in list(names)[:_DRAWN])


def _asked(question: str) -> tuple[str, str]:
    """Return what a sample asks, and of whom by the last word of the name: some are printed two ways."""
    words: list[str] = re.findall(r"[\w’'-]+", question)
    return words[1], next(word for word in reversed(words) if word[0].isupper())


def _is_named(speaker: str) -> bool:
    """Tell a person's name from an office such as "a spokesperson"."""
    return all(word[0].isupper() for word in speaker.split())


def _answers(answer: Answer, article: CitedArticle) -> bool:
    best = answer.answer
    cited = {c.rank: c.article.id for c in answer.citations}
    return answer.verdict == "answered" and best is not None and cited.get(best.citation) == article.id
