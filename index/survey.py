"""Reads the sources of an index, one article at a time, and keeps what a report says of them: what was read,
what was refused, what was left out as page furniture and why. Building is left to `build`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import InputError, ReadError
from corpus.passages import cut_passages
from corpus.reader import Refusal, SourceFile, find_files, read_article
from corpus.records import Article
from index.encodings import load_tokenizer
from index.lending import dated, dated_articles
from index.manifest import SHIPPED
from index.models import Model, packaged_model
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
class Survey:
    """What was read: how many articles and passages; `bases` counts articles by the basis of their date."""

    articles: int
    passages: int
    bases: tuple[tuple[str, int], ...]
    refused: tuple[Refusal, ...]
    dropped: tuple[Dropped, ...]


def survey(sources: Sequence[str], progress: Progress) -> Survey:
    """Read `sources` as `build` would and report, without indexing. Raises `InputError` as `build` does."""
    files, refused = find_files(source_paths(sources))
    reading = Reading(progress)
    count = piece_counter(packaged_model())
    passages = sum(len(cut_passages(article, count)) for article in reading.articles(files))
    return reading.survey(passages, refused)


def source_paths(sources: Sequence[str]) -> list[Path]:
    """Return the paths that `sources` stand for."""
    return [_SHIPPED_FOLDER if source == SHIPPED else Path(source) for source in sources]


def piece_counter(model: Model) -> Callable[[str], int]:
    """Return a function that counts a text's word pieces, special tokens apart."""
    tokenizer = load_tokenizer(model)
    tokenizer.no_truncation()
    return lambda text: len(tokenizer.encode(text, add_special_tokens=False).ids)


class Reading:
    """One reading of the sources. `articles` yields what can be read; the rest is told by `survey`."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._count = 0
        self._refused: list[Refusal] = []
        self._dropped: list[Dropped] = []
        self._bases: Counter[str] = Counter()

    def articles(self, files: Sequence[SourceFile]) -> Iterator[Article]:
        """Yield the article of each file, in order, the day of an undated one inferred from its clues."""
        lenders = dated_articles(files)
        for done, file in enumerate(files):
            self._progress("Reading", done, len(files))
            try:
                article = read_article(file)
            except ReadError as error:
                self._refused.append(Refusal(str(file.path), str(error).removeprefix(f"{file.path}: ")))
                continue
            article = dated(article, lenders)
            self._note(article)
            yield article
        self._progress("Reading", len(files), len(files))

    def survey(self, passages: int, refused: Sequence[Refusal]) -> Survey:
        """Return what was read; raise `InputError` where that holds no passage at all."""
        everything = (*refused, *self._refused)
        if not passages:
            raise InputError(_nothing_read(everything))
        bases = tuple(sorted(self._bases.items()))
        return Survey(self._count, passages, bases, everything, tuple(self._dropped))

    def _note(self, article: Article) -> None:
        self._count += 1
        self._bases[article.published.basis] += 1
        for paragraph in article.paragraphs:
            if paragraph.dropped:
                words = article.cut((paragraph.span,))[:_EXCERPT]
                self._dropped.append(Dropped(article.path, paragraph.line, paragraph.dropped, words))


def _nothing_read(refused: Sequence[Refusal]) -> str:
    lines = [f"  {refusal.path}: {refusal.reason}" for refusal in refused[:_LISTED]]
    found = "\n".join(["", *lines]) if lines else " No .txt, .md or .html file was found."
    return f"Nothing was indexed.{found}\nName a file or folder of articles: `qa index PATH`."
