"""The short phrases of the UI: dates with their basis, where a passage stands, how fresh an archive is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

from corpus.records import Published
from qa.about import newest
from qa.answer import CitedArticle
from qa.cite import SUMMARY


class Placed(Protocol):
    """A citation, or whatever else stands on a line of a file."""

    @property
    def path(self) -> str: ...

    @property
    def line(self) -> int: ...


def day(when: date) -> str:
    """Return a date as people write it: 11 Oct 2019."""
    return f"{when.day} {when:%b %Y}"


def bounds(published: Published) -> str:
    """Return when an article was published, without the basis."""
    earliest, latest = published.earliest, published.latest
    if earliest and latest:
        return _period(earliest, latest) or f"{day(earliest)} to {day(latest)}"
    if earliest or latest:
        return f"{day(earliest)} or later" if earliest else f"{day(latest)} or earlier" if latest else ""
    return "date unknown"


def _period(first: date, last: date) -> str:
    """Return a day, a whole month or a whole year in the words for it, "" for other bounds."""
    if first == last:
        return day(first)
    if first.day > 1 or (last + timedelta(days=1)).day > 1 or first.year != last.year:
        return ""
    if first.month == last.month:
        return f"{first:%b %Y}"
    return str(first.year) if (first.month, last.month) == (1, 12) else ""


def dated(published: Published) -> str:
    """Return when an article was published and how that is known."""
    if published.basis == "unknown" and not (published.earliest or published.latest):
        return "date unknown"
    words = f" from “{published.words[0]}”" if published.basis == "inferred" and published.words else ""
    return f"{bounds(published)} ({published.basis}{words})"


def place(at: Placed) -> str:
    """Return path:line, the path as short as it is true from the working folder."""
    path = Path(at.path)
    for folder, short in ((Path.cwd(), Path()), (Path.home(), Path("~"))):
        if path.is_relative_to(folder):
            return f"{short / path.relative_to(folder)}:{at.line}"
    return f"{path}:{at.line}"


def kind(article: CitedArticle) -> str:
    """Return what a reader must know of the text's origin, "" where it is the publisher's own."""
    if article.kind == "summary":
        return SUMMARY
    return "text extracted from a web page" if article.extracted else ""


def by_name(speakers: Sequence[str]) -> tuple[str, ...]:
    """Return names in capitals, by which a filter may be completed: whole ones, then last words."""
    whole = [name.title() for name in speakers]
    return tuple(dict.fromkeys([*whole, *(name.split()[-1] for name in whole if name)]))


def freshness(articles: Sequence[CitedArticle]) -> str:
    """Return how many articles there are, of what day the newest is, and how their dates are known."""
    last = newest(articles)
    known = "no date known" if last.basis == "unknown" else f"newest {bounds(last)}"
    count = Counter(article.published.basis for article in articles)
    bases = ", ".join(
        f"{count[basis]} {basis}" for basis in ("stated", "inferred", "unknown") if count[basis]
    )
    noun = "article" if len(articles) == 1 else "articles"
    return f"{len(articles)} {noun}, {known}; dates: {bases or 'none'}"
