"""The question set of the shipped archive: its form, its quotes, its balance. What the program makes
of it is tested elsewhere."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import Stemmer
from bm25s.stopwords import STOPWORDS_EN_PLUS

from corpus.sentences import sentence_spans

ROOT = Path(__file__).resolve().parent
ARTICLES = ROOT.parent / "corpus" / "articles"
ANSWERED_KINDS = {
    "fact", "paraphrase", "keyword", "name", "speaker", "temporal", "multi", "correction", "followup",
}  # fmt: skip
KINDS = ANSWERED_KINDS | {"unanswerable-near", "unanswerable-far"}
FIELDS = {"id", "kind", "question", "answerable", "answer", "as_of", "evidence", "any"}
STEMMER = Stemmer.Stemmer("english")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
PLAIN = str.maketrans("’‘“”–—", "''\"\"--")

Question = dict[str, Any]
QUESTIONS: list[Question] = [
    json.loads(line) for line in (ROOT / "data" / "questions.jsonl").read_text("utf-8").splitlines()
]
ANSWERABLE = [question for question in QUESTIONS if question["answerable"]]
UNANSWERABLE = [question for question in QUESTIONS if not question["answerable"]]
EVIDENCE = [(question["id"], item) for question in ANSWERABLE for item in question["evidence"]]


def folded(text: str) -> str:
    """Return `text` as the matching rule compares it."""
    visible = unicodedata.normalize("NFKC", text).translate(INVISIBLE).translate(PLAIN)
    return " ".join(visible.split()).casefold()


@cache
def sentences(article: str) -> tuple[str, ...]:
    text = (ARTICLES / f"{article}.md").read_text("utf-8").split("---\n", 2)[2]
    return tuple(folded(text[start:end]) for start, end in sentence_spans(text))


def answering_sentences(item: dict[str, str]) -> list[str]:
    return [sentence for sentence in sentences(item["article"]) if folded(item["quote"]) in sentence]


def content_words(text: str) -> set[str]:
    """Return the stems of `text` that are no stop words (those of NLTK, as bm25s ships them)."""
    words = re.findall(r"\w\w+", re.sub(r"'s\b", "", folded(text)))
    return {STEMMER.stemWord(word) for word in words if word not in STOPWORDS_EN_PLUS}


def asked(question: Question) -> str:
    """Return the question after the earlier ones of its conversation, which lend a follow-up their words."""
    return " ".join(turn["question"] for turn in [*question.get("history", []), question])


def test_ids_and_questions_are_unique() -> None:
    assert len({question["id"] for question in QUESTIONS}) == len(QUESTIONS)
    assert len({folded(asked(question)) for question in QUESTIONS}) == len(QUESTIONS)


def test_the_set_is_large_enough_in_every_kind() -> None:
    counts = Counter(question["kind"] for question in QUESTIONS)
    assert len(QUESTIONS) >= 170
    assert set(counts) == KINDS
    assert min(counts.values()) >= 10
    assert counts["unanswerable-near"] >= 35
    assert counts["unanswerable-far"] >= 18


def test_every_question_has_the_fields_of_its_kind_and_no_other() -> None:
    for question in QUESTIONS:
        extra = set(question) - FIELDS
        assert set(question) >= FIELDS
        assert extra <= {"history", "missing"}, question["id"]
        assert question["kind"] != "followup" or question["history"]
        assert ("missing" in question) == (question["kind"] == "unanswerable-near")
        assert question["as_of"] is None or date.fromisoformat(question["as_of"])


def test_only_answerable_questions_have_evidence() -> None:
    assert all(question["evidence"] for question in ANSWERABLE)
    assert not any(question["evidence"] or question["answer"] for question in UNANSWERABLE)
    assert all((question["kind"] in ANSWERED_KINDS) == question["answerable"] for question in QUESTIONS)


def test_every_quote_has_three_words_and_stands_in_one_sentence_of_its_article() -> None:
    for identity, item in EVIDENCE:
        assert len(item["quote"].split()) >= 3, identity
        assert len(answering_sentences(item)) == 1, identity


def test_every_quote_stands_in_one_passage_of_the_archive() -> None:
    every = [sentence for path in ARTICLES.glob("*.md") for sentence in sentences(path.stem)]
    for identity, item in EVIDENCE:
        assert sum(folded(item["quote"]) in sentence for sentence in every) == 1, identity


def test_questions_over_several_articles_need_several() -> None:
    for question in QUESTIONS:
        articles = {item["article"] for item in question["evidence"]}
        assert question["any"] == (question["kind"] != "multi")
        assert question["kind"] != "multi" or len(articles) > 1, question["id"]


def test_most_earlier_turns_leave_their_answer_to_the_program() -> None:
    turns = [turn for question in QUESTIONS for turn in question.get("history", [])]
    assert sum("answer" in turn for turn in turns) * 4 < len(turns)


def test_a_third_share_no_content_word_with_any_sentence_that_answers() -> None:
    apart = [
        question["id"]
        for question in ANSWERABLE
        if not any(
            content_words(asked(question)) & content_words(sentence)
            for item in question["evidence"]
            for sentence in answering_sentences(item)
        )
    ]
    assert len(apart) * 3 >= len(ANSWERABLE)
