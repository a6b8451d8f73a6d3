"""What an archive is made of: articles, their paragraphs, and the passages cut from them.

Frozen records with no behaviour beyond their own fields. Offsets are code points into `Article.text`,
half open; paragraph numbers and lines count from 1 over the file as read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from corpus.patterns import regex

Span = tuple[int, int]
Basis = Literal["stated", "inferred", "unknown"]
ArticleKind = Literal["article", "summary"]
Manner = Literal["quoted", "reported", "document"]

_WRAP = regex(r"(?<!\w-)\n|\n(?!\w)")  # where a word is broken behind its hyphen, no space belongs


def running_on(paragraph: str) -> str:
    """Return a paragraph of the same length whose line breaks, which only wrap it, are spaces."""
    return _WRAP.sub(" ", paragraph)


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published: bounds (None where open), and the words that show it."""

    earliest: date | None = None
    latest: date | None = None
    basis: Basis = "unknown"
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a file as read. `dropped` says why it is page furniture, None where it is kept."""

    number: int
    line: int
    span: Span
    dropped: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article.

    `text` is the decoded file (for HTML the extracted text, and `extracted` is true); `sha256` is that
    of the file's bytes. `title_inferred` marks a title taken from the first sentence for want of one."""

    id: str
    path: str
    text: str = field(repr=False)
    sha256: str
    title: str
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    published: Published = Published()
    title_inferred: bool = False
    kind: ArticleKind = "article"
    publisher: str | None = None
    url: str | None = None
    source: str | None = None
    extracted: bool = False

    def cut(self, spans: tuple[Span, ...]) -> str:
        """Return the text of `spans`, run on, joined by a newline: the form in which passages are read."""
        return "\n".join(running_on(self.text[start:end]) for start, end in spans)

    def printed(self, spans: tuple[Span, ...]) -> str:
        """Return the text of `spans` to the character, joined by a newline: the form in which it is cited."""
        return "\n".join(self.text[start:end] for start, end in spans)

    def running_on(self) -> Article:
        """Return the article with every paragraph `running_on`, for rules that read its words."""
        pieces, end = [], 0
        for paragraph in self.paragraphs:
            pieces += [self.text[end : paragraph.span[0]], self.cut((paragraph.span,))]
            end = paragraph.span[1]
        return replace(self, text="".join([*pieces, self.text[end:]]))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in a passage, as printed, and how the article gives the words."""

    name: str
    role: str | None
    manner: Manner


@dataclass(frozen=True, slots=True)
class Passage:
    """What is embedded, ranked and cited: whole paragraphs (or sentences of a long one) of one article.

    `text` equals the article's `cut(spans)`. `correction` marks an editor's note or correction."""

    article: str
    paragraphs: tuple[int, ...]
    line: int
    spans: tuple[Span, ...]
    text: str
    correction: bool = False
    speaker: Speaker | None = None
