"""What every test stands on: a home of its own, no network, archives small enough to check by hand."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from index.models import Model
from tests.encoders import WordEncoder, word_model

# A busy machine is no fault of the program's: how long a thing takes is measured in benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home that is empty when the tests begin; the exported question encoder is made in it once."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        for name in ("CACHE", "DATA", "CONFIG", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        yield folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection but the local sockets that event loops talk to themselves with."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            raise AssertionError(f"the program tried to reach {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def words_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a model that knows a text by its words alone."""
    return word_model(tmp_path_factory.mktemp("words"))


@pytest.fixture
def make_archive(tmp_path: Path, words_only: Path) -> Callable[..., Path]:
    """Write articles (name=text) to a folder and index them by their words; return the index directory."""
    from index.build import build

    def make(directory: str = "index", **articles: str) -> Path:
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        for name, text in articles.items():
            (folder / f"{name}.txt").write_text(text, "utf-8")
        build([str(folder)], tmp_path / directory, model=words_only, make_encoder=WordEncoder)
        return tmp_path / directory

    return make


@pytest.fixture
def load_words() -> Callable[[Model], WordEncoder]:
    """What opens an archive made by `make_archive`."""
    return WordEncoder
