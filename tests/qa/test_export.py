"""A conversation is exported whole, as text and never as markup, and never over another file."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import InputError
from qa.export import conversation_markdown, save
from qa.filters import Filters
from tests.qa.tui.fakes import CITATIONS, answered, refused


def test_export_holds_everything() -> None:
    """Question, answer, notes, every passage with its place, and the command that asks it again are there."""
    asked = (("When's it?", Filters(since="2019"), answered("When's it?", timeline=True)),)
    text = conversation_markdown(asked)
    assert "## When's it?" in text
    assert "**The old bridge closed on Monday.** [1]" in text
    assert "**Correction:** An earlier version said eight weeks. [4]" in text
    assert "- from 1 January 2019 to 31 December 2019 (inferred): The bridge is shut. [3]" in text
    assert "summary written for this program, not the publisher's text" in text
    assert """qa ask --since 2019 'When'"'"'s it?'""" in text
    assert all(f"{citation.path}:{citation.line}" in text for citation in CITATIONS)


def test_archive_text_is_no_markup() -> None:
    """Brackets, stars and angle brackets of the archive are escaped."""
    text = conversation_markdown([("a *b* <i>", Filters(), answered("a *b* <i>"))])
    assert r"## a \*b\* \<i\>" in text
    assert r"Bridge \[closed\] for repairs" in text


def test_refusal_says_so() -> None:
    """A refused question is exported as refused, with what is missing."""
    text = conversation_markdown([("Is there one?", Filters(), refused("Is there one?"))])
    assert "The archive does not answer this. It does not speak of a tunnel." in text


def test_saving_never_overwrites(tmp_path: Path) -> None:
    """A second file of a name gets a number; a folder that is not there is named."""
    assert save("a", tmp_path / "x.md") == tmp_path / "x.md"
    assert save("b", tmp_path / "x.md") == tmp_path / "x-2.md"
    assert (tmp_path / "x.md").read_text() == "a"
    with pytest.raises(InputError, match="none"):
        save("c", tmp_path / "none" / "x.md")
