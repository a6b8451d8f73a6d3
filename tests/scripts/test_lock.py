"""Laws of supply: what is installed is pinned and hashed, as tried, and its licence is known."""

from __future__ import annotations

import re
import tomllib

from scripts.licences import PAGE, licence, pins
from scripts.lock import APART, LOCK, ROOT, locked

LOCKED = locked(LOCK.read_text("utf-8"))


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def constraints() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").split()
    return {plain(name): version for name, version in (line.split("==") for line in lines)}


def test_every_package_is_pinned_with_hashes() -> None:
    for name, lines in LOCKED.items():
        assert re.match(rf"{re.escape(name)}==\S+", lines[0])
        assert all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}( \\)?", line) for line in lines[1:])
        assert len(lines) > 1


def test_the_pins_are_those_that_were_tried() -> None:
    tried = constraints()
    for name, version in pins(LOCK.read_text("utf-8")).items():
        assert tried.get(plain(name), version) == version


def test_everything_that_the_project_needs_is_locked_but_torch() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {plain(re.match(r"[\w.-]+", wanted)[0]) for wanted in project["dependencies"]}  # type: ignore[index]
    assert needed - {plain(name) for name in LOCKED} == {"torch"}
    assert not [name for name in LOCKED if APART.match(name)]


def test_no_registry_is_named() -> None:
    assert "://" not in LOCK.read_text("utf-8")


def test_every_licence_is_listed_and_known() -> None:
    page = PAGE.read_text("utf-8")
    for name, version in pins(LOCK.read_text("utf-8")).items():
        assert f"| {name} | {version} |" in page
    assert licence("numpy") in page
    assert "see its files" not in page
