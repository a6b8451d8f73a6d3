"""Writes docs/licences.md: the licence of each package of requirements.lock, and of torch, as its own
metadata says it.

    python -m scripts.licences"""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from scripts.lock import LOCK, ROOT, locked

PAGE = ROOT / "docs" / "licences.md"
_HEAD = """# Licences of what is installed

Made by `python -m scripts.licences` from the packages' own metadata; versions are those of
`requirements.lock`. Our own code is under the MIT licence (`LICENSE`).

| package | version | licence |
|---|---|---|
"""
_ABSENT = "not installed where this list was made: another platform's, or for building only"
_LONGEST = 60


def licence(name: str) -> str:
    """Return what a package says of its licence."""
    try:
        found = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return _ABSENT
    kinds = [kind.split(" :: ")[-1] for kind in found.get_all("Classifier") or [] if kind[:7] == "License"]
    said = {field: ", ".join(found.get_all(field) or []) for field in ("License-Expression", "License")}
    first = said["License-Expression"] or ", ".join(kinds) or said["License"]
    return " ".join(first.split())[:_LONGEST] or "see its files"


def pins(text: str) -> dict[str, str]:
    """Return {package: version} of a lock file, torch's from constraints.txt beside."""
    versions = {name: lines[0].partition("==")[2].split()[0] for name, lines in locked(text).items()}
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines():
        if line.startswith("torch=="):
            versions["torch"] = line.removeprefix("torch==")
    return dict(sorted(versions.items()))


def main(page: Path = PAGE) -> None:
    """Write the page."""
    rows = [
        f"| {name} | {version} | {licence(name)} |" for name, version in pins(LOCK.read_text("utf-8")).items()
    ]
    page.write_text(_HEAD + "\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
