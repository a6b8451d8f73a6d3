"""Laws of the store: readers see one whole generation, or an error that says what to do."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import CouncilQAError, IndexDamagedError, IndexMissingError
from index import store
from index.generation import Generation

FERRY = "Ferry returns\n\nThe ferry sailed on Monday.\n\nTickets cost £4 each.\n"


def test_no_index_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError, match="qa index"):
        store.current(tmp_path)


def test_a_verified_index_is_whole(make_archive: Callable[..., Path]) -> None:
    manifest = store.verify(make_archive(ferry=FERRY))
    assert manifest.passages == 2


@pytest.mark.parametrize("text", ["", "generation-1", "../etc passwd", "generation-/../x 00", "\udcff"])
def test_a_hostile_pointer_is_damage(text: str, tmp_path: Path) -> None:
    (tmp_path / store.POINTER).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(IndexDamagedError, match="damaged"):
        store.current(tmp_path)


def test_an_altered_manifest_is_damage(make_archive: Callable[..., Path]) -> None:
    directory = make_archive(ferry=FERRY)
    folder, _ = store.current(directory)
    path = folder / "manifest.json"
    form = json.loads(path.read_text("utf-8"))
    form["sources"] = ["/elsewhere"]
    path.write_text(json.dumps(form), "utf-8")
    with pytest.raises(IndexDamagedError, match="does not match its checksum"):
        Generation(directory)


def test_a_cut_file_is_damage(make_archive: Callable[..., Path]) -> None:
    directory = make_archive(ferry=FERRY)
    folder, manifest = store.current(directory)
    for name in manifest.files:
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(whole[:-1])
        with pytest.raises(IndexDamagedError, match=name):
            Generation(directory)
        (folder / name).write_bytes(whole)


def test_a_flipped_byte_never_changes_a_word(make_archive: Callable[..., Path]) -> None:
    directory = make_archive(ferry=FERRY)
    folder, _ = store.current(directory)
    path = folder / "catalogue.sqlite"
    whole = path.read_bytes()
    wanted = [Generation(directory).passage(row) for row in range(2)]
    draw = random.Random(7)
    for place in draw.sample(range(len(whole)), 200):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            generation = Generation(directory)
            assert [generation.passage(row) for row in range(2)] == wanted
            generation.close()
        except CouncilQAError as error:
            assert error.exit_code == 3  # noqa: PT017 - either the same words or a clear error
    path.write_bytes(whole)


def test_verify_finds_every_flipped_byte(make_archive: Callable[..., Path]) -> None:
    directory = make_archive(ferry=FERRY)
    folder, manifest = store.current(directory)
    for name in manifest.files:
        path = folder / name
        whole = path.read_bytes()
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        with pytest.raises(IndexDamagedError, match=name):
            store.verify(directory)
        path.write_bytes(whole)


def test_an_index_of_another_schema_keeps_its_sources(
    make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = make_archive(ferry=FERRY)
    sources = store.sources_of(directory)
    monkeypatch.setattr("index.manifest.SCHEMA", 99)
    with pytest.raises(IndexDamagedError, match="another version"):
        store.current(directory)
    assert store.sources_of(directory) == sources


def test_an_open_generation_outlives_the_next_build(make_archive: Callable[..., Path]) -> None:
    before = Generation(make_archive(ferry=FERRY))
    before.open_all()
    make_archive(lido="Lido shuts\n\nThe lido closed in October.\n\nSwimmers were sorry.\n")
    assert before.passage(1)[0].text == "Tickets cost £4 each."
    assert len(before.tokens.tokens(1)[1]) == 4
