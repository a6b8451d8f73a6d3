"""Parts follow-ups by whether what their conversation is about was named in it: what was not cannot be known.

python -m benchmarks.topics SET_FOLDER RUN.json ... [--part report]. A topic is named where the question or
one before it has a content word of the title of a paragraph that answers, up to " - " before a section."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from benchmarks.question_sets import SetQuestion, read_paragraphs, read_questions
from qa.evaluation import saved
from qa.understanding.english import stem
from qa.understanding.tokens import tokens

_FIRST = 10


def main(arguments: list[str] | None = None) -> int:
    """Print a table, two lines a run; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", type=Path, metavar="SET_FOLDER")
    parser.add_argument("runs", type=Path, nargs="+", metavar="RUN.json")
    parser.add_argument("--part", default="report", help="which questions: tune, report")
    options = parser.parse_args(arguments)
    titles = {paragraph.id: paragraph.title for paragraph in read_paragraphs(options.set)}
    named = {
        one.id: is_named(one, titles) for one in read_questions(options.set, options.part) if one.history
    }
    print(f"| run | topic named | questions | hit@{_FIRST} |\n|---|---|---|---|")
    for path in options.runs:
        found = _found(path, named)
        for told in (True, False):
            hits = [hit for one, hit in found.items() if named[one] is told]
            share = sum(hits) / max(len(hits), 1)
            print(f"| {path.stem} | {'yes' if told else 'no'} | {len(hits)} | {share:.3f} |")
    return 0


def is_named(question: SetQuestion, titles: Mapping[str, str]) -> bool:
    """Tell whether the question or one before it has a word of the topic of a paragraph that answers."""
    topic = {word for gold in question.gold for word in _stems(titles[gold].partition(" - ")[0])}
    said = {word for words in (question.question, *question.history[::2]) for word in _stems(words)}
    return not topic.isdisjoint(said)


def _stems(text: str) -> set[str]:
    return {stem(token.typed) for token in tokens(text) if token.has_content}


def _found(path: Path, asked: Collection[str]) -> dict[str, bool]:
    """Return for each answerable question of a run whether a passage that answers is among the first ten."""
    return {
        outcome.question.id: any((rank or _FIRST + 1) <= _FIRST for rank in outcome.first_ranks)
        for outcome in saved.load(path).outcomes
        if outcome.question.answerable and outcome.question.id in asked
    }


if __name__ == "__main__":
    sys.exit(main())
