"""Small articles of an invented town, made for tests."""

from __future__ import annotations

from pathlib import Path

from corpus.files import SourceFile
from corpus.reader import read_article
from corpus.records import Article, Passage


def made(folder: Path, contents: str | bytes, name: str = "story.txt") -> Article:
    """Write `contents` to a file of `folder` and read it."""
    path = folder / name
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return read_article(SourceFile(path.stem, path))


def kept(article: Article) -> list[str]:
    """Return the kept paragraphs as printed."""
    return [article.text[slice(*paragraph.span)] for paragraph in article.paragraphs if not paragraph.dropped]


def dropped(article: Article) -> dict[str, str]:
    """Return the dropped paragraphs as printed, and why."""
    return {article.text[slice(*one.span)]: one.dropped for one in article.paragraphs if one.dropped}


def words(text: str) -> int:
    """Count pieces as words, so that limits can be worked out by hand."""
    return len(text.split())


def shown(passages: tuple[Passage, ...]) -> list[str]:
    """Return the passages as printed."""
    return [passage.text for passage in passages]
