"""A conversation as Markdown, each answer with its evidence and the command that asks it again."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.errors import InputError
from qa.answer import Answer, Citation
from qa.cite import SUMMARY, spoken_date
from qa.filters import Filters, command

Asked = tuple[str, Filters, Answer]

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def conversation_markdown(asked: Iterable[Asked]) -> str:
    """Return the answered questions as Markdown, in order.

    Text from the archive is escaped, so that it reads as printed and never as markup."""
    return "\n".join(["# Conversation", "", *(line for item in asked for line in _exchange(*item))])


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


def _exchange(question: str, filters: Filters, answer: Answer) -> Iterator[str]:
    yield from (f"## {_plain(question)}", "")
    if answer.standalone != answer.question:
        yield from (f"Searched as: {_plain(answer.standalone)}", "")
    for note in answer.notes:
        yield from (f"**{note.kind.capitalize()}:** {_plain(note.text)}{_ranks(note.citations)}", "")
    if answer.answer:
        yield from (f"**{_plain(answer.answer.text)}** [{answer.answer.citation}]", "")
    else:
        missing = f" It does not speak of {_plain(answer.missing)}." if answer.missing else ""
        yield from (f"The archive does not answer this.{missing} Nearest passages, not an answer:", "")
    for entry in answer.timeline or ():
        yield f"- {spoken_date(entry.when)}: {_plain(entry.text)} [{entry.citation}]"
    yield from ([""] if answer.timeline else [])
    for citation in answer.citations:
        yield from _cited(citation)
    yield from ("Ask again:", "", f"    {command(answer.standalone, filters)}", "")


def _cited(citation: Citation) -> Iterator[str]:
    yield from (f"\\[{citation.rank}\\] {_plain(_source(citation))}", "")
    for line in citation.text.splitlines():
        yield f"> {_plain(line)}"
    yield ""
    for note in citation.notes:
        yield from (f"*{_plain(note)}*", "")


def _source(citation: Citation) -> str:
    article = citation.article
    kind = SUMMARY if article.kind == "summary" else None
    facts = (article.title, article.publisher, spoken_date(article.published), kind, article.url)
    return ". ".join([*(fact.rstrip(".") for fact in facts if fact), f"{citation.path}:{citation.line}"])


def _ranks(ranks: Iterable[int]) -> str:
    return "".join(f" [{rank}]" for rank in ranks)


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
