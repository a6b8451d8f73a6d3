"""The page on the terminal UI is kept true."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

from qa.memory.settings import read_settings
from qa.tui.about import AboutArchive
from qa.tui.bindings import ANYWHERE, IN_PANES
from qa.tui.chooser import Chooser
from qa.tui.findbar import FindBar
from qa.tui.help import Help
from qa.tui.page import Page
from qa.tui.prompt import Prompt

SPELT = {"/": "slash", "[": "left_square_bracket", "]": "right_square_bracket"}
SPELT |= {"{": "left_curly_bracket", "}": "right_curly_bracket"}
PAGE = (Path(__file__).resolve().parents[3] / "docs" / "terminal.md").read_text("utf-8")


def test_every_key_is_documented_by_its_id() -> None:
    """The page names the id of every key, and no other."""
    bindings = [*ANYWHERE, *IN_PANES, *Page.BINDINGS, *Prompt.BINDINGS, *FindBar.BINDINGS]
    ids = {binding.id for binding in bindings if getattr(binding, "id", None)}  # type: ignore[union-attr]
    named = set(
        re.findall(
            r"`([a-z]+(?:\.[a-z0-9-]+)?|help-in-pane)`", PAGE.split("## Keys")[1].split("## Settings")[0]
        )
    )
    ranks = {f"passage.{number}" for number in range(1, 10)}
    assert {name for name in named if "." in name or name in ids} | ranks == ids


def test_every_key_is_pressed_in_a_test() -> None:
    """No binding has a key that no test presses."""
    tests = Path(__file__).parent.glob("test_*.py")
    nodes = (node for path in tests for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    words = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    keyed = (
        ANYWHERE,
        IN_PANES,
        *(one.BINDINGS for one in (Page, Prompt, FindBar, Chooser, Help, AboutArchive)),
    )
    keys = {key for bindings in keyed for binding in bindings for key in binding.key.split(",")}  # type: ignore[union-attr]
    assert {key for key in keys if SPELT.get(key, key) not in words} == set()


def test_settings_example_is_read(tmp_path: Path) -> None:
    """The example of a settings file is one that the program reads."""
    example = PAGE.split("```toml\n")[1].split("```")[0]
    path = tmp_path / "config.toml"
    path.write_text(example)
    assert dict(read_settings(path).keys) == tomllib.loads(example)["keys"]
