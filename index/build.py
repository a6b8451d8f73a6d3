"""Builds an index: files → articles → passages → vectors, into a new generation that is then swapped in.

What came of files that did not change is taken over from the generation before, and so are the vectors of
passages whose words did not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from corpus.reader import Refusal, SourceFile
from corpus.version import __version__
from index import dense, models, publishing, remarks
from index.catalogue import Catalogue
from index.encodings import Encoder
from index.generation import CATALOGUE
from index.manifest import SCHEMA, Manifest
from index.models import Model
from index.newsroom import Newsroom
from index.predecessor import predecessor
from index.progress import Progress, silent
from index.survey import Opened, Reading, Survey, find_articles
from index.vectors import BulkEncoder, VectorWriter
from index.windows import Windows, together
from index.words import WordWriter


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
    windows: Callable[[Model], Windows] = together,
    wait: bool = False,
) -> BuildReport:
    """Index `sources` (paths, or `SHIPPED`) in `directory`; the index before it answers until the end.

    `make_encoder` stands in for the encoder of record, `windows` for what it reads together; `wait`: for
    another builder, rather than raise `IndexBusyError`. Raises `InputError` where a source is missing or is
    the directory itself or nothing in the sources can be read, `ModelError`, `IndexBusyError`,
    `IndexWriteError`."""
    files, refused = find_articles(sources, directory)
    chosen = models.model_in(model) if model else models.packaged_model()
    directory = directory.resolve()
    with publishing.building(directory, wait=wait) as folder:
        work = _Build(directory, folder, BulkEncoder(chosen, progress, make_encoder, windows), progress)
        return work.run(tuple(sources), files, refused)


class _Build:
    """One build, from the empty folder to the swap."""

    def __init__(self, directory: Path, folder: Path, encoder: BulkEncoder, progress: Progress) -> None:
        self._directory = directory
        self._folder = folder
        self._model = encoder.model
        self._encoder = encoder
        self._progress = progress
        self._before = predecessor(directory, encoder.model)

    def run(
        self, sources: tuple[str, ...], files: Sequence[SourceFile], refused: Sequence[Refusal]
    ) -> BuildReport:
        survey = self._unchanged(sources, files, refused)
        if survey is not None:
            return BuildReport(self._directory, survey, 0, survey.passages, changed=False)
        reading = Reading(self._progress, self._before)
        rows = self._write_words(reading.articles(files))
        survey = reading.survey(rows, refused)
        dimensions = self._write_vectors(rows)
        self._encoder.prepare_asking()
        self._progress("Writing", 0, 1)
        if self._before is not None:
            self._before.generation.close()
        publishing.publish(self._directory, self._folder, self._manifest(sources, survey, dimensions))
        self._progress("Writing", 1, 1)
        encoded = self._encoder.count
        return BuildReport(self._directory, survey, encoded, rows - encoded, changed=True)

    def _write_words(self, articles: Iterable[Opened]) -> int:
        """Write the catalogue, the postings, the times and the remarks; return the number of rows."""
        writer = WordWriter(self._folder, self._model, self._encoder.windows, self._before)
        for opened in articles:
            writer.add(opened)
        writer.close()
        self._write_remarks(writer.newsroom, writer.rows)
        return writer.rows

    def _write_remarks(self, newsroom: Newsroom, rows: int) -> None:
        catalogue = Catalogue(self._folder / CATALOGUE)
        try:
            remarks.write(self._folder, newsroom.remarks(catalogue.passages_of), rows)
        finally:
            catalogue.close()

    def _unchanged(
        self, sources: tuple[str, ...], files: Sequence[SourceFile], refused: Sequence[Refusal]
    ) -> Survey | None:
        """Return the survey of the sources where the generation before holds just what they do, else None."""
        if self._before is None or not self._encoder.ready_to_ask:
            return None
        manifest = self._before.generation.manifest
        reading = Reading(self._progress, self._before)
        if manifest.sources != sources or any(one.known is None for one in reading.articles(files)):
            return None
        survey = reading.survey(manifest.passages, refused)
        same = (survey.articles, _refused(survey)) == (manifest.articles, manifest.refused)
        return survey if same else None

    def _write_vectors(self, rows: int) -> int:
        """Write sentence and token vectors of every row; return their dimensions."""
        catalogue = Catalogue(self._folder / CATALOGUE)
        try:
            before = self._before.generation if self._before else None
            writer = VectorWriter(self._folder, catalogue, self._encoder, before)
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


def _refused(survey: Survey) -> tuple[tuple[str, str], ...]:
    return tuple((refusal.path, refusal.reason) for refusal in survey.refused)
