"""Writes the words of a new generation: articles and passages, postings, times, names, notes. What came of an
unchanged file is taken over from the generation before; vectors are left to `vectors`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from corpus.lexicon import Lexicon
from corpus.passages import cut_passages
from corpus.records import Article, Passage
from index import notes
from index.catalogue import CatalogueWriter
from index.encodings import piece_counter
from index.generation import ARTICLES, CATALOGUE, DATES, date_ordinals
from index.lexical import LexicalWriter
from index.models import Model
from index.newsroom import Newsroom
from index.notes import NotesWriter
from index.predecessor import Predecessor
from index.survey import Opened
from index.times import TimeWriter
from index.windows import Windows


class WordWriter:
    """Writes the words of articles, in order. `rows` counts passages, `newsroom` holds all notes."""

    def __init__(self, folder: Path, model: Model, windows: Windows, before: Predecessor | None) -> None:
        self.rows = 0
        self.newsroom = Newsroom()
        self._folder = folder
        self._model = model
        self._before = before
        self._kept: set[int] = set()
        self._count_pieces = piece_counter(model)
        self._windows = windows
        self._catalogue = CatalogueWriter(folder / CATALOGUE)
        self._notes = NotesWriter(folder)
        self._lexicon = Lexicon()
        self._times = TimeWriter()
        self._lexical = LexicalWriter()
        if before is not None:
            self._lexicon = before.generation.catalogue.lexicon()
            terms = before.generation.catalogue.numbered_terms()
            self._lexical = LexicalWriter(before.generation.lexical, terms)
        self._numbers: list[int] = []
        self._people: set[tuple[str, str]] = set()
        self._dates: list[tuple[int, int]] = []

    def add(self, opened: Opened) -> None:
        """Append an article."""
        article = opened.article
        if self._before is None or opened.known is None:
            noted = notes.take(article, opened.version, opened.lenders)
            passages = notes.spoken(cut_passages(article, self._count_pieces), noted)
            keys = self._add_fresh(article, passages)
        else:
            noted = self._before.notes[opened.known]
            passages, keys = self._keep(self._before, opened.known)
        self._catalogue.add(article, passages, keys)
        self._notes.add(noted)
        self._people |= {(word.casefold(), sex) for name, sex in noted.surely for word in called_by(name)}
        self.newsroom.add(article.id, noted, passages, self.rows)
        self._numbers.extend([len(self._dates)] * len(passages))
        self._dates.append(date_ordinals(article.published))
        self.rows += len(passages)

    def close(self) -> None:
        """Write everything out."""
        self._forget_gone()
        self._catalogue.add_terms(self._lexical.write(self._folder))
        self._catalogue.add_lexicon(self._lexicon)
        self._catalogue.add_people(sorted(self._people))
        self._catalogue.close()
        self._notes.close()
        self._times.write(self._folder)
        np.save(self._folder / ARTICLES, np.array(self._numbers, dtype=np.int32))
        np.save(self._folder / DATES, np.array(self._dates, dtype=np.int32).reshape(-1, 2))

    def _add_fresh(self, article: Article, passages: Sequence[Passage]) -> list[str]:
        self._lexicon.add(_text(passages))
        for passage in passages:
            self._lexical.add(passage.text, _lent(article, passage))
            self._times.add(passage.text)
        windows = self._windows(article.title, [passage.text for passage in passages])
        return [key for window in windows for key in window.keys(self._model)]

    def _keep(self, before: Predecessor, number: int) -> tuple[tuple[Passage, ...], list[str]]:
        rows, passages = before.passages(number)
        self._kept.add(number)
        self._lexical.keep(rows)
        self._times.keep(before.generation.times, np.arange(rows.start, rows.stop))
        return passages, before.generation.catalogue.keys(rows)

    def _forget_gone(self) -> None:
        """Take the words of articles that are gone out of what was counted before."""
        if self._before is not None:
            for number in sorted(set(range(len(self._before.notes))) - self._kept):
                self._lexicon.add(_text(self._before.passages(number)[1]), times=-1)


def called_by(name: str) -> set[str]:
    """Return the words that somebody may be called by alone: the first and the last of their name."""
    words = name.split()
    return {words[0], words[-1]}


def _text(passages: Sequence[Passage]) -> str:
    return "\n".join(passage.text for passage in passages)


def _lent(article: Article, passage: Passage) -> str:
    """Return words that a passage is about and seldom repeats: its article's title, and who speaks in it."""
    speaker = passage.speaker
    return " ".join([article.title, *([speaker.name, speaker.role or ""] if speaker else [])])
