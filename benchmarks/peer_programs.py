"""The peers: how txtai and Haystack start on a model's folder and passages, and answer as an archive does.

Each is imported only when started, so that none needs to be installed. Asking is left to `peers`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np

from benchmarks.plain import Method, PlainArchive, Query, Scores
from index.generation import Generation
from qa.answer import Answer, Milliseconds, Turn
from qa.evaluation.run import RANKED

TIE = 1e-6  # a peer's ties keep its order; its best score stays what it is

Search = Callable[[str], Sequence[tuple[int, float]]]
"""Takes a question; returns passages by number with their scores, best first."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program: the packages it needs, how it is set up, and how it starts, given a model's folder
    and the passages."""

    name: str
    packages: tuple[str, ...]
    setup: str
    start: Callable[[str, Sequence[str]], Search]

    @property
    def versions(self) -> dict[str, str] | None:
        """Return its packages' versions, None where it is not installed."""
        try:
            return {package: version(package) for package in self.packages}
        except PackageNotFoundError:
            return None


def txtai(model: str, passages: Sequence[str], **options: bool) -> Search:
    """Start txtai's `Embeddings`."""
    embeddings = import_module("txtai").Embeddings(path=model, **options)
    embeddings.index(list(passages))
    return lambda words: [(int(row), float(score)) for row, score in embeddings.search(words, RANKED)]


def txtai_hybrid(model: str, passages: Sequence[str]) -> Search:
    """Start txtai's `Embeddings` with BM25 beside the sentence vectors."""
    return txtai(model, passages, hybrid=True)


def haystack(model: str, passages: Sequence[str]) -> Search:
    """Start Haystack's retrievers in memory, joined by reciprocal rank fusion."""
    retrievers = import_module("haystack.components.retrievers.in_memory")
    encoder = _haystack_embedder("Text", model)
    store = _haystack_store(model, passages)
    by_words = retrievers.InMemoryBM25Retriever(store)
    by_vector = retrievers.InMemoryEmbeddingRetriever(store)
    joiner = import_module("haystack.components.joiners").DocumentJoiner(join_mode="reciprocal_rank_fusion")

    def search(words: str) -> list[tuple[int, float]]:
        lexical = by_words.run(query=words)["documents"]
        dense = by_vector.run(query_embedding=encoder.run(text=words)["embedding"])["documents"]
        return [(int(found.id), float(found.score)) for found in joiner.run([lexical, dense])["documents"]]

    return search


def _haystack_store(model: str, passages: Sequence[str]) -> Any:
    """Return a store of the passages with their vectors, each under its number."""
    document = import_module("haystack").Document
    store = import_module("haystack.document_stores.in_memory").InMemoryDocumentStore()
    documents = [document(id=str(row), content=text) for row, text in enumerate(passages)]
    store.write_documents(_haystack_embedder("Document", model).run(documents=documents)["documents"])
    return store


def _haystack_embedder(kind: str, model: str) -> Any:
    embedders = import_module("haystack_integrations.components.embedders.sentence_transformers")
    return getattr(embedders, f"SentenceTransformers{kind}Embedder")(model=model, progress_bar=False)


PEERS = (
    Peer("txtai hybrid", ("txtai",), "`Embeddings(path=MODEL, hybrid=True)`", txtai_hybrid),
    Peer("txtai vectors", ("txtai",), "`Embeddings(path=MODEL)`", txtai),
    Peer(
        "haystack hybrid",
        ("haystack-ai", "sentence-transformers-haystack"),
        "`InMemoryBM25Retriever` and `InMemoryEmbeddingRetriever`, joined by `reciprocal_rank_fusion`",
        haystack,
    ),
)


class PeerArchive(PlainArchive):
    """Answers as a plain method does; the time is the peer's own alone, which encodes for itself."""

    def __init__(self, generation: Generation, search: Search) -> None:
        super().__init__(generation, _method(search))

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        article: str | None = None,
        limit: int = 5,
        **filters: object,
    ) -> Answer:
        """Return the peer's passages."""
        answer = super().ask(question, history, article=article, limit=limit, **filters)
        spent = answer.milliseconds.search
        return replace(answer, milliseconds=Milliseconds(0.0, spent, spent))


def _method(search: Search) -> Method:
    """Return a peer's search as a method that scores every passage: those not found, minus infinity."""

    def scored(generation: Generation, query: Query) -> Scores:
        found = np.full(generation.manifest.passages, -np.inf, dtype=np.float32)
        for rank, (row, score) in enumerate(search(query.words)):
            found[row] = score - TIE * rank
        return found

    return scored
