"""Builds an index: files → articles → passages → vectors, into a new generation that is then swapped in.

Vectors of passages whose words did not change are taken over from the generation before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from corpus.errors import CouncilQAError
from corpus.lexicon import Lexicon
from corpus.passages import cut_passages
from corpus.reader import Refusal, SourceFile, find_files
from corpus.records import Article, Passage
from corpus.version import __version__
from index import dense, models, publishing, remarks, store
from index.catalogue import Catalogue, CatalogueWriter
from index.encodings import Encoder
from index.generation import ARTICLES, CATALOGUE, DATES, Generation, date_ordinals
from index.lexical import LexicalWriter
from index.manifest import SCHEMA, Manifest
from index.models import Model
from index.newsroom import Newsroom
from index.progress import Progress, silent
from index.survey import Reading, Survey, piece_counter, source_paths
from index.times import TimeWriter
from index.vectors import BulkEncoder, VectorWriter, passage_key


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. `encoded` + `reused` = the passages; `changed` is false where the index already held
    just this and was left alone."""

    directory: Path
    survey: Survey
    encoded: int
    reused: int
    changed: bool


def build(
    sources: Sequence[str],
    directory: Path,
    *,
    model: Path | None = None,
    progress: Progress = silent,
    make_encoder: Callable[[Model], Encoder] | None = None,
    wait: bool = False,
) -> BuildReport:
    """Index `sources` (paths, or `SHIPPED`) in `directory`; the index before it answers until the end.

    `make_encoder` stands in for the encoder of record; `wait`: for another builder, rather than raise
    `IndexBusyError`. Raises `InputError` where a source is missing or
    nothing in the sources can be read, `ModelError`, `IndexBusyError`, `IndexWriteError`."""
    files, refused = find_files(source_paths(sources))
    chosen = models.model_in(model) if model else models.packaged_model()
    directory = directory.resolve()
    with publishing.building(directory, wait=wait) as folder:
        work = _Build(directory, folder, BulkEncoder(chosen, progress, make_encoder), progress)
        return work.run(tuple(sources), files, refused)


class _Build:
    """One build, from the empty folder to the swap."""

    def __init__(self, directory: Path, folder: Path, encoder: BulkEncoder, progress: Progress) -> None:
        self._directory = directory
        self._folder = folder
        self._model = encoder.model
        self._encoder = encoder
        self._progress = progress
        self._previous = _previous(directory, encoder.model)

    def run(
        self, sources: tuple[str, ...], files: Sequence[SourceFile], refused: Sequence[Refusal]
    ) -> BuildReport:
        survey = self._unchanged(sources, files, refused)
        if survey is not None:
            return BuildReport(self._directory, survey, 0, survey.passages, changed=False)
        reading = Reading(self._progress)
        rows = self._write_words(reading.articles(files))
        survey = reading.survey(rows, refused)
        dimensions = self._write_vectors(rows)
        self._encoder.prepare_asking()
        self._progress("Writing", 0, 1)
        if self._previous is not None:
            self._previous.close()
        publishing.publish(self._directory, self._folder, self._manifest(sources, survey, dimensions))
        self._progress("Writing", 1, 1)
        encoded = self._encoder.count
        return BuildReport(self._directory, survey, encoded, rows - encoded, changed=True)

    def _write_words(self, articles: Iterable[Article]) -> int:
        """Write the catalogue, the postings and each row's article; return the number of rows."""
        writer = CatalogueWriter(self._folder / CATALOGUE)
        newsroom = Newsroom()
        lexical = LexicalWriter()
        lexicon = Lexicon()
        times = TimeWriter()
        numbers: list[int] = []
        dates: list[tuple[int, int]] = []
        count = piece_counter(self._model)
        for number, article in enumerate(articles):
            passages = newsroom.read(article, cut_passages(article, count), len(numbers))
            writer.add(article, passages, [passage_key(passage, self._model) for passage in passages])
            lexicon.add("\n".join(passage.text for passage in passages))
            for passage in passages:
                lexical.add(passage.text, _lent(article, passage))
                times.add(passage.text)
            numbers.extend([number] * len(passages))
            dates.append(date_ordinals(article.published))
        writer.add_terms(lexical.write(self._folder))
        writer.add_lexicon(lexicon)
        times.write(self._folder)
        writer.close()
        self._write_remarks(newsroom, len(numbers))
        np.save(self._folder / ARTICLES, np.array(numbers, dtype=np.int32))
        np.save(self._folder / DATES, np.array(dates, dtype=np.int32).reshape(-1, 2))
        return len(numbers)

    def _write_remarks(self, newsroom: Newsroom, rows: int) -> None:
        catalogue = Catalogue(self._folder / CATALOGUE)
        try:
            found = newsroom.remarks(lambda row: catalogue.passage(row)[0])
            remarks.write(self._folder, found, rows)
        finally:
            catalogue.close()

    def _unchanged(
        self, sources: tuple[str, ...], files: Sequence[SourceFile], refused: Sequence[Refusal]
    ) -> Survey | None:
        """Return the survey of the sources where the generation before holds just what they do, else None."""
        if self._previous is None or not self._encoder.ready_to_ask:
            return None
        manifest = self._previous.manifest
        if (manifest.program, manifest.sources) != (__version__, sources):
            return None
        reading = Reading(self._progress)
        if not self._previous.catalogue.holds_just(reading.articles(files)):
            return None
        survey = reading.survey(manifest.passages, refused)
        return survey if manifest.refused == _refused(survey) else None

    def _write_vectors(self, rows: int) -> int:
        """Write sentence and token vectors of every row; return their dimensions."""
        catalogue = Catalogue(self._folder / CATALOGUE)
        try:
            writer = VectorWriter(self._folder, catalogue, self._encoder, self._previous)
            return writer.write(rows, self._progress)
        finally:
            catalogue.close()

    def _manifest(self, sources: tuple[str, ...], survey: Survey, dimensions: int) -> Manifest:
        headers = {dense.FILE: dense.header(self._folder, survey.passages, dimensions)}
        return Manifest(
            schema=SCHEMA,
            program=__version__,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            model=self._model,
            dimensions=dimensions,
            articles=survey.articles,
            passages=survey.passages,
            sources=sources,
            refused=_refused(survey),
            files=publishing.files_of(self._folder, headers),
        )


def _lent(article: Article, passage: Passage) -> str:
    """Return words that a passage is about and seldom repeats: its article's title, and who speaks in it."""
    speaker = passage.speaker
    return " ".join([article.title, *([speaker.name, speaker.role or ""] if speaker else [])])


def _refused(survey: Survey) -> tuple[tuple[str, str], ...]:
    return tuple((refusal.path, refusal.reason) for refusal in survey.refused)


def _previous(directory: Path, model: Model) -> Generation | None:
    """Return the current generation where its vectors can be taken over, else None.

    Every byte of it is checked first: damage is mended by a build, never taken over."""
    try:
        generation = Generation(directory)
        store.check_whole(generation.folder, generation.manifest)
        generation.open_all()
    except CouncilQAError:
        return None
    return generation if generation.manifest.model.sha256 == model.sha256 else None
