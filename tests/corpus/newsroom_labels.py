"""The labelled prose of tests/data/newsroom: invented local news and what it says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.claims import claims
from corpus.conflicts import pairs
from corpus.corrections import Correction
from corpus.files import SourceFile
from corpus.holders import holder_pairs
from corpus.names import proper_words
from corpus.reader import read_article
from corpus.records import Article, Paragraph, Passage, Published, Span, Speaker
from corpus.retractions import withdrawn_and_stated
from corpus.roles import holdings
from corpus.speakers import statements
from corpus.withdrawals import withdrawn_elsewhere

FOLDER = Path(__file__).parents[1] / "data" / "newsroom"
SHIPPED = Path(__file__).parents[2] / "corpus" / "articles"
_ARTICLES = ("a ", "an ", "the ", "its ", "their ")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / max(1, self.right + self.missed)

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


def rows(name: str, folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """Yield the labels of one file, in order."""
    for line in (folder / name).read_text("utf-8").splitlines():
        yield json.loads(line)


def article(name: str) -> Article:
    """Return one of the invented articles, or one of the shipped archive."""
    path = FOLDER / "articles" / f"{name}.txt"
    path = path if path.exists() else SHIPPED / f"{name}.md"
    return read_article(SourceFile(path.stem, path))


def one_paragraph(name: str, text: str, day: str | None = None) -> Article:
    """Return an article of one paragraph, published on `day`."""
    published = Published()
    if day:
        published = Published(date.fromisoformat(day), date.fromisoformat(day), "stated", (day,))
    return Article(name, f"{name}.txt", text, "0", text[:20], (Paragraph(1, 1, (0, len(text))),), published)


def attribution(read: Article, labels: Iterable[dict[str, Any]]) -> Counts:
    """Count the sentences whose speaker is named rightly, wrongly, and not at all.

    A person must be named exactly; a body or a document may be printed at another length."""
    found: dict[Span, Speaker] = {said.span: said.speaker for said in statements(read)}
    wanted = {(label["span"][0], label["span"][1]): label for label in labels}
    right = sum(
        1
        for span, label in wanted.items()
        if span in found and _same(found[span].name, _name(read, label), label["person"])
    )
    return Counts(right, len(found) - right, len(wanted) - right)


def attribution_of(label_file: str, sets: Iterable[str], folder: Path = FOLDER) -> dict[str, Counts]:
    """Return the counts of every labelled article of these sets, by its id."""
    labels: dict[str, list[dict[str, Any]]] = {}
    for row in rows(label_file, folder):
        if row["set"] in sets:
            labels.setdefault(row["article"], []).append(row)
    return {name: attribution(article(name), some) for name, some in labels.items()}


def judged(row: dict[str, Any]) -> str:
    """Return what two sentences are told to be: "conflict", "change" or "none"."""
    both = [one_paragraph(side, row[side]["text"], row[side]["published"]) for side in "ab"]
    names = {one.id: proper_words(one.text) for one in both}
    kinds: set[str] = {pair.kind for pair in pairs([c for one in both for c in claims(one)], names)}
    kinds |= {pair.kind for pair in holder_pairs([h for one in both for h in holdings(one)], names)}
    return "conflict" if "conflict" in kinds else "change" if "change" in kinds else "none"


def tied(row: dict[str, Any]) -> set[str]:
    """Return the texts among a row's passages that are told to make the claim that its note withdraws."""
    withdrawn, stated = withdrawn_and_stated(row["note"])
    note = Correction("corrected", (9,), ((0, len(row["note"])),), row["note"], withdrawn, stated)
    texts = [row["context"], row["note"], *(text for text, _ in row["passages"])]
    names = ["corrected", "corrected", *(f"other-{n}" for n in range(len(row["passages"])))]
    passages = [
        Passage(name, (9 if text == row["note"] else 1,), 1, ((0, len(text)),), text, text == row["note"])
        for name, text in zip(names, texts, strict=True)
    ]
    return {passages[place].text for place, _ in withdrawn_elsewhere(note, passages)}


def _name(read: Article, label: dict[str, Any]) -> str:
    if "speaker" in label:
        return str(label["speaker"])
    return read.text[slice(*label["speaker_span"])]


def _same(found: str, wanted: str, person: bool) -> bool:
    found, wanted = _bare(found), _bare(wanted)
    return found == wanted or (not person and (found in wanted or wanted in found))


def _bare(name: str) -> str:
    name = name.casefold()
    return next((name.removeprefix(lead) for lead in _ARTICLES if name.startswith(lead)), name)
