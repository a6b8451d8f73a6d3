"""One figure of a table of speed, and what is timed alike in several places: a warm question, in passes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from index import exports
from index.question_encoder import OnnxEncoder
from qa.ask import open_archive


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `value` is a ratio, bytes or a share; `detail` holds the medians behind it."""

    what: str
    value: float
    floor: str
    aim: str
    detail: str


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes, on the clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def warm(index: Path, questions: Sequence[str], what: str, floor: str, aim: str) -> Row:
    """Return the row of a warm question to `index`, in passes."""
    archive = open_archive(index)
    model = archive.manifest.model
    encoder = OnnxEncoder(model, exports.export_path(model))
    passes, asks = [], []
    for question in [*questions, *questions]:
        passes.append(seconds(partial(one_pass, encoder, question)))
        asks.append(seconds(partial(archive.ask, question)))
    # The first time round warms both.
    one, whole = (statistics.median(times[len(questions) :]) for times in (passes, asks))
    return Row(what, whole / one, floor, aim, f"{1e3 * whole:.1f} / {1e3 * one:.1f} ms")


def one_pass(encoder: OnnxEncoder, question: str) -> None:
    """Run the model on a question, without what makes its vectors of the output."""
    ids = np.array([encoder.tokenize(question).ids], dtype=np.int64)
    encoder.forward(ids, np.ones_like(ids))
