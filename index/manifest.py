"""What an index says of itself: schema, model, counts, sources, and the checksum of each of its files."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from index.checksums import FileSum
from index.models import Model

SCHEMA = 12
SHIPPED = "shipped archive"
FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """`sources` are the indexed paths, or the one word `SHIPPED`; `refused` are [path, reason] pairs;
    `files` holds what each file of the generation must be, by name."""

    schema: int
    program: str
    created: str
    model: Model
    dimensions: int
    articles: int
    passages: int
    sources: tuple[str, ...]
    refused: tuple[tuple[str, str], ...] = ()
    files: Mapping[str, FileSum] = field(default_factory=dict)

    def as_json(self) -> str:
        """Return the manifest as it is written to disk."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)


def parse(text: str) -> Manifest:
    """Return the manifest that `text` holds; raise ValueError, KeyError or TypeError where it holds none."""
    form: dict[str, Any] = json.loads(text)
    form["model"] = Model(**form["model"])
    form["sources"] = tuple(str(path) for path in form["sources"])
    form["refused"] = tuple((str(path), str(reason)) for path, reason in form["refused"])
    form["files"] = {str(name): FileSum(**known) for name, known in form["files"].items()}
    manifest = Manifest(**form)
    _check(manifest)
    return manifest


def schema_of(text: str) -> int:
    """Return the schema version of a manifest of any version; raise as `parse` does."""
    return int(json.loads(text)["schema"])


def _check(manifest: Manifest) -> None:
    """Raise ValueError for values that no build writes; names and checksums become parts of paths."""
    files = manifest.files.values()
    most = sum(known.size for known in files)  # every article, passage and dimension takes a byte and more
    for count in (manifest.dimensions, manifest.articles, manifest.passages):
        if type(count) is not int or not 1 <= count <= most:
            raise ValueError(f"{count!r} is no count")
    if any(not 0 <= known.headed <= known.size for known in files):
        raise ValueError("a file's head is longer than the file")
    if not re.fullmatch("[0-9a-f]{64}", str(manifest.model.sha256)):
        raise ValueError(f"{manifest.model.sha256!r} is no checksum")
    if manifest.model.folder is not None and not Path(manifest.model.folder).is_absolute():
        raise ValueError(f"{manifest.model.folder!r} is no whole path")
    for name in manifest.files:
        if not re.fullmatch(r"[a-z]+(\.[a-z]+)*", name):
            raise ValueError(f"{name!r} is no file of an index")
