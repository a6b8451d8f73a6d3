"""The front matter of Markdown files: what it may say, and how much of YAML it may use.

Known keys: title, date or date_earliest with date_latest, date_words, publisher, url, source, kind,
keep. Tags, anchors, aliases and depth are refused, so that a file cannot make the reader work."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import yaml

from corpus.dating import bounds
from corpus.decoding import one_line
from corpus.errors import ReadError
from corpus.files import shown
from corpus.patterns import regex
from corpus.records import ArticleKind, Published
from corpus.settings import NOTHING, Keep, read_keep

MAX_CHARACTERS = 16_000
_DEPTH = 2
_NOTHING_GIVEN = ("", "~", "null")
_FENCE = regex(r"---[ \t]{0,8}(?:\r\n|\n|\r)")
_CLOSING = regex(r"^(?:---|\.\.\.)[ \t]{0,8}\r?$", re.MULTILINE)
# "3/4/2022" is one day to some and another to others, and so is "16/3/22"; "16/3/2022" is not.
_UNSURE = regex(r"(?<!\d)(?:(?:0?\d|1[0-2])[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2})\b")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says; `end` is where the body begins in the text (0 where there is none)."""

    end: int = 0
    title: str | None = None
    published: Published | None = None
    publisher: str | None = None
    url: str | None = None
    source: str | None = None
    kind: ArticleKind = "article"
    keep: Keep = NOTHING


NO_MATTER = FrontMatter()


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Read the front matter at the head of `text`, between two lines of three hyphens.

    Raises ReadError, naming `path`, for YAML that is wrong or beyond the bounds, and for values that
    are not what the known keys may hold."""
    opening = _FENCE.match(text)
    closing = _CLOSING.search(text, opening.end(), opening.end() + MAX_CHARACTERS) if opening else None
    if not opening or not closing:
        return NO_MATTER
    table = _load(text[opening.end() : closing.start()], path)
    if table is None:
        return NO_MATTER
    return FrontMatter(
        closing.end(),
        _text(table, "title", path),
        _published(table, path),
        _text(table, "publisher", path),
        _text(table, "url", path),
        _text(table, "source", path),
        _kind(table, path),
        read_keep(table["keep"], path) if "keep" in table else NOTHING,
    )


def _load(block: str, path: str) -> dict[str, object] | None:
    """Load a block with every scalar as a string; None where it is no mapping (two rules round prose)."""
    try:
        _check(block, path)
        table = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" (line {mark.line + 2})" if mark else ""
        raise ReadError(f"{path}: the front matter is not YAML{line}; put values in quotes.") from error
    if table in (None, ""):
        return {}
    return {str(key): value for key, value in table.items()} if isinstance(table, dict) else None


def _check(block: str, path: str) -> None:
    depth = 0
    for event in yaml.parse(block, Loader=yaml.BaseLoader):
        if (
            isinstance(event, yaml.AliasEvent)
            or getattr(event, "anchor", None)
            or getattr(event, "tag", None)
        ):
            raise ReadError(f"{path}: the front matter uses YAML tags or anchors; write plain values.")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEPTH:
            raise ReadError(f"{path}: the front matter is nested too deeply; write plain values.")


def _text(table: dict[str, object], key: str, path: str) -> str | None:
    value = table.get(key)
    if value is not None and not isinstance(value, str):
        raise ReadError(f"{path}: {key} in the front matter must be one line of text.")
    line = one_line(value or "")
    return None if line in _NOTHING_GIVEN else line


def _kind(table: dict[str, object], path: str) -> ArticleKind:
    kind = _text(table, "kind", path)
    if kind in (None, "article"):
        return "article"
    if kind == "summary":
        return "summary"
    raise ReadError(f"{path}: kind {shown(str(kind))!r} is not known; write article or summary.")


def _published(table: dict[str, object], path: str) -> Published | None:
    given = [key for key in ("date", "date_earliest", "date_latest") if _text(table, key, path)]
    if not given:
        return None
    if given[0] == "date" and len(given) > 1:
        raise ReadError(f"{path}: date and {given[1]} exclude each other; keep one.")
    days = {key: _days(table, key, path) for key in given}
    earliest = next((days[key][0] for key in ("date", "date_earliest") if key in days), None)
    latest = next((days[key][1] for key in ("date", "date_latest") if key in days), None)
    if earliest and latest and earliest > latest:
        raise ReadError(f"{path}: date_earliest is later than date_latest; correct one.")
    words = _words(table, path) or tuple(f"{key}: {_text(table, key, path)}" for key in given)
    return Published(earliest, latest, "stated" if given == ["date"] else "inferred", words)


def _days(table: dict[str, object], key: str, path: str) -> tuple[date, date]:
    value = _text(table, key, path) or ""
    days = bounds(value)
    if days is None or _UNSURE.match(value):
        raise ReadError(f"{path}: {key} {shown(value)!r} is not a day; write YYYY, YYYY-MM or YYYY-MM-DD.")
    return days


def _words(table: dict[str, object], path: str) -> tuple[str, ...]:
    value = table.get("date_words", [])
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ReadError(f"{path}: date_words in the front matter must be words, or a list of them.")
    return tuple(one_line(word) for word in words if word.strip())
