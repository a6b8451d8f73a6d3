"""The report's charts as SVG: shapes and words, coloured by the page's style sheet."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from qa.evaluation.abstention import Bin
from qa.evaluation.figures import Figure
from qa.evaluation.markup import element
from qa.evaluation.measures import BY_NAME
from qa.evaluation.tables import bounds, clip, count, number

Point = tuple[float, float]

WIDTH = 590
LABELS = 150  # the room left of the bars, where kinds are named
BAR = 260
ROW = 26
SIDE = 300  # of the square plots
MARGIN = 46


def bars(title: str, figures: Sequence[Figure]) -> Element:
    """Draw a bar a figure, from 0 to 1, with its 95 % interval as a whisker."""
    rows = [part for i, figure in enumerate(figures) for part in _bar(figure, ROW * i + 4)]
    return _chart(title, WIDTH, ROW * len(figures) + 8, rows)


def risk_coverage(curve: Sequence[Point], threshold: Point | None) -> Element:
    """Draw risk against coverage, and the point that the program's own threshold stands for."""
    line = _line(curve, "curve") if len(curve) > 1 else _dot(curve[0], 3, "point")
    marks = [line]
    if threshold is not None:
        marks += [_dot(threshold, 5, "mark"), _label(threshold, "the program's threshold")]
    said = "Risk against coverage"
    return _square(said, "questions answered, most confident first", "share of them wrong", marks)


def reliability(bins: Sequence[Bin]) -> Element:
    """Draw, for each tenth of the questions, how often the first citation matched against confidence."""
    most = max((b.n for b in bins), default=1)
    dots = [_dot((b.confidence, b.happened), 3 + 4 * b.n / most, "point") for b in bins]
    points = [(b.confidence, b.happened) for b in bins]
    diagonal = _line([(0, 0), (1, 1)], "ideal")
    return _square(
        "Reliability", "confidence", "first citation matched", [diagonal, _line(points, "curve"), *dots]
    )


def _bar(figure: Figure, top: float) -> list[Element]:
    measure, middle = BY_NAME[figure.measure], top + ROW / 2 - 2
    said = f"{number(figure.value, measure)}  {bounds(figure, measure, 2)}  n {count(figure)}"
    parts = [
        element("text", clip(figure.kind or "all"), x=LABELS - 8, y=middle + 4, class_="name"),
        element("rect", x=LABELS, y=top, width=BAR, height=ROW - 8, class_="track"),
        element("rect", x=LABELS, y=top, width=BAR * figure.value, height=ROW - 8, class_="bar"),
        element("text", said, x=LABELS + BAR + 8, y=middle + 4, class_="value"),
    ]
    if figure.bounds is not None:
        low, high = (LABELS + BAR * bound for bound in figure.bounds)
        end = f"{middle - 4:.1f}v8"
        path = f"M{low:.1f} {end}M{low:.1f} {middle:.1f}H{high:.1f}M{high:.1f} {end}"
        parts.append(element("path", d=path, class_="whisker"))
    return parts


def _square(title: str, across: str, up: str, marks: list[Element]) -> Element:
    frame = element("rect", x=MARGIN, y=8, width=SIDE, height=SIDE, class_="track")
    ticks = [part for step in range(6) for part in _ticks(step / 5)]
    middle = 8 + SIDE / 2
    turned = f"rotate(-90 12 {middle:.0f})"
    names = [
        element("text", across, x=MARGIN + SIDE / 2, y=SIDE + 44, class_="axis"),
        element("text", up, x=12, y=middle, class_="axis", transform=turned),
    ]
    return _chart(title, MARGIN + SIDE + 20, SIDE + 52, [frame, *ticks, *names, *marks])


def _ticks(at: float) -> list[Element]:
    x, y = _place((at, at))
    return [
        element("text", f"{at:.1f}", x=x, y=SIDE + 24, class_="tick"),
        element("text", f"{at:.1f}", x=MARGIN - 6, y=y + 4, class_="name"),
    ]


def _line(points: Sequence[Point], class_: str) -> Element:
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(_place, points))
    return element("polyline", points=places, class_=class_)


def _dot(point: Point, radius: float, class_: str) -> Element:
    x, y = _place(point)
    return element("circle", cx=x, cy=y, r=radius, class_=class_)


def _label(point: Point, text: str) -> Element:
    """Write beside a point, on the side where there is room."""
    x, y = _place(point)
    x, class_ = (x - 9, "name") if point[0] > 0.5 else (x + 9, "value")
    return element("text", text, x=x, y=max(y - 9, 20), class_=class_)


def _place(point: Point) -> Point:
    return MARGIN + SIDE * point[0], 8 + SIDE * (1 - point[1])


def _chart(title: str, width: float, height: float, parts: list[Element]) -> Element:
    box = f"0 0 {width:.0f} {height:.0f}"
    named = element("title", title)
    return element("svg", named, *parts, viewBox=box, width=width, height=height, role="img")
