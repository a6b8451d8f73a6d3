"""Question → hits: candidates from sentence vectors and BM25, re-ranked by late interaction.

What the hits show, and whether that is enough to answer, is left to `qa.judging.evidence`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index import context, lexical, times
from index.encodings import FloatArray, IntArray, TextEncoding
from index.generation import Generation
from index.lexical import Word
from index.nearness import Scored
from index.tokens import Interaction

CANDIDATES = 50
_HIGHEST_IDF = 5.0
SENTENCE_SHARE = 0.4
_LEXICAL_SHARE = 0.2
_LENT_SHARE = 0.4
_LONG = 64  # tokens
_LENGTH_SHARE = 0.04
_MOST_COSINE = 1.5  # of unit vectors, with room for what compression adds
_FUSION = 60.0  # Cormack, Clarke & Büttcher 2009, reciprocal rank fusion


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage found.

    score: what hits are ordered by; alone: the same without what earlier turns add. sentence: the number of
    its best sentence. passage_words and sentence_words: (w,) float32, how near each of the question's words
    comes to the passage and to that sentence. cosine: of the sentence vectors. sentences: (s, w) float32, how
    near they come to each of its sentences, whose numbers are `numbers`, (s,) int64."""

    row: int
    score: float
    alone: float
    sentence: int
    passage_words: FloatArray
    sentence_words: FloatArray
    cosine: float
    sentences: FloatArray
    numbers: IntArray


@dataclass(frozen=True, slots=True)
class Results:
    """The hits, best first, and what the words of the question's `text` weigh: (w,) float32, summing to 1."""

    text: str
    hits: tuple[Hit, ...]
    words: tuple[Word, ...]
    weights: FloatArray


def search(
    generation: Generation,
    text: str,
    question: TextEncoding,
    *,
    about: context.About = (),
    found: Sequence[Scored] = (),
    spellings: Sequence[str] = (),
    period: tuple[float, float] | None = None,
    allowed: IntArray | None = None,
    without: frozenset[str] = frozenset(),
) -> Results:
    """Return the candidates for a question's `text` and its encoding as hits, some fifty to two hundred.

    `about`: what a conversation speaks of, (word, weight), weighed against whole articles; `found`: rows and
    scores of what its questions found, oldest first, in and near which this one is looked for. `spellings`:
    other forms of the question's words, for BM25. `period`: begin and end, in years, of the time asked about.
    `allowed`: ascending rows that may be found, None for all. `without`: stages left out, for experiments
    ("token-reranking")."""
    words = lexical.words(text)
    known = generation.catalogue.terms(sorted({w.stem for w in words} | set(spellings)))
    weights = _weights(words, known, generation.manifest.passages)
    bm25 = _lexical_scores(generation, words, spellings, known)
    around = context.context(generation, about, bm25, found)
    rows, fused = _fuse(_candidates(generation, question, bm25, around, allowed))
    if not len(rows):
        return Results(text, (), tuple(words), weights)
    lent = _lent(generation, words, known, rows)
    interaction = generation.tokens.interaction(question.tokens, _groups(words, question), rows)
    best, sentence_scores = _best_sentences(interaction, weights)
    printed = bm25[rows] / _highest_bm25(words, known, generation.manifest.passages)
    scores = interaction.passages @ weights + SENTENCE_SHARE * sentence_scores + _LEXICAL_SHARE * printed
    if generation.article_numbers[rows[0]] != generation.article_numbers[rows[-1]]:
        scores += _LENT_SHARE * (lent @ _content(words, weights))
    scores -= _LENGTH_SHARE * _excess(interaction.lengths)
    if period is not None:
        printed_on = generation.article_dates[generation.article_numbers[rows]]
        scores += times.fit(period, list(generation.times.of(rows)))
        scores += times.fit_printed(period, printed_on.tolist())
    alone = around.alone(scores, rows)
    scores = around.added(alone, rows)
    if "token-reranking" in without:
        alone = scores = fused
    cosines = generation.dense.vectors(rows) @ question.sentence
    _refuse_impossible(np.concatenate([interaction.passages.ravel(), cosines]), bm25[rows], scores)
    hits = tuple(
        Hit(
            row=int(rows[i]),
            score=float(scores[i]),
            alone=float(alone[i]),
            sentence=int(interaction.numbers[best[i]]) if len(interaction.numbers) else 0,
            passage_words=interaction.passages[i],
            sentence_words=interaction.sentences[best[i]],
            cosine=float(cosines[i]),
            sentences=interaction.sentences[interaction.first[i] : interaction.first[i + 1]],
            numbers=interaction.numbers[interaction.first[i] : interaction.first[i + 1]],
        )
        for i in np.lexsort((rows, -scores))
    )
    return Results(text, hits, tuple(words), weights)


def _candidates(
    generation: Generation,
    question: TextEncoding,
    bm25: FloatArray,
    around: context.Context,
    allowed: IntArray | None,
) -> list[IntArray]:
    """Return the rankings that candidates are taken from: sentence vectors, BM25; in a conversation also the
    articles that its questions found, BM25 within what it is about, and what stands near the last answer."""
    near, _ = generation.dense.search(question.sentence, CANDIDATES, allowed)
    rankings = [near, lexical.best(_held_to(allowed, bm25), CANDIDATES)]
    rankings += [lexical.best(_held_to(allowed, reached), CANDIDATES) for reached in around.reached(bm25)]
    near = around.near.rows
    rankings.append(near if allowed is None else np.intersect1d(near, allowed))
    return rankings


