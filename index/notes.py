"""What a newsroom would note of one article while reading it, and where that is kept: so that an article
whose file did not change need not be read again. Holding notes against one another is for `newsroom`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from corpus.claims import Claim, claims
from corpus.content_words import Stems
from corpus.corrections import Correction, corrections
from corpus.names import people, proper_words
from corpus.records import Article, Passage
from corpus.roles import Holding, holdings
from corpus.speakers import Statement, speakers_of, statements

FILE = "articles.notes.jsonl"


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes on one article, `version` telling what they were read from.

    `lenders` tells which articles its day was inferred with. `names`: its proper words; `people`: the full
    names it prints; `surely`: whoever is a person for sure, and their sex."""

    version: str
    lenders: str
    names: Stems
    people: tuple[str, ...]
    surely: tuple[tuple[str, str], ...]
    claims: tuple[Claim, ...]
    held: tuple[Holding, ...]
    corrections: tuple[Correction, ...]
    statements: tuple[Statement, ...]


class NotesWriter:
    """Writes the notes on articles, in the order of their numbers."""

    def __init__(self, folder: Path) -> None:
        self._file = (folder / FILE).open("wb")
        self._encoder = msgspec.json.Encoder(order="deterministic")

    def add(self, notes: Notes) -> None:
        """Append the notes on the next article."""
        self._file.write(self._encoder.encode(notes) + b"\n")

    def close(self) -> None:
        """Write everything out."""
        self._file.close()


def read(folder: Path) -> list[Notes]:
    """Return the notes on every article, by number; raise ValueError where the file holds anything else."""
    decoder = msgspec.json.Decoder(Notes)
    try:
        return [decoder.decode(line) for line in (folder / FILE).read_bytes().splitlines()]
    except msgspec.MsgspecError as error:
        raise ValueError(f"{FILE}: {error}") from error


def take(article: Article, version: str, lenders: str) -> Notes:
    """Return the notes on `article`."""
    article = article.running_on()
    held, named = holdings(article), people(article.text)
    return Notes(
        version=version,
        lenders=lenders,
        names=proper_words(article.text),
        people=named.full,
        surely=named.surely(),
        claims=claims(article),
        held=held,
        corrections=corrections(article),
        statements=_with_posts(statements(article), held),
    )


def spoken(passages: Sequence[Passage], notes: Notes) -> tuple[Passage, ...]:
    """Return an article's passages with their speakers."""
    speakers = speakers_of(notes.statements, passages)
    return tuple(
        replace(passage, speaker=speaker) for passage, speaker in zip(passages, speakers, strict=True)
    )


def _with_posts(said: Sequence[Statement], held: Sequence[Holding]) -> tuple[Statement, ...]:
    """Give speakers without a role the post that their article prints for them elsewhere."""
    posts = {holding.name: holding.role for holding in reversed(held) if holding.standing == "held"}
    return tuple(
        statement
        if statement.speaker.role
        else replace(statement, speaker=replace(statement.speaker, role=posts.get(statement.speaker.name)))
        for statement in said
    )
