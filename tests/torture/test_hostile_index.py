"""Laws of an index from elsewhere: its checksums may all agree and it may hold anything; it runs no code,
reads nothing outside itself, and ends in answers or in a clear refusal."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import sqlite3
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from corpus.errors import CouncilQAError, IndexDamagedError, ModelError
from index import store
from index.build import build
from index.checksums import file_sum
from index.models import Model, verify
from qa import cli
from tests.encoders import WordEncoder
from tests.torture.archive import answers, open_words

Make = Callable[[], Path]


class Payload:
    """What a pickle of it would do when loaded: make a folder."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (os.environ["PAYLOAD"],)


@pytest.fixture(autouse=True)
def nothing_ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    place = tmp_path / "it-ran"
    monkeypatch.setenv("PAYLOAD", str(place))
    yield
    assert not place.exists()


def reseal(directory: Path, **changed: Any) -> None:
    """Write manifest and pointer anew, so that every checksum agrees with what the files now hold."""
    folder = store.current(directory)[0]
    path = folder / "manifest.json"
    form = json.loads(path.read_text("utf-8")) | changed
    for name in form["files"]:
        form["files"][name] = asdict(file_sum(folder / name))
    path.write_text(json.dumps(form), "utf-8")
    checksum = hashlib.sha256(path.read_bytes()).hexdigest()
    (directory / store.POINTER).write_text(f"{folder.name} {checksum}\n", "utf-8")


def read_all(directory: Path) -> None:
    archive = open_words(directory)
    archive.warm_up()
    answers(archive)


def refused(directory: Path) -> None:
    with pytest.raises(CouncilQAError) as told:
        read_all(directory)
    assert told.value.exit_code == 3


def arrays(directory: Path) -> list[str]:
    return sorted(path.name for path in store.current(directory)[0].glob("*.npy"))


def test_a_resealed_index_answers(make_index: Make) -> None:
    directory = make_index()
    reseal(directory)
    assert answers(open_words(directory))


def test_a_pickle_in_an_array_is_not_loaded(make_index: Make) -> None:
    directory = make_index()
    for name in arrays(directory):
        path = store.current(directory)[0] / name
        whole = path.read_bytes()
        np.save(path, np.array([Payload()], dtype=object), allow_pickle=True)
        reseal(directory)
        refused(directory)
        path.write_bytes(pickle.dumps(Payload()))
        reseal(directory)
        refused(directory)
        path.write_bytes(whole)


@pytest.mark.parametrize(
    "values",
    [
        np.array([1e300]),
        np.full((2, 2), 2**40),
        np.array(["word"]),
        np.zeros(0, dtype=np.int32),
        np.full(40, -(2**31), dtype=np.int32),
        np.full(40, 2**31 - 1, dtype=np.int64),
    ],
    ids=lambda values: f"{values.dtype}{values.shape}",
)
def test_an_array_of_other_values_never_crashes(
    values: Any, make_index: Make, recwarn: pytest.WarningsRecorder
) -> None:
    directory = make_index()
    for name in arrays(directory):
        path = store.current(directory)[0] / name
        whole = path.read_bytes()
        np.save(path, values)
        reseal(directory)
        try:
            answers(open_words(directory))
        except (CouncilQAError, ValueError, LookupError, TypeError, ArithmeticError) as error:
            assert "Traceback" not in str(error)  # noqa: PT017 - sealed nonsense may fail, but as an error
        path.write_bytes(whole)


@pytest.mark.parametrize("file", ["catalogue.sqlite", "remarks.sqlite"])
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON passages BEGIN DELETE FROM passages; END",
        "CREATE VIEW v AS SELECT load_extension('x')",
        "CREATE TABLE extra (a)",
    ],
)
def test_tables_of_another_kind_are_refused(file: str, statement: str, make_index: Make) -> None:
    directory = make_index()
    if file == "remarks.sqlite":
        statement = statement.replace("passages", "remarks")
    with sqlite3.connect(store.current(directory)[0] / file) as database:
        database.execute(statement)
    database.close()
    reseal(directory)
    refused(directory)


def test_a_view_without_end_in_a_table_s_place_is_refused(make_index: Make) -> None:
    directory = make_index()
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS row, i AS kind FROM n"
    )
    with sqlite3.connect(store.current(directory)[0] / "remarks.sqlite") as database:
        database.execute("DROP TABLE remarks")
        database.execute(f"CREATE VIEW remarks AS {endless}")
    database.close()
    reseal(directory)
    refused(directory)


def test_a_link_out_of_the_index_is_not_followed(make_index: Make, tmp_path: Path) -> None:
    directory = make_index()
    folder = store.current(directory)[0]
    for name in [*arrays(directory), "catalogue.sqlite"]:
        outside = tmp_path / "outside"
        (folder / name).rename(outside)
        (folder / name).symlink_to(outside)
        refused(directory)
        (folder / name).unlink()
        outside.rename(folder / name)
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    refused(directory)


def test_a_pipe_in_a_file_s_place_is_not_waited_for(make_index: Make) -> None:
    directory = make_index()
    path = store.current(directory)[0] / "catalogue.sqlite"
    path.unlink()
    os.mkfifo(path)
    refused(directory)


