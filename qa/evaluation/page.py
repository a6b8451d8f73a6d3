"""The report as one self-contained HTML page: no script, nothing fetched, light and dark."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from xml.etree.ElementTree import Element

from qa.evaluation import charts
from qa.evaluation.comparison import Moved
from qa.evaluation.failures import Failure
from qa.evaluation.figures import named
from qa.evaluation.markup import document, element
from qa.evaluation.measures import BY_NAME
from qa.evaluation.report import Report, change_tables, inexact, movements
from qa.evaluation.tables import SMALL_NOTE, Table, bounds, by_kind, headlines, number, reliability

CARDS = ("hit@1", "hit@5", "mrr@10", "right", "refused", "wrongly-refused", "auroc", "ece", "total-median")
CHARTED = ("hit@1", "hit@5", "right")


def render(report: Report) -> str:
    """Return the whole page."""
    body = element(
        "body", *_top(report), *_charts(report), *_tables(report), *_wrong(report), *_changes(report)
    )
    return document(element("html", _head(), body, lang="en"))


def _head() -> Element:
    style = files("qa.evaluation").joinpath("report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", "Evaluation"),
        element("style", style),
    )


def _top(report: Report) -> Iterator[Element]:
    yield element("h1", "How good are the answers?")
    yield from (element("p", line, class_="quiet") for line in report.summary)
    faults = inexact(report.run)
    if faults:
        yield element("ul", *(element("li", fault) for fault in faults))
    cards = []
    for name in CARDS:
        figure, measure = named(report.figures, name), BY_NAME[name]
        if figure is not None:
            said = f"{bounds(figure, measure)}, n {figure.n}"
            says = element("span", measure.says, class_="quiet")
            value = element("b", number(figure.value, measure))
            parts = (name, value, element("p", said, class_="quiet"), says)
            cards.append(element("div", *parts, class_="card"))
    yield element("div", *cards, class_="cards")


def _charts(report: Report) -> Iterator[Element]:
    drawn = []
    for name in CHARTED:
        found = [figure for figure in report.figures if figure.measure == name]
        if found:
            title = f"{name}: {BY_NAME[name].says}"
            drawn.append(_figure(charts.bars(title, found), f"{title}, with 95 % intervals"))
    if report.curve:
        said = "Risk against coverage: lower is better"
        drawn.append(_figure(charts.risk_coverage(report.curve, report.threshold), said))
    if report.bins:
        said = "Reliability: on the dashed line, confidence is what happens"
        drawn.append(_figure(charts.reliability(report.bins), said))
    yield element("h2", "At a glance")
    yield element("div", *drawn, class_="charts")


def _figure(chart: Element, caption: str) -> Element:
    return element("figure", chart, element("figcaption", caption))


def _tables(report: Report) -> Iterator[Element]:
    yield element("h2", "Every figure")
    yield from (_table(table) for table in headlines(report.figures))
    kinds = [_table(table) for table in by_kind(report.figures)]
    if kinds:
        yield element("details", element("summary", "By kind"), *kinds)
    if report.bins:
        yield element("details", element("summary", "Calibration"), _table(reliability(report.bins)))
    yield element("p", SMALL_NOTE, class_="quiet")


def _table(table: Table) -> Element:
    rows = [
        element("tr", *(_cell(tag, cell, i in table.left) for i, cell in enumerate(row)))
        for tag, row in [("th", table.header), *(("td", row) for row in table.rows)]
    ]
    note = element("p", table.note, class_="quiet")
    return element("div", element("h3", table.title), element("table", *rows), note, class_="scroll")


def _cell(tag: str, text: str, left: bool) -> Element:
    return element(tag, text, class_="left") if left else element(tag, text)


def _wrong(report: Report) -> Iterator[Element]:
    yield element("h2", f"What went wrong: {len(report.failures)}")
    yield from map(_failure, report.failures)


def _failure(failure: Failure) -> Element:
    searched = failure.searched if failure.searched != failure.question else ""
    return element(
        "div",
        element("h3", failure.question),
        element("p", f"{failure.id}, {failure.kind}: {failure.reason}", class_="quiet"),
        *([element("p", f"searched as: {searched}", class_="quiet")] if searched else []),
        *(element("blockquote", f"{item.article}: {item.quote}", class_="wanted") for item in failure.wanted),
        element("blockquote", failure.came or "nothing", class_="came"),
        class_="case",
    )


def _changes(report: Report) -> Iterator[Element]:
    if report.comparison is None:
        return
    yield element("h2", "Since the run compared with")
    yield from (_table(table) for table in change_tables(report.comparison))
    for title, moved in movements(report.comparison):
        yield element("h3", title)
        yield from _moves(moved)


def _moves(moved: Sequence[Moved]) -> Iterator[Element]:
    for one in moved:
        yield element(
            "div",
            element("h3", one.question),
            element("p", f"{one.id}, {one.kind}", class_="quiet"),
            element("blockquote", f"{one.then}; {one.first_then}", class_="then"),
            element("blockquote", f"{one.now}; {one.first_now}", class_="now"),
            class_="case",
        )
