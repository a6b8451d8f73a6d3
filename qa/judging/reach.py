"""Whether an article reaches the time asked about.

How well the times that a passage prints fit a period is for `index.times`; whether any article reaches it for
`qa.newsroom.timeliness`."""

from __future__ import annotations

from corpus.patterns import regex
from corpus.records import Article
from qa.judging.timing import COUNTED
from qa.understanding.dates import Period

_YEAR = regex(r"(?<![\d.,£$€])(?:1\d|20)\d\d(?!\d)")
_NAMED = regex(r"\b\d{4}\b")
_BACK = 2  # years that news looks back on without naming them: "last winter", "the year before last"
_AHEAD = 1


def is_out_of_reach(period: Period | None, passage: str, article: Article) -> bool:
    """Tell whether an article tells nothing of a `period` named by its year: it was printed years later or
    earlier for certain, and prints no year so early or so late. The years that its `passage` counts may reach
    back."""
    if period is None or not _NAMED.search(period.words):
        return False
    first, last = article.published.earliest, article.published.latest
    is_later = bool(period.until and first and first.year - period.until.year > _BACK)
    is_earlier = bool(period.since and last and period.since.year - last.year > _AHEAD)
    if not (is_later or is_earlier):
        return False
    years = [int(found.group()) for found in _YEAR.finditer(f"{article.title} {article.text}")]
    if is_later and period.until:
        return all(year > period.until.year for year in years) and not COUNTED.search(passage)
    return bool(period.since) and all(year < period.since.year for year in years if period.since)
