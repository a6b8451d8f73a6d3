"""A small archive, questions that reach every file of its index, and what may be shown of it: what all
torture is measured against. Everything in it is invented."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from index.build import BuildReport, build
from qa.ask import Archive
from tests.encoders import WordEncoder

ARTICLES = {
    "ferry": "Ferry returns to the estuary\n\n12 June 2018\n\nThe ferry sailed on Monday for the first time "
    "since 2014.\n\n“Tickets cost £4 each,” said Ada Moss, the harbour master.\n\nThe crossing takes 20 "
    "minutes and runs until October.\n",
    "ferry-again": "Ferry fares rise\n\n3 March 2021\n\nTickets for the ferry now cost £6 each.\n\n"
    "Correction: an earlier version of this article said that the ferry carries 90 cars. It carries 19.\n\n"
    "The ferry carries 19 cars, the harbour master Ada Mosse said.\n",
    "lido": "Lido shuts for winter\n\nThe lido closed in October 2019.\n\nSwimmers were sorry. "
    "“We swam every day,” said Ben Oake.\n\nIt opens again in May.\n",
    "storm": "Storm fells trees\n\n1 February 2020\n\nThe storm blew in at night and felled 40 trees.\n\n"
    "No one was hurt, the council said.\n\nRoads were clear by noon.\n",
}
QUESTIONS: tuple[dict[str, Any], ...] = (
    {"question": "Tickets cost £4 each"},
    {"question": "The ferry carries 19 cars", "limit": 3},
    {"question": "When did the lido close?", "article": "lido"},
    {"question": "What did the storm fell?", "since": "2020", "until": "2020-12"},
    {"question": "What did Ada Moss say?", "speaker": "Ada Moss"},
    {"question": "Who painted the quantum bridge?", "as_of": "2021"},
)


def write_articles(folder: Path, more: int = 0) -> Path:
    """Write the articles, and `more` filler ones, to `folder`; return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    for number in range(more):
        story = f"Stall {number} sells pears\n\nStall number {number} sold pears at the fair.\n\nIt rained.\n"
        (folder / f"stall-{number}.txt").write_text(story, "utf-8")
    return folder


def index(folder: Path, directory: Path, model: Path) -> BuildReport:
    """Index `folder` in `directory` by words alone."""
    return build([str(folder)], directory, model=model, make_encoder=WordEncoder)


def open_words(directory: Path) -> Archive:
    """Open an archive made by `index`."""
    return Archive(directory, load_encoder=lambda model, _: WordEncoder(model))


def answers(archive: Archive) -> list[dict[str, Any]]:
    """Return what is answered to every question."""
    return [ask(archive, question) for question in QUESTIONS]


def ask(archive: Archive, question: dict[str, Any]) -> dict[str, Any]:
    """Return an answer but for what differs from one time to the next."""
    form = archive.ask(**{"as_of": "2022", **question}).as_dict()
    del form["milliseconds"]
    return form


def passages(archive: Archive) -> dict[str, Any]:
    """Return what may be cited: the article, place and date of every passage, by article and text."""
    found = {}
    for name in archive.article_ids():
        for citation in archive.ask("ferry", article=name, limit=1000).as_dict()["citations"]:
            found[f"{name}: {citation['text']}"] = _place(citation)
    return found


def faults(
    form: dict[str, Any], wanted: dict[str, Any], question: dict[str, Any], known: dict[str, Any]
) -> list[str]:
    """Return what is wrong with an answer from a damaged index: anything but another order."""
    wrong = []
    if _shown(form) == _shown(wanted) and _beside(form) != _beside(wanted):
        wrong.append(f"beside the passages stands {_beside(form)}")
    if not (math.isfinite(form["confidence"]) and 0 <= form["confidence"] <= 1):
        wrong.append(f"confidence {form['confidence']}")
    for citation in form["citations"]:
        key = f"{citation['article']['id']}: {citation['text']}"
        if known.get(key) != _place(citation):
            wrong.append(f"cited {key!r} at {_place(citation)}")
        if question.get("article") not in {None, citation["article"]["id"]}:
            wrong.append(f"outside the article asked for: {key!r}")
        if "since" in question and citation["article"]["published"]["latest"] not in {None, "2020-02-01"}:
            wrong.append(f"outside the dates asked for: {key!r}")
    if form["answer"] is not None:
        start, end = form["answer"]["span"]
        if form["answer"]["text"] != form["citations"][form["answer"]["citation"] - 1]["text"][start:end]:
            wrong.append(f"answer {form['answer']['text']!r} is not cut from its citation")
    return wrong


def _place(citation: dict[str, Any]) -> list[Any]:
    parts = ("path", "line", "paragraphs", "spans")
    return [*(citation[part] for part in parts), citation["article"]]


def _shown(form: dict[str, Any]) -> list[Any]:
    return [form["verdict"], [[citation["text"], citation["highlights"]] for citation in form["citations"]]]


def _beside(form: dict[str, Any]) -> list[Any]:
    kept = ("speaker", "also", "notes")
    return [form["notes"], form["timeline"], [[one[part] for part in kept] for one in form["citations"]]]
