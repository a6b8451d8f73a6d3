"""The short phrases of the UI: dates with their basis, where a passage stands, how fresh an archive is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from corpus.records import Published, Speaker
from qa.answer import Citation, CitedArticle
from qa.cite import SUMMARY


def day(when: date) -> str:
    """Return a date as people write it: 11 Oct 2019."""
    return f"{when.day} {when:%b %Y}"


def bounds(published: Published) -> str:
    """Return when an article was published, without the basis."""
    earliest, latest = published.earliest, published.latest
    if earliest and latest:
        return day(earliest) if earliest == latest else f"{day(earliest)} to {day(latest)}"
    if earliest or latest:
        return f"from {day(earliest)}" if earliest else f"until {day(latest)}" if latest else ""
    return "date unknown"


def dated(published: Published) -> str:
    """Return when an article was published and how that is known."""
    if published.basis == "unknown" and not (published.earliest or published.latest):
        return "date unknown"
    words = f" from “{published.words[0]}”" if published.basis == "inferred" and published.words else ""
    return f"{bounds(published)} ({published.basis}{words})"


def place(citation: Citation) -> str:
    """Return a citation's path:line, the path as short as it is true from the working folder."""
    path = Path(citation.path)
    for folder, short in ((Path.cwd(), Path()), (Path.home(), Path("~"))):
        if path.is_relative_to(folder):
            return f"{short / path.relative_to(folder)}:{citation.line}"
    return f"{path}:{citation.line}"


def kind(article: CitedArticle) -> str:
    """Return what a reader must know of the text's origin, "" where it is the publisher's own."""
    if article.kind == "summary":
        return SUMMARY
    return "text extracted from a web page" if article.extracted else ""


def spoken(speaker: Speaker) -> str:
    """Return who speaks and how the article gives the words."""
    role = f", {speaker.role}" if speaker.role else ""
    return f"{speaker.name}{role} ({speaker.manner})"


def likelihood(confidence: float) -> str:
    """Return a probability in whole per cent, never 0 or 100."""
    return f"{min(99, max(1, round(confidence * 100)))}%"


def freshness(articles: Sequence[CitedArticle]) -> str:
    """Return how many articles there are, the newest day they can be of, and how their dates are known."""
    latest = [article.published.latest for article in articles]
    known = [last for last in latest if last]
    newest = f"newest possibly {day(max(known))}" if known else "no date known"
    if known and len(known) < len(latest):  # an open end may be any day
        newest += " or later"
    count = Counter(article.published.basis for article in articles)
    bases = ", ".join(
        f"{count[basis]} {basis}" for basis in ("stated", "inferred", "unknown") if count[basis]
    )
    noun = "article" if len(articles) == 1 else "articles"
    return f"{len(articles)} {noun}, {newest}; dates: {bases or 'none'}"
