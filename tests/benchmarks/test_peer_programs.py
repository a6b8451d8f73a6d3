"""A peer's answer is taken as the peer gave it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.peer_programs import PEERS, Peer, PeerArchive
from benchmarks.peers import QUIET
from index.generation import Generation
from index.models import Model, packaged_model
from tests.encoders import WordEncoder

PASSAGES = ("The ferry sails at noon.", "Ann Lee was named harbour master.", "Rain is due on Sunday.")


def encoder_of_words(model: Model, warn: object) -> WordEncoder:
    return WordEncoder(model)


@pytest.fixture
def generation(make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Generation:
    monkeypatch.setattr("benchmarks.plain.question_encoder.load", encoder_of_words)
    return Generation(make_archive(town="\n\n".join(("Town news", *PASSAGES))))


def test_order_and_best_score_are_the_peers_own(generation: Generation) -> None:
    """Passages that a peer scores alike keep its order, and those it does not name are not cited."""
    assert generation.manifest.passages == 3
    answer = PeerArchive(generation, lambda words: [(2, 0.5), (1, 0.5)]).ask("When?", limit=10)
    assert [citation.text for citation in answer.citations] == [PASSAGES[2], PASSAGES[1]]
    assert answer.confidence == pytest.approx(0.5 / 1.5)


def test_a_peer_that_finds_nothing_is_sure_of_nothing(generation: Generation) -> None:
    """No passage found is no citation, and confidence 0."""
    answer = PeerArchive(generation, lambda words: []).ask("When?")
    assert (answer.citations, answer.confidence, answer.verdict) == ((), 0.0, "not_found")


def test_time_is_the_peers_own(generation: Generation) -> None:
    """The encoding that the program does for its own methods is not counted against a peer."""
    spent = PeerArchive(generation, lambda words: [(0, 1.0)]).ask("When?").milliseconds
    assert spent.encode == 0.0
    assert spent.total == spent.search > 0.0


def test_what_is_not_installed_has_no_version() -> None:
    """A peer counts as installed where all its packages are."""
    versions = Peer("p", ("numpy",), "", lambda model, passages: lambda words: []).versions
    assert versions is not None
    assert versions.keys() == {"numpy"}
    assert Peer("p", ("numpy", "no-such-peer"), "", lambda model, passages: lambda words: []).versions is None


@pytest.mark.model
@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
@pytest.mark.filterwarnings("default")
def test_installed_peers_find_the_passage(peer: Peer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each peer that is installed names passages by their number, best first."""
    if peer.versions is None:
        pytest.skip(f"{peer.name} is not installed")
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    found = peer.start(str(packaged_model().path), PASSAGES)("Who was named harbour master?")
    assert found[0][0] == 1
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
