"""The notes of an answer, in words: corrections, conflicts, changes, variants, each with its evidence.

Precision first: a note is made only where what it says bears on the question or on the sentence shown. No
winner is chosen between values that disagree."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product

from corpus.claim_times import apart
from corpus.claim_words import EVENT, RATED, RATINGS, SUM, rating_value
from corpus.content_words import Stems, content_stems, plain
from corpus.contrasts import RATERS
from corpus.names import people, proper_words
from corpus.patterns import regex
from corpus.places import in_article
from corpus.records import Published, Span
from corpus.sentences import sentences
from index.remarks import Remark
from qa.answer import BestSentence, Note
from qa.cite import INSTEAD, WITHDRAWN, spoken_date
from qa.newsroom.departures import leaves_by_name
from qa.newsroom.namesakes import pairs_namesake
from qa.newsroom.shown import Shown
from qa.newsroom.states import ends, time_told

_DONE_BY_ITSELF = frozenset(("end", "reopen", "close", "open", "begin"))
_BEARING_RANKS = 3
_LEADING_RANKS = 2
_WHO_SAID = regex(
    r"^\W*(?:who|whose) (?:was it (?:who|that) )?(?:also )?(?:words|said|says|asked|asks|told|claimed|argued|"
    r"warned|called|described|wrote|added|thinks|believes|complained|wanted|is saying|was saying)\b",
    re.I,
)
_WHEN = regex(r"\b(?:when|year|years|date|day|month|how (?:long|soon)|until|by what time)\b", re.I)
_HOW_MUCH = regex(r"\b(?:how much|cost|sum|price|worth|paid|amount|pounds)\b|£", re.I)
_SHARED_STEMS = 2
_QUOTES_ANOTHER = regex(
    r"\b(?:(?:told|reminded|warned|taught|(?:said|says?) to) (?:me|us)|used to (?:say|tell \w+))[,:]? [‘'“\"]"
    r"|\bas [^,.;]{2,40} (?:put it|used to say|(?:once|always|often) (?:said|says|told)|would say)\b"
    r"|\bin the words of\b",
    re.I,
)


def corrections(question: str, answered: bool, remarks: Sequence[Remark], shown: Shown) -> list[Note]:
    """Return notes of the corrections that bear on the question, and append those corrections.

    One bears on it where a passage that makes the withdrawn claim shares the question's words or is among
    the first two of an answer, or where the first is what the corrected article prints now."""
    asked = plain(content_stems(question))
    found: dict[tuple[int, tuple[str, ...]], list[Remark]] = {}
    for remark in remarks:
        if remark.other is not None and _is_corrected(asked, answered, remark, shown):
            found.setdefault((remark.other, remark.words), []).append(remark)
    return [_correction(row, some, shown) for (row, _), some in found.items()]


def _correction(row: int, remarks: Sequence[Remark], shown: Shown) -> Note:
    """Return the note on the correction at `row`: on the claims it withdraws, else on its own article."""
    told = [remark for remark in remarks if remark.kind == "withdrawn"] or list(remarks)
    ranks = sorted({shown.rank(remark.row) for remark in told})
    return Note("correction", _correction_words(told[0], ranks), tuple(sorted({*ranks, shown.rank(row)})))


def _is_corrected(asked: Stems, answered: bool, remark: Remark, shown: Shown) -> bool:
    rank = shown.rank(remark.row)
    if remark.kind == "corrected":
        return answered and rank == 1
    words = " ".join([*remark.words, shown.citations[rank - 1].run_on])
    bears = (answered and rank <= _LEADING_RANKS) or len(asked & plain(content_stems(words))) >= _SHARED_STEMS
    return remark.kind == "withdrawn" and bears


def beside(remarks: Sequence[Remark]) -> tuple[str, ...]:
    """Return what must always stand beside a passage that makes a withdrawn claim."""
    withdrawn = [remark.words[1] for remark in remarks if remark.kind == "withdrawn"]
    return tuple(f"{WITHDRAWN}{INSTEAD if now else ''}{now}" for now in withdrawn)


def _correction_words(remark: Remark, ranks: Sequence[int]) -> str:
    claim, stated = remark.words
    places = " and ".join(f"[{rank}]" for rank in sorted(set(ranks)))
    now = f" The correction says: “{stated}”." if stated else ""
    if remark.kind == "withdrawn":
        claims = "claims" if len({*ranks}) == 1 else "claim"
        return f"A correction withdraws what {places} {claims}: “{claim}”.{now}"
    return f"The article of {places} carries a correction on this: it no longer says “{claim}”.{now}"


def disagreements(
    question: str, remarks: Sequence[Remark], shown: Shown, *, in_order: bool = False
) -> list[Note]:
    """Return notes of conflicts and changes that bear on the question, each value as printed and dated.

    The values of one changing thing make one note, the earliest first; none where the answer tells them
    `in_order` of time already."""
    kinds = {"conflict"} if in_order else {"conflict", "change"}
    asked = plain(content_stems(question))
    found: dict[frozenset[tuple[int, Span | None]], Note] = {}
    states: dict[str, dict[tuple[int, Span | None], str]] = {}
    for remark in remarks:
        if remark.kind not in kinds or remark.other is None or not _bears(question, asked, remark, shown):
            continue
        topic, here, there = remark.words
        both = {(remark.row, remark.span): here, (remark.other, remark.other_span): there}
        if remark.kind == "change":
            states.setdefault(topic, {}).update(both)
        else:
            found.setdefault(frozenset(both), _conflict(topic, both, shown))
    if "rating" in states:
        states["rating"] |= _ratings_shown(question, states["rating"], shown)
    return [*found.values(), *(_change(values, shown) for values in states.values())]


def _ratings_shown(
    question: str, states: Mapping[tuple[int, Span | None], str], shown: Shown
) -> dict[tuple[int, Span | None], str]:
    """Return the ratings that the sentences shown give, by their places, where they name nobody but whom the
    question or another of the `states` does: no account of how a rating changed leaves out what stands beside
    it. What is not shown first must share its matter, too."""
    told = " ".join(_sentence(*place, shown) for place in states)
    named, matter = proper_words(f"{question}\n{told}"), _rated_matter(told)
    rated: dict[tuple[int, Span | None], str] = {}
    for citation in shown.citations:
        for start, end in citation.highlights:
            sentence = citation.run_on[start:end]
            value = RATINGS.search(sentence) if RATED.search(sentence) else None
            alike = citation.rank == 1 or len(matter & _rated_matter(sentence)) >= _SHARED_STEMS
            if value and alike and proper_words(sentence) <= named:
                rated[shown.row(citation.rank), in_article(citation.spans, (start, end))] = value.group()
    return rated


def _rated_matter(text: str) -> Stems:
    """Return the content words of what is rated, without the ratings and who gave them."""
    return plain(content_stems(RATINGS.sub(" ", RATED.sub(" ", text)))) - RATERS


def _bears(question: str, asked: Stems, remark: Remark, shown: Shown) -> bool:
    """Tell whether a pair is of what is asked: its sentence is marked, and the question asks such a value.

    A conflict in the very sentence that answers always bears on it."""
    rank = shown.rank(remark.row)
    if remark.kind not in ("conflict", "change") or rank > _BEARING_RANKS:
        return False
    if remark.span is None or not shown.marks(remark.row, remark.span):
        return False
    if pairs_namesake(question, remark, shown):
        return False
    told = plain(content_stems(_sentence(remark.row, remark.span, shown)))
    if not _speaks_of(question, asked, remark.words[0]):
        return remark.kind == "conflict" and rank == 1
    return rank == 1 or len(asked & told) >= _SHARED_STEMS


def _speaks_of(question: str, asked: Stems, topic: str) -> bool:
    """Tell whether a question asks for a value of this kind: a rating, a day, a sum, a holder of the post."""
    if topic == "rating":
        return bool(RATED.search(question) or RATINGS.search(question))
    if any(topic == name for name, _ in EVENT):
        return bool(_WHEN.search(question))
    if _is_sum(topic):
        return bool(_HOW_MUCH.search(question))
    return bool(asked & plain(content_stems(topic)))


def _sentence(row: int, span: Span | None, shown: Shown) -> str:
    """Return the words at a span, whose passage is shown from now on: a note tells of it."""
    shown.rank(row, span)
    return shown.sentence(row, span)


def _of(topic: str) -> str:
    """Return what two accounts are of, in words: "when it is to end", "the sum", "the number of homes"."""
    if any(topic == name for name, _ in EVENT):
        return f"when it is to {topic}" if topic in _DONE_BY_ITSELF else "the day"
    if topic == "rating":
        return "the rating"
    if _is_sum(topic):
        return "the sum"
    return (
        f"the number of {topic}" if topic.islower() and topic.endswith("s") and " " not in topic else "this"
    )


def _is_sum(topic: str) -> bool:
    """Tell whether two accounts are of a sum, "fine" or "fine a year", and not of how many "fines"."""
    return any(re.match(rf"{name}(?: |$)", topic) for name, _ in SUM)


def _conflict(topic: str, values: dict[tuple[int, Span | None], str], shown: Shown) -> Note:
    ranks = [shown.rank(row, span) for row, span in values]
    told = [
        f"“{value}” in [{rank}], {spoken_date(shown.citations[rank - 1].article.published)}"
        for value, rank in zip(values.values(), ranks, strict=True)
    ]
    text = (
        f"The archive gives two accounts of {_of(topic)}, and this answer chooses neither: {'; '.join(told)}."
    )
    return Note("conflict", text, tuple(dict.fromkeys(ranks)))


def _change(values: dict[tuple[int, Span | None], str], shown: Shown) -> Note:
    states: list[tuple[Published, str, int]] = []
    for (row, span), value in values.items():
        rank = shown.rank(row, span)
        when = time_told(_sentence(row, span, shown), shown.citations[rank - 1].article.published)
        states.append((when, value, rank))
    states.sort(key=lambda state: state[0].earliest or state[0].latest or date.max)
    told = [f"“{value}” in [{rank}], {spoken_date(when)}" for when, value, rank in _each_once(states)]
    ranks = dict.fromkeys(rank for _, _, rank in states)
    return Note("change", f"This changed over time: {'; '.join(told)}.", tuple(ranks))


def _each_once(states: Sequence[tuple[Published, str, int]]) -> list[tuple[Published, str, int]]:
    """Return states in order without one that says again, at a time that meets, what the one before says."""
    kept: list[tuple[Published, str, int]] = []
    for state in states:
        before = kept[-1] if kept else None
        again = before and rating_value(before[1]) == rating_value(state[1])
        if not (before and again and not apart(ends(before[0]), ends(state[0]))):
            kept.append(state)
    return kept


def departures(best: BestSentence, shown: Shown) -> list[Note]:
    """Return a note where another article, which may be newer, tells that somebody leaves whom the sentence
    that answers names as the holder of a post."""
    first = shown.citations[best.citation - 1]
    holders = people(first.run_on[slice(*best.span)]).full
    for citation in shown.citations:
        ended, since = citation.article.published.latest, first.article.published.earliest
        if citation.article.id == first.article.id or (ended and since and ended < since):
            continue
        for holder, sentence in product(holders, sentences(citation.run_on)):
            if leaves_by_name(holder, sentence):
                text = f"[{citation.rank}] tells that {holder} leaves or has left: “{sentence}”"
                return [Note("change", text, (best.citation, citation.rank))]
    return []


def speaker(question: str, rank: int, shown: Shown) -> list[Note]:
    """Return a note that names who speaks in the sentence shown, where that is asked and it does not say.

    What somebody tells that another said is not given as their own words."""
    citation = shown.citations[rank - 1]
    said = citation.speaker
    if said is None or not _WHO_SAID.match(question) or said.manner == "document":
        return []
    sentence = " ".join(citation.run_on[slice(*place)] for place in citation.highlights)
    if said.name.split()[-1] in sentence:
        return []
    named = f"{said.name}, {said.role}" if said.role else said.name
    quotes = said.manner == "quoted" and _QUOTES_ANOTHER.search(sentence)
    whose = f"somebody else, as told by {named}" if quotes else named
    return [Note("speaker", f"The words in [{rank}] are those of {whose}.", (rank,))]


def variants(question: str, remarks: Sequence[Remark], shown: Shown) -> list[Note]:
    """Return a note for each person printed two ways whom the question or the first passages name."""
    asked = question.casefold()
    found: dict[frozenset[str], tuple[str, str, set[int]]] = {}
    for remark in remarks:
        if remark.kind == "variant":
            here, there = remark.words
            rank = shown.rank(remark.row)
            named = here.split()[-1].casefold() in asked or there.split()[-1].casefold() in asked
            if named or (rank == 1 and _in_marked(here, shown)):
                first, second = sorted((here, there))
                found.setdefault(frozenset(remark.words), (first, second, set()))[2].add(rank)
    return [
        Note(
            "variant",
            f"Printed both as “{first}” and as “{second}”: taken to be one person.",
            tuple(sorted(ranks)),
        )
        for first, second, ranks in found.values()
    ]


def _in_marked(name: str, shown: Shown) -> bool:
    citation = shown.citations[0]
    return any(name in citation.run_on[start:end] for start, end in citation.highlights)
