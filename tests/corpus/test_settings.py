"""Settings: a person's word that a paragraph stays."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import ReadError
from corpus.settings import read_keep, read_settings


def test_a_folder_without_settings_keeps_nothing_special(tmp_path: Path) -> None:
    assert not read_settings(tmp_path).keep_for("a.txt").covers(1, "Hide Ad")


def test_paragraphs_are_kept_by_number_or_words_for_one_file_or_all(tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text('[keep]\n"a.txt" = [3]\n"*" = ["hide  AD"]\n')
    settings = read_settings(tmp_path)
    assert settings.keep_for("a.txt").covers(3, "Anything")
    assert not settings.keep_for("b.txt").covers(3, "Anything")
    assert settings.keep_for("b.txt").covers(9, "Please Hide ad now")


@pytest.mark.parametrize(
    "text",
    [
        "[keep",
        "keep = 1",
        "[kept]\na = [1]",
        "[keep]\na = 1",
        "[keep]\na = [1.5]",
        "a = " + "[" * 3000,
        "#" * 70_000,
    ],
    ids=["syntax", "no table", "name", "no list", "fraction", "deep", "long"],
)
def test_settings_that_cannot_be_followed_are_an_error_naming_the_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "qa.toml").write_text(text)
    with pytest.raises(ReadError, match=r"qa\.toml"):
        read_settings(tmp_path)


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=5)
)
def test_any_value_is_read_or_refused(value: object) -> None:
    with suppress(ReadError):
        read_keep(value, "qa.toml").covers(1, "Text.")
