"""What is doubtful about an article that can be read all the same: told when it is indexed, for whoever keeps
the file to mend. What cannot be read at all is for `reader` to say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from corpus.patterns import regex
from corpus.records import Article

# UTF-8 read as Windows-1252 ("Â£", "Ã©", "â€™"), that read as Latin-1, and what could not be read at all.
_SECOND = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\ufffd"
_BROKEN = regex(rf"Â[\xa0-\xbf]|[ÃÄÅ][{_SECOND}]|â[€„][{_SECOND}]|[\x80-\x9f\ufffd]")


def doubts(article: Article, today: date) -> Iterator[str]:
    """Yield what a person should look at in `article`, as phrases that say what to do."""
    broken = _BROKEN.search(article.text)
    if broken:
        yield f"an earlier save broke its letters (“{broken.group()}”); save the original again, as UTF-8"
    published = article.published
    if published.basis == "stated" and published.earliest and published.earliest > today:
        yield f"it gives a date after today, {published.earliest}; mend it if that is wrong"
