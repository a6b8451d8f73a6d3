"""The report as Markdown, its charts drawn in text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.evaluation.figures import Figure
from qa.evaluation.measures import BY_NAME
from qa.evaluation.report import Report, change_tables, inexact, movements
from qa.evaluation.tables import (
    SMALL_NOTE,
    Table,
    bounds,
    by_kind,
    clip,
    count,
    headlines,
    number,
    reliability,
)
from qa.inert import inert_line

CHARTED = ("hit@1", "hit@5", "right")
BAR = 30


def render(report: Report) -> str:
    """Return the whole report."""
    return "\n\n".join(_blocks(report)) + "\n"


def escaped(text: str) -> str:
    """Return `text` on one line, saying what it says and marking nothing up."""
    plain = inert_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\`*_\[\]|~#$!])", r"\\\1", plain)


def _blocks(report: Report) -> Iterator[str]:
    yield "# How good are the answers?"
    yield "\n".join(f"- {escaped(line)}" for line in (*report.summary, *inexact(report.run)))
    yield "## By kind"
    for name in CHARTED:
        found = [figure for figure in report.figures if figure.measure == name]
        if found:
            yield f"{name}: {BY_NAME[name].says}, with 95 % intervals\n\n{_bars(found)}"
    if report.curve:
        yield "## Risk against coverage"
        yield _curve(report)
    yield "## Every figure"
    yield from map(_table, headlines(report.figures))
    yield from map(_table, by_kind(report.figures))
    if report.bins:
        yield _table(reliability(report.bins))
    yield escaped(SMALL_NOTE)
    yield from _wrong(report)
    yield from _changes(report)


def _bars(figures: Sequence[Figure]) -> str:
    lines = []
    for figure in figures:
        full, measure = round(BAR * figure.value), BY_NAME[figure.measure]
        drawn = "█" * full + "·" * (BAR - full)
        said = f"{number(figure.value, measure)}  {bounds(figure, measure, 2):>9}  n {count(figure)}"
        lines.append(f"{clip(inert_line(figure.kind or 'all')):>17} {drawn} {said}")
    return _fenced(lines)


def _curve(report: Report) -> str:
    """Draw the risk at each tenth of coverage, and where the program's own threshold stands."""
    lines = ["answered  wrong"]
    for tenth in range(1, 11):
        coverage, risk = next(p for p in report.curve if p[0] >= tenth / 10 - 1e-9)
        lines.append(f"{coverage:8.0%}  {risk:5.0%}  {'█' * round(BAR * risk)}")
    if report.threshold is not None:
        coverage, risk = report.threshold
        lines.append(f"{coverage:8.0%}  {risk:5.0%}  at the program's own threshold")
    return _fenced(lines)


def _fenced(lines: Sequence[str]) -> str:
    return "\n".join(["```text", *(line.replace("`", "'") for line in lines), "```"])


def _table(table: Table) -> str:
    rule = ["---" if i in table.left else "---:" for i in range(len(table.header))]
    rows = [list(table.header), rule, *(list(map(escaped, row)) for row in table.rows)]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n\n".join(filter(None, [f"### {table.title}", "\n".join(lines), escaped(table.note)]))


def _wrong(report: Report) -> Iterator[str]:
    yield f"## What went wrong: {len(report.failures)}"
    for failure in report.failures:
        wanted = [f"  - wanted {escaped(item.article)}: {escaped(item.quote)}" for item in failure.wanted]
        lines = [f"- **{escaped(failure.question)}** ({escaped(failure.id)}, {escaped(failure.kind)})"]
        lines += [f"  - {escaped(failure.reason)}", *wanted, f"  - came {escaped(failure.came or 'nothing')}"]
        yield "\n".join(lines)


def _changes(report: Report) -> Iterator[str]:
    if report.comparison is None:
        return
    yield "## Since the run compared with"
    yield from map(_table, change_tables(report.comparison))
    for title, moved in movements(report.comparison):
        yield f"### {title}"
        for one in moved:
            lines = [f"- **{escaped(one.question)}** ({escaped(one.id)}, {escaped(one.kind)})"]
            lines += [f"  - then {escaped(one.then)}; {escaped(one.first_then)}"]
            lines += [f"  - now {escaped(one.now)}; {escaped(one.first_now)}"]
            yield "\n".join(lines)
