"""What many passages cost beside five articles, and building again beside the first build: the rows
of `speed` about a large archive, as `large_archive` makes it."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.large_archive import ARTICLES, FIRST_BUILD, INDEX
from benchmarks.processes import anonymous_memory, program, taking_turns
from benchmarks.timing import Row, seconds, warm
from index import dense, exports
from index.build import BuildReport, build
from index.generation import Generation
from index.question_encoder import OnnxEncoder

_ASKED = 20
_CHANGED = 5


def grown(small: Path, large: Path, questions: Sequence[str], rounds: int) -> Iterator[Row]:
    """Yield the rows of the archive in the folder `large`, beside the index `small`."""
    index = large / INDEX
    generation = Generation(index)
    count = generation.manifest.passages
    asked = questions[:: max(1, len(questions) // _ASKED)][:_ASKED]
    yield warm(index, asked, f"warm question, {count:,} passages, in passes", "≤ 5", "3")
    found = _recall(generation, questions)
    yield Row(
        "dense stage, recall@10 against exact search", found, "≥ 0.98", "", f"{len(questions)} questions"
    )
    size = sum(path.stat().st_size for path in generation.folder.iterdir()) / count
    yield Row("bytes on disk a passage", size, "≤ 4096", "2560", f"{count:,} passages")
    yield from _opened(small, index, asked[0], rounds)
    yield from _rebuilt(large)


def _opened(small: Path, large: Path, question: str, rounds: int) -> Iterator[Row]:
    memory = [anonymous_memory(index, question) for index in (large, small)]
    detail = f"{memory[0]:.0f} / {memory[1]:.0f} MB"
    yield Row("anonymous memory, many passages / five articles", memory[0] / memory[1], "≤ 1.5", "", detail)
    commands = {
        str(index): [program("qa"), "ask", "--index", str(index), question] for index in (large, small)
    }
    ran = taking_turns(commands, rounds)
    walls = [ran[str(index)].wall for index in (large, small)]
    detail = f"{1e3 * walls[0]:.0f} / {1e3 * walls[1]:.0f} ms"
    yield Row("open to first answer, many passages / five articles", walls[0] / walls[1], "≤ 1.5", "", detail)


def _recall(generation: Generation, questions: Sequence[str]) -> float:
    model = generation.manifest.model
    encoder = OnnxEncoder(model, exports.export_path(model))
    queries = np.stack([encoding.sentence for encoding in encoder.encode(questions)])
    vectors = generation.dense.vectors(np.arange(generation.manifest.passages))
    found = [generation.dense.search(query, dense.NEIGHBOURS)[0] for query in queries]
    return dense.recall(np.stack(found), queries, vectors, dense.tenth_best(queries, vectors))


def _rebuilt(large: Path) -> Iterator[Row]:
    """Build again in a copy of the index: once as it is, once with five articles changed."""
    first = float(json.loads((large / FIRST_BUILD).read_text("utf-8"))["seconds"])
    with tempfile.TemporaryDirectory(dir=large) as folder:
        index = shutil.copytree(large / INDEX, Path(folder) / INDEX)
        reports: list[BuildReport] = []
        took = seconds(lambda: reports.append(build([str(large / ARTICLES)], index)))
        yield _again("nothing changed / first build", took, first, "≤ 0.02", reports[-1])
        with _changed(large / ARTICLES):
            took = seconds(lambda: reports.append(build([str(large / ARTICLES)], index)))
        yield _again("five articles changed / first build", took, first, "≤ 0.05", reports[-1])


def _again(what: str, took: float, first: float, floor: str, report: BuildReport) -> Row:
    return Row(
        what, took / first, floor, "", f"{took:.1f} / {first:.0f} s, {report.encoded} passages encoded"
    )


@contextlib.contextmanager
def _changed(folder: Path) -> Iterator[None]:
    """Have five articles end in another sentence for a while."""
    paths = sorted(folder.iterdir())
    held = {path: path.read_bytes() for path in paths[:: len(paths) // _CHANGED][:_CHANGED]}
    try:
        for path, data in held.items():
            path.write_bytes(data.rstrip() + b" The council was told on Tuesday.\n")
        yield
    finally:
        for path, data in held.items():
            path.write_bytes(data)
