"""Cleaning: what neighbours give away, and that nothing goes without a reason."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.cleaning import drop_reasons, half_of

CAPTION = "The hall in Mill Street closed in 2013."


def reasons(*texts: str, gap: int = 1) -> list[str | None]:
    return list(drop_reasons(texts, range(1, 1 + gap * len(texts), gap)))


def test_a_caption_run_together_is_dropped_with_its_copy_beside_it() -> None:
    assert reasons("File pictureFile picture", "File picture", CAPTION) == ["caption printed twice"] * 2 + [
        None
    ]
    assert reasons(CAPTION + CAPTION, CAPTION, "It rained.") == ["caption printed twice"] * 2 + [None]
    assert half_of(f"{CAPTION} {CAPTION}") == CAPTION


def test_what_a_rule_knows_whole_is_no_caption() -> None:
    assert reasons("Hall to close", "=" * 30, CAPTION) == [None, "rule or ornament", None]


def test_a_sentence_printed_again_elsewhere_is_kept() -> None:
    assert reasons(CAPTION + CAPTION, "It rained.", CAPTION)[1:] == [None, None]


def test_of_equal_sentences_only_the_second_of_neighbouring_lines_is_dropped() -> None:
    assert reasons(CAPTION, CAPTION) == [None, "repeats the paragraph before it"]
    assert reasons(CAPTION, CAPTION, gap=2) == [None, None]


def test_a_headline_or_caption_printed_twice_stays_once() -> None:
    assert reasons("Hall to close", "Hall to close", gap=2) == [None, "repeats the paragraph before it"]
    assert reasons("Hall to close", "Hall to close" * 2, gap=2) == [None, "caption printed twice"]


def test_a_button_is_one_only_beside_another() -> None:
    assert reasons("Share", "Tweet", CAPTION) == ["share or comment button"] * 2 + [None]
    assert reasons("News", CAPTION) == [None, None]


def test_topics_are_dropped_where_they_end_the_article() -> None:
    assert reasons(CAPTION, "Related topics:", "Ofsted", "Northfield")[1:] == ["link to other stories"] * 3
    assert reasons("Topics", CAPTION) == [None, None]


def test_figures_of_a_poll_take_their_question_along_and_an_account_its_post() -> None:
    assert reasons(CAPTION, "Will you miss the hall?", "Yes 81% No 19%")[1:] == ["poll"] * 2
    post = ["Three halls gone! #halls", "— Jo (@jobell) May 4, 2020"]
    assert reasons(CAPTION, CAPTION, *post)[2:] == ["social media post"] * 2
    assert reasons("Hall to close", post[1])[0] is None


@given(
    st.lists(st.sampled_from([CAPTION, CAPTION * 2, "Share", "Topics", "Hide Ad", "A b", "x."]), max_size=12)
)
def test_every_paragraph_gets_one_verdict_and_dropping_is_repeatable(texts: list[str]) -> None:
    verdicts = drop_reasons(texts, range(len(texts)))
    assert len(verdicts) == len(texts)
    assert verdicts == drop_reasons(texts, range(len(texts)))
