"""What one question came to: the ranking, which evidence each citation matched, and what was shown.

Holds all that measures need, so that a saved run can be measured again without its archive."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec

from corpus.records import Article
from qa.answer import Answer, Citation, Milliseconds, Turn, Verdict
from qa.evaluation import matching
from qa.evaluation.questions import Evidence, Question

TEXTS_KEPT = 3  # passages of a ranking whose words are kept: what was first, and what beat it

Result = Literal["right", "refused", "lower", "missed", "answered"]


class Ranked(msgspec.Struct, frozen=True, omit_defaults=True):
    """One citation of a ranking; `matches` are the places in the question's `evidence` that it matches."""

    rank: int
    confidence: float
    article: str
    title: str
    paragraphs: tuple[int, ...]
    line: int
    matches: tuple[int, ...] = ()
    text: str | None = None


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """One question asked.

    `history` is the conversation as it was put to the archive. `sentence` and `passage` are what was shown
    (the passage is the sentence's own citation, or the first one where none was shown); the marks beside
    them are None where the set gives nothing to judge by. `inexact` names citations whose text is not what
    their spans cut; `missing` is what the answer said the archive does not speak of."""

    question: Question
    history: tuple[Turn, ...]
    standalone: str
    verdict: Verdict
    confidence: float
    sentence: str | None
    sentence_right: bool | None
    sentence_f1: float | None
    sentence_has_answer: bool | None
    passage_has_answer: bool | None
    ranking: tuple[Ranked, ...]
    milliseconds: Milliseconds
    missing: str | None = None
    inexact: tuple[str, ...] = ()

    @property
    def first_ranks(self) -> tuple[int | None, ...]:
        """Return, for each thing to be found, the rank of the first citation that matches it.

        That is each item of evidence, or all of them as one where any will do."""
        items = range(len(self.question.evidence))
        ranks = [next((r.rank for r in self.ranking if item in r.matches), None) for item in items]
        if self.question.any and ranks:
            return (min((rank for rank in ranks if rank is not None), default=None),)
        return tuple(ranks)

    @property
    def first_matches(self) -> bool:
        """Tell whether the first citation matches evidence."""
        return bool(self.ranking and self.ranking[0].matches)

    @property
    def result(self) -> Result:
        """Say in a word how it went for the person who asked."""
        refused = self.verdict == "not_found"
        if not self.question.answerable:
            return "right" if refused else "answered"
        if refused:
            return "refused"
        if self.first_matches:
            return "right"
        return "lower" if any(self.first_ranks) else "missed"


def outcome(
    question: Question,
    history: tuple[Turn, ...],
    answer: Answer,
    limit: int,
    article: Callable[[str], Article],
) -> Outcome:
    """Judge `answer` against `question`; the ranking is its first `limit` citations."""
    marked = [_ranked(citation, question) for citation in answer.citations]
    sentence = answer.answer.text if answer.answer else None
    shown = answer.answer.citation if answer.answer else 1
    passage = next((c for c in answer.citations if c.rank == shown), None)
    cited = next((r for r in marked if r.rank == shown), None)
    return Outcome(
        question=question,
        history=history,
        standalone=answer.standalone,
        verdict=answer.verdict,
        confidence=answer.confidence,
        sentence=sentence,
        sentence_right=_sentence_right(question, sentence, cited),
        sentence_f1=_sentence_f1(question, sentence),
        sentence_has_answer=_has_answer(question, sentence),
        passage_has_answer=_has_answer(question, passage.text if passage else None),
        ranking=tuple(marked[:limit]),
        milliseconds=answer.milliseconds,
        missing=answer.missing,
        inexact=tuple(_inexact(answer, article)),
    )


def _ranked(citation: Citation, question: Question) -> Ranked:
    articles = {citation.article.id, *(place.article for place in citation.also)}
    text = matching.normalise(citation.text)

    def matched(item: Evidence) -> bool:
        quote = matching.normalise(item.quote)
        if item.paragraph is None:
            return matching.matches(articles, text, item.article, quote)
        own = item.article == citation.article.id and item.paragraph in citation.paragraphs
        return own or (item.article in articles and text == quote)

    return Ranked(
        rank=citation.rank,
        confidence=citation.confidence,
        article=citation.article.id,
        title=citation.article.title,
        paragraphs=citation.paragraphs,
        line=citation.line,
        matches=tuple(i for i, item in enumerate(question.evidence) if matched(item)),
        text=citation.text if citation.rank <= TEXTS_KEPT else None,
    )


def _sentence_right(question: Question, sentence: str | None, cited: Ranked | None) -> bool | None:
    if not question.evidence:
        return None
    shown = matching.normalise(sentence or "")
    quotes = [question.evidence[i].quote for i in (cited.matches if cited else ())]
    return any(matching.sentence_holds(shown, matching.normalise(quote)) for quote in quotes)


def _sentence_f1(question: Question, sentence: str | None) -> float | None:
    shown = matching.normalise(sentence or "")
    quotes = [matching.normalise(item.quote) for item in question.evidence]
    return max((matching.token_f1(shown, quote) for quote in quotes), default=None)


def _has_answer(question: Question, shown: str | None) -> bool | None:
    if not question.answerable or not question.accepted_answers:
        return None
    text = matching.normalise(shown or "")
    return any(matching.holds_words(text, matching.normalise(a)) for a in question.accepted_answers)


def _inexact(answer: Answer, article: Callable[[str], Article]) -> list[str]:
    """Name the citations whose text is not, to the character, what their spans cut from the article."""
    return [
        f"[{citation.rank}] {citation.article.id}, line {citation.line}"
        for citation in answer.citations
        if article(citation.article.id).printed(citation.spans) != citation.text
    ]
