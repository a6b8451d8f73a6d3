"""`qa ask`: one question, or a batch, answered on stdout."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterable

from corpus.errors import InputError
from qa.answer import Answer
from qa.ask import Archive
from qa.bounds import check_order, last_day
from qa.citation import as_citation
from qa.commands.inputs import MEBIBYTE, read_text
from qa.commands.opening import open_named
from qa.inert import inert
from qa.render import COLOUR, PLAIN, as_json, as_text
from qa.typed import check_question

_LARGEST_BATCH = 64 * MEBIBYTE


def run(options: argparse.Namespace) -> int:
    """Answer; return 0 when answered (or the batch is done), 1 when not found."""
    _check_bounds(options)
    if options.batch is not None:
        if options.question is not None:
            raise InputError("Give a QUESTION or --batch FILE, not both.")
        return _batch(_questions(options.batch), options)
    if options.question is None:
        raise InputError(
            'No question. Ask one: qa ask "Who is the director?"; from a pipe, one a line: qa ask --batch -'
        )
    check_question(options.question)
    archive = open_named(options.index)
    answer = _ask(archive, options.question, options)
    if options.cite:
        return _cite(archive, answer, options)
    if options.json:
        sys.stdout.write(as_json(answer) + "\n")
    else:
        width = min(shutil.get_terminal_size().columns, 100)
        sys.stdout.write(as_text(answer, max(width, 40), COLOUR if _coloured() else PLAIN))
    return 0 if answer.verdict == "answered" else 1


def _ask(archive: Archive, question: str, options: argparse.Namespace) -> Answer:
    return archive.ask(
        question,
        since=options.since,
        until=options.until,
        as_of=options.as_of,
        speaker=options.speaker,
        article=options.article,
        limit=options.k,
    )


def _cite(archive: Archive, answer: Answer, options: argparse.Namespace) -> int:
    if answer.answer is None:
        sys.stderr.write("qa: the archive does not answer this, so there is nothing to cite.\n")
        return 1
    rank = answer.answer.citation
    cited = as_citation(answer, rank, archive.article(answer.citations[rank - 1].article.id))
    sys.stdout.write(cited.as_json() + "\n" if options.json else inert(cited.as_text()))
    return 0


def _batch(questions: Iterable[str], options: argparse.Namespace) -> int:
    archive = open_named(options.index)
    for question in questions:
        sys.stdout.write(as_json(_ask(archive, question, options)) + "\n")
        sys.stdout.flush()
    return 0


def _questions(name: str) -> list[str]:
    lines = read_text(name, _LARGEST_BATCH).splitlines()
    questions, wrong = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            check_question(line)
        except InputError as error:
            wrong.append(f"  line {number}: {error}")
        questions.append(line.strip())
    if wrong:
        told = f"Nothing was asked, for {name} holds lines that cannot be. Mend or remove them:"
        raise InputError("\n".join([told, *wrong]))
    if not questions:
        raise InputError(f"{name} holds no question. Write one a line.")
    return questions


def _check_bounds(options: argparse.Namespace) -> None:
    check_order(options.since, options.until, "--")
    last_day(options.as_of, "--as-of")
    if options.k < 1:
        raise InputError(f"-k {options.k} is too few: ask for one passage or more.")


def _coloured() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
