"""What a user sets: a TOML file in the platform's configuration folder. What a setting does is the UI's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import platformdirs

from corpus.bounded_toml import parse
from corpus.errors import InputError

_KNOWN: dict[str, type] = {"theme": str, "history": bool, "animations": bool, "plain": bool, "keys": dict}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, with their defaults. `keys` are keys by binding id, several parted by commas."""

    theme: str | None = None
    history: bool = True
    animations: bool = False
    plain: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)


def settings_path() -> Path:
    """Return where the user's settings lie."""
    return platformdirs.user_config_path("council-qa", appauthor=False) / "config.toml"


def read_settings(path: Path | None = None) -> Settings:
    """Read the settings; a missing file means the defaults. Raises InputError naming file and setting."""
    path = path or settings_path()
    try:
        values = parse(path.read_bytes())
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        raise InputError(f"Cannot read the settings in {path}: {error}. Mend or remove the file.") from error
    return _checked(values, path)


def _checked(values: dict[str, Any], path: Path) -> Settings:
    for name, value in values.items():
        wanted = _KNOWN.get(name)
        if wanted is None:
            raise InputError(f"{path} sets {name!r}, which is no setting. Known are: {', '.join(_KNOWN)}.")
        if not isinstance(value, wanted):
            kinds = {bool: "true or false", str: "a text", dict: "a table"}
            raise InputError(f"{path} sets {name} to {value!r}. Make it {kinds[wanted]}.")
    for name, keys in values.get("keys", {}).items():
        if not isinstance(keys, str) or not keys.strip():
            raise InputError(f'{path} binds {name} to {keys!r}. Give keys as a text such as "ctrl+k".')
    return Settings(**values)
