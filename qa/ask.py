"""ask(question, history) → Answer: the one path that every front takes.

Ranking is left to `index.search`, understanding to `qa.question`, judging to `qa.evidence`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from time import perf_counter

import numpy as np

from corpus.errors import IndexMissingError, InputError
from corpus.records import Article, Passage
from index import folders, question_encoder
from index.encodings import Encoder, FloatArray, IntArray, TextEncoding
from index.generation import Generation
from index.lexical import terms
from index.manifest import SHIPPED, Manifest
from index.models import Model
from index.progress import Progress, Warn, silent
from index.search import Hit, search
from qa import evidence
from qa.answer import Answer, BestSentence, CitedArticle, Milliseconds, Searched, Turn
from qa.bounds import Bounds, first_day, last_day
from qa.cite import cite, cited_article

LONGEST_QUESTION = 2000


class Archive:
    """An open index, safe to ask from several threads. It answers from the generation that it was opened on
    until `refresh`; files and encoder are loaded when first needed."""

    def __init__(
        self,
        directory: Path,
        *,
        warn: Warn = silent,
        without: frozenset[str] = frozenset(),
        load_encoder: Callable[[Model, Warn], Encoder] = question_encoder.load,
    ) -> None:
        self.directory = directory
        self._load_encoder = load_encoder
        self._generation = Generation(directory)
        self._warn = warn
        self._without = without
        self._loading = threading.Lock()

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        since: str | date | None = None,
        until: str | date | None = None,
        as_of: str | date | None = None,
        speaker: str | None = None,
        article: str | None = None,
        limit: int = 5,
    ) -> Answer:
        """Return the cited answer to `question`, or a `not_found` with the nearest passages.

        `history`: earlier turns, oldest first. Dates are YYYY, YYYY-MM or YYYY-MM-DD. Raises `InputError` for
        an unusable question or filter, `IndexDamagedError`, `ModelError`."""
        start = perf_counter()
        check_question(question)
        if limit < 1:
            raise InputError(f"-k {limit} is too few: ask for one passage or more.")
        bounds = Bounds(
            first_day(since, "since"), last_day(until, "until"), last_day(as_of, "as of"), speaker, article
        )
        generation = self._generation
        allowed = _allowed_rows(generation, bounds)
        encoding = self._encoder.encode([question])[0]
        encoded = perf_counter()
        hits = search(
            generation, encoding, terms(question), allowed=allowed, limit=limit, without=self._without
        )
        answer = self._answer(question, bounds, generation, encoding, hits)
        end = perf_counter()
        times = Milliseconds((encoded - start) * 1e3, (end - encoded) * 1e3, (end - start) * 1e3)
        return answer(times)

    def article(self, article_id: str) -> Article:
        """Return a whole article as indexed; raise `InputError` for an id that the index does not hold."""
        return self._generation.catalogue.article(article_id)

    def article_ids(self) -> tuple[str, ...]:
        """Return every article's id, in the index's order."""
        return self._generation.catalogue.article_ids()

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """Return an article's passages in order."""
        rows = self._generation.catalogue.passage_range(article_id)
        return tuple(self._generation.passage(row)[0] for row in rows)

    def summaries(self) -> Iterator[CitedArticle]:
        """Yield what a citation says of each article, in the index's order."""
        return (cited_article(article) for article in self._generation.catalogue.articles())

    @property
    def manifest(self) -> Manifest:
        """Return what the index says of itself."""
        return self._generation.manifest

    @property
    def generation(self) -> str:
        """Return the name of the generation that answers: it changes with every build."""
        return self._generation.name

    def stale(self) -> bool:
        """Tell whether a newer generation is on disk."""
        from index.store import current

        return current(self.directory)[0].name != self.generation

    def refresh(self) -> bool:
        """Answer from the newest generation from now on; tell whether that changed anything."""
        if not self.stale():
            return False
        newer = Generation(self.directory)
        if newer.manifest.model != self.manifest.model:
            self.__dict__.pop("_encoder", None)
        self._generation = newer
        return True

    def sources_changed(self) -> bool:
        """Tell whether a file of the sources was changed, added or removed since indexing."""
        from index.changes import sources_changed

        return sources_changed(self._generation)

    def warm_up(self) -> None:
        """Load the encoder and the index files now rather than at the first question."""
        self._generation.open_all()
        self._encoder.encode(["?"])

    @cached_property
    def _encoder(self) -> Encoder:
        with self._loading:
            if "_encoder" not in self.__dict__:
                self.__dict__["_encoder"] = self._load_encoder(self.manifest.model, self._warn)
            encoder: Encoder = self.__dict__["_encoder"]
            return encoder

    def _answer(
        self,
        question: str,
        bounds: Bounds,
        generation: Generation,
        encoding: TextEncoding,
        hits: list[Hit],
    ) -> Callable[[Milliseconds], Answer]:
        weights = generation.tokens.idf(encoding.pieces)
        citations = []
        for rank, hit in enumerate(hits, 1):
            passage, article = generation.passage(hit.row)
            pieces = self._encoder.tokenize(passage.text)
            cosines = _aligned(generation, hit.row) @ encoding.tokens.T
            span = evidence.best_sentence(passage.text, cosines, pieces, weights)
            sure = evidence.confidence([hit])
            citations.append(cite(rank, sure, passage, article, span, bounds))
        sure = evidence.confidence(hits)
        found = bool(citations) and sure >= evidence.THRESHOLD
        best = None
        if found:
            start, end = citations[0].highlights[0]
            best = BestSentence(citations[0].text[start:end], 1, (start, end))
        return lambda times: Answer(
            question=question,
            standalone=question,
            verdict="answered" if found else "not_found",
            confidence=sure,
            answer=best,
            missing=None,
            searched=Searched(
                bounds.since, bounds.until, bounds.as_of or date.today(), bounds.speaker, bounds.article
            ),
            citations=tuple(citations),
            milliseconds=times,
        )


def check_question(question: str) -> None:
    """Raise `InputError` where a question is empty, has no word, or is too long."""
    if not any(character.isalnum() for character in question):
        raise InputError("The question is empty. Type one in plain English.")
    if len(question) > LONGEST_QUESTION:
        raise InputError(
            f"The question has {len(question)} characters; the longest that is read is {LONGEST_QUESTION}."
        )


def open_archive(
    directory: str | Path | None = None,
    progress: Progress = silent,
    *,
    warn: Warn = silent,
    without: frozenset[str] = frozenset(),
) -> Archive:
    """Open the index in `directory`; by default the user's own, made from the shipped archive if missing.

    `progress` hears of that making; `warn` gets a line where asking will be slower than it should be.
    Raises `IndexMissingError` where a named directory holds no index, `IndexDamagedError`."""
    if directory is not None:
        return Archive(Path(directory), warn=warn, without=without)
    home = folders.default_index()
    try:
        return Archive(home, warn=warn, without=without)
    except IndexMissingError:
        from index.build import build

        build([SHIPPED], home, progress=progress)
        return Archive(home, warn=warn, without=without)


def _allowed_rows(generation: Generation, bounds: Bounds) -> IntArray | None:
    """Return the rows that the bounds leave, ascending; None for all."""
    allowed = None
    if bounds.article is not None:
        allowed = generation.rows_of(bounds.article)
    if bounds.dated:
        possible = bounds.possible(generation.article_dates)
        rows = np.flatnonzero(possible[generation.article_numbers])
        allowed = rows if allowed is None else np.intersect1d(allowed, rows)
    return allowed


def _aligned(generation: Generation, row: int) -> FloatArray:
    return generation.tokens.tokens(row)[0].astype(np.float32)
