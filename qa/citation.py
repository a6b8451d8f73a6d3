"""A citation to paste and to check later: the exact words, who says them, where they stand, and their hash.

Making one needs the article as indexed; checking one needs only the file that it names."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from corpus.errors import InputError, ReadError
from corpus.patterns import regex
from corpus.records import Article, Published, Span, Speaker
from qa.answer import Answer, Citation, plain_form
from qa.cite import INSTEAD, SUMMARY, WITHDRAWN, spoken, spoken_date
from qa.inert import inert, inert_json

_FRAGMENT_WORDS = 6
_SOURCE = regex(r"\n— (.+):([0-9]{1,9})\r?$", re.MULTILINE)
_SHA256 = regex("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PasteReady:
    """One quotation with all that a reader needs to find and to trust it.

    `span` cuts the article's text to `quotation`; `sha256` is that of the quotation in UTF-8; `link` opens
    the article's page at the words. `notes` say what must stand beside it, a correction first of all, and
    whatever is said of the passage wherever it is shown: that its file has changed, say."""

    quotation: str
    speaker: Speaker | None
    title: str
    publisher: str | None
    published: Published
    path: str
    line: int
    span: Span
    sha256: str
    kind: str
    source: str | None
    url: str | None
    link: str | None
    notes: tuple[str, ...] = ()

    def as_json(self) -> str:
        """Return the citation as a JSON object on one line; `verify` reads it."""
        return inert_json(plain_form(self))

    def as_text(self) -> str:
        """Return the citation as a person pastes it; `verify` reads it, printed harmless as well."""
        said = spoken(self.speaker) if self.speaker else None
        facts = (said, self.title, self.publisher, spoken_date(self.published), f"{self.path}:{self.line}")
        lines = [self.quotation, "— " + ". ".join(fact.rstrip(".") for fact in facts if fact)]
        lines += [SUMMARY] if self.kind == "summary" else []
        lines += [*self.notes, *([self.link] if self.link else []), f"sha256 {self.sha256}"]
        return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether the words of a citation still stand where it says, and a sentence on what was found."""

    stands: bool
    words: str


def as_citation(answer: Answer, rank: int, article: Article) -> PasteReady:
    """Return the sentence marked in the citation ranked `rank`; `article` is the one that it cites."""
    citation = answer.citations[rank - 1]
    span = _article_span(citation)
    quotation = article.text[slice(*span)]
    return PasteReady(
        quotation=quotation,
        speaker=citation.speaker,
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        path=article.path,
        line=article.text.count("\n", 0, span[0]) + 1,
        span=span,
        sha256=_hash(quotation),
        kind=article.kind,
        source=article.source,
        url=article.url,
        link=text_fragment(article.url, quotation) if article.url else None,
        notes=_beside(answer, citation),
    )


def _beside(answer: Answer, citation: Citation) -> tuple[str, ...]:
    """Return what must stand beside a quotation: what of the answer's notes bears on it, then its own notes.

    Its kind tells a summary already; what a correction withdraws is told once."""
    bearing = [note for note in answer.notes if citation.rank in note.citations]
    told = [note.text for note in bearing if note.kind == "correction"]
    more = [note.text for note in bearing if note.kind == "conflict"]
    own = [note for note in citation.notes if note != SUMMARY and not _is_told(note, told)]
    return (*(_spelled_out(words, citation.rank, answer) for words in (*told, *more)), *own)


def _is_told(note: str, corrections: Sequence[str]) -> bool:
    """Tell whether `note` is of a withdrawn claim, and one of the corrections says what it says."""
    stated = note.removeprefix(WITHDRAWN).removeprefix(INSTEAD)
    return note.startswith(WITHDRAWN) and any(stated in words for words in corrections)


def _spelled_out(words: str, rank: int, answer: Answer) -> str:
    """Put titles for the ranks in a note, which mean nothing outside the answer."""
    for citation in answer.citations:
        named = "this passage" if citation.rank == rank else f"“{citation.article.title}”"
        words = words.replace(f"[{citation.rank}]", named)
    return words


def text_fragment(url: str, quotation: str) -> str:
    """Return a link that opens `url` at the quotation (WICG, URL Fragment Text Directives)."""
    words = quotation.split()
    page = url.split("#:~:", 1)[0]
    joint = ":~:" if "#" in page else "#:~:"
    if len(words) <= 2 * _FRAGMENT_WORDS:
        return f"{page}{joint}text={_encoded(words)}"
    return f"{page}{joint}text={_encoded(words[:_FRAGMENT_WORDS])},{_encoded(words[-_FRAGMENT_WORDS:])}"


