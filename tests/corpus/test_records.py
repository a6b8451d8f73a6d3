"""Records: an article's words as they run on, at the places that they have in the file."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from corpus.records import running_on
from tests.corpus.articles_made import made

WRAPPED = "Rents rise by 15 per\ncent from next Wednes-\nday, said Bert\nOakes-Lee.\n\nNobody - not\none.\n"
RUNNING_ON = "Rents rise by 15 per cent from next Wednes-\nday, said Bert Oakes-Lee."


@given(st.text(alphabet="ab- .\n", max_size=60))
def test_running_on_moves_no_character(text: str) -> None:
    assert len(running_on(text)) == len(text)


def test_a_line_break_within_a_paragraph_is_a_space_but_behind_the_hyphen_of_a_word(tmp_path: Path) -> None:
    article = made(tmp_path, WRAPPED)
    assert [article.cut((one.span,)) for one in article.paragraphs] == [RUNNING_ON, "Nobody - not one."]
    assert article.running_on().text == f"{RUNNING_ON}\n\nNobody - not one.\n"
    assert article.text == WRAPPED