@pytest.mark.parametrize(
    "changed",
    [
        {"files": {"../../secret": {"size": 1, "head": 1, "sha256": "0"}}},
        {"model": {"name": "m", "sha256": "../../x", "folder": None}},
        {"model": {"name": "m", "sha256": "0" * 64, "folder": "model"}},
        {"passages": 10**18},
        {"files": {"dense.faiss": {"size": 9, "headed": -1, "head": 1, "sha256": "0"}}},
        {"passages": -1},
        {"passages": True},
        {"dimensions": 0},
        {"articles": "many"},
        {"sources": 3},
        {"surplus": 1},
        {"files": []},
        {"refused": [[]]},
    ],
    ids=lambda changed: json.dumps(changed)[:40],
)
def test_a_manifest_that_no_build_writes_is_refused(changed: dict[str, Any], make_index: Make) -> None:
    directory = make_index()
    folder = store.current(directory)[0]
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changed), "utf-8")
    checksum = hashlib.sha256(path.read_bytes()).hexdigest()
    (directory / store.POINTER).write_text(f"{folder.name} {checksum}\n", "utf-8")
    refused(directory)


def test_what_an_index_says_of_itself_is_shown_inert(
    make_index: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    directory = make_index()
    acting = "\x1b]52;c;aGk=\x07\u202e\r\n"
    model = {"name": f"m{acting}", "sha256": "0" * 64, "folder": f"/{acting}"}
    told = {"model": model, "created": acting, "program": acting}
    reseal(directory, sources=[f"/x{acting}"], refused=[[f"/x{acting}", f"odd{acting}"]], **told)
    for arguments in (["where"], ["about"], ["index"], ["index", str(directory)], ["ask", "ferry"]):
        cli.main([*arguments, "--index", str(directory)])
        out, err = capsys.readouterr()
        assert not set("\x1b\x07\u202e\r") & set(out + err)


def test_a_manifest_nested_without_end_is_refused(make_index: Make) -> None:
    directory = make_index()
    folder = store.current(directory)[0]
    (folder / "manifest.json").write_text("[" * 100_000, "utf-8")
    checksum = hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()
    (directory / store.POINTER).write_text(f"{folder.name} {checksum}\n", "utf-8")
    refused(directory)


def test_a_model_that_brings_code_is_refused(tmp_path: Path, words_only: Path) -> None:
    weights = words_only / "model.safetensors"
    (tmp_path / "model.safetensors").write_bytes(weights.read_bytes())
    (tmp_path / "tokenizer.json").write_bytes((words_only / "tokenizer.json").read_bytes())
    (tmp_path / "modules.json").write_text('[{"type": "payload.Model", "path": ""}]', "utf-8")
    (tmp_path / "payload.py").write_text("import os; os.mkdir(os.environ['PAYLOAD'])", "utf-8")
    (tmp_path / "ferry.txt").write_text("Ferry returns\n\nThe ferry sailed.\n", "utf-8")
    checksum = hashlib.sha256(weights.read_bytes()).hexdigest()
    with pytest.raises(ModelError, match="never run"):
        verify(Model("m", checksum, str(tmp_path)))
    with pytest.raises(ModelError, match="never run"):
        build([str(tmp_path)], tmp_path / "index", model=tmp_path, make_encoder=WordEncoder)


def test_a_build_writes_through_no_link(make_index: Make, tmp_path: Path, words_only: Path) -> None:
    directory = make_index()
    mine = tmp_path / "mine.txt"
    for name in ("current.new", "building-1", "generation-000009-00000000"):
        mine.write_text("mine", "utf-8")
        (directory / name).symlink_to(mine)
    (tmp_path / "articles" / "lido.txt").unlink()
    build([str(tmp_path / "articles")], directory, model=words_only, make_encoder=WordEncoder)
    assert mine.read_text("utf-8") == "mine"


def test_folders_of_the_user_s_own_stay(make_index: Make, tmp_path: Path, words_only: Path) -> None:
    directory = make_index()
    for name in ("generation-of-1968", "building-plans", "generation-1-a"):
        (directory / name).mkdir()
    (tmp_path / "articles" / "lido.txt").unlink()
    build([str(tmp_path / "articles")], directory, model=words_only, make_encoder=WordEncoder)
    kept = {"generation-of-1968", "building-plans", "generation-1-a"}
    assert kept <= {path.name for path in directory.iterdir()}


def test_what_is_damaged_is_mended_by_a_build_of_the_same_sources(make_index: Make, tmp_path: Path) -> None:
    directory = make_index()
    wanted = answers(open_words(directory))
    path = max(store.current(directory)[0].iterdir(), key=lambda path: path.stat().st_size)
    data = bytearray(path.read_bytes())
    data[-1] ^= 0xFF
    path.write_bytes(data)
    report = build(
        [str(tmp_path / "articles")], directory, model=tmp_path / "model", make_encoder=WordEncoder
    )
    assert report.changed
    assert store.verify(directory)
    assert answers(open_words(directory)) == wanted


def test_a_damaged_index_still_says_what_it_was_made_from(make_index: Make, tmp_path: Path) -> None:
    directory = make_index()
    wanted = store.sources_of(directory)
    (directory / store.POINTER).write_bytes(b"\xff")
    assert store.sources_of(directory) == wanted == (str(tmp_path / "articles"),)
    (next(directory.glob("generation-*")) / "manifest.json").write_text("{", "utf-8")
    with pytest.raises(IndexDamagedError, match="qa index PATH --index"):
        store.sources_of(directory)
