"""The law of generality: no rule, word list, data file or weight names what the archive is about."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.understanding.english import words_of

ROOT = Path(__file__).parent.parent
ARCHIVE = ROOT / "corpus" / "articles"
FIRST_NAMES = ROOT / "corpus" / "forenames.py"
WORD = re.compile(r"[A-Za-z][\w’'-]+")
GENERAL = words_of(
    """according april baker borough cllr committee conservative constable councillor editor educational
    february first group hall his innovation joint june keeping labour likening may metropolitan midlands
    minister ofsted only options others perhaps police rather scrutiny send speaking special stone
    thursday wellbeing"""
)
"""Words that the archive prints with a capital alone and that are British English all the same: openings of
sentences, months, titles, trades, parties, kinds of body, the national inspectorate of schools."""


def archive_names() -> frozenset[str]:
    """Return, in lower case, the words that the archive prints only with a capital and that are its own."""
    words = [word for path in ARCHIVE.glob("*.md") for word in WORD.findall(path.read_text("utf-8"))]
    lower = {word for word in words if word.islower()}
    capital = {re.sub(r"[’']s$", "", word).lower() for word in words if word[0].isupper() and len(word) > 2}
    return frozenset(capital - lower - GENERAL - first_names())


def first_names() -> frozenset[str]:
    """Return the first names of a general list: everybody's, not the archive's."""
    return frozenset(WORD.findall(FIRST_NAMES.read_text("utf-8")))


def data_of(path: Path) -> Iterator[str]:
    """Yield what a file gives the program to go by: its literals, or all of it where it is no code."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        yield text
        return
    tree = ast.parse(text)
    said = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def program_files() -> list[Path]:
    files = [path for layer in ("corpus", "index", "qa") for path in (ROOT / layer).rglob("*.*")]
    kept = {".py", ".json", ".toml", ".txt"}
    return [path for path in files if path.suffix in kept and path.parent != ARCHIVE]


def test_the_archive_has_names_to_look_for() -> None:
    assert {"northamptonshire", "hodges", "hadley", "golby", "olympus", "sandwell"} <= archive_names()


@pytest.mark.parametrize("path", program_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_rule_names_what_the_archive_is_about(path: Path) -> None:
    ids = {article.stem for article in ARCHIVE.glob("*.md")}
    for text in data_of(path):
        assert not {word.lower() for word in WORD.findall(text)} & archive_names()
        assert not any(stem in text for stem in ids)
