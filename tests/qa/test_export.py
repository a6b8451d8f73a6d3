"""A conversation is exported whole, as text and never as markup, and never over another file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import InputError
from qa.answer import BestSentence
from qa.cite import SUMMARY
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


def test_who_said_it_and_how_sure_it_is_are_kept() -> None:
    """The answer says both; a passage marks its answering words and says whose they are."""
    answer = answered("Who said so?")
    text = conversation_markdown([("Who said so?", Filters(), answer)])
    assert "[1]\n\n93% sure\n" in text
    assert (
        "> »“It had to be done,” said the mayor, Ann Bell.«\n\nMarked words: Ann Bell, the mayor (quoted)\n"
        in text
    )
    best = BestSentence(CITATIONS[1].text, 2, (0, len(CITATIONS[1].text)))
    text = conversation_markdown([("Who said so?", Filters(), replace(answer, answer=best))])
    assert "[2]\n\nAnn Bell, the mayor (quoted). 93% sure\n" in text


def test_a_refusal_marks_no_words_and_says_how_sure_it_is() -> None:
    """Nothing is marked as an answer, and nobody is said to have given one."""
    text = conversation_markdown([("Is there one?", Filters(), refused("Is there one?"))])
    assert "Nearest passages, not an answer (7% sure):" in text
    assert "»" not in text
    assert "(quoted)" not in text


def test_what_is_said_of_a_summary_is_said_once_a_passage() -> None:
    """The line of its source says it."""
    text = conversation_markdown([("What?", Filters(), answered("What?"))])
    assert text.count(SUMMARY) == 1


def test_a_command_stands_only_where_it_asks_the_same() -> None:
    """A follow-up, whose answer hangs on questions before it, has none; an index named is named again."""
    followed = answered("And when?", standalone="And when? (bridge, fair)")
    text = conversation_markdown([("And when?", Filters(), followed)])
    assert "qa ask" not in text
    assert "This leaned on the questions above: no command asks it by itself." in text
    text = conversation_markdown([("When?", Filters(), answered("When?"))], index="my index")
    assert "    qa ask --index 'my index' 'When?'" in text


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
