"""Passages: what stays together, the limits, and that every word is cited once at its place."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.layout import blocks
from corpus.passages import MAX_CHARACTERS, MAX_PIECES, MAX_WORDS, cut_passages
from corpus.records import Article, Paragraph
from corpus.sentences import sentence_spans
from tests.corpus.articles_made import made, shown, words

QUOTED = "Cllr Mayhew said: “It is over.\n\n“We tried.\n\n“It failed.”\n\nShe left."


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def article(*paragraphs: str) -> Article:
    text = "\n\n".join(paragraphs)
    found = tuple(Paragraph(at, block.line, block.span) for at, block in enumerate(blocks(text), 1))
    return Article("a", "a.txt", text, "", "Title", found)


def test_one_paragraph_is_one_passage_with_its_number_and_line() -> None:
    passages = cut_passages(article("The hall will close.", "It opened in 1932."), words)
    assert shown(passages) == ["The hall will close.", "It opened in 1932."]
    assert [(passage.paragraphs, passage.line) for passage in passages] == [((1,), 1), ((2,), 3)]


def test_a_quotation_stays_with_the_paragraph_that_says_who_speaks() -> None:
    passages = cut_passages(article(*QUOTED.split("\n\n")), words)
    assert [passage.paragraphs for passage in passages] == [(1, 2, 3), (4,)]
    assert passages[0].text == "Cllr Mayhew said: “It is over.\n“We tried.\n“It failed.”"


def test_headings_and_leads_stay_with_what_follows(tmp_path: Path) -> None:
    story = made(tmp_path, "Council to close halls\n\nIt will.\n\nWhat next\n\nA vote.\n\nShe said:\n\n“No.”")
    assert shown(cut_passages(story, words)) == [
        "Council to close halls\nIt will.",
        "What next\nA vote.",
        "She said:\n“No.”",
    ]


def test_a_question_put_stays_with_the_answer_to_it() -> None:
    put = article(
        "Will the hall close?", "It was never in doubt.", "Why?", "And when?", "“Who knows?”", "It will."
    )
    assert shown(cut_passages(put, words)) == [
        "Will the hall close?\nIt was never in doubt.",
        "Why?",
        "And when?\n“Who knows?”",
        "It will.",
    ]


HEADLINE = "Footbridge over the canal reopens after flood"


@pytest.mark.parametrize("width", [0, 50, 60, 72, 80, 100])
def test_no_sentence_runs_from_a_headline_into_the_story_however_the_file_is_wrapped(width: int) -> None:
    story = (
        "Northfield’s old footbridge reopened in Mill Street yesterday, and Cllr Ann Mayhew crossed it first."
    )
    wrapped = textwrap.fill(story, width) if width else story
    for passage in cut_passages(article(HEADLINE, wrapped), words):
        assert all(one == HEADLINE or HEADLINE not in one for one in sentences(passage.text))


def test_a_headline_that_reads_like_a_wrapped_line_is_a_passage_of_its_own() -> None:
    story = "Mr Holt was there to see it open."
    headline = "The man who has led the trust for years to see the bridge in use"
    assert shown(cut_passages(article(headline, story), words)) == [headline, story]


def test_a_wrapped_line_that_was_read_as_a_paragraph_keeps_its_sentence(tmp_path: Path) -> None:
    story = made(tmp_path, "The hall will close on Monday the\nfifth of May.\n\nNobody spoke against it.")
    assert shown(cut_passages(story, words))[0] == "The hall will close on Monday the\nfifth of May."
    assert sentences("The hall will close on Monday the\nfifth of May.") == [
        "The hall will close on Monday the\nfifth of May."
    ]


def test_a_headline_alone_can_still_be_cited() -> None:
    assert shown(cut_passages(article("Council to close halls"), words)) == ["Council to close halls"]


def test_an_editors_note_stays_whole_and_is_marked_past_furniture(tmp_path: Path) -> None:
    note = "Editor’s note: It said two.\n\nHide Ad\n\nWe are happy to say one.\n\nRelated topics:"
    story = made(tmp_path, f"It closed.\n\nIt was sold.\n\n{note}")
    last = cut_passages(story, words)[-1]
    assert last.correction
    assert last.paragraphs == (3, 5)
    assert last.text == "Editor’s note: It said two.\nWe are happy to say one."


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    sentence = "The hall will close " + "and " * 55 + "so on."
    passages = cut_passages(article(" ".join([sentence] * 5)), words)
    assert [words(passage.text) for passage in passages] == [122, 122, 61]
    assert all(passage.text.endswith("so on.") for passage in passages)


def test_a_long_sentence_is_cut_between_words_and_a_long_word_anywhere() -> None:
    assert [words(text) for text in shown(cut_passages(article("hall " * 400), words))] == [180, 180, 40]
    cut = shown(cut_passages(article("x" * 4_500), words))
    assert "".join(cut) == "x" * 4_500
    assert max(map(len, cut)) <= MAX_CHARACTERS


def test_pieces_of_a_wrapped_paragraph_know_their_own_lines() -> None:
    text = "\n".join(["and so the council met again in the hall on Mill Street that day"] * 30)
    assert [passage.line for passage in cut_passages(article(text), words)] == [1, 13, 26]


def test_a_quotation_beyond_the_limit_is_cut_between_paragraphs() -> None:
    long = "“" + "We tried " * 50 + "on."
    passages = cut_passages(article("She said: “It is over.", long, long, "“Done.”"), words)
    assert [passage.paragraphs for passage in passages] == [(1, 2), (3, 4)]


@pytest.mark.parametrize(
    "count_pieces", [words, len, lambda text: 3 * len(text), lambda text: len(text.encode())]
)
@settings(max_examples=60)
@given(
    paragraphs=st.lists(
        st.text(alphabet="aB .“”\"'‘’:!?é\t", max_size=60)
        | st.builds(
            lambda unit, n: unit * n, st.sampled_from(["hall ", "x", "It is. ", "“A.” "]), st.integers(1, 600)
        )
        | st.sampled_from(["Editor’s note: it was not so.", "A heading", "She said: “Yes.", "“No."]),
        max_size=8,
    )
)
def test_every_kept_character_is_in_one_passage_and_every_limit_holds(
    count_pieces: Callable[[str], int], paragraphs: list[str]
) -> None:
    source = article(*paragraphs)
    covered: list[int] = []
    for passage in cut_passages(source, count_pieces):
        assert passage.text == source.cut(passage.spans)
        assert words(passage.text) <= MAX_WORDS
        assert len(passage.text) <= MAX_CHARACTERS
        assert count_pieces(passage.text) <= MAX_PIECES
        assert passage.line == 1 + source.text.count("\n", 0, passage.spans[0][0])
        covered += [
            at for start, end in passage.spans for at in range(start, end) if not source.text[at].isspace()
        ]
    kept = [at for one in source.paragraphs for at in range(*one.span) if not source.text[at].isspace()]
    assert covered == kept


HEADS = st.lists(st.sampled_from(["Bridge over", "the river", "is to reopen", "Mill", "Hall"]), max_size=8)
STORIES = st.lists(st.sampled_from(["The bridge", "Mill", "has\nlost.", "said it\nwas", "to"]), max_size=30)


@given(st.lists(st.tuples(HEADS, STORIES), min_size=1, max_size=3))
def test_no_sentence_of_a_passage_runs_over_a_paragraph_s_end(
    parts: list[tuple[list[str], list[str]]],
) -> None:
    paragraphs = [" ".join(part) for pair in parts for part in pair if part]
    text = "\n\n".join(paragraphs)
    found, at = [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        found.append(Paragraph(number, 1 + text.count("\n", 0, at), (at, at + len(paragraph))))
        at += len(paragraph) + 2
    for passage in cut_passages(Article("a", "a.txt", text, "", "Title", tuple(found)), words):
        starts = {start for start, _ in sentence_spans(passage.text)}
        joins = accumulate(end - start + 1 for start, end in passage.spans[:-1])
        assert all(join in starts or passage.text[join].islower() for join in joins)


def test_cutting_counts_pieces_of_no_more_text_than_a_few_times_the_input() -> None:
    for text in ("hall " * 20_000, "It is. " * 20_000, "x" * 100_000, "!” A " * 20_000):
        counted = 0

        def count(piece: str) -> int:
            nonlocal counted
            counted += len(piece)
            return words(piece)

        cut_passages(article(text), count)
        assert counted <= 16 * len(text)
