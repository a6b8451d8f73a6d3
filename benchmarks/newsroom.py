"""Measures what the text itself says: speakers, dates from clues, corrections, conflicts, on labelled prose.

python -m benchmarks.newsroom [--originals FOLDER --labels FILE.jsonl] [--out SECTION.md]

The labels of the invented articles and of the shipped archive are in tests/data/newsroom. Those of other
articles hold offsets and classes alone: {"article", "span", "manner", "speaker_span", "person"}."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from corpus.clues import infer_published
from corpus.files import SourceFile
from corpus.notices import is_notice
from corpus.reader import read_article
from corpus.retractions import withdrawn_and_stated
from qa.evaluation.statistics import Values, Weights, interval
from tests.corpus.newsroom_labels import Counts, article, attribution, attribution_of, judged, rows, tied

SETS = (
    ("first", "written before the rules"),
    ("held-out", "written after, then learnt from"),
    ("second", "written after that, then learnt from"),
    ("third", "the same again"),
    ("unseen", "two articles in which nothing was wrong when first seen"),
    ("fourth", "written after that, then learnt from"),
    ("fifth", "written after that, then learnt from"),
    ("sixth", "written after that, then learnt from"),
    ("seventh", "written after that, then learnt from"),
    ("eighth", "by an author who had not seen the rules"),
    ("ninth", "by another author who had not seen the rules"),
    ("tenth", "by a third author who had not seen the rules"),
    ("eleventh", "by a fourth author who had not seen the rules"),
    ("twelfth", "by a fifth author who had not seen the rules"),
    ("thirteenth", "by a sixth author who had not seen the rules"),
    ("fourteenth", "by a seventh author who had not seen the rules; nothing learnt from it"),
    ("fifteenth", "by an eighth author who had not seen the rules; nothing learnt from it"),
)
LEARNT_NOTHING_FROM = ("fourteenth", "fifteenth")
CORRECTION_SETS = ("first", "held-out", "second", "third")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print, or write, the section; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--originals", type=Path, help="a folder of articles labelled elsewhere")
    parser.add_argument("--labels", type=Path, help="their labels, JSON Lines")
    parser.add_argument("--out", type=Path, help="write the section here")
    options = parser.parse_args(arguments)
    elsewhere = (options.originals, options.labels)
    lines = [
        *_first_seen(),
        *_attribution(*elsewhere),
        *_corrections(),
        *_withdrawals(),
        *_pairs(),
        *_dates(),
    ]
    section = "\n".join(["## Newsroom", "", *lines]) + "\n"
    if options.out:
        options.out.write_text(section, "utf-8")
    else:
        sys.stdout.write(section)
    return 0


def _first_seen() -> Iterator[str]:
    """Yield what the rules found in each batch before they were changed in its light: kept, not measured."""
    yield "As first seen: each batch was written and labelled before the rules were run on it."
    yield from ("", "| batch | what | there | precision | recall |", "| --- | --- | ---: | ---: | ---: |")
    kept: dict[tuple[str, str], dict[str, Counts]] = {}
    for row in rows("first_seen.jsonl"):
        one = Counts(row["right"], row["wrong"], row["missed"])
        kept.setdefault((row["kind"], row["set"]), {})[row.get("article", "")] = one
    for (kind, name), counts in sorted(kept.items()):
        yield f"| {name} | {kind} | {_there(counts)} | {_shares(counts)} |"
    last = {article: one for name in LEARNT_NOTHING_FROM for article, one in kept["speakers", name].items()}
    yield f"| {' and '.join(LEARNT_NOTHING_FROM)} together | speakers | {_there(last)} | {_shares(last)} |"
    yield ""


def _attribution(originals: Path | None, labels: Path | None) -> Iterator[str]:
    yield "Speakers, by sentence; 95 % bootstrap intervals over articles."
    yield from (
        "",
        "| articles | n | statements | precision | recall |",
        "| --- | ---: | ---: | ---: | ---: |",
    )
    for name, words in SETS:
        yield _row(f"invented, {words}", attribution_of("statements.jsonl", (name,)))
    yield _row("shipped archive", attribution_of("archive_statements.jsonl", ("archive",)))
    if originals and labels:
        yield _row("labelled elsewhere", _elsewhere(originals, labels))
    yield ""


def _elsewhere(folder: Path, labels: Path) -> dict[str, Counts]:
    by_article: dict[str, list[dict[str, object]]] = {}
    for line in labels.read_text("utf-8").splitlines():
        label = json.loads(line)
        by_article.setdefault(label["article"], []).append(label)
    files = {path.stem: path for path in folder.iterdir()}
    return {
        name: attribution(read_article(SourceFile(name, files[name])), some)
        for name, some in by_article.items()
    }


def _row(name: str, counts: dict[str, Counts]) -> str:
    return f"| {name} | {len(counts)} | {_there(counts)} | {_shares(counts)} |"


def _there(counts: dict[str, Counts]) -> int:
    return sum(one.right + one.missed for one in counts.values())


def _shares(counts: dict[str, Counts]) -> str:
    """Return precision and recall as two cells, with intervals where there are several articles."""
    total = sum(counts.values(), Counts())
    table = np.array([[one.right, one.wrong, one.missed] for one in counts.values()], dtype=float)
    measured = ((total.precision, 1), (total.recall, 2))
    found = (
        f"{value:.2f}" + (f" ({_interval(table, other)})" if len(table) > 1 else "")
        for value, other in measured
    )
    return " | ".join(found)


def _interval(table: Values, other: int) -> str:
    """Return the interval of right / (right + other), whole articles drawn with replacement."""

    def share(values: Values, weights: Weights) -> Values:
        right, rest = weights @ values[:, 0], weights @ values[:, other]
        ratio: Values = right / np.maximum(right + rest, 1.0)
        return ratio

    found = interval(share, table, [str(number) for number in range(len(table))])
    return f"{found[0]:.2f}–{found[1]:.2f}" if found else "one article"


def _corrections() -> Iterator[str]:
    labelled = list(rows("corrections.jsonl"))
    for name in CORRECTION_SETS:
        some = [row for row in labelled if row["set"] == name]
        notes = [row for row in some if row["correction"]]
        known = sum(is_notice(row["text"]) for row in notes)
        false = sum(is_notice(row["text"]) for row in some if not row["correction"])
        read = sum(withdrawn_and_stated(row["text"]) == (row["withdrawn"], row["truth"]) for row in notes)
        others = len(some) - len(notes)
        yield (
            f"Corrections, {name}: {known} of {len(notes)} wordings known, {false} of {others} look-alikes "
            f"taken for one; claim and statement read exactly in {read}."
        )
    yield ""


def _withdrawals() -> Iterator[str]:
    right = wrong = missed = 0
    for row in rows("withdrawals.jsonl"):
        claiming, found = {text for text, claims in row["passages"] if claims}, tied(row)
        right, wrong = right + len(found & claiming), wrong + len(found - claiming)
        missed += len(claiming - found)
    yield (
        f"Withdrawn claims elsewhere: {right} of {right + wrong} passages tied rightly, "
        f"{right} of {right + missed} found."
    )
    yield ""


def _pairs() -> Iterator[str]:
    labelled = list(rows("pairs.jsonl"))
    for name in dict.fromkeys(row["set"] for row in labelled):
        some = [(row["label"], judged(row)) for row in labelled if row["set"] == name]
        for kind in ("conflict", "change"):
            right = sum(told == kind == label for label, told in some)
            told_so = sum(told == kind for _, told in some)
            there = sum(label == kind for label, _ in some)
            told = f"{right} of {told_so} told are right, {right} of {there} found"
            yield f"{kind.capitalize()}s, {name}: {told}."
    yield ""


def _dates() -> Iterator[str]:
    held, closed, days = 0, 0, []
    labelled = list(rows("dates.jsonl"))
    for row in labelled:
        found, true = infer_published(article(row["article"])), date.fromisoformat(row["published"])
        low, high = found.earliest or date.min, found.latest or date.max
        held += low <= true <= high
        closed += found.earliest is not None and found.latest is not None
        days += [(high - low).days + 1] if found.earliest and found.latest else []
    yield (
        f"Dates from clues: {held} of {len(labelled)} bounds hold the true day; {closed} are closed "
        f"at both ends, "
        f"the median of those {sorted(days)[len(days) // 2]} days wide."
    )


if __name__ == "__main__":
    sys.exit(main())
