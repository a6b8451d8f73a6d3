"""Measures how often questions are found to lean on earlier ones: follow-ups should, others should not.

python -m benchmarks.followups SET_FOLDER ... [--part report]. Each folder holds `paragraphs.jsonl` and the
part's questions. Sets without conversations are asked after three questions of another document; those with
them after their earlier questions alone."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

from benchmarks.question_sets import (
    Place,
    SetParagraph,
    SetQuestion,
    after_others,
    convert,
    read_paragraphs,
    read_questions,
)
from corpus.lexicon import Lexicon
from corpus.names import people
from index.words import called_by
from qa.answer import Turn
from qa.understanding.english import WORD, stem
from qa.understanding.question import Query, understand

TODAY = date(2026, 1, 1)


class SetVocabulary:
    """The words of a set's paragraphs (a `qa.understanding.vocabulary.Vocabulary`), without an index."""

    def __init__(self, paragraphs: Iterable[SetParagraph]) -> None:
        lexicon = Lexicon()
        self.passages = 0
        self._documents: dict[str, int] = {}
        self._sexes: dict[str, set[str]] = {}
        for paragraph in paragraphs:
            self.passages += 1
            lexicon.add(paragraph.text)
            for name, sex in people(paragraph.text).surely():
                for word in called_by(name):
                    self._sexes.setdefault(word.casefold(), set()).add(sex)
            for word in {stem(word) for word in WORD.findall(f"{paragraph.title} {paragraph.text}")}:
                self._documents[word] = self._documents.get(word, 0) + 1
        self._names: dict[str, str] = {}
        self._letters: dict[str, list[str]] = {}
        for word, printed, _ in lexicon.names():
            self._names[word] = printed
            self._letters.setdefault(word[0], []).append(printed)
        pairs = [(short, long) for short, long, _ in lexicon.abbreviations()]
        self._long_forms = {short: [long] for short, long in pairs}
        self._short_forms = {long.casefold(): [short] for short, long in pairs}

    def documents(self, word: str) -> int:
        """Return how many paragraphs hold `word`."""
        return self._documents.get(stem(word), 0)

    def is_name(self, word: str) -> bool:
        """Tell whether the paragraphs print `word` with a capital."""
        return word.casefold() in self._names

    def sexes(self, word: str) -> tuple[str, ...]:
        """Return of which sexes people are whom the paragraphs call by `word`."""
        return tuple(sorted(self._sexes.get(word.casefold(), ())))

    def names(self, beginning: str) -> list[str]:
        """Return the names that begin with a letter."""
        return self._letters.get(beginning, [])

    def expansions(self, abbreviation: str) -> list[str]:
        """Return what an abbreviation stands for."""
        return self._long_forms.get(abbreviation, [])

    def abbreviations(self, phrase: str) -> list[str]:
        """Return the abbreviations of a phrase."""
        return self._short_forms.get(phrase.casefold(), [])


def main(arguments: list[str] | None = None) -> int:
    """Print a table, a line a set; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+", metavar="SET_FOLDER")
    parser.add_argument("--part", default="report", help="which questions: tune, report")
    options = parser.parse_args(arguments)
    print("| set | questions | unchanged | ms a question |\n|---|---|---|---|")
    for folder in options.sets:
        print(_line(folder, options.part))
    return 0


def _line(folder: Path, part: str) -> str:
    paragraphs = read_paragraphs(folder)
    vocabulary = SetVocabulary(paragraphs)
    asked = list(conversations(paragraphs, read_questions(folder, part)))
    begin = perf_counter()
    queries = [understand(question, history, vocabulary, TODAY) for question, history in asked]
    spent = (perf_counter() - begin) * 1e3 / max(len(asked), 1)
    return f"| {folder.name} {part} | {len(asked)} | {_unchanged(queries):.1%} | {spent:.2f} |"


def conversations(
    paragraphs: Sequence[SetParagraph], asked: Sequence[SetQuestion]
) -> Iterator[tuple[str, list[Turn]]]:
    """Yield each follow-up after its earlier questions, or each question after three of another group."""
    places = {paragraph.id: Place(paragraph.doc, 1, paragraph.text) for paragraph in paragraphs}
    questions = convert(asked, places, "questions")
    followups = [question for question in questions if question.history]
    for question in followups or after_others(questions):
        yield question.question, [Turn(turn.question) for turn in question.history]


def _unchanged(queries: Sequence[Query]) -> float:
    return sum(not query.is_followup for query in queries) / max(len(queries), 1)


if __name__ == "__main__":
    sys.exit(main())
