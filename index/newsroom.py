"""Holds the notes on all articles of an archive against one another: what is withdrawn, what disagrees, who
is printed two ways. Hands back remarks by row.

Noting is left to `notes`, the rules are those of `corpus`; storing is for `remarks`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.claims import Claim
from corpus.conflicts import pairs
from corpus.content_words import Stems
from corpus.corrections import Correction
from corpus.holders import holder_pairs
from corpus.records import Passage, Span
from corpus.roles import Holding
from corpus.speakers import Statement
from corpus.variants import variants
from corpus.withdrawals import candidates, same_matter, withdrawn_elsewhere
from index.notes import Notes
from index.remarks import Remark


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an article's passages stand: their rows and spans, enough to find a sentence's row again."""

    first: int
    spans: tuple[tuple[Span, ...], ...]

    def row(self, span: Span) -> int | None:
        for place, spans in enumerate(self.spans):
            if any(low <= span[0] < high for low, high in spans):
                return self.first + place
        return None


class Newsroom:
    """Collects notes while articles go by; `remarks` tells what was found once all have been read."""

    def __init__(self) -> None:
        self._places: dict[str, _Place] = {}
        self._names: dict[str, Stems] = {}
        self._printing: dict[tuple[str, str], list[int]] = {}
        self._claims: list[Claim] = []
        self._held: list[Holding] = []
        self._corrections: list[Correction] = []
        self._statements: list[Statement] = []

    def add(self, article: str, notes: Notes, passages: Sequence[Passage], first: int) -> None:
        """Take in the notes on the article of that id, whose passages are in rows from `first` on."""
        self._places[article] = _Place(first, tuple(passage.spans for passage in passages))
        self._names[article] = notes.names
        for name in notes.people:
            self._printing[name, article] = [
                row for row, passage in enumerate(passages, first) if name in passage.text
            ]
        self._claims += notes.claims
        self._held += notes.held
        self._corrections += notes.corrections
        self._statements += notes.statements

    def remarks(self, passages: Callable[[str], Sequence[Passage]]) -> Iterator[Remark]:
        """Yield the remarks on every passage; `passages` gives those of an article by its id."""
        yield from self._spoken()
        yield from self._posts()
        yield from self._withdrawn(passages)
        yield from self._disagreeing()
        yield from self._variants()

    def _row(self, article: str, span: Span) -> int | None:
        return self._places[article].row(span)

    def _spoken(self) -> Iterator[Remark]:
        for statement in self._statements:
            row = self._row(statement.article, statement.span)
            speaker = statement.speaker
            if row is not None:
                words = (speaker.name, speaker.role or "", speaker.manner)
                yield Remark(row, "spoken", words, statement.span)

    def _posts(self) -> Iterator[Remark]:
        for held in self._held:
            row = self._row(held.article, held.span)
            if row is not None:
                words = (held.name, held.role, held.standing, _iso(held.earliest), _iso(held.latest))
                yield Remark(row, "post", words, held.span)

    def _withdrawn(self, passages: Callable[[str], Sequence[Passage]]) -> Iterator[Remark]:
        for correction in self._corrections:
            note = self._row(correction.article, correction.spans[0])
            near = candidates(correction, self._names)
            rows = [row for article in near for row in self._rows(article)]
            read = [passage for article in near for passage in passages(article)]
            words = (correction.withdrawn or "", correction.stated or "")
            withdrawn = dict(withdrawn_elsewhere(correction, read))
            for place, sentence in withdrawn.items():
                yield Remark(rows[place], "withdrawn", words, sentence, note)
            for place in same_matter(correction, read):
                if place not in withdrawn:
                    yield Remark(rows[place], "corrected", words, None, note)

    def _rows(self, article: str) -> range:
        place = self._places[article]
        return range(place.first, place.first + len(place.spans))

    def _disagreeing(self) -> Iterator[Remark]:
        for pair in pairs(self._claims, self._names):
            one, two = pair.first, pair.second
            yield from self._both(pair.kind, one.topic, (one.article, one.span, one.printed),
                                  (two.article, two.span, two.printed))  # fmt: skip
        for held in holder_pairs(self._held, self._names):
            one_held, two_held = held.first, held.second
            yield from self._both(held.kind, one_held.role, (one_held.article, one_held.span, one_held.name),
                                  (two_held.article, two_held.span, two_held.name))  # fmt: skip

    def _both(
        self, kind: str, topic: str, one: tuple[str, Span, str], two: tuple[str, Span, str]
    ) -> Iterator[Remark]:
        first, second = self._row(one[0], one[1]), self._row(two[0], two[1])
        if first is None or second is None:
            return
        told = "conflict" if kind == "conflict" else "change"
        yield Remark(first, told, (topic, one[2], two[2]), one[1], second, two[1])  # type: ignore[arg-type]
        yield Remark(second, told, (topic, two[2], one[2]), two[1], first, one[1])  # type: ignore[arg-type]

    def _variants(self) -> Iterator[Remark]:
        for variant in variants(self._held, list(self._printing), self._names):
            first = self._rows_printing(variant.first, variant.first_articles)
            second = self._rows_printing(variant.second, variant.second_articles)
            if first and second:
                yield from (
                    Remark(r, "variant", (variant.first, variant.second), None, second[0]) for r in first
                )
                yield from (
                    Remark(r, "variant", (variant.second, variant.first), None, first[0]) for r in second
                )

    def _rows_printing(self, name: str, articles: Sequence[str]) -> list[int]:
        return [row for article in articles for row in self._printing[name, article]]


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
