"""Reads the sources of an index, one article at a time, from their files or, where these did not change, from
the generation before; keeps what a report says of them: what was read, what was refused or is doubtful, what
was left out as page furniture and why. Building is left to `build`."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from corpus.doubts import doubts
from corpus.errors import InputError, ReadError
from corpus.files import read_bytes
from corpus.passages import cut_passages
from corpus.reader import Refusal, SourceFile, find_files, read_article
from corpus.records import Article
from index.checksums import digest
from index.encodings import piece_counter
from index.lending import MOST_FILES, dated, states_date
from index.manifest import SHIPPED
from index.models import packaged_model
from index.predecessor import Predecessor, Versions
from index.progress import Progress

_SHIPPED_FOLDER = Path(__file__).parent.parent / "corpus" / "articles"
_EXCERPT = 200
_LISTED = 20


@dataclass(frozen=True, slots=True)
class Dropped:
    """A paragraph that was left out as page furniture; `text` is its beginning."""

    path: str
    line: int
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A file that was read, with what a person should look at in it."""

    path: str
    words: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What was read: how many articles and passages; `bases` counts articles by the basis of their date."""

    articles: int
    passages: int
    bases: tuple[tuple[str, int], ...]
    refused: tuple[Refusal, ...]
    dropped: tuple[Dropped, ...]
    doubts: tuple[Doubt, ...]


def survey(sources: Sequence[str], directory: Path, progress: Progress) -> Survey:
    """Read `sources` as `build` would and report, without indexing. Raises `InputError` as `build` does."""
    files, refused = find_articles(sources, directory)
    reading = Reading(progress)
    count = piece_counter(packaged_model())
    passages = sum(len(cut_passages(opened.article, count)) for opened in reading.articles(files))
    return reading.survey(passages, refused)


def source_paths(sources: Sequence[str]) -> list[Path]:
    """Return the paths that `sources` stand for."""
    return [_SHIPPED_FOLDER if source == SHIPPED else Path(source) for source in sources]


def find_articles(
    sources: Sequence[str], directory: Path
) -> tuple[tuple[SourceFile, ...], tuple[Refusal, ...]]:
    """Find the files of `sources`; what is in `directory`, where their index lies, is none of them.

    Raises `InputError` where a source is missing or is that very directory, or there is no article."""
    paths = source_paths(sources)
    if any(path.resolve() == directory.resolve() for path in paths):
        raise InputError(
            f"{directory} is a folder of articles: the index would lie among them. Name another with --index."
        )
    files, refused = find_files(paths, directory)
    if not files:
        raise InputError(_nothing_read(refused))
    return files, refused


@dataclass(frozen=True, slots=True)
class Opened:
    """One article, its day inferred where it states none.

    `version` tells what it was read from, `lenders` whom its day was inferred with; `known` is its number in
    the generation before, None where it was read from its file."""

    article: Article
    version: str
    lenders: str
    known: int | None


class Reading:
    """One reading of the sources. `articles` yields what can be read; the rest is told by `survey`.

    Files that are as `before` had them are not read again but for their bytes."""

    def __init__(self, progress: Progress, before: Predecessor | None = None) -> None:
        self._progress = progress
        self._before = before
        self._versions = Versions()
        self._count = 0
        self._refused: list[Refusal] = []
        self._dropped: list[Dropped] = []
        self._doubts: list[Doubt] = []
        self._bases: Counter[str] = Counter()

    def articles(self, files: Sequence[SourceFile]) -> Iterator[Opened]:
        """Yield the article of each file, in order, the day of an undated one inferred from its clues."""
        lenders = self._lenders(files) if len(files) <= MOST_FILES else ()
        lent_by = digest(*(opened.version for opened in lenders)) if lenders else ""
        for done, file in enumerate(files):
            self._progress("Reading", done, len(files))
            opened = self._dated(file, [opened.article for opened in lenders], lent_by)
            if opened is not None:
                self._note(opened.article)
                yield opened
        self._progress("Reading", len(files), len(files))

    def _lenders(self, files: Sequence[SourceFile]) -> tuple[Opened, ...]:
        """Return the articles that state their date."""
        found = []
        for file in files:
            with suppress(ReadError):  # reported when it is read to be indexed
                opened = self._known(file) or self._read(file)
                if states_date(opened.article):
                    found.append(opened)
        return tuple(found)

    def _dated(self, file: SourceFile, lenders: Sequence[Article], lent_by: str) -> Opened | None:
        known = self._known(file)
        if known is not None and (states_date(known.article) or known.lenders == lent_by):
            return known
        try:
            opened = self._read(file)
        except ReadError as error:
            self._refused.append(Refusal(str(file.path), str(error).removeprefix(f"{file.path}: ")))
            return None
        if states_date(opened.article):
            return opened
        return replace(opened, article=dated(opened.article, lenders), lenders=lent_by)

    def _known(self, file: SourceFile) -> Opened | None:
        """Return the article as the generation before has it, where its file is the same."""
        if self._before is None:
            return None
        with suppress(ReadError):
            version = self._versions.of(file, hashlib.sha256(read_bytes(file.path)).hexdigest())
            number = self._before.number(version)
            if number is not None:
                lenders = self._before.notes[number].lenders
                return Opened(self._before.article(number), version, lenders, number)
        return None

    def _read(self, file: SourceFile) -> Opened:
        article = read_article(file)
        return Opened(article, self._versions.of(file, article.sha256), "", None)

    def survey(self, passages: int, refused: Sequence[Refusal]) -> Survey:
        """Return what was read; raise `InputError` where that holds no passage at all."""
        everything = (*refused, *self._refused)
        if not passages:
            raise InputError(_nothing_read(everything))
        bases = tuple(sorted(self._bases.items()))
        return Survey(self._count, passages, bases, everything, tuple(self._dropped), tuple(self._doubts))

    def _note(self, article: Article) -> None:
        self._count += 1
        self._bases[article.published.basis] += 1
        self._doubts += [Doubt(article.path, words) for words in doubts(article, date.today())]
        for paragraph in article.paragraphs:
            if paragraph.dropped:
                words = article.cut((paragraph.span,))[:_EXCERPT]
                self._dropped.append(Dropped(article.path, paragraph.line, paragraph.dropped, words))


def _nothing_read(refused: Sequence[Refusal]) -> str:
    lines = [f"  {refusal.path}: {refusal.reason}" for refusal in refused[:_LISTED]]
    found = "\n".join(["", *lines]) if lines else " No .txt, .md or .html file was found."
    return f"Nothing was indexed.{found}\nName a file or folder of articles: `qa index PATH`."
