"""Answer → text, JSON: how an answer reads on the command line. It reads at 80 columns, says the same with
and without colour, and lets no control character through."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from pathlib import Path

from corpus.decoding import rejoined
from corpus.records import Span
from qa.answer import Answer, Citation
from qa.cite import spoken_date, sure
from qa.inert import inert, inert_json, inert_line

_OPEN, _CLOSE = "»", "«"


@dataclass(frozen=True, slots=True)
class Style:
    """Terminal codes around a piece of text; empty where colour is off."""

    strong: str = ""
    faint: str = ""
    end: str = ""


PLAIN = Style()
COLOUR = Style(strong="\x1b[1m", faint="\x1b[2m", end="\x1b[0m")


def as_json(answer: Answer) -> str:
    """Return the documented JSON form, on one line."""
    return inert_json(answer.as_dict())


def as_text(answer: Answer, width: int = 80, style: Style = PLAIN) -> str:
    """Return the answer as a person reads it in a terminal of `width` columns."""
    blocks = [_headline(answer, width, style)]
    blocks.extend(_wrapped(f"Note: {note.text}{_ranks(note.citations)}", width) for note in answer.notes)
    if answer.timeline:
        blocks.append(_timeline(answer, width))
    blocks.extend(_citation(citation, answer, width, style) for citation in answer.citations)
    return "\n\n".join(blocks) + "\n"


def _headline(answer: Answer, width: int, style: Style) -> str:
    lines = []
    if answer.standalone != answer.question:
        lines.append(_wrapped(f"Searched for: {answer.standalone}", width))
    if answer.answer:
        said = _wrapped(answer.answer.text, width)
        lines.append(f"{style.strong}{said}{style.end}")
        lines.append(f"{style.faint}Passage [{answer.answer.citation}], {sure(answer.confidence)}{style.end}")
        return "\n".join(lines)
    missing = f" of {answer.missing}" if answer.missing else ""
    said = f"Not in the archive: nothing found that speaks{missing}." if missing else "Not in the archive."
    lines.append(f"{style.strong}{_wrapped(said, width)}{style.end}")
    if answer.citations:
        lines.append(
            _wrapped(
                f"The nearest passages follow; they are not an answer ({sure(answer.confidence)}).", width
            )
        )
    return "\n".join(lines)


def _citation(citation: Citation, answer: Answer, width: int, style: Style) -> str:
    refused = answer.verdict == "not_found"
    label = "not an answer: " if refused else "correction: " if citation.correction else ""
    title = citation.article.title + (" …" if citation.article.title_inferred else "")
    head = _wrapped(f"[{citation.rank}] {label}{title}", width, hang="    ")
    place = f"{shown_path(citation.path)}:{citation.line}"
    facts = [spoken_date(citation.article.published), citation.article.publisher, place]
    lines = [
        f"{style.strong}{head}{style.end}",
        style.faint + _wrapped(" · ".join(fact for fact in facts if fact), width, "    ", "    ") + style.end,
    ]
    if citation.speaker:
        role = f", {citation.speaker.role}" if citation.speaker.role else ""
        lines.append(
            _wrapped(f"{citation.speaker.manner}: {citation.speaker.name}{role}", width, "    ", "    ")
        )
    lines.extend(_wrapped(f"({note})", width, "    ", "    ") for note in citation.notes)
    if citation.also:
        places = ", ".join(f"{shown_path(place.path)}:{place.line}" for place in citation.also)
        lines.append(_wrapped(f"(also in {places})", width, "    ", "    "))
    lines.append(_passage(citation, width, style))
    return "\n".join(lines)


def _passage(citation: Citation, width: int, style: Style) -> str:
    marked = rejoined(mark(citation.run_on, citation.highlights, _OPEN, _CLOSE))
    wrapped = [_wrapped(line, width, "    ", "    ") for line in marked.splitlines() if line.strip()]
    text = "\n".join(wrapped)
    if style.strong:
        text = text.replace(_OPEN, style.strong + _OPEN).replace(_CLOSE, _CLOSE + style.end)
    return text


def mark(text: str, spans: tuple[Span, ...], opening: str, closing: str) -> str:
    """Return `text` with marks around `spans`, which do not overlap."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{opening}{text[start:end]}{closing}{text[end:]}"
    return text


def shown_path(path: str) -> str:
    """Return a path as it is shortest to type from here: under the working folder without it."""
    try:
        return str(Path(path).relative_to(Path.cwd()))
    except ValueError:
        return path


def _timeline(answer: Answer, width: int) -> str:
    lines = ["In order of time:"]
    for entry in answer.timeline or ():
        line = f"{spoken_date(entry.when)}: {entry.text} [{entry.citation}]"
        lines.append(_wrapped(line, width, "  ", "    "))
    return "\n".join(lines)


def _ranks(citations: tuple[int, ...]) -> str:
    return f" [{', '.join(map(str, citations))}]" if citations else ""


def _wrapped(text: str, width: int, first: str = "", hang: str = "") -> str:
    return textwrap.fill(
        inert_line(text),
        width,
        initial_indent=first,
        subsequent_indent=hang,
        break_long_words=True,
        break_on_hyphens=False,
    )


__all__ = ["COLOUR", "PLAIN", "Style", "as_json", "as_text", "inert", "mark", "shown_path"]
