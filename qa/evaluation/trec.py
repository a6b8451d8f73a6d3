"""Outcomes as TREC judgements and runs: what retrieval measures are taken from, and an export of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from ir_measures import Qrel, ScoredDoc

from corpus.errors import InputError
from qa.evaluation.outcomes import Outcome, Ranked

TAG = "council-qa"


def judgements(outcomes: Sequence[Outcome]) -> Iterator[Qrel]:
    """Yield the judged documents of every question that has evidence.

    A citation's gain is the number of things to be found that it is the first to hold, so that saying one
    thing twice gains nothing; what no citation holds stands under a name that no run contains."""
    for outcome in outcomes:
        gains = Counter(outcome.first_ranks)
        unfound = gains.pop(None, 0)
        names = dict(_names(outcome.ranking))
        for rank, gain in gains.items():
            yield Qrel(word(outcome.question.id), names[rank or 0], gain)
        for item in range(unfound):
            yield Qrel(word(outcome.question.id), f"unfound-{item + 1}", 1)


def ranking(outcomes: Sequence[Outcome]) -> Iterator[ScoredDoc]:
    """Yield each question's citations, scored by place: a rank's score cannot tie as confidences can."""
    for outcome in outcomes:
        for rank, name in _names(outcome.ranking):
            yield ScoredDoc(word(outcome.question.id), name, float(len(outcome.ranking) + 1 - rank))


def export(outcomes: Sequence[Outcome], folder: Path) -> None:
    """Write `qrels.trec` and `run.trec`, which trec_eval and its like read.

    Raises InputError where the folder cannot be written."""
    qrels = (f"{q.query_id} 0 {q.doc_id} {q.relevance}\n" for q in judgements(outcomes))
    run: list[str] = []
    ranks: Counter[str] = Counter()
    for doc in ranking(outcomes):
        ranks[doc.query_id] += 1
        run.append(f"{doc.query_id} Q0 {doc.doc_id} {ranks[doc.query_id]} {doc.score:g} {TAG}\n")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "qrels.trec").write_text("".join(qrels), encoding="utf-8")
        (folder / "run.trec").write_text("".join(run), encoding="utf-8")
    except OSError as error:
        raise InputError(f"The TREC files cannot be written to {folder}: {error}. Name a folder.") from error


def _names(ranked: Sequence[Ranked]) -> Iterator[tuple[int, str]]:
    """Yield rank and document name: article and paragraphs, numbered where a long paragraph gave several."""
    seen: Counter[str] = Counter()
    for citation in ranked:
        name = f"{word(citation.article)}#{'-'.join(map(str, citation.paragraphs))}"
        seen[name] += 1
        yield citation.rank, name if seen[name] == 1 else f"{name}.{seen[name]}"


def word(name: str) -> str:
    """Return a name as one word: TREC files are parted by white space."""
    return quote(name, safe="")
