"""Where things lie on this machine: the default index and the cache, in the platform's own folders."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_NAME = "council-qa"


def default_index() -> Path:
    """Return the directory of the index that is used where none is named."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "index"


def cache() -> Path:
    """Return the folder of things that can be made again: exported models, checksums."""
    return Path(platformdirs.user_cache_dir(_NAME, appauthor=False))
