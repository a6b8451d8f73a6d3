"""Laws of citations to paste: exact words that can be found again, and a no when they cannot."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import InputError
from qa.ask import Archive
from qa.citation import PasteReady, as_citation, text_fragment, verify
from qa.cite import CHANGED, GONE, INSTEAD, SUMMARY, WITHDRAWN
from qa.inert import inert
from tests.qa.test_ask import load_words
from tests.qa.tui.fakes import ARTICLES, CITATIONS, CORRECTION, answered

UNCHECKED = " Who says them, the title and the date are not checked."
PARK = (
    "Park opens\n\n12 June 2018\n\nIt is green.\n\n"
    "“The park is open to all,” said mayor Ann Lee. It rained.\n"
)


@pytest.fixture
def cited(make_archive: Callable[..., Path]) -> PasteReady:
    archive = Archive(make_archive(park=PARK), load_encoder=load_words)
    answer = archive.ask("park is open to all said mayor Ann Lee")
    assert answer.answer is not None
    return as_citation(answer, answer.answer.citation, archive.article("park"))


def test_a_citation_names_its_words_speaker_and_place(cited: PasteReady) -> None:
    assert cited.quotation == "“The park is open to all,” said mayor Ann Lee."
    assert PARK[slice(*cited.span)] == cited.quotation
    assert cited.speaker is not None
    assert (cited.speaker.name, cited.line, cited.kind) == ("Ann Lee", 7, "article")
    assert all(
        words in cited.as_text() for words in (cited.quotation, "Ann Lee, mayor", "12 June 2018", ":7")
    )


@pytest.mark.parametrize(("text", "note"), [(PARK + "\nMore.\n", CHANGED), (None, GONE)])
def test_a_file_changed_or_gone_is_said_so_beside_the_quotation(
    make_archive: Callable[..., Path], text: str | None, note: str
) -> None:
    archive = Archive(make_archive(park=PARK), load_encoder=load_words)
    file = Path(archive.article("park").path)
    file.write_text(text, "utf-8") if text else file.unlink()
    answer = archive.ask("park is open to all said mayor Ann Lee")
    paste = as_citation(answer, 1, archive.article("park"))
    assert note in answer.citations[0].notes
    assert note in paste.as_text().splitlines()
    assert note in json.loads(paste.as_json())["notes"]


def test_what_stands_beside_a_quotation_stands_there_once() -> None:
    told = replace(
        CORRECTION, text="A correction withdraws what [3] claims: “x”. It says: “y”.", citations=(3,)
    )
    notes = (SUMMARY, f"{WITHDRAWN}{INSTEAD}y", CHANGED)
    citations = (*CITATIONS[:2], replace(CITATIONS[2], notes=notes))
    answer = replace(answered("Is it shut?"), citations=citations, notes=(told,))
    paste = as_citation(answer, 3, ARTICLES["fair"])
    assert paste.notes == ("A correction withdraws what this passage claims: “x”. It says: “y”.", CHANGED)
    assert paste.as_text().count(SUMMARY) == 1
    alone = as_citation(replace(answer, notes=()), 3, ARTICLES["fair"])
    assert alone.notes == notes[1:]


def test_words_that_stand_are_verified(cited: PasteReady) -> None:
    assert verify(cited.as_json()).stands


def test_the_citation_as_text_is_verified_as_its_json_is(cited: PasteReady) -> None:
    path = Path(cited.path)
    for form in (cited.as_json(), cited.as_text(), cited.as_text().replace("\n", "\r\n")):
        path.write_text(PARK, "utf-8")
        assert verify(form).words == f"The words stand at {path}:7.{UNCHECKED}"
        path.write_text("A word before.\n\n" + PARK, "utf-8")
        assert verify(form).words == f"The words stand, now at {path}:9.{UNCHECKED}"
        path.write_text(PARK.replace("open to all", "open to some"), "utf-8")
        assert not verify(form).stands


def test_a_citation_as_text_is_read_whatever_its_words_and_facts_hold(cited: PasteReady) -> None:
    words = "He wrote:\n— See page. /a:3\nand went."
    path = Path(cited.path).with_name("a. b.txt")
    path.write_text(f"Notes\n\n{words} More.\n", "utf-8")
    hashed = hashlib.sha256(words.encode()).hexdigest()
    odd = replace(
        cited, quotation=words, title="To. be. c", path=str(path), line=3, sha256=hashed, notes=("x.",)
    )
    assert verify(odd.as_text()).words == f"The words stand at {path}:3.{UNCHECKED}"


def test_words_whose_harmful_characters_are_printed_as_others_are_verified(cited: PasteReady) -> None:
    words = "The park is\r\nopen\tto all."
    Path(cited.path).write_bytes(f"Park opens\r\n\r\n{words}\r\n".encode())
    hashed = hashlib.sha256(words.encode()).hexdigest()
    printed = inert(replace(cited, quotation=words, line=3, sha256=hashed).as_text())
    assert verify(printed).words == f"The words stand at {cited.path}:3.{UNCHECKED}"
    assert not verify(printed.replace("to all", "to some")).stands


def test_words_that_moved_or_changed_marks_still_stand(cited: PasteReady) -> None:
    path = Path(cited.path)
    path.write_text("Park opens\n\nA word before.\n\n" + PARK.removeprefix("Park opens\n\n"), "utf-8")
    assert "now at" in verify(cited.as_json()).words
    path.write_text(PARK.replace("“", '"').replace("”", '"'), "utf-8")
    assert verify(cited.as_json()).stands


def test_words_that_are_gone_or_altered_are_not(cited: PasteReady) -> None:
    form = json.loads(cited.as_json())
    assert "altered" in verify(json.dumps({**form, "quotation": "The park is shut."})).words
    assert "altered" in verify(cited.as_text().replace("is open", "is shut")).words
    Path(cited.path).write_text(PARK.replace("open to all", "open to some"), "utf-8")
    assert not verify(cited.as_json()).stands
    Path(cited.path).unlink()
    assert not verify(cited.as_json()).stands


@pytest.mark.parametrize(
    "form",
    [
        "",
        "[]",
        "{}",
        "not json",
        "Words.\n— A title. /a.txt:3\n",
        "— A title. /a.txt:3\nsha256 " + "0" * 64,
        '{"quotation": 1, "sha256": "", "path": "", "span": [0, 1]}',
    ],
)
def test_what_is_no_citation_is_an_error(form: str) -> None:
    with pytest.raises(InputError):
        verify(form)


def test_several_citations_are_an_error_and_not_an_altered_one(cited: PasteReady) -> None:
    for several in (cited.as_text() * 2, cited.as_json() + "\n" + cited.as_json()):
        with pytest.raises(InputError, match="by itself"):
            verify(several)


def test_a_link_opens_at_the_words() -> None:
    assert text_fragment("https://a.example/b", "It is green, well-kept") == (
        "https://a.example/b#:~:text=It%20is%20green%2C%20well%2Dkept"
    )
    long = " ".join(f"w{n}" for n in range(20))
    assert text_fragment("https://a.example/b#top", long).endswith(
        "#top:~:text=w0%20w1%20w2%20w3%20w4%20w5,w14%20w15%20w16%20w17%20w18%20w19"
    )
