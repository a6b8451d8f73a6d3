"""Laws of asking: what is cited stands in its article, inside the bounds asked for, or there is an error."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import IndexMissingError, InputError
from index.models import Model
from index.nearness import Scored
from index.progress import Warn
from qa.answer import Turn
from qa.ask import Archive, open_archive
from qa.bounds import Bounds
from qa.conversation import footing, found_before
from qa.judging.verdict import Footing
from qa.understanding.question import understand
from tests.encoders import WordEncoder

FERRY = (
    "Ferry returns\n\n12 June 2018\n\nThe ferry sailed on Monday.\n\nTickets cost £4 each, the mayor said.\n"
)
LIDO = "Lido shuts\n\nThe lido closed in October.\n\nSwimmers were sorry to see it close.\n"


def load_words(model: Model, warn: Warn) -> WordEncoder:
    return WordEncoder(model)


@pytest.fixture
def archive(make_archive: Callable[..., Path]) -> Archive:
    return Archive(make_archive(ferry=FERRY, lido=LIDO), load_encoder=load_words)


@pytest.mark.parametrize(
    ("question", "article"), [("tickets cost", "ferry"), ("swimmers sorry", "lido"), ("LIDO October", "lido")]
)
def test_the_passage_that_shares_the_words_comes_first(archive: Archive, question: str, article: str) -> None:
    assert archive.ask(question).citations[0].article.id == article


def test_every_citation_is_cut_from_its_article(archive: Archive) -> None:
    for citation in archive.ask("ferry lido").citations:
        assert citation.text == archive.article(citation.article.id).cut(citation.spans)
        for start, end in citation.highlights:
            assert citation.text[start:end].strip()
        lines = Path(citation.path).read_text("utf-8").splitlines()
        assert lines[citation.line - 1] in citation.text


def test_the_answer_is_a_piece_of_its_citation(archive: Archive) -> None:
    answer = archive.ask("tickets cost £4 each")
    assert answer.answer is not None
    start, end = answer.answer.span
    assert answer.citations[answer.answer.citation - 1].text[start:end] == answer.answer.text


def test_what_is_cited_keeps_the_line_breaks_that_no_rule_reads(make_archive: Callable[..., Path]) -> None:
    rents = (
        "Rents rise\n\nRents rise by 15 per\ncent from next Wednes-\nday, said Bert\nOakes.\n\nNobody came.\n"
    )
    answer = Archive(make_archive(rents=rents), load_encoder=load_words).ask(
        "Who said that rents rise by 15 per cent?"
    )
    assert answer.answer is not None
    cited = answer.citations[answer.answer.citation - 1]
    assert answer.answer.text == cited.text[slice(*answer.answer.span)] in rents
    assert answer.answer.text == "Rents rise by 15 per\ncent from next Wednes-\nday, said Bert\nOakes."
    assert cited.speaker is not None
    assert cited.speaker.name == "Bert Oakes"
    assert "15 per cent from next Wednes-\nday, said Bert Oakes." in cited.run_on


def test_as_many_passages_as_asked_for(archive: Archive) -> None:
    assert [len(archive.ask("ferry", limit=k).citations) for k in (1, 2, 4, 9)] == [1, 2, 4, 4]


def test_a_question_of_another_world_is_refused_with_the_nearest_passages(archive: Archive) -> None:
    answer = archive.ask("quantum chromodynamics")
    assert (answer.verdict, answer.answer) == ("not_found", None)
    assert answer.citations


def test_an_article_narrows_the_search(archive: Archive) -> None:
    answer = archive.ask("ferry", article="lido")
    assert {citation.article.id for citation in answer.citations} == {"lido"}
    with pytest.raises(InputError, match="nowhere"):
        archive.ask("ferry", article="nowhere")


def test_dates_leave_out_only_what_cannot_lie_inside(archive: Archive) -> None:
    later = archive.ask("ferry lido", since="2019").citations
    assert {citation.article.id for citation in later} == {"lido"}
    assert all("may lie outside" in " ".join(citation.notes) for citation in later)
    certain = archive.ask("ferry", until="2018-06").citations[0]
    assert certain.article.id == "ferry"
    assert "may lie outside" not in " ".join(certain.notes)


def test_bounds_that_leave_no_day_are_an_error_that_names_both(archive: Archive) -> None:
    with pytest.raises(InputError, match="since 2019-05 is later than until 2018"):
        archive.ask("ferry", since="2019-05", until="2018")


@pytest.mark.parametrize("name", ["Zoe Quill", "Mr", ""])
def test_a_speaker_who_speaks_nowhere_is_an_error(archive: Archive, name: str) -> None:
    with pytest.raises(InputError, match=f"Nobody called '{name}' speaks in the archive"):
        archive.ask("ferry", speaker=name)


@pytest.mark.parametrize("question", ["", "   ", "?!", "x" * 2001])
def test_a_question_without_words_or_without_end_is_an_error(archive: Archive, question: str) -> None:
    with pytest.raises(InputError, match="question"):
        archive.ask(question)


def test_a_changed_file_is_said_so(archive: Archive) -> None:
    citation = archive.ask("tickets cost").citations[0]
    path = Path(citation.path)
    path.write_text(FERRY.replace("£4", "£5"), "utf-8")
    assert any("was changed" in note for note in archive.ask("tickets cost").citations[0].notes)
    path.unlink()
    assert any("is gone" in note for note in archive.ask("tickets cost").citations[0].notes)


def test_a_named_directory_without_index_is_never_made(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError):
        open_archive(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_new_generation_is_picked_up(make_archive: Callable[..., Path], archive: Archive) -> None:
    assert not archive.stale()
    make_archive(airship="Airship lands\n\nAn airship came down on Sunday.\n\nNo one was hurt.\n")
    assert archive.stale()
    assert archive.refresh()
    assert archive.ask("airship").citations[0].article.id == "airship"


def test_sources_that_changed_are_noticed(archive: Archive) -> None:
    assert not archive.sources_changed()
    source = Path(archive.article("ferry").path)
    source.with_name("new.txt").write_text("Something new\n\nIt happened today.\n", "utf-8")
    assert archive.sources_changed()


def test_threads_get_the_answers_of_one(archive: Archive) -> None:
    questions = ["tickets cost", "swimmers sorry", "ferry sailed Monday", "lido October"] * 8

    def first(question: str) -> tuple[str, float]:
        answer = archive.ask(question)
        return answer.citations[0].text, answer.confidence

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(first, questions)) == [first(question) for question in questions]


def test_the_json_form_is_json(archive: Archive) -> None:
    form = archive.ask("ferry", since="2017").as_dict()
    assert json.loads(json.dumps(form)) == form
    assert form["searched"]["since"] == "2017-01-01"


def test_a_speaker_lends_the_name_to_every_passage_of_the_speech(make_archive: Callable[..., Path]) -> None:
    speech = "Councillor Ann Lee said that she was glad.\n\nShe said that the tide would turn.\n\n"
    archive = Archive(
        make_archive(speech=f"Lido\n\n{speech}Some tide will turn.\n", lido=LIDO), load_encoder=load_words
    )
    texts = [citation.text for citation in archive.ask("Ann Lee tide turn").citations]
    assert texts.index("She said that the tide would turn.") < texts.index("Some tide will turn.")


def test_a_bare_question_is_answered_beside_the_last_answer(make_archive: Callable[..., Path]) -> None:
    told = (
        "The tide rose.",
        "Sandbags were gone.",
        "The lido shut at noon.",
        "Its pump was broken.",
        "All left.",
    )
    folder = make_archive(lido="\n\n".join(["Lido", *told]), ferry=FERRY)
    answer = Archive(folder, load_encoder=load_words).ask("Why?", [Turn("When did the lido shut at noon?")])
    assert answer.citations[0].text == told[2]
    assert {citation.article.title for citation in answer.citations[: len(told)]} == {"Lido"}


def test_a_turn_without_a_word_lends_nothing(archive: Archive) -> None:
    assert archive.ask("And why?", [Turn("When did the lido shut?"), Turn("?!")]).citations


def test_reprints_take_no_place_of_other_passages(make_archive: Callable[..., Path]) -> None:
    copy = "The lido shut on Monday because its old pump leaked into the sea again."
    reprints = {f"paper{n}": f"Lido\n\n{copy}\n" for n in range(20)}
    archive = Archive(make_archive(**reprints, last="Pump\n\nA pump was bought.\n"), load_encoder=load_words)
    answer = archive.ask("Why did the lido shut on Monday, its old pump leaked into the sea?", limit=2)
    assert len(answer.citations) == 2
    assert len(answer.citations[0].also) == 19


def test_a_question_is_encoded_by_the_model_of_the_generation_that_answers(
    make_archive: Callable[..., Path],
) -> None:
    archive = Archive(make_archive(lido="Lido\n\nIt shut.\n"), load_encoder=load_words)
    archive.ask("lido")
    before = archive._opened
    make_archive(lido="Lido\n\nIt shut.\n", ferry="Ferry\n\nIt sailed.\n")
    assert archive.refresh()
    newer = archive._opened
    assert newer._encoder is before._encoder
    newer.generation.manifest = replace(newer.generation.manifest, model=Model("other", "0"))
    assert before.renewed(newer.generation)._encoder is None


def test_a_long_session_is_not_looked_up_as_a_whole(archive: Archive) -> None:
    asked = Turn("What do tickets cost?", "Tickets cost £4 each, the mayor said.")
    assert len(found_before(archive._opened, [asked] * 40, Bounds(), None)) == 12


@pytest.mark.parametrize(
    ("question", "found", "rests_on"),
    [
        ("why?", [[(1, 0.5)], ()], "nothing"),
        ("And what of it?", [()], "nothing"),
        ("what for exactly?", [(), [(1, 0.5)]], "last answer"),
        ("why?", [], "itself"),
        ("Why does the lido shut?", [()], "itself"),
    ],
)
def test_a_question_that_says_nothing_rests_on_the_last_answer(
    question: str, found: Sequence[Scored], rests_on: Footing, archive: Archive
) -> None:
    query = understand(
        question, [Turn("Who swims?")], archive._opened.generation.vocabulary, date(2026, 1, 1)
    )
    assert footing(query, found) == rests_on


def test_a_refusal_does_not_deny_what_a_headline_tells(make_archive: Callable[..., Path]) -> None:
    text = "Guard sacked over hat\n\n2 May 2018\n\nThe day was cold.\n\nBob Tarn wore a hat at work.\n"
    archive = Archive(make_archive(hat=text, other="Rain\n\nIt rained.\n"), load_encoder=load_words)
    told = archive.ask("Was Bob Tarn sacked?", article="hat")
    assert told.missing is None
    assert archive.ask("Was Bob Tarn jailed?", article="hat").missing == "a prison sentence"


def test_whom_a_pronoun_means_is_enough_to_ask_about(make_archive: Callable[..., Path]) -> None:
    archive = Archive(
        make_archive(fete="Fete\n\nMrs Ann Lee won. She is off to Keld.\n"), load_encoder=load_words
    )
    vocabulary = archive._opened.generation.vocabulary
    query = understand("what's she off to?", [Turn("Who is Ann Lee?")], vocabulary, date(2026, 1, 1))
    assert footing(query, [()]) == "itself"


def test_what_says_nothing_itself_is_answered_beside_the_last_answer(archive: Archive) -> None:
    history = [Turn("When did the lido close?", "The lido closed in October.")]
    assert archive.ask("and then?", history).verdict == "answered"
    assert archive.ask("how many?", history).verdict == "not_found"
    assert archive.ask("and then?", [Turn("Who is the mayor of Corby?")]).verdict == "not_found"


def test_a_refused_turn_lends_no_passages(archive: Archive) -> None:
    asked = Turn("What do tickets cost?", "Tickets cost £4 each, the mayor said.")
    history = [asked, Turn("Who swims at the lido?")]
    answered, refused = found_before(archive._opened, history, Bounds(), None)
    assert answered
    assert refused == ()
