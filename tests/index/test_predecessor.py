"""Laws of building from the generation before: what a build takes over is what it would have made, to the
byte, whatever came, changed and went; and what did not change is not read again."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.reader import SourceFile, read_article
from corpus.records import Article
from index import notes, store, survey
from index.build import BuildReport, build
from index.generation import Generation
from tests.encoders import WordEncoder

STORIES = """
Ferry returns to Keld Moss
12 June 2018
Some 600 people marched through Keld Moss for the ferry.
“Tickets cost £4 each,” said Jean Haddar, the harbour master of Keld Moss.
---
Ferry fares rise in Keld Moss
13 June 2018
Jean Hadder, harbour master of Keld Moss, said in the Calder Herald (CH) that 600 people marched through it.
---
Keld Moss ferry again
14 June 2018
The ferry sailed from Keld Moss. Jean Hadder told The Calder Herald.
Correction: We said that 600 people marched through Keld Moss. The correct figure is 60.
---
Bridge to close
3 March 2019
The Calder Bridge in Keld Moss will close on 1 May 2019.
Ben Oake, leader of Calder Council, said so.
---
Bridge shuts
5 April 2019
The Calder Bridge in Keld Moss will close on 9 May 2019.
Cal Reed, leader of Calder Council, was sorry.
---
School report
Ofsted rated Keld School good in 2016. Ofsted rated Keld School poor in 2013.
---
Bridge opens
The Calder Bridge in Keld Moss closed last week, Ben Oake said.
Advertisement
""".replace("\n", "\n\n").split("---")
NAMES = ("a.txt", "b.txt", "east/a.txt", "east/c.md", "west/c.txt")
SETTINGS = ("", '[keep]\n"*" = ["advertisement"]\n', '[keep]\n"a.txt" = [4]\n')

Archive = Mapping[str, int]
archives = st.dictionaries(st.sampled_from(NAMES), st.integers(0, len(STORIES) - 1), min_size=2)


@pytest.fixture
def index(words_only: Path) -> Callable[[Path, Path], BuildReport]:
    return lambda folder, directory: build(
        [str(folder)], directory, model=words_only, make_encoder=WordEncoder
    )


def write(folder: Path, archive: Archive, said: str) -> None:
    """Make `folder` hold just these stories, and what is said of keeping."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, story in archive.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORIES[story], "utf-8")
    if said:
        (folder / "qa.toml").write_text(said, "utf-8")


def contents(directory: Path) -> dict[str, object]:
    """Return what every file of an index holds: rows of tables, bytes of the rest."""
    folder, manifest = store.current(directory)
    return {name: _held(folder / name) for name in manifest.files}


def _held(path: Path) -> object:
    if path.suffix != ".sqlite":
        return path.read_bytes()
    database = sqlite3.connect(path)
    try:
        return list(database.iterdump())
    finally:
        database.close()


@pytest.mark.parametrize("lending", [200, 2])
def test_a_build_on_another_is_a_build_from_nothing(
    lending: int,
    tmp_path: Path,
    index: Callable[[Path, Path], BuildReport],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(survey, "MOST_FILES", lending)

    @given(st.lists(st.tuples(archives, st.sampled_from(SETTINGS)), min_size=2, max_size=3))
    @settings(max_examples=12, suppress_health_check=list(HealthCheck))
    def check(steps: list[tuple[Archive, str]]) -> None:
        again, fresh, folder = (tmp_path / name for name in ("again", "fresh", "articles"))
        shutil.rmtree(again, ignore_errors=True)
        for archive, said in steps:
            write(folder, archive, said)
            grown = index(folder, again)
            shutil.rmtree(fresh, ignore_errors=True)
            whole = index(folder, fresh)
            assert contents(again) == contents(fresh)
            assert grown.survey == whole.survey

    check()


def test_the_stories_hold_every_kind_of_remark(
    tmp_path: Path, index: Callable[[Path, Path], BuildReport]
) -> None:
    write(tmp_path / "articles", {f"{n}.txt": n for n in range(len(STORIES))}, "")
    index(tmp_path / "articles", tmp_path / "index")
    generation = Generation(tmp_path / "index")
    kinds = {remark.kind for remark in generation.remarks.on(range(len(generation.article_numbers)))}
    assert kinds >= {"spoken", "post", "withdrawn", "conflict", "change", "variant"}


def test_only_changed_files_are_read_again(
    tmp_path: Path, index: Callable[[Path, Path], BuildReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, read = tmp_path / "articles", []

    def reading(source: SourceFile) -> Article:
        read.append(source.id)
        return read_article(source)

    monkeypatch.setattr(survey, "read_article", reading)
    write(folder, {"a.txt": 0, "b.txt": 1, "c.txt": 3}, "")
    index(folder, tmp_path / "index")
    assert set(read) == {"a", "b", "c"}
    read.clear()
    assert not index(folder, tmp_path / "index").changed
    (folder / "b.txt").write_text(STORIES[4], "utf-8")
    assert index(folder, tmp_path / "index").changed
    assert set(read) == {"b"}


def test_what_is_said_of_a_folder_counts_as_a_change(
    tmp_path: Path, index: Callable[[Path, Path], BuildReport]
) -> None:
    for said, passages in ((SETTINGS[0], 2), (SETTINGS[1], 3), (SETTINGS[0], 2)):
        write(tmp_path / "articles", {"a.txt": 5, "b.txt": 6}, said)
        assert index(tmp_path / "articles", tmp_path / "index").survey.passages == passages


def test_another_program_reads_every_file_anew(
    tmp_path: Path, index: Callable[[Path, Path], BuildReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "articles", {"a.txt": 0}, "")
    index(tmp_path / "articles", tmp_path / "index")
    monkeypatch.setattr("index.predecessor._rules", lambda: "other rules")
    assert index(tmp_path / "articles", tmp_path / "index").changed


def test_notes_that_are_none_are_an_error(tmp_path: Path) -> None:
    (tmp_path / notes.FILE).write_bytes(b'{"version": 3}\n')
    with pytest.raises(ValueError, match=notes.FILE):
        notes.read(tmp_path)
