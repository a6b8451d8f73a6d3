"""Which paragraphs of an article say when it was published: where pages print such a line, and how.

Reading a date line by itself is for `dating`; what is page furniture is for `cleaning`."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from corpus.calendar_words import MONTH
from corpus.content_words import listed
from corpus.dating import DateLine, bounds, is_byline, is_date_label, read_date_line
from corpus.patterns import regex
from corpus.records import Published

_HEAD = 6
_TAIL = 3
_AHEAD = 8
_LONGEST = 200
_PROSE_WORDS = 8
_YEAR = regex(r"\b\d{4}\b")
# Words that tell of another day than that of publication, or that `dating` reads itself.
_NO_NAME = (
    r"(?!(?i:published|posted|uploaded|updated|modified|amended|edited|revised|corrected|reviewed|dated?|born"
    r"|died|deadline|due|taken|pictured|expires|closes|starts|ends|until|since|on|in|at|by|from|to)\b)"
)
_CAPITAL = rf"{_NO_NAME}[A-Z][\w’'.&-]{{0,30}}"
_PUBLICATION = regex(
    rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|of|the|and|for|&|on|in)){{0,6}}(?:,|\s?[|·•–—]|\s-)\s{{1,3}}(?=\S)"
)
_MONTH = rf"{MONTH}\b\.?"
_FULL_DATE = regex(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})\b",
    re.I,
)
_OTHER_DAY = regex(
    r"\b(?:born|died|deadline|due|taken|pictured|expires|closes|starts|ends|opens|until|since|updated|modified"
    r"|amended|edited|corrected)\b",
    re.I,
)
_JOINERS = frozenset(
    listed("the of and for & on in at by with from words report reports page p posted published")
)
_FEWEST_NAMES = 2
_MOST_NAMES = 14
_NAMES_SHARE = 0.6
_DATELINE = regex(
    r"(?P<words>[A-Z][A-Z’'.-]{1,30}(?:\s[A-Z][A-Z’'.-]{1,30}){0,3},?\s(?P<date>[\w.,/ ]{6,40}?))"
    r"(?:\s\([A-Z][^()]{1,40}\))?(?:\s?—\s?|\s[–-]{1,2}\s)[\"'“‘]?[A-Z£\d]"
)


def find_date_lines(texts: Sequence[str], furniture: Container[int] = ()) -> dict[int, DateLine]:
    """Return the date lines among an article's paragraphs, by index, from where pages print them.

    That is near the head; near the end, those that say "Published" or the like; and a bare date, or one
    behind a publication's name, only above the story, with no sentence before it and mostly sentences, or
    prose in parts, after. `furniture`: indices of what a page prints besides the story, and passed over."""
    found: dict[int, DateLine] = {}
    story = [at for at in range(len(texts)) if at not in furniture]
    for place, at in enumerate(story):
        if place < _HEAD or place >= len(story) - _TAIL:
            line = _read(texts, at)
            told = [texts[one] for one in story[: place + 1 + _AHEAD]]
            if line and (line.sure or (place < _HEAD and _heads_a_story(told, place, line))):
                found[at] = line
    return found


def is_date_line(text: str) -> bool:
    """Tell whether a line is no more than a date line, alone or behind a publication's name."""
    line = read_date_line(text) or _behind_a_name(text)
    return line is not None and line.end == len(text)


def _read(texts: Sequence[str], at: int) -> DateLine | None:
    text = texts[at]
    return (
        _labelled_above(texts, at)
        or read_date_line(text)
        or _behind_a_name(text)
        or _among_names(text)
        or _opening(text)
    )


def _labelled_above(texts: Sequence[str], at: int) -> DateLine | None:
    """Read a date whose "Published:" or "Updated:" is a paragraph of its own above it."""
    if not at or not is_date_label(texts[at - 1]):
        return None
    label, text = texts[at - 1], texts[at]
    line = read_date_line(f"{label} {text[:_LONGEST]}")
    return replace(line, end=len(text)) if line and line.end > len(label) + len(text) else None


def _behind_a_name(text: str) -> DateLine | None:
    """Read "The Northfield Mercury - 9 January 2023": a name in capitals, a full date, and nothing else."""
    name = _PUBLICATION.match(text) if len(text) <= _LONGEST else None
    rest = text[name.end() :] if name else ""
    line = read_date_line(rest) if _YEAR.search(rest) else None
    return replace(line, end=len(text)) if line and line.end == len(rest) else None


def _among_names(text: str) -> DateLine | None:
    """Read "*The Mercury | 9 January 2023 | Page 1*" or "Ann Lee, the Mercury. 9 January 2023": one full date
    between names of a paper, a section or whoever wrote it."""
    found = _FULL_DATE.findall(text) if len(text) <= _LONGEST else []
    days = bounds(found[0]) if len(found) == 1 else None
    if not days or days[0] != days[1] or _OTHER_DAY.search(text):
        return None
    before, _, after = text.partition(found[0])
    lead, rest = _words(before), _words(after)
    names = [word for word in (*lead, *rest) if word[0].isupper()]
    is_named = _FEWEST_NAMES <= len(names) <= _MOST_NAMES and all(word[0].isupper() for word in lead)
    if not is_named or len(names) < _NAMES_SHARE * len(lead + rest):
        return None
    return DateLine(len(text), Published(*days, "stated", (found[0],)))


def _words(text: str) -> list[str]:
    """Return the words of a part of a line that are no joiners, cleared of marks."""
    words = (word.strip("*_#,.:;()\\") for word in text.split())
    return [word for word in words if word and word[0].isalpha() and word.lower() not in _JOINERS]


def _opening(text: str) -> DateLine | None:
    """Read "LEEDS, Jan 9, 2023 — The mayor …": a story's first words, which stay a part of it."""
    found = _DATELINE.match(text)
    days = bounds(found["date"]) if found and _YEAR.search(found["date"]) else None
    if not found or not days or days[0] != days[1]:
        return None
    return DateLine(0, Published(*days, "stated", (found["words"],)))


def _heads_a_story(told: Sequence[str], place: int, line: DateLine) -> bool:
    """Tell whether a date stands between the headline and the sentences of a story, or opens those."""
    if any(map(_ends, told[:place])):
        return False
    after = [text for text in told[place + 1 :] if not is_byline(text)]
    mostly = 2 * sum(map(_ends, after)) > len(after)
    return line.end == 0 or (told[place][-1] not in ",;" and (mostly or _told_in_parts(after)))


def _told_in_parts(after: Sequence[str]) -> bool:
    """Tell whether crossheads, times of day or signatures part the paragraphs of prose below a date: no
    calendar, which has a date over each of its entries."""
    prose = [at for at, text in enumerate(after) if _ends(text) and len(text.split()) >= _PROSE_WORDS]
    return len(prose) > 1 and prose[0] <= 1 and not any(map(is_date_line, after))


def _ends(text: str) -> bool:
    return text.rstrip("\"'’”)").endswith((".", "!", "?"))
