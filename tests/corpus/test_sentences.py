"""Sentences: where they end in British news English, and that nothing visible is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr. Ann Mayhew met Mr. J. R. Holt and Dr. Osei.",
        "She went to No. 10 on Jan. 4 for £4.5m, i.e. half.",
        "The U.S. President read p. 12 of the plan by Bright Co. Ltd of Leeds.",
        "“Is this a trial?” he asked the board.",
        "“Never!” Mrs Holt said.",
        "See www.northfield.gov.uk for more.",
        "The line that was wrapped at\nthe width of a screen runs on.",
        "“I cried when the ticket came through the door,”\nshe said.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said no. The plan fell.", ["He said no.", "The plan fell."]),
        ('“It is ‘over.’” "We left." She did.', ["“It is ‘over.’”", '"We left."', "She did."]),
        ("It meets at 5 p.m. The doors open at 4.", ["It meets at 5 p.m.", "The doors open at 4."]),
        ("It chose option B. It was cheap.", ["It chose option B.", "It was cheap."]),
        (
            "It closed in 2013.Northfield Council said so.",
            ["It closed in 2013.", "Northfield Council said so."],
        ),
        ("She waited... 12 came. 30 left.", ["She waited...", "12 came.", "30 left."]),
        ("He said: “One.\n“Two.”", ["He said: “One.", "“Two.”"]),
        ("Short head\nThe text.", ["Short head", "The text."]),
        ("First.\r\nSecond.", ["First.", "Second."]),
        (
            "Footbridge over the river reopens after flood\nThe footbridge reopened yesterday, weeks late.",
            [
                "Footbridge over the river reopens after flood",
                "The footbridge reopened yesterday, weeks late.",
            ],
        ),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="aAbB Mr.?!…\n\r\t“”'\"1 ", max_size=120) | st.text(max_size=60))
def test_spans_are_ordered_trimmed_and_cover_everything_visible(text: str) -> None:
    end = 0
    for start, stop in sentence_spans(text):
        assert not text[end:start].strip()
        assert start < stop
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert not text[end:].strip()
