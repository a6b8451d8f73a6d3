"""Where a conversation goes on: at the passages that its last question found, or just after them.

A text is asked about in the order in which it tells, and what a bare "why?" asks is told beside what was told
before; its own words could not find that among the passages of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.encodings import FloatArray, IntArray

Scored = Sequence[tuple[int, float]]
_SHARE = 0.5
_AWAY = {0: 0.0, 1: 0.0, 2: 0.1, -1: 0.1}
"""How many passages on from one that was found, and what of its score is lost on the way."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """rows: (n,) ascending, at or around what was found. gains: (n,) float32, what each one's score gains."""

    rows: IntArray
    gains: FloatArray

    def of(self, rows: IntArray) -> FloatArray:
        """Return what the scores of `rows` gain, (m,) float32; 0 for those that stand apart."""
        gains = np.zeros(len(rows), dtype=np.float32)
        if len(self.rows):
            places = np.minimum(np.searchsorted(self.rows, rows), len(self.rows) - 1)
            held = self.rows[places] == rows
            gains[held] = self.gains[places[held]]
        return gains


def nearness(found: Scored, articles: npt.NDArray[np.int32]) -> Nearness:
    """Return what stands near passages `found`, (row, score) each; `articles`: each row's, (passages,).

    A passage counts by how much the best one near it outdoes the worst of those found."""
    least = min((score for _, score in found), default=0.0)
    gains: dict[int, float] = {}
    for row, score in found:
        for away, lost in _AWAY.items():
            other = row + away
            if 0 <= other < len(articles) and articles[other] == articles[row]:
                gains[other] = max(gains.get(other, 0.0), score - lost - least)
    rows = np.array(sorted(gains), dtype=np.int64)
    return Nearness(rows, _SHARE * np.array([gains[int(row)] for row in rows], dtype=np.float32))
