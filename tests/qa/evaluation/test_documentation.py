"""docs/evaluation.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from qa.evaluation.measures import MEASURES
from qa.evaluation.questions import Question, load

PAGE = (Path(__file__).parents[3] / "docs" / "evaluation.md").read_text("utf-8")


def test_every_measure_is_explained() -> None:
    """The table of figures names each measure, in order, and no other."""
    rows = re.findall(r"^\| (`.*?) \| [^|]+ \| [^|]+ \|$", PAGE, re.MULTILINE)
    named = [name for row in rows for name in re.findall(r"`([^`]+)`", row)]
    assert sorted(named) == sorted(measure.name for measure in MEASURES)


def test_every_field_is_explained() -> None:
    """The table of fields names each field of a question, and no other."""
    rows = re.findall(r"^\| (`[^|]*`) \| [^|]+ \|$", PAGE, re.MULTILINE)
    named = [name for row in rows for name in re.findall(r"`([^`]+)`", row)]
    assert sorted(named) == sorted(Question.__struct_fields__)


def test_the_example_is_a_set(tmp_path: Path) -> None:
    """The lines that the page gives are read."""
    (lines,) = re.findall(r"^```json\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    (tmp_path / "set.jsonl").write_text(lines, "utf-8")
    assert len(load(tmp_path / "set.jsonl")) == 3
