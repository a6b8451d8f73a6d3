"""Filters typed within a question: since: until: as-of: speaker: article:, and how they are completed.

What a filter does, and whether its value is a date, is left to qa.ask."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from corpus.patterns import regex

_TYPED = regex(r"(?<!\S)(since|until|as-of|speaker|article):(\"[^\"]*\"|\S+)(?!\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Filters:
    """The bounds of one question, as typed; None where there is none."""

    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    speaker: str | None = None
    article: str | None = None

    def given(self) -> tuple[tuple[str, str], ...]:
        """Return the filters that are set, as (name as typed, value), in a fixed order."""
        values = ((field.name.replace("_", "-"), getattr(self, field.name)) for field in fields(self))
        return tuple((name, value) for name, value in values if value is not None)


NAMES = tuple(field.name.replace("_", "-") for field in fields(Filters))


def read_line(line: str) -> tuple[str, Filters]:
    """Split a typed line into its question and its filters; of one named twice the last holds."""
    found = {match[1].lower().replace("-", "_"): match[2].strip('"') for match in _TYPED.finditer(line)}
    question = " ".join(_TYPED.sub(" ", line).split())
    return question, Filters(**{name: value for name, value in found.items() if value})


def typed(question: str, filters: Filters) -> str:
    """Return the line that `read_line` splits into these."""
    words = [f'{name}:"{value}"' if " " in value else f"{name}:{value}" for name, value in filters.given()]
    return " ".join([question, *words])


def command(question: str, filters: Filters, index: str | None = None) -> str:
    """Return the shell command that asks the same without the terminal UI, of the index in that folder."""
    given = (*filters.given(), *((("index", index),) if index else ()))
    options = (f"--{name} {shlex.quote(value)}" for name, value in given)
    mark = "-- " if question.startswith("-") else ""
    return " ".join(["qa ask", *options, mark + shlex.quote(question)])


def completions(line: str, values: Mapping[str, Iterable[str]]) -> list[str]:
    """Return `line` with its last word completed to the filters' names, or to the values of one, that fit.

    `values` are by filter name; a name of fewer than two letters is left alone."""
    at = line.rfind(" ") + 1
    word = line[at:]
    name, colon, start = word.partition(":")
    if colon:
        quote = start.startswith('"')
        begun = start.strip('"').lower()
        known = (value for value in values.get(name.lower(), ()) if value.lower() != start.lower())
        fits = [value for value in known if value.lower().startswith(begun)]
        return [f"{line[:at]}{name}:" + (f'"{fit}"' if quote or " " in fit else fit) for fit in fits]
    fits = [known for known in NAMES if len(word) > 1 and known.startswith(word.lower())]
    return [f"{line[:at]}{fit}:" for fit in fits]
