"""Files: what the walk finds, what it refuses, and what each article is called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.errors import InputError, ReadError
from corpus.files import MAX_BYTES, find_files, read_bytes


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Text.")


def ids(folder: Path) -> list[str]:
    return [source.id for source in find_files([folder])[0]]


def reasons(folder: Path) -> dict[str, str]:
    return {Path(refusal.path).name: refusal.reason for refusal in find_files([folder])[1]}


def test_folders_are_walked_and_files_sorted_by_path(tmp_path: Path) -> None:
    write(tmp_path, "z.txt", "b/two.MD", "a/one.html", ".hidden.txt", ".git/x.txt", "qa.toml")
    sources, refused = find_files([tmp_path])
    assert [source.id for source in sources] == ["one", "two", "z"]
    assert all(source.path.is_absolute() for source in sources)
    assert refused == ()


def test_a_shared_stem_is_told_apart_by_the_path_and_then_the_suffix(tmp_path: Path) -> None:
    write(tmp_path, "a/may.txt", "b/may.txt", "c/june.txt", "c/june.md")
    assert ids(tmp_path) == ["a/may", "b/may", "c/june.md", "c/june.txt"]


def test_two_folders_with_the_same_files_still_get_names_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, "east/may.txt", "west/may.txt")
    sources, _ = find_files([tmp_path / "east", tmp_path / "west"])
    assert [source.id for source in sources] == ["east/may.txt", "west/may.txt"]


def test_a_file_named_twice_is_found_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    assert len(find_files([tmp_path, tmp_path / "a.txt", tmp_path])[0]) == 1


def test_a_path_that_is_not_there_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="missing"):
        find_files([tmp_path / "missing"])


def test_a_folder_left_out_is_passed_over_in_silence_and_no_other_of_its_name(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/index/b.txt", "index/c.txt", "index/d/e.dat")
    sources, refused = find_files([tmp_path], tmp_path / "b" / ".." / "index")
    assert ([source.id for source in sources], refused) == (["a", "b"], ())


def test_other_kinds_of_file_and_odd_names_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "scan.pdf", "two\nlines.txt", "good.txt")
    assert ids(tmp_path) == ["good"]
    assert reasons(tmp_path) == {
        "scan.pdf": "not a .txt, .md or .html file",
        "two\\nlines.txt": "its name holds control characters or is not Unicode; rename it",
    }


def test_links_that_leave_or_loop_are_refused_and_links_inside_add_nothing(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt", "out/b.txt")
    links = {
        "leaves.txt": "../out/b.txt",
        "loop.txt": "loop.txt",
        "same.txt": "a.txt",
        "up": "..",
        "self": ".",
    }
    for name, target in links.items():
        (tmp_path / "in" / name).symlink_to(target)
    assert ids(tmp_path / "in") == ["a"]
    assert set(reasons(tmp_path / "in")) == {"leaves.txt", "loop.txt", "up", "self"}


def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reasons(tmp_path) == {"pipe.txt": "not a regular file"}
    with pytest.raises(ReadError, match="not a regular file"):
        read_bytes(tmp_path / "pipe.txt")


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(ReadError, match="larger than 4 MB"):
        read_bytes(tmp_path / "big.txt")


def test_a_file_gone_since_it_was_found_is_a_read_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"gone\.txt: cannot be read"):
        read_bytes(tmp_path / "gone.txt")
