"""How fast and how small: everything beside what it is held against, in one run.

python -m benchmarks.speed INDEX [--large FOLDER --questions FILE.jsonl ...] [--texts FOLDER] --out SECTION.md

INDEX is one of the five shipped articles. `--large`: an archive of many passages, as `large_archive` makes,
of which `--questions` are asked. `--texts`: a folder of articles to build from."""

from __future__ import annotations

import argparse
import contextlib
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.growth import grown
from benchmarks.processes import busy_core, program, taking_turns
from benchmarks.timing import Row, one_pass, seconds, warm
from index import exports
from index.build import build
from index.generation import Generation
from index.models import packaged_model
from index.question_encoder import OnnxEncoder

_QUESTIONS = Path(__file__).parent.parent / "tests" / "data" / "questions.jsonl"
_ASKED, _MOST_ASKED = 20, 200


def main() -> int:
    """Measure, write the section and beside it the figures as JSON; return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.speed", description="Measure speed and size.")
    parser.add_argument("index", type=Path, metavar="INDEX")
    parser.add_argument("--large", type=Path, metavar="FOLDER")
    parser.add_argument("--questions", type=Path, nargs="+", default=[_QUESTIONS], metavar="FILE.jsonl")
    parser.add_argument("--texts", type=Path, metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=9, metavar="N")
    parser.add_argument("--out", type=Path, required=True, metavar="SECTION.md")
    options = parser.parse_args()
    rows: list[Row] = []
    for row in _measured(options):
        print(_line(row), file=sys.stderr)
        rows.append(row)
    options.out.write_text(section(rows), "utf-8")
    options.out.with_suffix(".json").write_text(json.dumps([asdict(row) for row in rows], indent=1), "utf-8")
    return 0


def section(rows: Sequence[Row]) -> str:
    """Return the section of RESULTS.md: a table, and how to read it."""
    table = ["| what | measured | floor | aim | medians |", "|---|---|---|---|---|", *map(_line, rows)]
    return "\n".join(
        [
            "## Speed and size",
            "",
            "Ratios of medians; what is compared took turns in one run. A pass is the forward pass of the",
            "same question through the exported model on one thread.",
            "",
            *table,
            "",
        ]
    )


def _line(row: Row) -> str:
    return f"| {row.what} | {row.value:.3g} | {row.floor} | {row.aim} | {row.detail} |"


def _measured(options: argparse.Namespace) -> Iterator[Row]:
    questions = _asked(_QUESTIONS)[:_ASKED]
    yield from _cold(options.index, questions[0], options.rounds)
    yield warm(options.index, questions, "warm question, five articles, in passes", "≤ 2.5", "1.5")
    yield from _threads(questions, options.index)
    if options.large is not None:
        asked = [question for path in options.questions for question in _asked(path)]
        yield from grown(options.index, options.large, asked, options.rounds)
    if options.texts is not None:
        yield _building(options.texts)


def _asked(path: Path) -> list[str]:
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [str(line["question"]) for line in lines if line["answerable"]][:_MOST_ASKED]


def _cold(index: Path, question: str, rounds: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        _save_for_minimal(index, Path(folder))
        ran = taking_turns(
            {
                "ask": [program("qa"), "ask", "--index", str(index), question],
                "minimal": [sys.executable, "-m", "benchmarks.minimal", folder, question],
                "imports": [sys.executable, "-c", "import numpy, onnxruntime"],
                "help": [program("qa"), "--help"],
                "pass": [sys.executable, "-c", "pass"],
            },
            rounds,
        )

    def row(what: str, one: str, other: str, floor: str, aim: str) -> Row:
        a, b = ran[one], ran[other]
        processor = f"{a.processor / b.processor:.3g} in processor time"
        return Row(
            what, a.wall / b.wall, floor, aim, f"{1e3 * a.wall:.0f} / {1e3 * b.wall:.0f} ms; {processor}"
        )

    yield row("cold `qa ask` / sentence-transformers + FAISS", "ask", "minimal", "≤ 0.125", "0.1")
    yield row("cold `qa ask` / importing numpy and onnxruntime", "ask", "imports", "≤ 5", "4")
    yield row("`qa --help` / `python -c pass`", "help", "pass", "≤ 6", "4")
    ask, minimal = ran["ask"].resident, ran["minimal"].resident
    yield Row(
        "peak resident memory of `qa ask` / the same script's",
        ask / minimal,
        "≤ 0.5",
        "0.33",
        f"{ask:.0f} / {minimal:.0f} MB",
    )


def _save_for_minimal(index: Path, folder: Path) -> None:
    import faiss

    generation = Generation(index)
    count = generation.manifest.passages
    texts = [generation.passage(row)[0].text for row in range(count)]
    saved: Any = faiss.IndexFlatIP(generation.manifest.dimensions)
    saved.add(generation.dense.vectors(np.arange(count)))
    faiss.write_index(saved, str(folder / "vectors.faiss"))
    (folder / "texts.json").write_text(json.dumps(texts), "utf-8")
    (folder / "model.json").write_text(json.dumps(str(generation.manifest.model.path)), "utf-8")


def _threads(questions: Sequence[str], index: Path) -> Iterator[Row]:
    """Encode with two threads and with one, a question and a batch, with the rest of the machine idle and
    with one core busy."""
    model = packaged_model()
    one, two = (OnnxEncoder(model, exports.export_path(model), threads) for threads in (1, 2))
    generation = Generation(index)
    batch = [generation.passage(row)[0].text for row in range(generation.manifest.passages)]
    for beside in ("", ", one core busy"):
        with busy_core() if beside else contextlib.nullcontext():
            pairs = [[seconds(partial(one_pass, e, q)) for e in (one, two)] for q in [*questions] * 3]
            yield _two("a question" + beside, pairs)
            pairs = [[seconds(partial(e.encode, batch)) for e in (one, two)] for _ in range(5)]
            yield _two(f"{len(batch)} passages" + beside, pairs)


def _two(what: str, pairs: Sequence[Sequence[float]]) -> Row:
    one, two = (statistics.median(times) for times in zip(*pairs, strict=True))
    return Row(f"two threads / one, {what}", two / one, "", "", f"{1e3 * two:.1f} / {1e3 * one:.1f} ms")


def _building(texts: Path) -> Row:
    """Build an index of a folder, and encode its passages by sentence-transformers' own defaults."""
    from sentence_transformers import SentenceTransformer

    network = SentenceTransformer(str(packaged_model().path), device="cpu")
    with tempfile.TemporaryDirectory() as folder:
        whole = seconds(lambda: build([str(texts)], Path(folder)))
        generation = Generation(Path(folder))
        passages = [generation.passage(row)[0].text for row in range(generation.manifest.passages)]
        plain = seconds(lambda: network.encode(passages))
        generation.close()
    detail = f"{whole:.1f} / {plain:.1f} s, {len(passages)} passages"
    return Row("whole build / `SentenceTransformer.encode`", whole / plain, "≤ 1.3", "0.8", detail)


if __name__ == "__main__":
    raise SystemExit(main())
