"""Laws of imports: they run one way, and what is heavy is loaded only by what needs it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = {"corpus": {"corpus"}, "index": {"corpus", "index"}, "qa": {"corpus", "index", "qa"}}
HEAVY = ("torch", "sentence_transformers", "transformers", "bm25s", "scipy", "trafilatura", "textual", "yaml")


def modules() -> Iterator[Path]:
    for layer in LAYERS:
        yield from sorted((ROOT / layer).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Return the top-level packages that a module names, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").split(".")[0])
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path: Path) -> None:
    layer = path.relative_to(ROOT).parts[0]
    assert imported(path) & LAYERS.keys() <= LAYERS[layer]
    if (ROOT / "qa" / "tui") not in path.parents:
        assert "textual" not in imported(path)
    if path != ROOT / "index" / "runtime.py":  # the one place that turns its telemetry off first
        assert "onnxruntime" not in imported(path)
    if path != ROOT / "index" / "encoder.py":
        assert not imported(path) & {"torch", "sentence_transformers", "transformers"}


@pytest.mark.parametrize(
    "module", ["qa", "qa.cli", "qa.ask", "qa.commands.ask", "qa.render", "index.encoder", "index.build"]
)
def test_nothing_heavy_is_loaded_before_it_is_called(module: str) -> None:
    heavy = set(HEAVY) - ({"yaml"} if module == "index.build" else set())
    script = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert not heavy & set(done.stdout.split())


def test_the_command_line_starts_with_next_to_nothing() -> None:
    script = "import sys, qa.cli; qa.cli._parser(); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert not {*HEAVY, "numpy", "faiss", "onnxruntime", "rich", "sqlite3"} & set(done.stdout.split())
