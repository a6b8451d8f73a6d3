"""Conversations kept between runs: one JSON Lines file each, one answered question a line.

A kept answer is shown again as it was given; nothing is asked anew."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from qa.answer import Answer
from qa.filters import read_line
from qa.memory import journal


@dataclass(frozen=True, slots=True)
class Kept:
    """One answered question: the line as typed, whether it was asked alone, and the answer shown."""

    typed: str
    alone: bool
    answer: Answer


class Session:
    """The file that a conversation with an index is kept in; it is made at the first answer."""

    def __init__(self, path: Path, index: str | None = None) -> None:
        self.path = path
        self.index = index

    def add(self, kept: Kept) -> None:
        """Append an answered question. Raises InputError where the file cannot be written."""
        told = {"typed": kept.typed, "alone": kept.alone, "index": self.index}
        journal.append(self.path, {**told, "answer": kept.answer.as_dict()})

    def kept(self) -> Iterator[Kept]:
        """Yield what was kept, oldest first; lines that no longer read as answers are passed over."""
        for record in journal.records(self.path):
            try:
                answer = answer_from(record["answer"])
            except (KeyError, TypeError, ValueError, AttributeError):
                continue
            yield Kept(str(record.get("typed", answer.question)), bool(record.get("alone")), answer)

    @property
    def title(self) -> str:
        """When the conversation was last added to, and its questions."""
        asked = [read_line(str(record.get("typed", "")))[0] for record in journal.records(self.path)]
        when = datetime.fromtimestamp(_changed(self.path) / 1e9)
        return f"{when:%Y-%m-%d %H:%M}  {' · '.join(asked)}"


class Sessions:
    """The conversations with `index`, None for the user's own, kept under `folder`."""

    def __init__(self, folder: Path | None = None, index: str | None = None) -> None:
        self.folder = (folder or journal.state_folder()) / "sessions"
        self.index = index

    def new(self) -> Session:
        """Return a conversation of its own, sorted after those before it."""
        started = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        return Session(self.folder / f"{started}-{uuid4().hex[:8]}.jsonl", self.index)

    def all(self) -> list[Session]:
        """Return the kept conversations, the one last added to first."""
        paths = sorted(self.folder.glob("*.jsonl"), key=_changed, reverse=True)
        return [Session(path, self.index) for path in paths if _index_of(path) == self.index]


def _index_of(path: Path) -> object:
    return next(journal.records(path), {}).get("index")


def _changed(path: Path) -> int:
    """Return when a file was last written, in nanoseconds; 0 where another copy has just erased it."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def answer_from(form: Mapping[str, Any]) -> Answer:
    """Return the answer whose `as_dict` is `form`. Raises KeyError, TypeError or ValueError for others.

    Fields that are not known are passed over, and missing ones take their defaults."""
    answer = _read(Answer, form)
    assert isinstance(answer, Answer)
    return answer


@lru_cache
def _hints(record: type) -> dict[str, Any]:
    return typing.get_type_hints(record)


def _read(hint: Any, value: Any) -> Any:
    """Return `value`, plain JSON, as the type that `hint` names."""
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return None if value is None else _read(next(a for a in arguments if a is not type(None)), value)
    if typing.get_origin(hint) is tuple:
        inner = arguments[:1] * len(value) if arguments[-1] is Ellipsis else arguments
        return tuple(_read(item_hint, item) for item_hint, item in zip(inner, value, strict=True))
    if is_dataclass(hint) and isinstance(hint, type):
        return _read_record(hint, value)
    if hint is date:
        return date.fromisoformat(value)
    if typing.get_origin(hint) is typing.Literal and value not in arguments:
        raise ValueError(f"{value!r} is none of {arguments}")
    if hint in (str, int, bool) and not isinstance(value, hint):
        raise TypeError(f"{value!r} is no {hint.__name__}")
    return float(value) if hint is float else value


def _read_record(record: type, value: Mapping[str, Any]) -> Any:
    hints = _hints(record)
    known = {field.name: field for field in fields(record)}
    required = {name for name, f in known.items() if f.default is MISSING and f.default_factory is MISSING}
    if missing := required - set(value):
        raise KeyError(f"{record.__name__} without {', '.join(sorted(missing))}")
    return record(**{name: _read(hints[name], value[name]) for name in known if name in value})
