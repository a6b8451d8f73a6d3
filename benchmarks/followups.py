"""Measures how often questions are found to lean on earlier ones: follow-ups should, others should not.

python -m benchmarks.followups SET_FOLDER ... [--part report]. Each folder holds `paragraphs.jsonl` and the
part's questions. Sets without conversations are asked after three questions of another document; those with
them after their earlier questions alone."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

from benchmarks.question_sets import SetParagraph, SetQuestion, read_paragraphs, read_questions
from corpus.lexicon import Lexicon
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
        for paragraph in paragraphs:
            self.passages += 1
            lexicon.add(paragraph.text)
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
    vocabulary = SetVocabulary(read_paragraphs(folder))
    asked = list(conversations(read_questions(folder, part)))
    begin = perf_counter()
    queries = [understand(question, history, vocabulary, TODAY) for question, history in asked]
    spent = (perf_counter() - begin) * 1e3 / max(len(asked), 1)
    return f"| {folder.name} {part} | {len(asked)} | {_unchanged(queries):.1%} | {spent:.2f} |"


def conversations(questions: Sequence[SetQuestion]) -> Iterable[tuple[str, list[Turn]]]:
    """Yield each follow-up after its earlier questions, or each question after three of another group."""
    if any(question.history for question in questions):
        for question in questions:
            if question.history:
                yield question.question, [Turn(earlier) for earlier in question.history[::2]]
        return
    groups: dict[str, list[Turn]] = {}
    for question in questions:
        groups.setdefault(question.group or "", []).append(Turn(question.question))
    names = list(groups)
    for number, question in enumerate(questions):
        others = [name for name in (*names[number % len(names) :], *names) if name != (question.group or "")]
        yield question.question, groups[others[0]][:3]


def _unchanged(queries: Sequence[Query]) -> float:
    return sum(not query.is_followup for query in queries) / max(len(queries), 1)


if __name__ == "__main__":
    sys.exit(main())
