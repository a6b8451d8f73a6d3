"""Settings are read as written, and what is wrong with them is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import InputError
from qa.memory.settings import Settings, read_settings, settings_path


def test_missing_file_means_defaults(tmp_path: Path) -> None:
    """Without a file everything is at its default."""
    assert read_settings(tmp_path / "none.toml") == Settings()
    assert settings_path().name == "config.toml"


def test_settings_as_written(tmp_path: Path) -> None:
    """Every setting is read."""
    path = tmp_path / "config.toml"
    path.write_text('theme = "nord"\nhistory = false\nplain = true\n[keys]\n"pane.zoom" = "x,f9"\n')
    assert read_settings(path) == Settings("nord", False, False, True, {"pane.zoom": "x,f9"})


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("colour = 1", "'colour', which is no setting"),
        ("history = 'yes'", "history to 'yes'"),
        ("keys = 3", "keys to 3"),
        ("[keys]\nzoom = 3", "zoom to 3"),
        ("[keys]\nzoom = ' '", "zoom to ' '"),
        ("a = = b", "Cannot read the settings"),
        ("a = '\udcff'", "Cannot read the settings"),
    ],
)
def test_wrong_settings_are_named(tmp_path: Path, text: str, named: str) -> None:
    """A wrong file raises an error that names the file and the setting."""
    path = tmp_path / "config.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(InputError, match=named) as error:
        read_settings(path)
    assert str(path) in str(error.value)
