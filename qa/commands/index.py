"""`qa index`: build or refresh an index, look before doing so, or check one."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections import Counter
from pathlib import Path

from corpus.errors import IndexDamagedError, InputError
from index import folders, store
from index.manifest import SHIPPED
from index.survey import Survey
from qa.inert import inert_line
from qa.progress import progress_bar
from qa.render import shown_path

_SHOWN = 200


def run(options: argparse.Namespace) -> int:
    """Index, survey or verify; return 0 when done."""
    directory = Path(options.index) if options.index else folders.default_index()
    if options.verify:
        manifest = store.verify(directory)
        _write(f"{directory}: {len(manifest.files)} files match their checksums.")
        return 0
    sources = _sources(options.paths, directory)
    if options.dry_run:
        return _survey(sources, directory)
    _confirm(sources, directory, options.yes)
    return _build(sources, directory, options.model)


def _sources(paths: list[str], directory: Path) -> list[str]:
    """Return what is to be indexed: the paths named, those indexed before, or the shipped archive."""
    for path in paths:
        if not Path(path).exists():
            raise InputError(f"{path} does not exist. Name a file or folder of articles.")
    return [str(Path(path).resolve()) for path in paths] or list(store.sources_of(directory)) or [SHIPPED]


def _confirm(sources: list[str], directory: Path, yes: bool) -> None:
    if yes:
        return
    before: tuple[str, ...] = ()
    with contextlib.suppress(IndexDamagedError):  # what it held cannot be told, and is not searched either
        before = store.sources_of(directory)
    if not before or set(before) == set(sources):
        return
    question = f"The index in {directory} holds {', '.join(before)}. Replace that by {', '.join(sources)}?"
    if not sys.stdin.isatty():
        raise InputError(f"{question} Say so with --yes, or name another directory with --index.")
    sys.stderr.write(inert_line(f"{question} [y/N] "))
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() not in {"y", "yes"}:
        raise InputError("Nothing was changed.")


def _build(sources: list[str], directory: Path, model: str | None) -> int:
    from index.build import build

    if sources == [SHIPPED]:
        _write("No folder is named: indexing the archive that ships with the program.")
    with progress_bar() as progress:
        report = build(sources, directory, model=Path(model) if model else None, progress=progress)
    _report(report.survey)
    if not report.changed:
        _write(f"Nothing has changed; {report.directory} is up to date.")
        return 0
    _write(f"Encoded {report.encoded} passages, took over {report.reused}. Index: {report.directory}")
    return 0


def _survey(sources: list[str], directory: Path) -> int:
    from index.survey import survey

    with progress_bar() as progress:
        _report(survey(sources, directory, progress))
    _write("Nothing was indexed (--dry-run).")
    return 0


def _report(report: Survey) -> None:
    dates = ", ".join(f"{count} {basis}" for basis, count in report.bases)
    _write(f"Read {report.articles} articles, {report.passages} passages. Dates: {dates}.")
    reasons = Counter(dropped.reason for dropped in report.dropped)
    if reasons:
        _write(f"Left out {len(report.dropped)} paragraphs as page furniture:")
    for dropped in report.dropped[:_SHOWN]:
        place = f"{shown_path(dropped.path)}:{dropped.line}"
        _write(inert_line(f"  {place}  {dropped.reason}: {dropped.text[:60]}"))
    if len(report.dropped) > _SHOWN:
        counts = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())
        _write(f"  … {len(report.dropped) - _SHOWN} more; in all {counts}")
    for doubt in report.doubts[:_SHOWN]:
        _write(inert_line(f"Warning: {shown_path(doubt.path)}: {doubt.words}."))
    if len(report.doubts) > _SHOWN:
        _write(f"{len(report.doubts) - _SHOWN} more warnings.")
    if report.refused:
        _write(f"Refused {len(report.refused)} file{'s' if len(report.refused) > 1 else ''}:")
    for refusal in report.refused:
        _write(inert_line(f"  {shown_path(refusal.path)}: {refusal.reason}"))


def _write(line: str) -> None:
    sys.stdout.write(inert_line(line) + "\n")
