"""How fast and how small: everything beside what it is held against, in one run.

python -m benchmarks.speed INDEX [--large INDEX --questions FILE.jsonl] [--texts FOLDER] --out SECTION.md

INDEX is one of the five shipped articles. `--large`: one of many passages (see `large_archive`), of which
`--questions` are asked. `--texts`: a folder of articles to build from."""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.processes import anonymous_memory, program, taking_turns
from index import dense, exports
from index.build import build
from index.generation import Generation
from index.models import packaged_model
from index.question_encoder import OnnxEncoder
from qa.ask import Archive, open_archive

_QUESTIONS = Path(__file__).parent.parent / "tests" / "data" / "questions.jsonl"
_ASKED = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `value` is a ratio, bytes or a share; `detail` holds the medians behind it."""

    what: str
    value: float
    floor: str
    aim: str
    detail: str


def main() -> int:
    """Measure, write the section and beside it the figures as JSON; return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.speed", description="Measure speed and size.")
    parser.add_argument("index", type=Path, metavar="INDEX")
    parser.add_argument("--large", type=Path, metavar="INDEX")
    parser.add_argument("--questions", type=Path, default=_QUESTIONS, metavar="FILE.jsonl")
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
    questions = _asked(_QUESTIONS)
    yield from _cold(options.index, questions[0], options.rounds)
    yield _warm(options.index, questions, "warm question, five articles, in passes", "≤ 2.5", "1.5")
    if options.large is not None:
        asked = _asked(options.questions)
        yield from _grown(options.index, options.large, asked, options.rounds)
    if options.texts is not None:
        yield _building(options.texts)


def _asked(path: Path) -> list[str]:
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [str(line["question"]) for line in lines if line["answerable"]][:_ASKED]


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


def _warm(index: Path, questions: Sequence[str], what: str, floor: str, aim: str) -> Row:
    archive = open_archive(index)
    model = archive.manifest.model
    encoder = OnnxEncoder(model, exports.export_path(model))
    passes, asks = [], []
    for question in [*questions, *questions]:
        passes.append(_seconds(partial(_one_pass, encoder, question)))
        asks.append(_seconds(partial(archive.ask, question)))
    # The first time round warms both.
    one, whole = (statistics.median(times[len(questions) :]) for times in (passes, asks))
    return Row(what, whole / one, floor, aim, f"{1e3 * whole:.1f} / {1e3 * one:.1f} ms")


def _one_pass(encoder: OnnxEncoder, question: str) -> None:
    ids = np.array([encoder.tokenize(question).ids], dtype=np.int64)
    encoder.forward(ids, np.ones_like(ids))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _grown(small: Path, large: Path, questions: Sequence[str], rounds: int) -> Iterator[Row]:
    generation = Generation(large)
    count = generation.manifest.passages
    yield _warm(large, questions, f"warm question, {count:,} passages, in passes", "≤ 5", "3")
    found = _recall(Archive(large), generation, questions)
    yield Row(
        "dense stage, recall@10 against exact search", found, "≥ 0.98", "", f"{len(questions)} questions"
    )
    size = sum(path.stat().st_size for path in generation.folder.iterdir()) / count
    yield Row("bytes on disk a passage", size, "≤ 4096", "2560", f"{count:,} passages")
    memory = [anonymous_memory(index, questions[0]) for index in (large, small)]
    detail = f"{memory[0]:.0f} / {memory[1]:.0f} MB"
    yield Row("anonymous memory, many passages / five articles", memory[0] / memory[1], "≤ 1.5", "", detail)
    commands = {
        str(index): [program("qa"), "ask", "--index", str(index), questions[0]] for index in (large, small)
    }
    ran = taking_turns(commands, rounds)
    walls = [ran[str(index)].wall for index in (large, small)]
    detail = f"{1e3 * walls[0]:.0f} / {1e3 * walls[1]:.0f} ms"
    yield Row("open to first answer, many passages / five articles", walls[0] / walls[1], "≤ 1.5", "", detail)


def _recall(archive: Archive, generation: Generation, questions: Sequence[str]) -> float:
    model = archive.manifest.model
    encoder = OnnxEncoder(model, exports.export_path(model))
    queries = np.stack([encoding.sentence for encoding in encoder.encode(questions)])
    vectors = generation.dense.vectors(np.arange(generation.manifest.passages))
    found = [generation.dense.search(query, dense.NEIGHBOURS)[0] for query in queries]
    return dense.recall(np.stack(found), queries, vectors, dense.tenth_best(queries, vectors))


def _building(texts: Path) -> Row:
    """Build an index of a folder, and encode its passages by sentence-transformers' own defaults."""
    from sentence_transformers import SentenceTransformer

    network = SentenceTransformer(str(packaged_model().path), device="cpu")
    with tempfile.TemporaryDirectory() as folder:
        whole = _seconds(lambda: build([str(texts)], Path(folder)))
        generation = Generation(Path(folder))
        passages = [generation.passage(row)[0].text for row in range(generation.manifest.passages)]
        plain = _seconds(lambda: network.encode(passages))
        generation.close()
    detail = f"{whole:.1f} / {plain:.1f} s, {len(passages)} passages"
    return Row("whole build / `SentenceTransformer.encode`", whole / plain, "≤ 1.3", "0.8", detail)


if __name__ == "__main__":
    raise SystemExit(main())
