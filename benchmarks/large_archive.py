"""A large archive to measure growth on: the paragraphs of question sets, and as many variations of them as it
takes, each made of sentences of one document with one word in ten exchanged.

python -m benchmarks.large_archive SETS --out FOLDER --passages 100000

FOLDER comes to hold the articles, an index of them, and how long its building took. `DrawnEncoder` encodes as
many texts as the sets have, each by itself, and draws the vectors of the rest from these, so that sizes and
times of all else are true; its rankings mean nothing."""

from __future__ import annotations

import argparse
import json
import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from tokenizers import Encoding as Pieces

from benchmarks.question_sets import SetParagraph, read_paragraphs, write_archive
from benchmarks.timing import seconds
from corpus.sentences import sentence_spans
from index import exports
from index.build import build
from index.encodings import Encoder, FloatArray, IntArray, TextEncoding, text_encoding
from index.models import Model
from index.question_encoder import OnnxEncoder
from index.windows import apart

ARTICLES, INDEX, FIRST_BUILD = "articles", "index", "first-build.json"
_EXCHANGED = 0.1
_NOISE = 0.02
_COMPARED = 2_048


def main() -> int:
    """Write the archive and index it; return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.large_archive", description="Write a large archive.")
    parser.add_argument("sets", type=Path, metavar="SETS", help="a folder of question sets")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--passages", type=int, default=100_000, metavar="N")
    options = parser.parse_args()
    paragraphs = original(options.sets)
    spare = max(0, options.passages - len(paragraphs))
    write_archive([*paragraphs, *variations(paragraphs, spare)], options.out / ARTICLES)
    took = _first_build(options.out, len(paragraphs))
    (options.out / FIRST_BUILD).write_text(json.dumps({"seconds": took}), "utf-8")
    return 0


def _first_build(folder: Path, encoded: int) -> float:
    """Index the articles, encoding so many texts and drawing the rest; return the seconds it took."""

    def drawing(model: Model) -> DrawnEncoder:
        return DrawnEncoder(OnnxEncoder(model, exports.export_path(model)), encoded)

    shutil.rmtree(folder / INDEX, ignore_errors=True)
    return seconds(
        lambda: build([str(folder / ARTICLES)], folder / INDEX, make_encoder=drawing, windows=apart)
    )


def original(sets: Path) -> list[SetParagraph]:
    """Return the paragraphs of every set in a folder of sets, their documents named apart."""
    folders = sorted(path.parent for path in sets.glob("*/paragraphs.jsonl"))
    return [
        SetParagraph(f"{folder.name}-{one.id}", f"{folder.name}-{one.doc}", one.text, one.title, one.date)
        for folder in folders
        for one in read_paragraphs(folder)
    ]


def variations(paragraphs: Sequence[SetParagraph], count: int, seed: int = 7) -> Iterator[SetParagraph]:
    """Yield `count` paragraphs like those given, in documents like theirs."""
    draw = random.Random(seed)
    documents: dict[str, list[SetParagraph]] = {}
    for one in paragraphs:
        documents.setdefault(one.doc, []).append(one)
    words = [word for one in paragraphs for word in one.text.split()]
    made = 0
    for turn in range(count):
        for doc, held in documents.items():
            sentences = [one.text[start:end] for one in held for start, end in sentence_spans(one.text)]
            for place, one in enumerate(held):
                if made == count:
                    return
                made += 1
                size = max(1, len(sentence_spans(one.text)))
                text = " ".join(_exchanged(draw.choice(sentences), words, draw) for _ in range(size))
                name = f"{doc}-{turn}"
                yield SetParagraph(f"{name}#{place}", name, text, f"{one.title} {turn}", one.date)


def _exchanged(sentence: str, words: Sequence[str], draw: random.Random) -> str:
    return " ".join(draw.choice(words) if draw.random() < _EXCHANGED else word for word in sentence.split())


class DrawnEncoder:
    """Encode the first `share` texts with `encoder`; then draw.

    A sentence vector drawn lies between those of two texts near each other, a token's vector is that of the
    same word piece in another text; both with a little noise. Counts the texts drawn."""

    def __init__(self, encoder: Encoder, share: int, seed: int = 7) -> None:
        self.model: Model = encoder.model
        self.drawn = 0
        self._encoder = encoder
        self._share = share
        self._draw = np.random.default_rng(seed)
        self._held: list[TextEncoding] = []
        self._ids: list[IntArray] = []
        self._pool: tuple[FloatArray, FloatArray, IntArray] | None = None

    def tokenize(self, text: str) -> Pieces:
        """Return the word pieces of a text."""
        return self._encoder.tokenize(text)

    def encode(self, texts: Sequence[str]) -> list[TextEncoding]:
        """Encode or draw, in the order of `texts`."""
        real = list(texts[: max(0, self._share - len(self._held))])
        encodings = self._encoder.encode(real)
        for text, encoding in zip(real, encodings, strict=True):
            self._held.append(encoding)
            pieces = self.tokenize(text)
            starts = {start: number for number, (start, _) in zip(pieces.ids, pieces.offsets, strict=True)}
            self._ids.append(np.array([starts[int(s)] for s in encoding.starts], dtype=np.int64))
        return [*encodings, *(self._drawn(text) for text in texts[len(real) :])]

    def _drawn(self, text: str) -> TextEncoding:
        self.drawn += 1
        sentences, tokens, bounds = self._pooled()
        pieces = self.tokenize(text)
        ids = np.array(pieces.ids)
        low, high = bounds[ids], bounds[ids + 1]
        known = high > low
        places = np.where(known, low + self._draw.integers(0, np.maximum(high - low, 1)), 0)
        places[~known] = self._draw.integers(0, len(tokens), int((~known).sum()))
        vectors = tokens[places] + self._noise(len(ids), tokens.shape[1])
        return text_encoding(text, pieces, self._sentence(sentences), vectors)

    def _sentence(self, sentences: FloatArray) -> FloatArray:
        one = sentences[self._draw.integers(len(sentences))]
        start = self._draw.integers(max(1, len(sentences) - _COMPARED))
        some = sentences[start : start + _COMPARED]  # all of them would take longer than encoding
        near = np.argpartition(-(some @ one), 8)[:8]
        between = one + self._draw.uniform(0.4, 1.5) * some[self._draw.choice(near)]
        vector = between / np.linalg.norm(between) + self._noise(1, len(one))[0]
        unit: FloatArray = (vector / np.linalg.norm(vector)).astype(np.float32)
        return unit

    def _noise(self, rows: int, dimensions: int) -> FloatArray:
        noise: FloatArray = self._draw.normal(scale=_NOISE, size=(rows, dimensions)).astype(np.float32)
        return noise

    def _pooled(self) -> tuple[FloatArray, FloatArray, IntArray]:
        """Return sentence vectors, token vectors by word piece, and where each piece's begin."""
        if self._pool is None:
            ids = np.concatenate(self._ids)
            order = np.argsort(ids, kind="stable")
            bounds = np.searchsorted(ids[order], np.arange(200_000))
            tokens = np.concatenate([held.tokens for held in self._held])[order]
            self._pool = np.stack([held.sentence for held in self._held]), tokens, bounds
        return self._pool


if __name__ == "__main__":
    raise SystemExit(main())
