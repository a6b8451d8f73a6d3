"""What an index says of itself: schema, model, counts, sources, and the checksum of each of its files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from index.models import Model

SCHEMA = 3
SHIPPED = "shipped archive"
FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """`sources` are the indexed paths, or the one word `SHIPPED`; `refused` are [path, reason] pairs;
    `files` is {name: [size in bytes, SHA-256]}."""

    schema: int
    program: str
    created: str
    model: Model
    dimensions: int
    articles: int
    passages: int
    sources: tuple[str, ...]
    refused: tuple[tuple[str, str], ...] = ()
    files: Mapping[str, tuple[int, str]] = field(default_factory=dict)

    def as_json(self) -> str:
        """Return the manifest as it is written to disk."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)


def parse(text: str) -> Manifest:
    """Return the manifest that `text` holds; raise ValueError, KeyError or TypeError where it holds none."""
    form: dict[str, Any] = json.loads(text)
    form["model"] = Model(**form["model"])
    form["sources"] = tuple(str(path) for path in form["sources"])
    form["refused"] = tuple((str(path), str(reason)) for path, reason in form["refused"])
    form["files"] = {str(name): (int(size), str(sha)) for name, (size, sha) in form["files"].items()}
    return Manifest(**form)


def schema_of(text: str) -> int:
    """Return the schema version of a manifest of any version; raise as `parse` does."""
    return int(json.loads(text)["schema"])
