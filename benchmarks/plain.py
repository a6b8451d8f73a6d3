"""Plain methods beside the program's own ranking, each from one signal of an index whose passages were
encoded each by itself.

No question is understood, no history read, nothing refused: what a few lines over such vectors give."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np
import numpy.typing as npt

from corpus.records import Article, Passage
from index import question_encoder
from index.encodings import TextEncoding
from index.generation import Generation
from index.lexical import best, terms
from index.progress import silent
from qa.answer import Answer, Citation, Milliseconds, Searched, Turn
from qa.cite import cited_article

CANDIDATES = 50
RANK_CONSTANT = 60  # Cormack, Clarke and Büttcher 2009, reciprocal rank fusion

Scores = npt.NDArray[np.float32]
Ranking = tuple[npt.NDArray[np.int64], Scores]


@dataclass(frozen=True, slots=True)
class Query:
    """A question as typed, and its vectors."""

    words: str
    encoding: TextEncoding


Method = Callable[[Generation, Query], Scores]


def bm25(generation: Generation, query: Query) -> Scores:
    """Score every passage by BM25."""
    known = generation.catalogue.terms(sorted(set(terms(query.words))))
    return generation.lexical.scores([number for number, _ in known.values()], [1.0] * len(known))


def vectors(generation: Generation, query: Query) -> Scores:
    """Score every passage by the cosine of its sentence vector."""
    rows = np.arange(generation.manifest.passages, dtype=np.int64)
    cosines: Scores = generation.dense.vectors(rows) @ query.encoding.sentence
    return cosines


def fusion(generation: Generation, query: Query) -> Scores:
    """Fuse both rankings by reciprocal rank."""
    fused = np.zeros(generation.manifest.passages, dtype=np.float32)
    for method in (bm25, vectors):
        rows = best(method(generation, query), CANDIDATES)
        fused[rows] += 1.0 / (RANK_CONSTANT + 1.0 + np.arange(len(rows)))
    return fused


def maxsim(generation: Generation, query: Query) -> Scores:
    """Re-rank what fusion finds by MaxSim: the mean over the question's tokens of each one's best cosine."""
    fused = fusion(generation, query)
    scores = np.full(len(fused), -1.0, dtype=np.float32)
    for row in np.flatnonzero(fused):
        tokens = generation.tokens.tokens(int(row))[0].astype(np.float32)
        scores[row] = (query.encoding.tokens @ tokens.T).max(axis=1).mean()
    return scores


METHODS: Mapping[str, Method] = {"bm25": bm25, "vectors": vectors, "fusion": fusion, "maxsim": maxsim}


class PlainArchive:
    """Answers as an archive does, by one plain method: every question is answered with the best passage.

    Confidence is the score s of the first passage as s / (1 + s): in [0, 1], and in the same order."""

    def __init__(self, generation: Generation, method: Method) -> None:
        self._generation = generation
        self._method = method
        self._encoder = question_encoder.load(generation.manifest.model, silent)

    @property
    def manifest(self) -> object:
        """Return what the index says of itself."""
        return self._generation.manifest

    def warm_up(self) -> None:
        """Load what the first question would otherwise wait for."""
        self._generation.open_all()
        self._encoder.encode(["?"])

    def article(self, article_id: str) -> Article:
        """Return an article as indexed."""
        return self._generation.catalogue.article(article_id)

    def article_ids(self) -> tuple[str, ...]:
        """Return every article's id."""
        return self._generation.catalogue.article_ids()

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """Return an article's passages."""
        rows = self._generation.catalogue.passage_range(article_id)
        return tuple(self._generation.passage(row)[0] for row in rows)

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),  # noqa: ARG002 - plain methods read none
        *,
        article: str | None = None,
        limit: int = 5,
        **filters: object,  # noqa: ARG002 - nor any other filter
    ) -> Answer:
        """Return the best passages by the method alone."""
        start = perf_counter()
        query = Query(question, self._encoder.encode([question])[0])
        encoded = perf_counter()
        rows, scores = self._rank(query, article, limit)
        found = perf_counter()
        ranked = enumerate(zip(rows, scores, strict=True), 1)
        citations = tuple(self._cite(rank, row, score) for rank, (row, score) in ranked)
        return Answer(
            question=question,
            standalone=question,
            verdict="answered" if citations else "not_found",
            confidence=citations[0].confidence if citations else 0.0,
            answer=None,
            missing=None,
            searched=Searched(article=article),
            citations=citations,
            milliseconds=Milliseconds(
                (encoded - start) * 1e3, (found - encoded) * 1e3, (found - start) * 1e3
            ),
        )

    def _rank(self, query: Query, article: str | None, limit: int) -> Ranking:
        scores = self._method(self._generation, query)
        if article is not None:
            inside = np.zeros(len(scores), dtype=bool)
            inside[self._generation.rows_of(article)] = True
            scores = np.where(inside, scores, -np.inf).astype(np.float32)
        rows = np.argsort(-scores, kind="stable")[:limit]
        rows = rows[np.isfinite(scores[rows])]
        return rows, scores[rows]

    def _cite(self, rank: int, row: int, score: float) -> Citation:
        passage, article = self._generation.passage(int(row))
        return Citation(
            rank=rank,
            confidence=_squashed(score),
            article=cited_article(article),
            path=article.path,
            line=passage.line,
            paragraphs=passage.paragraphs,
            spans=passage.spans,
            text=passage.text,
        )


def _squashed(score: float) -> float:
    positive = max(float(score), 0.0)
    return positive / (1.0 + positive)
