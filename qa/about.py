"""What an archive is: its articles by date and basis, the undated, corrections, and what was left out.

Reads an open archive; how the terminal UI shows it is for `tui`."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from corpus.records import Article, Published
from qa.answer import CitedArticle, plain_form
from qa.cite import cited_article, spoken_date
from qa.inert import inert_line

if TYPE_CHECKING:  # the first frame of the terminal UI, which only shows what is found, waits for none of it
    from qa.ask import Archive

_MOST_LISTED = 50


@dataclass(frozen=True, slots=True)
class CorrectedAt:
    """A correction of the archive: the article that prints it, and where."""

    article: str
    title: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class About:
    """An archive in figures. `articles` are in order of time, undated last; `dropped`: (reason, count).

    `refused`: (path, reason) of each file that could not be read."""

    articles: tuple[CitedArticle, ...]
    passages: int
    summaries: int
    bases: tuple[tuple[str, int], ...]
    corrections: tuple[CorrectedAt, ...]
    dropped: tuple[tuple[str, int], ...]
    made: str
    refused: tuple[tuple[str, str], ...] = ()

    @property
    def refusals(self) -> tuple[str, ...]:
        """What a person reads of the files refused, a line each."""
        return tuple(f"{path}: {reason}" for path, reason in self.refused)

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form: plain dicts, lists, strings, numbers, None."""
        form = plain_form(self)
        assert isinstance(form, dict)
        return form


def about(archive: Archive) -> About:
    """Return what `archive` holds; every article is read once."""
    articles: list[CitedArticle] = []
    corrections: list[CorrectedAt] = []
    dropped: Counter[str] = Counter()
    for article_id in archive.article_ids():
        article = archive.article(article_id)
        articles.append(cited_article(article))
        dropped.update(paragraph.dropped for paragraph in article.paragraphs if paragraph.dropped)
        corrections += _corrections(article, archive)
    articles.sort(key=_time)
    return About(
        articles=tuple(articles),
        passages=archive.manifest.passages,
        summaries=sum(article.kind == "summary" for article in articles),
        bases=tuple(sorted(Counter(article.published.basis for article in articles).items())),
        corrections=tuple(corrections),
        dropped=tuple(dropped.most_common()),
        made=archive.manifest.created,
        refused=archive.manifest.refused,
    )


def as_text(held: About, width: int = 80) -> str:
    """Return what a person reads of it, at most `width` columns wide."""
    bases = ", ".join(f"{count} {basis}" for basis, count in held.bases)
    lines = [f"{len(held.articles)} articles, {held.passages} passages, indexed {held.made[:10]}"]
    lines += [f"{held.summaries} of them summaries written for this program"] if held.summaries else []
    lines += [f"Dates: {bases}", *ends(held.articles, spoken_date), "", "Articles, oldest first:"]
    for article in held.articles[:_MOST_LISTED]:
        lines.append(_wrapped(f"{spoken_date(article.published)}: {article.title} [{article.id}]", width))
        lines += (
            [_wrapped(f"  shown by: {'; '.join(article.published.words)}", width)]
            if _inferred(article)
            else []
        )
    if len(held.articles) > _MOST_LISTED:
        lines.append(f"  and {len(held.articles) - _MOST_LISTED} more (--json lists all)")
    lines += _listed("Refused, so that nothing in them is found:", held.refusals, width)
    lines += _listed("Corrections:", [f"{c.title} ({c.path}:{c.line})" for c in held.corrections], width)
    lines += _listed(
        "Left out as page furniture:", [f"{count} {reason}" for reason, count in held.dropped], width
    )
    return "\n".join(lines) + "\n"


def _corrections(article: Article, archive: Archive) -> list[CorrectedAt]:
    return [
        CorrectedAt(article.id, article.title, article.path, passage.line)
        for passage in archive.passages(article.id)
        if passage.correction
    ]


def _time(article: CitedArticle) -> tuple[date, date, str]:
    low, high = article.published.earliest, article.published.latest
    return low or high or date.max, high or date.max, article.id


def newest(articles: Sequence[CitedArticle]) -> Published:
    """Return the day of the newest of `articles`, as far as it is known.

    No earlier than any of them must be, and no later than all of them may be; an open end may be any day."""
    dates = [article.published for article in articles]
    earliest = max((one.earliest for one in dates if one.earliest), default=None)
    latest = [one.latest for one in dates if one.latest]
    last = max(latest) if latest and len(latest) == len(dates) else None
    if earliest is None and last is None:
        return Published()
    return Published(earliest, last, "inferred")


def ends(articles: Sequence[CitedArticle], say: Callable[[Published], str]) -> list[str]:
    """Return what is told of the oldest and the newest of `articles`, which are in order of time.

    The newest is the one that cannot but be late; others may be later still. `say` puts a date in words."""
    dated = [article for article in articles if article.published.earliest or article.published.latest]
    if not dated:
        return []
    last = max(dated, key=_bounds)
    newer = sum(_bounds(one)[1] > _bounds(last)[0] for one in articles if one is not last)
    others = f"; {newer} more may be newer" if newer else ""
    return [f"Oldest: {say(dated[0].published)}", f"Newest: {say(last.published)}{others}"]


def _bounds(article: CitedArticle) -> tuple[date, date]:
    return article.published.earliest or date.min, article.published.latest or date.max


def _inferred(article: CitedArticle) -> bool:
    return article.published.basis == "inferred" and bool(article.published.words)


def _listed(heading: str, items: Sequence[str], width: int) -> list[str]:
    return ["", heading, *(_wrapped(item, width) for item in items)] if items else []


def _wrapped(text: str, width: int) -> str:
    return textwrap.fill(
        inert_line(text), width, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
    )
