"""Builds an index: files → articles → passages → vectors, into a new generation that is then swapped in.

Vectors of passages whose words did not change are taken over from the generation before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import numpy as np

from corpus.errors import CouncilQAError
from corpus.passages import cut_passages
from corpus.reader import SourceFile, find_files
from corpus.records import Article, Passage
from corpus.sentences import sentence_spans
from corpus.version import __version__
from index import dense, exports, models, publishing, remarks, store
from index.catalogue import Catalogue, CatalogueWriter
from index.checksums import digest
from index.encodings import Encoder, FloatArray, TextEncoding
from index.generation import ARTICLES, CATALOGUE, DATES, Generation, date_ordinals
from index.lexical import LexicalWriter
from index.manifest import SCHEMA, Manifest
from index.models import Model
from index.newsroom import Newsroom
from index.progress import Progress, silent
from index.survey import Reading, Survey, piece_counter, source_paths
from index.times import TimeWriter
from index.tokens import TokenWriter, sentence_numbers

_CHUNK = 1024


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
        work = _Build(directory, folder, chosen, _Vectors(chosen, progress, make_encoder), progress)
        return work.run(tuple(sources), files, refused)


def passage_key(passage: Passage, model: Model) -> str:
    """Return the content hash by which a passage's vectors are found again: its words and the model."""
    return digest(passage.text, model.sha256)


class _Vectors:
    """Gives the vectors of texts; loads the encoder of record only when there is something to encode."""

    def __init__(
        self, model: Model, progress: Progress, make_encoder: Callable[[Model], Encoder] | None
    ) -> None:
        self._model = model
        self._progress = progress
        self._make_encoder = make_encoder
        self._encoder: Encoder | None = None
        self.count = 0

    def encode(self, texts: Sequence[str]) -> list[TextEncoding]:
        if not texts:
            return []
        self.count += len(texts)
        return self._loaded().encode(texts)

    @property
    def ready_to_ask(self) -> bool:
        return self._make_encoder is not None or exports.is_exported(self._model)

    def prepare_asking(self) -> None:
        """Export the question encoder, once for each model."""
        if not self.ready_to_ask:
            self._progress("Preparing the question encoder", 0, 1)
            exports.export_once(self._loaded())
            self._progress("Preparing the question encoder", 1, 1)

    def _loaded(self) -> Encoder:
        if self._encoder is None:
            self._progress("Loading the model", 0, 1)
            self._encoder = (self._make_encoder or _encoder_of_record)(self._model)
            self._progress("Loading the model", 1, 1)
        return self._encoder


class _Build:
    """One build, from the empty folder to the swap."""

    def __init__(
        self, directory: Path, folder: Path, model: Model, vectors: _Vectors, progress: Progress
    ) -> None:
        self._directory = directory
        self._folder = folder
        self._model = model
        self._vectors = vectors
        self._progress = progress
        self._previous = _previous(directory, model)

    def run(self, sources: tuple[str, ...], files: Sequence[SourceFile], refused: Sequence) -> BuildReport:  # type: ignore[type-arg]
        reading = Reading(self._progress)
        rows = self._write_words(reading.articles(files))
        survey = reading.survey(rows, refused)
        if self._unchanged(sources, survey):
            return BuildReport(self._directory, survey, 0, rows, changed=False)
        dimensions = self._write_vectors(rows)
        self._vectors.prepare_asking()
        self._progress("Writing", 0, 1)
        if self._previous is not None:
            self._previous.close()
        publishing.publish(self._directory, self._folder, self._manifest(sources, survey, dimensions))
        self._progress("Writing", 1, 1)
        encoded = self._vectors.count
        return BuildReport(self._directory, survey, encoded, rows - encoded, changed=True)

    def _write_words(self, articles: Iterable[Article]) -> int:
        """Write the catalogue, the postings and each row's article; return the number of rows."""
        writer = CatalogueWriter(self._folder / CATALOGUE)
        newsroom = Newsroom()
        lexical = LexicalWriter()
        times = TimeWriter()
        numbers: list[int] = []
        dates: list[tuple[int, int]] = []
        count = piece_counter(self._model)
        for number, article in enumerate(articles):
            passages = newsroom.read(article, cut_passages(article, count), len(numbers))
            writer.add(article, passages, [passage_key(passage, self._model) for passage in passages])
            for passage in passages:
                # A title lends its words: a paragraph seldom repeats what the article is about.
                lexical.add(passage.text, article.title)
                times.add(passage.text)
            numbers.extend([number] * len(passages))
            dates.append(date_ordinals(article.published))
        writer.add_terms(lexical.write(self._folder))
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

    def _unchanged(self, sources: tuple[str, ...], survey: Survey) -> bool:
        if self._previous is None or not self._vectors.ready_to_ask:
            return False
        manifest = self._previous.manifest
        if manifest.sources != sources or manifest.refused != _refused(survey):
            return False
        catalogue = Catalogue(self._folder / CATALOGUE)
        try:
            return catalogue.digests() == self._previous.catalogue.digests()
        finally:
            catalogue.close()

    def _write_vectors(self, rows: int) -> int:
        """Write sentence and token vectors of every row; return their dimensions."""
        catalogue = Catalogue(self._folder / CATALOGUE)
        tokens = TokenWriter(self._folder)
        sentences: list[FloatArray] = []
        todo = iter(range(rows))
        while chunk := list(islice(todo, _CHUNK)):
            self._progress("Encoding", chunk[0], rows)
            sentences.append(self._write_chunk([catalogue.passage(row)[0] for row in chunk], tokens))
        self._progress("Encoding", rows, rows)
        tokens.close()
        catalogue.close()
        dimensions = int(sentences[0].shape[1])
        dense.write(self._folder / dense.FILE, sentences, dimensions)
        return dimensions

    def _write_chunk(self, passages: Sequence[Passage], tokens: TokenWriter) -> FloatArray:
        """Write the token vectors of some passages; return their sentence vectors, (n, d) float32."""
        known = [self._known_row(passage) for passage in passages]
        new = [passage.text for passage, row in zip(passages, known, strict=True) if row is None]
        fresh = iter(self._vectors.encode(new))
        sentences: list[FloatArray] = []
        for passage, row in zip(passages, known, strict=True):
            if row is None or self._previous is None:
                encoding = next(fresh)
                begins = [start for start, _ in sentence_spans(passage.text)]
                tokens.add(encoding.tokens, sentence_numbers(encoding.starts, begins))
                sentences.append(encoding.sentence)
            else:
                tokens.add(*self._previous.tokens.tokens(row))
                sentences.append(self._previous.dense.vectors(np.array([row]))[0])
        return np.stack(sentences)

    def _known_row(self, passage: Passage) -> int | None:
        if self._previous is None:
            return None
        return self._previous.catalogue.row_of(passage_key(passage, self._model))

    def _manifest(self, sources: tuple[str, ...], survey: Survey, dimensions: int) -> Manifest:
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
            files=publishing.files_of(self._folder),
        )


def _encoder_of_record(model: Model) -> Encoder:
    from index.encoder import SentenceTransformerEncoder

    return SentenceTransformerEncoder(model)


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
