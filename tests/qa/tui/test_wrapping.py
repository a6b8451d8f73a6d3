"""Lines fit their width, and together they are the whole text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qa.tui.wrapping import cells, wrap

TEXT = st.text(alphabet=st.sampled_from("abcdef   \n“’–é漢🚧\u200b\u0301"), max_size=120)


@given(TEXT, st.integers(2, 30))
def test_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    """No line is wider than asked for; what lies between two lines is a newline or spaces."""
    lines = wrap(text, width)
    assert all(cells(text[start:end]) <= width for start, end in lines)
    gaps = [text[before[1] : after[0]] for before, after in pairwise(lines)]
    assert all(gap.strip(" \n") == "" for gap in gaps)
    assert text[: lines[0][0]] == ""
    assert text[lines[-1][1] :].strip(" ") == ""


def test_by_hand() -> None:
    """Lines break at spaces, a long word is cut, a newline and an empty line hold."""
    text = "one two\n\nabcdefgh ij"
    assert [text[start:end] for start, end in wrap(text, 5)] == ["one", "two", "", "abcde", "fgh", "ij"]


def test_wide_characters() -> None:
    """A character of two cells counts as two."""
    assert [end - start for start, end in wrap("漢字漢字漢", 4)] == [2, 2, 1]
