"""Front matter: what it may say, and that it cannot make the reader work."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import ReadError
from corpus.frontmatter import NO_MATTER, read_front_matter


def read(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "Text."])


def test_known_keys_are_read_and_the_body_begins_after_them() -> None:
    text = read(
        'title: "Hall: to close"', "kind: summary", "publisher: The Herald", "source: a.txt", "other: x"
    )
    matter = read_front_matter(text, "a.md")
    assert (matter.title, matter.kind, matter.publisher, matter.source) == (
        "Hall: to close",
        "summary",
        "The Herald",
        "a.txt",
    )
    assert text[matter.end :].strip() == "Text."


def test_a_date_is_stated_and_bounds_are_inferred_with_their_words() -> None:
    stated = read_front_matter(read("date: 2018-06"), "a.md").published
    assert stated is not None
    assert (stated.earliest, stated.latest, stated.basis) == (date(2018, 6, 1), date(2018, 6, 30), "stated")
    assert stated.words == ("date: 2018-06",)
    bounded = read_front_matter(
        read("date_earliest: 2018-06-12", "date_words: [last month]"), "a.md"
    ).published
    assert bounded is not None
    assert (bounded.earliest, bounded.latest, bounded.basis) == (date(2018, 6, 12), None, "inferred")
    assert bounded.words == ("last month",)


@pytest.mark.parametrize(
    "written",
    [
        "16 March 2022",
        "March 16, 2022",
        "Wed 16 Mar 2022",
        "Wednesday, 16th March 2022",
        "16-Mar-2022",
        "2022-03-16T09:00:00Z",
        "2022-03-16 09:00:00 +0000",
        "2022/03/16",
        "16/03/2022",
    ],
)
def test_a_day_is_read_in_any_form_that_can_mean_no_other(written: str) -> None:
    published = read_front_matter(read(f"date: {written}"), "a.md").published
    assert published is not None
    assert (published.earliest, published.latest) == (date(2022, 3, 16), date(2022, 3, 16))
    assert published.words == (f"date: {written}",)


def test_a_month_in_words_is_the_whole_of_it() -> None:
    published = read_front_matter(read("date: March 2022"), "a.md").published
    assert published is not None
    assert (published.earliest, published.latest) == (date(2022, 3, 1), date(2022, 3, 31))


@pytest.mark.parametrize("text", ["Text.", "---\nNo end.", "---\n\nProse between rules.\n\n---\nMore.", ""])
def test_text_without_front_matter_is_all_body(text: str) -> None:
    assert read_front_matter(text, "a.md") == NO_MATTER


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("title: Hall: to close", "not YAML"),
        ("title: !!python/name:os.system", "tags or anchors"),
        ("a: &a [x]\nb: [*a, *a]", "tags or anchors"),
        ("a: " + "[" * 900, "nested too deeply"),
        ("title: [a]", "title"),
        ("kind: essay", "kind"),
        ("date: 12 June", "date"),
        ("date: 2018-02-30", "date"),
        ("date: 30 February 2018", "not a day"),
        ("date: Spring 2018", "not a day"),
        ("date: 3/4/2018", "not a day"),
        ("date: 16/03/18", "not a day"),
        ("date: 2018\ndate_latest: 2019", "exclude"),
        ("date_earliest: 2019\ndate_latest: 2018", "later"),
        ("keep: {a: b}", "keep"),
        ("date: 2018\ndate_words: {a: b}", "date_words"),
    ],
)
def test_front_matter_that_cannot_be_followed_is_an_error_naming_the_file(line: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as refused:
        read_front_matter(read(line), "a.md")
    assert str(refused.value).startswith("a.md: ")


@given(st.text(alphabet="atidek: -[]{}&*!'\"\n0129\\u", max_size=60) | st.text(max_size=40))
def test_any_block_is_read_or_refused(block: str) -> None:
    try:
        matter = read_front_matter(f"---\n{block}\n---\nText.", "a.md")
    except ReadError:
        return
    assert matter.title is None or matter.title.isprintable()
