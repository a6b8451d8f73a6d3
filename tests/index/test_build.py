"""Laws of building: what is indexed is what the sources hold, nothing is encoded twice, and a build that dies
or fails leaves the index before it answering."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import IndexBusyError, IndexWriteError, InputError, ModelError
from index import publishing
from index.build import BuildReport, build
from index.changes import sources_changed
from index.generation import Generation
from index.survey import survey
from tests.encoders import WordEncoder

FERRY = "Ferry returns to the estuary\n\nThe ferry sailed on Monday.\n\nTickets cost £4 each.\n"
LIDO = "Lido shuts for winter\n\nThe lido closed in October.\n\nSwimmers were sorry.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "articles"
    path.mkdir()
    (path / "ferry.txt").write_text(FERRY, "utf-8")
    (path / "lido.txt").write_text(LIDO, "utf-8")
    return path


@pytest.fixture
def index(tmp_path: Path, words_only: Path) -> Callable[..., BuildReport]:
    def run(*paths: Path) -> BuildReport:
        sources = [str(path) for path in paths]
        return build(sources, tmp_path / "index", model=words_only, make_encoder=WordEncoder)

    return run


def texts(directory: Path) -> list[str]:
    generation = Generation(directory)
    return [generation.passage(row)[0].text for row in range(generation.manifest.passages)]


def test_every_kept_paragraph_is_in_a_passage(folder: Path, index: Callable[..., BuildReport]) -> None:
    report = index(folder)
    assert texts(report.directory) == [
        "Ferry returns to the estuary\nThe ferry sailed on Monday.",
        "Tickets cost £4 each.",
        "Lido shuts for winter\nThe lido closed in October.",
        "Swimmers were sorry.",
    ]
    assert (report.survey.articles, report.survey.passages, report.encoded) == (2, 4, 4)


def test_an_unchanged_folder_is_not_built_again(folder: Path, index: Callable[..., BuildReport]) -> None:
    first = Generation(index(folder).directory).name
    report = index(folder)
    assert (report.changed, report.encoded) == (False, 0)
    assert Generation(report.directory).name == first


def test_only_changed_passages_are_encoded(folder: Path, index: Callable[..., BuildReport]) -> None:
    index(folder)
    (folder / "lido.txt").write_text(LIDO.replace("sorry", "glad"), "utf-8")
    report = index(folder)
    assert (report.encoded, report.reused) == (1, 3)
    assert "Swimmers were glad." in texts(report.directory)


def test_vectors_taken_over_are_those_of_their_own_words(
    folder: Path, index: Callable[..., BuildReport]
) -> None:
    index(folder)
    (folder / "airship.txt").write_text(
        "Airship lands\n\nAn airship came down.\n\nNo one was hurt.\n", "utf-8"
    )
    generation = Generation(index(folder).directory)
    for row in range(generation.manifest.passages):
        text = generation.passage(row)[0].text
        expected = WordEncoder(generation.manifest.model).encode([text])[0]
        np.testing.assert_allclose(generation.dense.vectors(np.array([row]))[0], expected.sentence, atol=1e-6)
        np.testing.assert_allclose(generation.tokens.tokens(row)[0], expected.tokens, atol=1e-3)


def test_a_deleted_file_leaves_the_index(folder: Path, index: Callable[..., BuildReport]) -> None:
    index(folder)
    (folder / "lido.txt").unlink()
    report = index(folder)
    assert (report.encoded, len(texts(report.directory))) == (0, 2)


def test_a_refused_file_is_reported_and_the_rest_indexed(
    folder: Path, index: Callable[..., BuildReport]
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    report = index(folder)
    assert [Path(refusal.path).name for refusal in report.survey.refused] == ["empty.txt"]
    assert report.survey.articles == 2


def test_what_is_doubtful_is_indexed_and_told_by_name_each_time(
    folder: Path, index: Callable[..., BuildReport]
) -> None:
    (folder / "late.txt").write_text("Mill shuts\n\nPublished: 1 January 2099\n\nIt shut.\n", "utf-8")
    for report in (index(folder), index(folder)):
        assert [Path(doubt.path).name for doubt in report.survey.doubts] == ["late.txt"]
        assert report.survey.articles == 3


def test_nothing_to_index_is_an_error_and_leaves_the_index(
    folder: Path, tmp_path: Path, index: Callable[..., BuildReport]
) -> None:
    before = texts(index(folder).directory)
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InputError, match="Nothing was indexed"):
        index(empty)
    assert texts(tmp_path / "index") == before


def test_a_missing_source_is_named(tmp_path: Path, index: Callable[..., BuildReport]) -> None:
    with pytest.raises(InputError, match="nowhere"):
        index(tmp_path / "nowhere")


def test_an_index_among_its_articles_is_no_source_of_its_own(folder: Path, words_only: Path) -> None:
    for _ in range(2):
        report = build([str(folder)], folder / "index", model=words_only, make_encoder=WordEncoder)
    assert (report.changed, report.survey.articles, report.survey.refused) == (False, 2, ())
    assert not sources_changed(Generation(folder / "index"))


def test_an_index_is_never_written_into_the_folder_of_articles_itself(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder)
    before = sorted(folder.iterdir())
    for directory in (folder, link):
        with pytest.raises(InputError, match="--index"):
            build([str(folder)], directory)
        with pytest.raises(InputError, match="--index"):
            survey([str(folder)], directory, lambda *_: None)
    assert sorted(folder.iterdir()) == before


def test_without_an_article_no_directory_is_made(tmp_path: Path, index: Callable[..., BuildReport]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "scan.pdf").touch()
    with pytest.raises(InputError, match="Nothing was indexed"):
        index(tmp_path / "empty")
    assert not (tmp_path / "index").exists()


def test_two_builders_at_once_are_refused(folder: Path, index: Callable[..., BuildReport]) -> None:
    directory = index(folder).directory
    with publishing.building(directory), pytest.raises(IndexBusyError, match="Another process"):
        index(folder)


@pytest.mark.parametrize("step", ["files_of", "publish", "_sync"])
def test_a_full_disk_leaves_the_index_before(
    step: str, folder: Path, index: Callable[..., BuildReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = index(folder).directory
    before = texts(directory)
    (folder / "lido.txt").unlink()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(publishing, step, full)
        with pytest.raises(IndexWriteError, match="No space left"):
            index(folder)
    assert texts(directory) == before
    assert index(folder).changed


def test_what_a_dead_build_left_is_removed(folder: Path, index: Callable[..., BuildReport]) -> None:
    directory = index(folder).directory
    orphan = directory / "building-1"
    orphan.mkdir()
    (directory / "generation-999999-deadbeef").mkdir()
    index(folder)
    assert sorted(path.name for path in directory.iterdir() if path.is_dir()) == [Generation(directory).name]


def test_a_survey_counts_what_a_build_would_index(folder: Path, tmp_path: Path) -> None:
    report = survey([str(folder)], tmp_path / "index", lambda *_: None)
    assert (report.articles, report.passages) == (2, 4)
    assert not (tmp_path / "index").exists()


def test_a_folder_that_is_no_model_is_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is not a sentence-transformers model"):
        build([str(folder)], tmp_path / "index", model=tmp_path)
