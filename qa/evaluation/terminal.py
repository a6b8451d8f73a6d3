"""The report as plain text of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from qa.evaluation.comparison import Moved
from qa.evaluation.failures import Failure
from qa.evaluation.report import Report, change_tables, inexact, movements
from qa.evaluation.tables import SMALL_MARK, SMALL_NOTE, Table, by_kind, headlines, reliability
from qa.inert import inert_line

WIDTH = 80
LISTED = 12  # failures in full: the rest are for a report file


def render(report: Report) -> str:
    """Return the whole report, ending in a newline."""
    blocks = [*_blocks(report)]
    if any(SMALL_MARK in block for block in blocks):
        blocks.append(SMALL_NOTE)
    return "\n\n".join(blocks) + "\n"


def _blocks(report: Report) -> Iterator[str]:
    yield "\n".join(line for said in report.summary for line in textwrap.wrap(inert_line(said), WIDTH))
    faults = inexact(report.run)
    if faults:
        yield "Inexact citations\n" + "\n".join(f"  {inert_line(fault)}" for fault in faults)
    yield from (_table(table) for table in headlines(report.figures))
    yield from (_table(table) for table in by_kind(report.figures))
    if report.bins:
        yield _table(reliability(report.bins))
    yield from _failures(report.failures)
    if report.comparison is not None:
        yield from (_table(table) for table in change_tables(report.comparison))
        for title, moved in movements(report.comparison):
            yield "\n".join([title, *(line for one in moved for line in _moved(one))])


def _table(table: Table) -> str:
    rows = [table.header, *table.rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(table.header))]
    lines = [table.title.upper()]
    for row in rows:
        cells = (
            cell.ljust(width) if i in table.left else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        lines.append(inert_line(" ".join(cells)).rstrip())
    return "\n".join(lines + textwrap.wrap(table.note, WIDTH))


def _failures(failures: tuple[Failure, ...]) -> Iterator[str]:
    if not failures:
        return
    lines = [f"WENT WRONG: {len(failures)}"]
    for failure in failures[:LISTED]:
        lines += _lines("", f"{failure.id} ({failure.kind}): {failure.question}", 2)
        lines += _lines("  ", failure.reason, 1)
        lines += [
            line
            for item in failure.wanted
            for line in _lines("  wanted ", f"{item.article}: {item.quote}", 2)
        ]
        lines += _lines("  came   ", failure.came or "nothing", 2)
    if len(failures) > LISTED:
        lines.append(f"and {len(failures) - LISTED} more: --report FILE.html shows all")
    yield "\n".join(lines)


def _moved(moved: Moved) -> Iterator[str]:
    yield from _lines("", f"{moved.id} ({moved.kind}): {moved.question}", 2)
    yield from _lines("  then ", f"{moved.then}; {moved.first_then}", 2)
    yield from _lines("  now  ", f"{moved.now}; {moved.first_now}", 2)


def _lines(label: str, text: str, most: int) -> list[str]:
    indent = " " * len(label)
    return textwrap.wrap(
        inert_line(text),
        WIDTH,
        initial_indent=label,
        subsequent_indent=indent,
        max_lines=most,
        placeholder=" …",
    )
