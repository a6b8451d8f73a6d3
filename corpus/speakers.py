"""Who says what in an article: each quoted or reported sentence with its speaker, each passage with its own.

Brings together quotation marks, the grammar of attribution and the names of an article. Precision first:
a sentence whose speaker is not plain stays the reporter's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.clauses import by_speaker
from corpus.content_words import LONGEST_SENTENCE
from corpus.described import SIGN_SAYS
from corpus.descriptions import opened_by
from corpus.headlines import is_headline
from corpus.names import People, people
from corpus.notices import kept_texts, story
from corpus.patterns import regex
from corpus.quote_marks import MASK, Quotation, masked, quotations, runs_on
from corpus.records import Article, Manner, Passage, Span, Speaker
from corpus.sentences import sentence_spans
from corpus.speech import cues
from corpus.subjects import named_subject
from corpus.voices import NOBODY, Named, Voice

_LEADS_UP = regex(rf"(?P<pronoun>He|She)?\b[^{MASK}:;]{{2,160}}: {MASK}")
_INTRODUCES = regex(rf": {MASK}")
_SAID_BY_IT = regex(rf"{MASK},? (?:it|they) (?:said|says|added|adds)\b")
_SOMEBODY_DOES = regex(rf"{MASK},? [a-z]+(?:ed|s) (?:an?|one|another) [a-z]")
_MOSTLY = 0.4
_NEARLY_ALL = 0.8
_CLAUSE_WORDS = 2


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an article that somebody says, or a document; `span` cuts the article's text."""

    article: str
    span: Span
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence at work: its place, its text with quotations masked, what share of it is quoted."""

    span: Span
    paragraph: int
    masked: str
    share: float
    quoted_words: int
    opens_quoted: bool
    runs_on: bool


def statements(article: Article) -> tuple[Statement, ...]:
    """Return the sentences of `article` that are somebody's words, quoted or reported, in order."""
    return _Reading(article).statements()


def speakers_of(said: Sequence[Statement], passages: Sequence[Passage]) -> tuple[Speaker | None, ...]:
    """Return who speaks in each of the passages of one article, given its statements; None for the reporter.

    Where several speak, the one with the most words does, and quoted words count before reported ones."""
    return tuple(_main_speaker(said, passage) for passage in passages)


def _main_speaker(said: Sequence[Statement], passage: Passage) -> Speaker | None:
    lengths: dict[str, int] = {}
    first: dict[str, Speaker] = {}
    for statement in said:
        start, end = statement.span
        if any(low <= start and end <= high for low, high in passage.spans):
            speaker = statement.speaker
            lengths[speaker.name] = lengths.get(speaker.name, 0) + end - start
            known = first.setdefault(speaker.name, speaker)
            if known.manner == "reported" and speaker.manner == "quoted":
                first[speaker.name] = speaker
    return first[max(lengths, key=lambda name: lengths[name])] if lengths else None


