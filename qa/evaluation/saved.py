"""RUN.json: a whole evaluation as a file that can be read, measured again and compared years later."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Literal

import msgspec

from corpus.errors import InputError
from corpus.version import __version__
from qa.evaluation.figures import Figure, figures
from qa.evaluation.outcomes import Outcome
from qa.evaluation.questions import Question, fingerprint

OWN = "council-qa"
NAMED = ("numpy", "torch", "sentence-transformers", "onnxruntime", "faiss-cpu", "bm25s", "ir-measures")


class QuestionSet(msgspec.Struct, frozen=True):
    """Which questions were to be asked: the file's name, and the hash that names its content."""

    name: str
    sha256: str
    count: int


class Options(msgspec.Struct, frozen=True, omit_defaults=True):
    """How they were asked; `method` names another ranking than the program's own, where one was measured."""

    limit: int
    without: tuple[str, ...] = ()
    method: str = OWN


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One evaluation. `created` is UTC, ISO 8601; `manifest` is the index's own.

    `figures` are for readers without the program: they follow from `outcomes`."""

    format: Literal["council-qa evaluation"] = "council-qa evaluation"
    schema: Literal[1] = 1
    created: str
    versions: dict[str, str]
    processor: str
    manifest: dict[str, Any]
    options: Options
    question_set: QuestionSet
    outcomes: tuple[Outcome, ...]
    figures: tuple[Figure, ...]

    @property
    def partial(self) -> bool:
        """Tell whether it was stopped before its last question."""
        return len(self.outcomes) < self.question_set.count


def gather(
    name: str,
    questions: Sequence[Question],
    outcomes: tuple[Outcome, ...],
    manifest: object,
    options: Options,
) -> Run:
    """Return the run of `outcomes`, measured, with what it ran on; `manifest` is any JSON-able record."""
    return Run(
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        versions=_versions(),
        processor=_processor(),
        manifest=msgspec.to_builtins(manifest),
        options=options,
        question_set=QuestionSet(name, fingerprint(questions), len(questions)),
        outcomes=outcomes,
        figures=figures(outcomes),
    )


def save(run: Run, path: Path) -> None:
    """Write a run, whole or not at all. Raises InputError where it cannot be written."""
    encoded = msgspec.json.format(msgspec.json.encode(run), indent=1)
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(encoded)
        part.replace(path)
    except OSError as error:
        raise InputError(f"The run cannot be written to {path}: {error}. Name another file.") from error


def load(path: Path) -> Run:
    """Read a saved run. Raises InputError where the file is no whole run of this format."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Run)
    except OSError as error:
        raise InputError(f"The run {path} cannot be read: {error}.") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"{path} is not a run saved by `qa eval --out`: {error}.") from error


def _versions() -> dict[str, str]:
    found = {"council-qa": __version__, "python": platform.python_version()}
    for package in NAMED:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def _processor() -> str:
    """Name the processor; Python's own answer is empty on Linux, where the kernel's is not."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        named = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    except OSError:
        named = []
    return f"{named[0]} x {len(named)}" if named else platform.processor() or platform.machine()
