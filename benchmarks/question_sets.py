"""Other people's question sets: a folder of paragraphs and questions, as an archive and a set of our own.

The folder holds `paragraphs.jsonl` (id, doc, title, date, text) and questions as JSON Lines (id, question,
gold, answers, answerable, group, history, rewrite, near_paragraph). Each document becomes one file, a
paragraph a line; gold paragraphs become evidence by their number."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from corpus.errors import InputError
from corpus.records import Article
from qa.evaluation.matching import normalise
from qa.evaluation.questions import Evidence, Filters, PastTurn, Question

History = Literal["given", "questions", "prepended", "rewrite", "none"]
"""Earlier turns as the set gives them, as questions alone, put before the question, or left out: with a
person's rewrite of the question in its place, or as it is."""

Line = TypeVar("Line")


class SetParagraph(msgspec.Struct, frozen=True):
    """One paragraph as the set gives it."""

    id: str
    doc: str
    text: str
    title: str = ""
    date: str | None = None


class SetQuestion(msgspec.Struct, frozen=True):
    """One question as the set gives it; `history` is question and answer in turn, oldest first."""

    id: str
    question: str
    answerable: bool
    gold: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    group: str | None = None
    history: tuple[str, ...] = ()
    rewrite: str | None = None
    near_paragraph: str | None = None


class Place(msgspec.Struct, frozen=True):
    """Where a set's paragraph went: article, paragraph counted from 1, and its words."""

    article: str
    paragraph: int
    text: str


def read_paragraphs(folder: Path) -> tuple[SetParagraph, ...]:
    """Return a set's paragraphs in order. Raises InputError naming a bad line."""
    return tuple(_read(folder / "paragraphs.jsonl", SetParagraph))


def read_questions(folder: Path, part: str) -> tuple[SetQuestion, ...]:
    """Return the questions of one part (`tune` or `report`). Raises InputError naming a bad line."""
    return tuple(_read(folder / f"{part}.jsonl", SetQuestion))


def write_archive(paragraphs: Sequence[SetParagraph], folder: Path) -> dict[str, Place]:
    """Write one Markdown file a document to `folder`, made if missing; return each paragraph's place by id.

    Every paragraph is named in `keep`: what a set asks about is no page furniture."""
    folder.mkdir(parents=True, exist_ok=True)
    documents: dict[str, list[SetParagraph]] = {}
    for paragraph in paragraphs:
        documents.setdefault(paragraph.doc, []).append(paragraph)
    places: dict[str, Place] = {}
    names: set[str] = set()
    for doc, held in documents.items():
        name = _file_name(doc, names)
        texts = [_one_line(paragraph.text) for paragraph in held]
        front = _front_matter(held[0], len(held))
        (folder / f"{name}.md").write_text(front + "\n\n".join(texts) + "\n", encoding="utf-8")
        for number, (paragraph, text) in enumerate(zip(held, texts, strict=True), 1):
            places[paragraph.id] = Place(name, number, text)
    return places


def convert(
    asked: Sequence[SetQuestion],
    places: Mapping[str, Place],
    history: History = "given",
    *,
    within: bool = False,
) -> tuple[Question, ...]:
    """Return questions in our own form; `within`: asked of the article of their own paragraph alone."""
    return tuple(_convert(one, places, history, within) for one in asked)


def refuse_shifted(places: Iterable[Place], article: Callable[[str], Article]) -> None:
    """Raise InputError unless every paragraph, as read back, has the number and the words it was given."""
    for place in places:
        held = article(place.article)
        spans = [p.span for p in held.paragraphs if p.number == place.paragraph and p.dropped is None]
        if [normalise(held.cut((span,))) for span in spans] != [normalise(place.text)]:
            raise InputError(
                f"{place.article}: paragraph {place.paragraph} is not read as it was written, so its gold "
                "would be wrong. Correct the reader or the set."
            )


def after_others(questions: Sequence[Question], turns: int = 3, seed: int = 20) -> tuple[Question, ...]:
    """Return the questions, each after up to `turns` questions of another group; these are asked first."""
    rng = random.Random(seed)
    groups: dict[str, list[PastTurn]] = {}
    for question in questions:
        groups.setdefault(question.resampled_with, []).append(PastTurn(question.question))
    long = [name for name, asked in groups.items() if len(asked) >= turns] or list(groups)
    made = []
    for question in questions:
        other = rng.choice([name for name in long if name != question.resampled_with])
        made.append(msgspec.structs.replace(question, history=tuple(groups[other][:turns])))
    return tuple(made)


def _read(path: Path, form: type[Line]) -> Iterator[Line]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}. Name a question set's folder.") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield msgspec.json.decode(line, type=form)
            except msgspec.DecodeError as error:
                raise InputError(f"{path}, line {number}: {error}.") from error


def _one_line(text: str) -> str:
    """Return a paragraph as one line that Markdown takes for no heading."""
    return re.sub(r"^(#{1,6} )+", "", " ".join(text.split()))


def _file_name(doc: str, names: set[str]) -> str:
    """Return a file name for a document, distinct also where case is not told apart."""
    plain = re.sub(r"[^\w-]+", "_", doc)[:80].strip("_") or "document"
    name, number = plain, 2
    while name.casefold() in names:
        name, number = f"{plain}-{number}", number + 1
    names.add(name.casefold())
    return name


def _front_matter(first: SetParagraph, count: int) -> str:
    """Return the head of a file; JSON's strings and lists are YAML's too."""
    known = {"title": " ".join(first.title.split()), "date": first.date, "keep": list(range(1, count + 1))}
    lines = [f"{key}: {msgspec.json.encode(value).decode()}" for key, value in known.items() if value]
    return "\n".join(["---", *lines, "---", "", ""])


def _convert(one: SetQuestion, places: Mapping[str, Place], history: History, within: bool) -> Question:
    near = one.gold[0] if one.gold else one.near_paragraph
    words, turns = _conversation(one, history)
    found = [places[gold] for gold in one.gold]
    return Question(
        id=one.id,
        question=words,
        answerable=one.answerable,
        kind="followup" if one.history else "question",
        evidence=tuple(Evidence(place.article, place.text, place.paragraph) for place in found),
        answers=one.answers if one.answerable else (),
        history=turns,
        group=one.group,
        filters=Filters(article=places[near].article if within and near else None),
    )


def _conversation(one: SetQuestion, history: History) -> tuple[str, tuple[PastTurn, ...]]:
    """Return the words to ask, and the turns before them."""
    turns = zip(one.history[::2], one.history[1::2], strict=True)
    past = [PastTurn(question, answer) for question, answer in turns if question.strip()]
    if history == "given":
        return one.question, tuple(past)
    if history == "questions":
        return one.question, tuple(PastTurn(turn.question, "") for turn in past)
    if history == "prepended":
        return " ".join([*(turn.question for turn in past), one.question]), ()
    return (one.rewrite if history == "rewrite" else None) or one.question, ()