def _held_to(allowed: IntArray | None, scores: FloatArray) -> FloatArray:
    """Return `scores`, 0 for the rows that may not be found."""
    if allowed is None:
        return scores
    kept = np.zeros_like(scores)
    kept[allowed] = scores[allowed]
    return kept


def _refuse_impossible(cosines: FloatArray, bm25: FloatArray, scores: FloatArray) -> None:
    """Raise ValueError for numbers that only a damaged index gives; with them a confidence would be a lie."""
    possible = (np.abs(cosines) <= _MOST_COSINE).all() and (bm25 >= 0).all()
    if not (possible and np.isfinite(bm25).all() and np.isfinite(scores).all()):
        raise ValueError("a score is out of range")


def _weights(words: Sequence[Word], known: dict[str, tuple[int, int]], passages: int) -> FloatArray:
    """Return each word's inverse document frequency, ln(1 + (n - f + 0.5) / (f + 0.5)), as a share of all.

    None counts for more than 5: past that a word is as telling as can be, and one rare word must not drown
    the rest of the question."""
    idf = np.minimum(_idf([word.stem for word in words], known, passages), _HIGHEST_IDF)
    return (idf / max(float(idf.sum()), 1e-9)).astype(np.float32)


def _idf(stems: Sequence[str], known: dict[str, tuple[int, int]], passages: int) -> FloatArray:
    frequencies = np.array([known[stem][1] if stem in known else 0 for stem in stems], dtype=np.float32)
    return np.log1p((passages - frequencies + 0.5) / (frequencies + 0.5)).astype(np.float32)


def _highest_bm25(words: Sequence[Word], known: dict[str, tuple[int, int]], passages: int) -> float:
    """Return what a passage would reach that said the question's words and nothing else, without end."""
    return max(float(_idf(_sought(words), known, passages).sum()), 1e-9)


def _sought(words: Sequence[Word]) -> list[str]:
    """Return the stems that BM25 looks for: those of words that are not common, where there are any."""
    return sorted({word.stem for word in words if not word.common} or {word.stem for word in words})


def _lexical_scores(
    generation: Generation,
    words: Sequence[Word],
    spellings: Sequence[str],
    known: dict[str, tuple[int, int]],
) -> FloatArray:
    numbers = [known[term][0] for term in sorted({*_sought(words), *spellings}) if term in known]
    return generation.lexical.scores(numbers, [1.0] * len(numbers))


def _fuse(rankings: Sequence[IntArray]) -> tuple[IntArray, FloatArray]:
    """Return every row that some ranking holds, ascending, and its reciprocal-rank score."""
    rows = np.flatnonzero(np.bincount(np.concatenate(rankings)))  # `np.unique` loads numpy.ma: 15 ms
    scores = np.zeros(len(rows), dtype=np.float32)
    for ranking in rankings:
        scores[np.searchsorted(rows, ranking)] += 1.0 / (_FUSION + 1.0 + np.arange(len(ranking)))
    return rows, scores


def _lent(
    generation: Generation, words: Sequence[Word], known: dict[str, tuple[int, int]], rows: IntArray
) -> npt.NDArray[np.bool_]:
    """Tell which words are lent to which passages by their title or speaker, (n, w)."""
    lent = np.zeros((len(rows), len(words)), dtype=bool)
    for column, word in enumerate(words):
        if word.stem in known:
            _, lent[:, column] = generation.lexical.holds(known[word.stem][0], rows)
    return lent


def _excess(lengths: IntArray) -> FloatArray:
    """Return by how much passages are longer than most, as a logarithm: (n,) float32, 0 up to `_LONG`.

    The best of many cosines is high by chance, so that vague questions would find the longest quotations
    (length normalised beyond a pivot; Singhal, Buckley & Mitra 1996)."""
    return np.log(np.maximum(lengths, _LONG) / _LONG).astype(np.float32)


def _content(words: Sequence[Word], weights: FloatArray) -> FloatArray:
    """Return the weights of the words that are not common, as shares of theirs alone; (w,) float32."""
    shares = np.where([word.common for word in words], np.float32(0), weights)
    return (shares / max(float(shares.sum()), 1e-9)).astype(np.float32)


def _groups(words: Sequence[Word], question: TextEncoding) -> FloatArray:
    """Return (t, w): in each word's column, equal shares for the word pieces that lie in it."""
    starts = question.starts[:, np.newaxis]
    inside = (starts >= [w.start for w in words]) & (starts < [w.end for w in words])
    shares: FloatArray = inside.astype(np.float32)
    shares /= np.maximum(shares.sum(axis=0), 1.0)
    return shares


def _best_sentences(interaction: Interaction, weights: FloatArray) -> tuple[IntArray, FloatArray]:
    """Return for each passage the row of its best sentence and that sentence's score; 0 where it has none."""
    scores = interaction.sentences @ weights
    rows = np.zeros(len(interaction.passages), dtype=np.int64)
    best = np.zeros(len(rows), dtype=np.float32)
    for i, (start, end) in enumerate(zip(interaction.first[:-1], interaction.first[1:], strict=True)):
        if end > start:
            rows[i] = start + int(np.argmax(scores[start:end]))
            best[i] = scores[rows[i]]
    return rows, best
