"""Answer, Citation, Turn: the records that every front shows, and their JSON form.

The JSON's fields are an interface: they may be added to, never renamed or dropped."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from itertools import accumulate
from typing import Any, Literal

from corpus.records import ArticleKind, Published, Span, Speaker, running_on

Verdict = Literal["answered", "not_found"]
NoteKind = Literal["correction", "conflict", "change", "variant", "speaker", "spelling", "date", "stale"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier question of a conversation and the sentence shown for it ("" where none was)."""

    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class BestSentence:
    """The sentence that answers: it is `span` of the text of the citation ranked `citation`."""

    text: str
    citation: int
    span: Span


@dataclass(frozen=True, slots=True)
class Searched:
    """The bounds that a search was held to; `spellings` are groups of words searched as one."""

    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    speaker: str | None = None
    article: str | None = None
    spellings: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """What a citation says of its article. `title_inferred`: the title is the first sentence;
    `extracted`: the text was taken out of a web page."""

    id: str
    title: str
    kind: ArticleKind
    publisher: str | None
    url: str | None
    published: Published
    source: str | None = None
    title_inferred: bool = False
    extracted: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands, for one that is folded into another."""

    article: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Citation:
    """One passage as evidence.

    `confidence`: probability in [0, 1] that this passage answers the question. `spans` cut the article's
    text, and `text` is these parts to the character; `highlights` cut `text`. `speaker` says the highlighted
    words, all of them: None where nobody does, whoever else speaks in the passage. `notes` are sentences
    about this citation alone (a file changed since indexing, a date only partly inside the filter, a
    summary)."""

    rank: int
    confidence: float
    article: CitedArticle
    path: str
    line: int
    paragraphs: tuple[int, ...]
    spans: tuple[Span, ...]
    text: str
    highlights: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    also: tuple[Place, ...] = ()
    notes: tuple[str, ...] = ()
    correction: bool = False

    @property
    def run_on(self) -> str:
        """Return `text`, of the same length, without the line breaks that only wrap its paragraphs."""
        lengths = [end - start for start, end in self.spans]
        begins = accumulate((length + 1 for length in lengths), initial=0)
        parts = (self.text[at : at + length] for at, length in zip(begins, lengths, strict=False))
        return "\n".join(map(running_on, parts))

    @property
    def best(self) -> BestSentence:
        """Return the first sentence marked, as the one that answers."""
        span = self.highlights[0]
        return BestSentence(self.text[slice(*span)], self.rank, span)


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One dated state in order of time; `citation` is the rank of its evidence."""

    when: Published
    text: str
    citation: int


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on the whole answer, with the ranks of the citations that it rests on."""

    kind: NoteKind
    text: str
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Milliseconds:
    """Where the time of one question went."""

    encode: float = 0.0
    search: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What `ask` returns.

    `confidence` is the probability that the first citation answers the question, whatever the verdict.
    `answer` is None and `missing` may say what the archive does not speak of when `not_found`.
    Citations are best first, also when `not_found`: then they are the nearest passages, no answer."""

    question: str
    standalone: str
    verdict: Verdict
    confidence: float
    answer: BestSentence | None
    missing: str | None
    searched: Searched
    citations: tuple[Citation, ...]
    timeline: tuple[TimelineEntry, ...] | None = None
    notes: tuple[Note, ...] = ()
    milliseconds: Milliseconds = Milliseconds()

    def as_dict(self) -> dict[str, Any]:
        """Return the documented JSON form: plain dicts, lists, strings, numbers, None."""
        form = plain_form(self)
        assert isinstance(form, dict)
        return form


def plain_form(value: Any) -> Any:
    """Return a record of any depth as dicts, lists, strings, numbers and None."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain_form(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [plain_form(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return round(value, 4)
    return value