class _Reading:
    """One pass through an article, carrying who spoke last and whom the last paragraph was about."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._people: People = people(article.text)
        kept, texts = kept_texts(article)
        heading = kept[0] if texts[1:] and is_headline(texts[0]) else None
        self._paragraphs = [(p.span[0], text) for p, text in story(article) if p is not heading]
        self._voice = Voice(self._people, article.text)
        self._found: list[Statement] = []

    def statements(self) -> tuple[Statement, ...]:
        held: Named | None = None
        for number, (offset, text) in enumerate(self._paragraphs):
            held = self._read(number, offset, text, held)
        return tuple(self._found)

    def _read(self, number: int, offset: int, text: str, held: Named | None) -> Named | None:
        """Read one paragraph; `held` is who spoke, or was introduced, at the end of the one before."""
        parts = _sentences(number, offset, text)
        speakers: list[Named | None] = []
        for part in parts:
            speakers.append(self._by_cue(part))
        if number and runs_on(self._paragraphs[number - 1][1], text):
            _go_on(parts, speakers, held)
        self._fill(parts, speakers, held)
        for part, speaker in zip(parts, speakers, strict=True):
            if speaker and speaker is not NOBODY:
                self._add(part, speaker)
        return self._next_held(parts, speakers)

    def _by_cue(self, part: _Sentence) -> Named | None:
        speaker: Named | None = None
        for cue in cues(part.masked) if len(part.masked) <= LONGEST_SENTENCE else ():
            speaker = speaker or named_subject(cue, self._voice, part.span[0], part.masked)
        speaker = speaker or self._before_colon(part)
        self._voice.note_sentence(part.span, part.masked, speaker)
        about = None if speaker else opened_by(part.masked, self._voice, part.span[0])
        if about:
            self._voice.turn_to(about)
        return speaker

    def _before_colon(self, part: _Sentence) -> Named | None:
        """Return who, or what sign, begins a sentence that leads up to a quotation: "He was clear: §"."""
        sign = SIGN_SAYS.match(part.masked)
        if sign:
            return Named(sign["what"], None, person=False, document=True)
        lead = _LEADS_UP.match(part.masked)
        if lead is None:
            return None
        if lead["pronoun"]:
            return self._voice.pronoun(lead["pronoun"], (part.span[0], part.span[0]), lead["pronoun"])
        return (
            self._voice.sole_person((part.span[0], part.span[0] + lead.end())) if self._begins(part) else None
        )

    def _begins(self, part: _Sentence) -> bool:
        return any(mention.start == part.span[0] for mention in self._people.mentioned(*part.span))

    def _fill(self, parts: Sequence[_Sentence], speakers: list[Named | None], held: Named | None) -> None:
        """Give sentences that are quoted and name nobody the speaker beside them, or the one held.

        Sentences of one quotation are one person's."""
        for at in range(len(parts) - 2, -1, -1):
            introduces = _INTRODUCES.search(parts[at + 1].masked)
            if parts[at].runs_on and not introduces and not speakers[at] and _is_speech(parts[at]):
                speakers[at] = speakers[at + 1]
        for at, part in enumerate(parts):
            if speakers[at] or not _is_speech(part) or not _is_bare(part):
                continue
            before = next((s for s in reversed(speakers[:at]) if s), None)
            after = next(
                (
                    s
                    for s, p in zip(speakers[at + 1 :], parts[at + 1 :], strict=True)
                    if s and MASK in p.masked
                ),
                None,
            )
            speakers[at] = before or after or (held if _all_quoted(parts[: at + 1]) else None)
            if speakers[at] is held and held and self._is_named_in(part, held):
                speakers[at] = None

    def _is_named_in(self, part: _Sentence, named: Named) -> bool:
        """Tell whether a quotation names the one who would speak it: "“Ann Lee is right.”" is not hers."""
        return named.name in self._voice.named_in_quotes(part.span[0], part.masked)

    def _next_held(self, parts: Sequence[_Sentence], speakers: Sequence[Named | None]) -> Named | None:
        if not parts:
            return None
        if speakers[-1]:
            return speakers[-1]
        last = parts[-1]
        if _is_speech(last):
            return None
        named = self._voice.sole_person(last.span)
        goes_back = re.search(r"\b(?:he|she)\b", last.masked)
        if named or not goes_back or self._people.mentioned(*last.span):
            return named
        return self._voice.pronoun(goes_back.group(), last.span, last.masked)

    def _add(self, part: _Sentence, named: Named) -> None:
        manner: Manner = "quoted" if _is_quoted(part) else "reported"
        if named.document:
            manner = "document"
        speaker = Speaker(named.name, named.role, manner)
        self._found.append(Statement(self._article.id, part.span, speaker))


def _sentences(number: int, offset: int, text: str) -> list[_Sentence]:
    quoted = quotations(text)
    hidden = masked(text, quoted)
    spans = (part for span in sentence_spans(text) for part in by_speaker(hidden, span))
    return [_sentence(number, offset, hidden, span, quoted) for span in spans]


def _sentence(number: int, offset: int, hidden: str, span: Span, quoted: Sequence[Quotation]) -> _Sentence:
    start, end = span
    piece = hidden[start:end]
    inside = piece.count(MASK)
    longest = max((q.words for q in quoted if q.span[0] < end and start < q.span[1]), default=0)
    runs_on = any(q.span[0] < end < q.span[1] for q in quoted)
    share = inside / max(1, len(piece))
    return _Sentence(
        (offset + start, offset + end), number, piece, share, longest, piece[:1] == MASK, runs_on
    )


def _go_on(parts: Sequence[_Sentence], speakers: list[Named | None], held: Named | None) -> None:
    """Give a quotation left open in the paragraph before to whoever spoke there, up to its end here."""
    for at, part in enumerate(parts):
        if speakers[at] or part.share < 1.0:
            return
        speakers[at] = held


def _is_speech(part: _Sentence) -> bool:
    return part.share >= _MOSTLY and (part.quoted_words >= _CLAUSE_WORDS or part.share == 1.0)


def _is_bare(part: _Sentence) -> bool:
    """Tell a quotation that stands by itself from one of which its own sentence says who, if not plainly."""
    alone = part.opens_quoted or part.share >= _NEARLY_ALL
    return alone and not (_SAID_BY_IT.search(part.masked) or _SOMEBODY_DOES.search(part.masked))


def _is_quoted(part: _Sentence) -> bool:
    """Tell a quoted statement from a reported one with a quoted phrase in it: "called it “a bad joke”"."""
    leads = bool(re.search(rf"[:,]\s*{MASK}|^{MASK}", part.masked))
    return leads and part.quoted_words >= _CLAUSE_WORDS


def _all_quoted(parts: Sequence[_Sentence]) -> bool:
    return all(_is_speech(part) for part in parts)
