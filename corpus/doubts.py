"""What is doubtful about an article that can be read all the same: told when it is indexed, for whoever keeps
the file to mend. What cannot be read at all is for `reader` to say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from corpus.records import Article


def doubts(article: Article, today: date) -> Iterator[str]:
    """Yield what a person should look at in `article`, as a phrase that says what to do."""
    published = article.published
    if published.basis == "stated" and published.earliest and published.earliest > today:
        yield f"it gives a date after today, {published.earliest}; mend it if that is wrong"
