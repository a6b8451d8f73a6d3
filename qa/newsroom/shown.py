"""The citations of one answer while notes are added: each row once, new ones appended behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.places import in_text
from corpus.records import Span
from qa.answer import Citation


class Shown:
    """The citations shown, in order of rank, and the rows of the index that they are of."""

    def __init__(
        self,
        citations: Sequence[Citation],
        rows: Sequence[int],
        cited: Callable[[int, Span | None, int], Citation],
    ) -> None:
        self.citations = list(citations)
        self._rows = list(rows)
        self._cited = cited

    def rank(self, row: int, span: Span | None = None) -> int:
        """Return the rank of the citation of `row`; it is appended, `span` marked, where it is not shown."""
        if row not in self._rows:
            self.citations.append(self._cited(row, span, len(self.citations) + 1))
            self._rows.append(row)
        return self._rows.index(row) + 1

    def offered(self, row: int, span: Span | None) -> Citation:
        """Return what the citation of `row` would be, `span` marked, without showing it."""
        return self._cited(row, span, len(self.citations) + 1)

    def sentence(self, row: int, span: Span | None) -> str:
        """Return the words at an article's `span` in the passage at `row`, be it shown or not; all without
        one."""
        citation = self.citations[self._rows.index(row)] if row in self._rows else self.offered(row, span)
        place = in_text(citation.spans, span) if span else None
        return citation.run_on[slice(*place)] if place else citation.run_on

    def row(self, rank: int) -> int:
        """Return the row of the citation ranked `rank`."""
        return self._rows[rank - 1]

    def marks(self, row: int, span: Span | None) -> bool:
        """Tell whether the sentence at `span` of the article is the one marked in the citation of `row`."""
        return marked(self.citations[self._rows.index(row)], span) is not None


def marked(citation: Citation, span: Span | None) -> Span | None:
    """Return where an article's `span` stands in a citation's text, if any of it is marked there."""
    place = in_text(citation.spans, span) if span else None
    if place and any(place[0] < end and start < place[1] for start, end in citation.highlights):
        return place
    return None
