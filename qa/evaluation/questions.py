"""The question-set format: its records, reading a file of them, and the hash that names a set.

Judges each line by itself; whether an archive holds the evidence is for `checks`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec

from corpus.errors import InputError
from qa.bounds import check_order
from qa.evaluation.matching import normalise

Words = Annotated[str, msgspec.Meta(min_length=1)]


# msgspec's structs are frozen and slotted, and refuse a field of the wrong name or type by name and place.
class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Words of one article that show the answer; `paragraph` counts from 1 over the file as read.

    Where it is given, a passage of that paragraph matches whatever part of it that holds."""

    article: Words
    quote: Words
    paragraph: int | None = None


class PastTurn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An earlier question; without an `answer` it is asked first, and its shown sentence taken."""

    question: Words
    answer: str | None = None


class Filters(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Options that a question is asked with, as `qa ask` takes them."""

    since: str | None = None
    until: str | None = None
    speaker: str | None = None
    article: str | None = None


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One question of a set.

    `answers` are further strings as good as `answer`. Questions of one `group` are resampled together.
    `missing` (what the archive lacks to answer it), `rejected` (passages that a person found wrong) and
    `note` are for whoever keeps the set, and not scored."""

    id: Words
    question: Words
    answerable: bool
    kind: Words = "question"
    evidence: tuple[Evidence, ...] = ()
    any: bool = False
    answer: str | None = None
    answers: tuple[str, ...] = ()
    as_of: str | None = None
    history: tuple[PastTurn, ...] = ()
    group: str | None = None
    filters: Filters = Filters()
    missing: str | None = None
    rejected: tuple[Evidence, ...] = ()
    note: str | None = None

    @property
    def accepted_answers(self) -> tuple[str, ...]:
        """Return every answer string that counts, blank ones left out."""
        return tuple(a for a in (self.answer or "", *self.answers) if a.strip())

    @property
    def resampled_with(self) -> str:
        """Return the group that it is resampled with: by itself, under its id, where none is given."""
        return self.group or self.id


def load(path: Path) -> tuple[Question, ...]:
    """Read a question set in JSON Lines; blank lines are passed over.

    Raises InputError naming every malformed line by its number and reason."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The question set {path} cannot be read: {error}. Name a UTF-8 file.") from error
    found: dict[str, tuple[int, Question]] = {}
    faults: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            faults += [f"line {number}{reason}" for reason in _read_line(number, line, found)]
    if faults:
        listed = "\n".join(f"  {fault}" for fault in faults)
        raise InputError(f"{path} is not a sound question set; nothing was asked. Correct:\n{listed}")
    if not found:
        raise InputError(f"{path} holds no questions. Write one JSON object a line.")
    return tuple(question for _, question in found.values())


def fingerprint(questions: Sequence[Question]) -> str:
    """Return the SHA-256 that names a set, whatever the order and spacing of its lines."""
    ordered = sorted(questions, key=lambda question: question.id)
    return hashlib.sha256(msgspec.json.encode(ordered, order="deterministic")).hexdigest()


def _read_line(number: int, line: str, found: dict[str, tuple[int, Question]]) -> list[str]:
    """Add a line's question to those found by id; return what is wrong with it."""
    try:
        question = msgspec.json.decode(line, type=Question)
    except (msgspec.DecodeError, RecursionError) as error:
        return [f": {error}"]
    reasons = _faults(question)
    if question.id in found:
        reasons.append(f"the id is already that of line {found[question.id][0]}")
    found.setdefault(question.id, (number, question))
    return [f" ({question.id}): {reason}" for reason in reasons]


def _faults(question: Question) -> list[str]:
    days = {"as_of": question.as_of, "since": question.filters.since, "until": question.filters.until}
    checks = (
        (not question.question.strip(), "the question is blank"),
        (any(not turn.question.strip() for turn in question.history), "a question of its history is blank"),
        (question.answerable and not question.evidence, "answerable, but no evidence is given"),
        (not question.answerable and question.evidence, "not answerable, but evidence is given"),
        (any(not normalise(item.quote) for item in question.evidence), "a quote is blank"),
    )
    faults = [reason for wrong, reason in checks if wrong]
    no_dates = [f"{name} {day!r} is no date" for name, day in days.items() if day and not _is_date(day)]
    return faults + (no_dates or _misordered(question.filters))


def _misordered(filters: Filters) -> list[str]:
    try:
        check_order(filters.since, filters.until)
    except InputError as error:
        return [str(error)]
    return []


def _is_date(text: str) -> bool:
    """Tell whether `text` is YYYY, YYYY-MM or YYYY-MM-DD."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True