def verify(form: str) -> Verification:
    """Check the citation in `form` (as `qa ask --cite` writes it, as text or as JSON) against the file that
    it names.

    Raises InputError for what is no such citation."""
    fields = _read(form)
    path = Path(fields["path"])
    from corpus.reader import SourceFile, read_article  # only to verify: it loads what reads front matter

    try:
        article = read_article(SourceFile(path.stem, path))
    except (ReadError, OSError) as error:
        return Verification(False, f"The words cannot be checked. {error}")
    quotation = _unprinted(fields["quotation"], fields["sha256"], article.text)
    if _hash(quotation) != fields["sha256"]:
        return Verification(False, "The quotation was altered: its words do not match their hash.")
    line = fields["line"] if "span" not in fields else _line(article, fields["span"][0])
    return _found(article, quotation, line, path)


def _unprinted(quotation: str, sha256: str, text: str) -> str:
    """Return the words of `text` with that hash which are printed as `quotation`, or else `quotation`.

    Printing puts a visible character in the place of each that could move a cursor, a carriage return say."""
    if _hash(quotation) == sha256:
        return quotation
    places = re.finditer(re.escape(inert(quotation)), inert(text))
    printed = (text[slice(*place.span())] for place in places)
    return next((words for words in printed if _hash(words) == sha256), quotation)


def _found(article: Article, quotation: str, line: int, path: Path) -> Verification:
    before = len("\n".join(article.text.split("\n")[: line - 1]))
    at = article.text.find(quotation, before)
    if at >= 0 and _line(article, at) == line:
        return _stand(f" at {path}:{line}")
    at = article.text.find(quotation)
    if at >= 0:
        return _stand(f", now at {path}:{_line(article, at)}")
    if _levelled(quotation) in _levelled(article.text):
        return _stand(f" in {path}, with other quotation marks or spaces")
    return Verification(False, f"The words no longer stand in {path}.")


def _stand(where: str) -> Verification:
    return Verification(
        True, f"The words stand{where}. Who says them, the title and the date are not checked."
    )


def _read(form: str) -> dict[str, Any]:
    """Return what is checked of a citation; where it stood is its `span` in JSON, else its `line`."""
    try:
        fields = json.loads(form)
    except (ValueError, RecursionError):
        fields = _pasted(form.strip())
        if fields:
            return fields
    if not isinstance(fields, dict) or not _is_citation(fields):
        raise InputError(
            "This is not one citation as `qa ask --cite` writes it: words, a line “— … FILE:LINE”, and last "
            "“sha256 …”; nor its JSON. Give each by itself, or make one anew with `qa ask --cite`."
        )
    return fields


def _pasted(text: str) -> dict[str, Any] | None:
    """Return the citation in what `as_text` wrote, None where it is none or more than one."""
    body, _, sha256 = text.rpartition("\nsha256 ")
    sources = list(_SOURCE.finditer(body))
    if not sources or "\nsha256 " in body or not _SHA256.fullmatch(sha256):
        return None
    source = sources[-1]
    quotation = body[: source.start()].rstrip("\r\n")
    return {"quotation": quotation, "sha256": sha256, "path": _path(source[1]), "line": int(source[2])}


def _path(facts: str) -> str:
    """Return the path that ends the facts of a source; it may itself hold what parts them."""
    parts = facts.split(". ")
    ends = [". ".join(parts[first:]) for first in reversed(range(len(parts)))]
    return next((end for end in ends if Path(end).is_absolute()), ends[0])


def _is_citation(fields: dict[str, Any]) -> bool:
    span = fields.get("span")
    whole = isinstance(span, list) and len(span) == 2 and all(type(end) is int and end >= 0 for end in span)
    return whole and all(isinstance(fields.get(name), str) for name in ("quotation", "sha256", "path"))


def _article_span(citation: Citation) -> Span:
    """Return the span of the article that holds the marked sentence, or the passage's first paragraph."""
    start, end = citation.highlights[0] if citation.highlights else (0, len(citation.text))
    offset = 0
    for low, high in citation.spans:
        if start < offset + high - low:
            return low + start - offset, min(high, low + end - offset)
        offset += high - low + 1
    return citation.spans[0]


def _line(article: Article, offset: int) -> int:
    return article.text.count("\n", 0, offset) + 1


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _encoded(words: list[str]) -> str:
    # The dash and the comma are part of the directive's own grammar.
    return quote(" ".join(words), safe="").replace("-", "%2D")


def _levelled(text: str) -> str:
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[’‘]", "'", re.sub("[“”]", '"', re.sub("[–—]", "-", text)))
    return " ".join(text.split()).casefold()
