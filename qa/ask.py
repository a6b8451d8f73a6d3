"""ask(question, history) → Answer: the one path that every front takes.

Ranking is left to `index.search`, understanding to `qa.understanding`, judging to `qa.judging`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

import numpy as np

from corpus.errors import IndexMissingError, InputError
from corpus.records import Article, Passage
from index import folders, question_encoder
from index.encodings import Encoder
from index.generation import Generation
from index.manifest import SHIPPED, Manifest
from index.models import Model
from index.progress import Progress, Warn, silent
from qa.answer import Answer, CitedArticle, Milliseconds, Note, Turn
from qa.bounds import Bounds, check_order, first_day, last_day
from qa.cite import cited_article
from qa.conversation import footing, found_before
from qa.folding import fold
from qa.judging.verdict import judged
from qa.newsroom.additions import with_newsroom
from qa.newsroom.timeline import asks_for_timeline
from qa.newsroom.timeliness import noted_if_old, within_reach
from qa.opened import Opened
from qa.ordering import in_order
from qa.searching import allowed_rows, found_by
from qa.typed import check_length, check_question, check_text
from qa.understanding.question import Query, understand

_FURTHER = 10  # passages on which only a timeline draws


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
        self._opened = Opened(Generation(directory), lambda model: load_encoder(model, warn))
        self._without = without

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
        check_text(speaker, article, *(words for turn in history for words in (turn.question, turn.answer)))
        for turn in history:
            check_length(turn.question)
        if limit < 1:
            raise InputError(f"-k {limit} is too few: ask for one passage or more.")
        check_order(since, until)
        bounds = Bounds(
            first_day(since, "since"), last_day(until, "until"), last_day(as_of, "as of"), speaker, article
        )
        opened = self._opened
        # A matrix product may raise the flag of the processor for lanes that hold no number of ours; numbers
        # that are really wrong are refused by the search.
        with opened.generation.reading(), np.errstate(invalid="ignore"):
            answer, encoded = self._answered(question, history, bounds, opened, limit)
        end = perf_counter()
        times = Milliseconds((encoded - start) * 1e3, (end - encoded) * 1e3, (end - start) * 1e3)
        return replace(answer, milliseconds=times)

    def article(self, article_id: str) -> Article:
        """Return a whole article as indexed; raise `InputError` for an id that the index does not hold."""
        return self._generation.catalogue.article(article_id)

    def article_ids(self) -> tuple[str, ...]:
        """Return every article's id, in the index's order."""
        return self._generation.catalogue.article_ids()

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """Return an article's passages in order."""
        return self._generation.catalogue.passages_of(article_id)

    def speakers(self) -> tuple[str, ...]:
        """Return the case-folded names of all who speak, in alphabetical order."""
        return self._generation.remarks.speakers()

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
        self._opened = self._opened.renewed(Generation(self.directory))
        return True

    def sources_changed(self) -> bool:
        """Tell whether a file of the sources was changed, added or removed since indexing."""
        from index.changes import sources_changed

        return sources_changed(self._generation)

    def warm_up(self) -> None:
        """Load the encoder and the index files now rather than at the first question."""
        self._generation.open_all()
        self._opened.encode("?")

    @property
    def _generation(self) -> Generation:
        return self._opened.generation

    def _answered(
        self, question: str, history: Sequence[Turn], bounds: Bounds, opened: Opened, limit: int
    ) -> tuple[Answer, float]:
        """Return the answer, and when its question was encoded."""
        generation = opened.generation
        allowed = allowed_rows(generation, bounds)
        query = understand(question, history, generation.vocabulary, bounds.as_of or date.today())
        encoding = opened.encode(query.focused)
        encoded = perf_counter()
        before = found_before(opened, history, bounds, allowed, self._without)
        results = found_by(generation, query, encoding, allowed, before=before, without=self._without)
        ordered, asked = in_order(query, results, generation, bounds, limit)
        more = _FURTHER if asks_for_timeline(query.standalone) else 0
        distinct = fold(ordered, limit + more)
        found, further = distinct[:limit], distinct[limit:]
        answer = judged(query, bounds, results, found, asked, footing(query, before))
        answer = within_reach(answer, query.times, bounds, generation)
        answer = with_newsroom(answer, query, [one.hit.row for one in found], generation, bounds, further)
        answer = replace(answer, notes=(*answer.notes, *_spelling_notes(query)))
        return noted_if_old(answer, query.times, bounds.as_of or date.today()), encoded


def _spelling_notes(query: Query) -> list[Note]:
    return [
        Note("spelling", f"“{typed}” was also searched as “{printed}”, as the archive prints it.")
        for typed, printed in query.corrected
    ]


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

        build([SHIPPED], home, progress=progress, wait=True)
        return Archive(home, warn=warn, without=without)
