"""A conversation as Markdown: each answer with who said it, how sure it is, its evidence, and the command
that asks it again, where one does."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.decoding import rejoined
from corpus.errors import InputError
from corpus.patterns import regex
from qa.answer import Answer, Citation
from qa.cite import SUMMARY, spoken, spoken_date, sure
from qa.filters import Filters, command
from qa.render import mark

Asked = tuple[str, Filters, Answer]

_MARKUP = regex(r"([\\`*_{}\[\]<>#|~])")


def conversation_markdown(asked: Iterable[Asked], index: str | None = None) -> str:
    """Return the answered questions as Markdown, in order; `index` is the index's folder where one was named.

    Text from the archive is escaped, so that it reads as printed and never as markup."""
    lines = (line for item in asked for line in _exchange(*item, index))
    return "\n".join(["# Conversation", "", *lines])


def save(text: str, path: Path) -> Path:
    """Write `text` to `path`, or beside it under a new number where it exists; return where it went.

    Raises InputError where it cannot be written."""
    for number in range(1, 1000):
        target = path if number == 1 else path.with_stem(f"{path.stem}-{number}")
        try:
            descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        except FileExistsError:
            continue
        except OSError as error:
            raise InputError(
                f"Cannot write {target}: {error.strerror}. Start from another folder."
            ) from error
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        return target
    raise InputError(f"Cannot write {path}: it and 998 numbered ones exist. Remove some.")


def _exchange(question: str, filters: Filters, answer: Answer, index: str | None) -> Iterator[str]:
    yield from (f"## {_plain(question)}", "")
    if answer.standalone != answer.question:
        yield from (f"Searched as: {_plain(answer.standalone)}", "")
    for note in answer.notes:
        yield from (f"**{note.kind.capitalize()}:** {_plain(note.text)}{_ranks(note.citations)}", "")
    yield from _told(answer)
    for entry in answer.timeline or ():
        yield f"- {spoken_date(entry.when)}: {_plain(entry.text)} [{entry.citation}]"
    yield from ([""] if answer.timeline else [])
    for citation in answer.citations:
        yield from _cited(citation, answer.verdict == "answered")
    yield from _again(filters, answer, index)


def _told(answer: Answer) -> Iterator[str]:
    """Yield the sentence that answers, who said it and how sure it is; or that there is none."""
    best, how_sure = answer.answer, sure(answer.confidence)
    if best is None:
        missing = f" It does not speak of {_plain(answer.missing)}." if answer.missing else ""
        nearest = f"Nearest passages, not an answer ({how_sure}):"
        yield from (f"The archive does not answer this.{missing} {nearest}", "")
        return
    said = next((c.speaker for c in answer.citations if c.rank == best.citation), None)
    who = f"{_plain(spoken(said))}. " if said else ""
    yield from (f"**{_plain(best.text)}** [{best.citation}]", "", f"{who}{how_sure}", "")


def _again(filters: Filters, answer: Answer, index: str | None) -> Iterator[str]:
    """Yield the command that gets the same answer: none does where earlier questions had a part in it."""
    if answer.standalone != answer.question:
        yield from ("This leaned on the questions above: no command asks it by itself.", "")
    else:
        yield from ("Ask again:", "", f"    {command(answer.question, filters, index)}", "")


def _cited(citation: Citation, answers: bool) -> Iterator[str]:
    """Yield a passage, its answering words marked where it is part of an answer, and who says those."""
    yield from (f"\\[{citation.rank}\\] {_plain(_source(citation))}", "")
    marks = citation.highlights if answers else ()
    for line in rejoined(mark(citation.run_on, marks, "»", "«")).splitlines():
        yield f"> {_plain(line)}"
    yield ""
    if citation.speaker and answers:
        yield from (f"Marked words: {_plain(spoken(citation.speaker))}", "")
    for note in citation.notes:
        if note != SUMMARY:
            yield from (f"*{_plain(note)}*", "")


def _source(citation: Citation) -> str:
    article = citation.article
    kind = SUMMARY if article.kind == "summary" else None
    facts = (article.title, article.publisher, spoken_date(article.published), kind, article.url)
    return ". ".join([*(fact.rstrip(".") for fact in facts if fact), f"{citation.path}:{citation.line}"])


def _ranks(ranks: Iterable[int]) -> str:
    return "".join(f" [{rank}]" for rank in ranks)


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(rejoined(text).split()))
