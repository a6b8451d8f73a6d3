"""Laws of publishing: what a pointer names is on disk before the pointer is, what is read stays, and what is
not is removed."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import IndexBusyError, IndexWriteError
from index import leases, publishing, store
from index.generation import Generation

FERRY = "Ferry returns\n\nThe ferry sailed on Monday.\n\nTickets cost £4 each.\n"
LIDO = "Lido shuts\n\nThe lido closed in October.\n\nSwimmers were sorry.\n"
Make = Callable[..., Path]


def generations(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.glob("generation-*"))


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What reaches the disk and what is renamed, in order, by the kind of file."""
    told: list[str] = []
    sync, rename, replace = os.fsync, os.rename, os.replace

    def kind(path: object) -> str:
        name = Path(str(path)).name
        return name if name.startswith("current") else name.split("-")[0]

    def synced(descriptor: int) -> None:
        place = Path(f"/proc/self/fd/{descriptor}").readlink()
        folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        told.append(f"sync {kind(place)}" if folder or kind(place).startswith("current") else "sync file")
        sync(descriptor)

    def renamed(before: Path, after: Path) -> None:
        told.append(f"rename {kind(before)} {kind(after)}")
        rename(before, after)

    def replaced(before: Path, after: Path) -> None:
        told.append(f"rename {kind(before)} {kind(after)}")
        replace(before, after)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "rename", renamed)
    monkeypatch.setattr(os, "replace", replaced)
    return told


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="sees by /proc what is synced")
def test_files_folder_name_and_pointer_reach_the_disk_in_this_order(
    make_archive: Make, steps: list[str]
) -> None:
    make_archive(ferry=FERRY)
    steps.clear()
    directory = make_archive(lido=LIDO)
    files = len(list(store.current(directory)[0].iterdir()))
    assert steps[-(files + 6) :] == [
        *["sync file"] * files,
        "sync building",
        "rename building generation",
        "sync index",
        "sync current.new",
        "rename current.new current",
        "sync index",
    ]


@pytest.mark.skipif(os.name == "nt", reason="there an open file cannot be removed anyway")
def test_a_generation_that_is_read_stays_until_it_is_closed(make_archive: Make) -> None:
    reader = Generation(make_archive(ferry=FERRY))
    directory = make_archive(lido=LIDO)
    assert len(generations(directory)) == 2
    assert reader.passage(1)[0].text == "Tickets cost £4 each."
    assert len(reader.tokens.tokens(1)[1]) == 4  # opened only now, after the build
    reader.close()
    make_archive(storm="Storm\n\nThe storm blew in.\n\nTrees fell.\n")
    assert generations(directory) == [store.current(directory)[0].name]


def test_a_reader_that_was_dropped_holds_nothing(make_archive: Make) -> None:
    directory = make_archive(ferry=FERRY)
    Generation(directory).open_all()
    make_archive(lido=LIDO)
    assert len(generations(directory)) == 1


def test_nobody_begins_to_read_what_is_being_removed(tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    file.touch()
    with leases.unread(file) as unread:
        assert unread
        with pytest.raises(BlockingIOError):
            leases.hold(file)
    held = leases.hold(file)
    with leases.unread(file) as unread:
        assert not unread
    os.close(held)


def test_a_reader_follows_the_pointer_when_a_build_overtakes_it(
    make_archive: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = make_archive(ferry=FERRY)
    hold = leases.hold

    def overtaken(path: Path) -> int:
        monkeypatch.setattr(leases, "hold", hold)
        make_archive(lido=LIDO)
        return hold(path)

    monkeypatch.setattr(leases, "hold", overtaken)
    assert Generation(directory).manifest.articles == 2


def test_a_builder_waits_where_it_is_told_to(tmp_path: Path) -> None:
    order = []

    def second() -> None:
        with publishing.building(tmp_path / "index", wait=True):
            order.append("second")

    with publishing.building(tmp_path / "index"):
        waiting = threading.Thread(target=second)
        waiting.start()
        with pytest.raises(IndexBusyError), publishing.building(tmp_path / "index"):
            pass
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]


def test_a_pointer_that_the_disk_does_not_confirm_is_told(
    make_archive: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = make_archive(ferry=FERRY)
    sync = os.fsync

    def fails_last(descriptor: int) -> None:
        if Path(directory / "current").read_text("utf-8") != before:
            raise OSError(5, "Input/output error")
        sync(descriptor)

    before = (directory / "current").read_text("utf-8")
    monkeypatch.setattr(os, "fsync", fails_last)
    with pytest.raises(IndexWriteError, match="answers, but the disk did not confirm"):
        make_archive(lido=LIDO)
    assert Generation(directory).manifest.articles == 2
