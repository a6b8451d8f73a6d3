"""A run as tables of words: what every form of the report shows, before it is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from qa.evaluation.abstention import Bin
from qa.evaluation.figures import SMALL, Figure, named
from qa.evaluation.measures import BY_NAME, MEASURES, Measure

SMALL_MARK = "*"
SMALL_NOTE = f"{SMALL_MARK} under {SMALL} questions (or groups of them): the interval says little"
KIND_WIDTH = 17
ABREAST = 3  # measures with interval and n, as many as 80 columns hold


@dataclass(frozen=True, slots=True)
class Table:
    """Cells as words; the first column is a name, the others are set right but for `left` ones."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    left: tuple[int, ...] = (0,)


def number(value: float, measure: Measure, places: int = 3) -> str:
    """Return a share as .812, or milliseconds as 12.3."""
    if measure.section == "Speed":
        return f"{value:.1f}" if value < 100 else f"{value:.0f}"
    text = f"{value:.{places}f}"
    return text[1:] if text.startswith("0.") else text.replace("-0.", "-.")


def bounds(figure: Figure, measure: Measure, places: int = 3) -> str:
    """Return the 95 % interval, or a dash where there is none."""
    if figure.bounds is None:
        return "-"
    return "–".join(number(bound, measure, places) for bound in figure.bounds)


def count(figure: Figure) -> str:
    """Return n, marked where it is small."""
    return f"{figure.n}{SMALL_MARK if figure.small else ''}"


def headlines(figures: Sequence[Figure]) -> Iterator[Table]:
    """Yield one table a section: each measure over all questions."""
    whole = [(BY_NAME[figure.measure], figure) for figure in figures if figure.kind is None]
    for section, found in groupby(whole, key=lambda pair: pair[0].section):
        rows = [(m.name, number(f.value, m), bounds(f, m), count(f), m.says) for m, f in found]
        yield Table(section, ("", "", "95 %", "n", ""), tuple(rows), left=(0, 4))


def by_kind(figures: Sequence[Figure]) -> Iterator[Table]:
    """Yield tables of a row for each kind, and of a few measures."""
    kinds = list(dict.fromkeys(figure.kind for figure in figures if figure.kind is not None))
    present = {figure.measure for figure in figures}
    for section, found in groupby((m for m in MEASURES if m.name in present), key=lambda m: m.section):
        measures = list(found)
        for start in range(0, len(measures), ABREAST):
            abreast = measures[start : start + ABREAST]
            header = ("", *(measure.name for measure in abreast))
            made = ((kind, [_cell(named(figures, m.name, kind), m) for m in abreast]) for kind in kinds)
            rows = tuple((clip(kind), *cells) for kind, cells in made if any(cells))
            if rows:
                yield Table(f"{section} by kind", header, rows, "Each: value, 95 % interval, n.")


def reliability(bins: Sequence[Bin]) -> Table:
    """Return the table behind the reliability plot."""
    rows = tuple(
        (f"{i}", f"{b.confidence:.3f}", f"{b.happened:.3f}", f"{b.n}") for i, b in enumerate(bins, 1)
    )
    header = ("tenth", "confidence", "first citation matched", "n")
    return Table("Calibration", header, rows, "Equal shares of the questions, least confident first.")


def clip(text: str, width: int = KIND_WIDTH) -> str:
    """Return `text` cut to `width` characters."""
    return text if len(text) <= width else text[: width - 1] + "…"


def _cell(figure: Figure | None, measure: Measure) -> str:
    if figure is None:
        return ""
    return f"{number(figure.value, measure, 2)} {bounds(figure, measure, 2):>7} {count(figure):>3}"
