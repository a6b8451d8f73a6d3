"""Laws of input: whatever is typed or read, it is taken or refused by an error of the tree, and work grows no
faster than the input."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import corpus.settings
import qa.memory.settings
from corpus.errors import InputError, ReadError
from qa.answer import Turn
from qa.ask import Archive
from qa.citation import as_citation, verify
from qa.cli import main
from qa.evaluation import questions, saved
from qa.filters import completions, read_line
from qa.memory import journal
from qa.memory.history import History
from qa.memory.sessions import Session
from tests.encoders import word_model
from tests.qa.tui.fakes import answered
from tests.torture.archive import index, open_words, write_articles
from tests.torture.conftest import sample
from tests.torture.fuzzing import altered, json_values, nested, steps, texts

many = settings(
    max_examples=sample(40, 2000),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
QUESTION = {
    **{"id": "q", "question": "Who?", "answerable": False, "kind": "fact", "evidence": []},
    **{"history": [{"question": "What?", "answer": "That."}], "filters": {"since": "2019"}, "as_of": "2020"},
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder = tmp_path_factory.mktemp("fuzzed")
    (folder / "model").mkdir()
    index(write_articles(folder / "articles"), folder / "index", word_model(folder / "model"))
    return open_words(folder / "index")


@pytest.fixture(scope="module")
def citation(archive: Archive) -> dict[str, Any]:
    answer = archive.ask("Tickets cost £4 each", as_of="2022")
    article = archive.article(answer.citations[0].article.id)
    form: dict[str, Any] = json.loads(as_citation(answer, 1, article).as_json())
    return form


@many
@given(question=texts, history=st.lists(st.tuples(texts, texts), max_size=4), bound=st.none() | texts)
@example(question="The ferry \udcff", history=[], bound=None)
@example(question="And the ferry?", history=[("The ferry", "\ud800")], bound=None)
@example(question="The ferry", history=[], bound="\udcff")
def test_any_question_is_answered_from_the_text_or_refused(
    archive: Archive, question: str, history: list[tuple[str, str]], bound: str | None
) -> None:
    """Passages, best sentence and marks cut the text exactly, whatever was asked after whatever was said."""
    try:
        turns = [Turn(*turn) for turn in history]
        answer = archive.ask(question, turns, since=bound, speaker=bound, as_of="2022")
    except InputError:
        return
    for one in answer.citations:
        assert one.text == archive.article(one.article.id).cut(one.spans)
        assert all(0 <= low < high <= len(one.text) for low, high in one.highlights)
    if answer.answer:
        low, high = answer.answer.span
        assert answer.citations[answer.answer.citation - 1].text[low:high] == answer.answer.text
    json.dumps(answer.as_dict(), allow_nan=False)


@many
@given(line=texts)
def test_any_typed_line_is_read(line: str) -> None:
    """What is left of a line beside its filters holds no filter, and a completion begins with the line."""
    question, _ = read_line(line)
    assert read_line(question)[0] == question or ":" in question
    whole = completions(line, {"article": ["ferry"], "speaker": ["Ann Bell"]})
    assert all(one.startswith(line[: max(line.rfind(" "), 0)]) for one in whole)


@many
@given(data=st.data())
def test_any_citation_is_checked_or_refused(citation: dict[str, Any], data: st.DataObject) -> None:
    form = data.draw(altered(citation))
    try:
        assert verify(form).words
    except InputError:
        return


@many
@given(line=altered(QUESTION), other=texts)
def test_any_question_set_is_read_or_refused(tmp_path: Path, line: str, other: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(f"{line}\n{json.dumps(QUESTION)}\n{other}".encode("utf-8", "surrogatepass"))
    try:
        assert questions.load(path)
    except InputError:
        return


@many
@given(data=st.binary(max_size=300) | nested.map(str.encode))
def test_any_saved_run_is_read_or_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "run.json").write_bytes(data)
    with pytest.raises(InputError):
        saved.load(tmp_path / "run.json")


@many
@given(data=st.binary(max_size=300) | texts.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_batch_is_read_or_refused(tmp_path: Path, data: bytes) -> None:
    """Before an index is opened: there is none here, and what is sound up to there ends with 3."""
    (tmp_path / "batch").write_bytes(data)
    assert main(["ask", "--batch", str(tmp_path / "batch"), "--index", str(tmp_path / "none")]) in (2, 3)


toml = st.one_of(
    st.binary(max_size=300),
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.builds(
        lambda name, value: f"{name} = {value}".encode("utf-8", "surrogatepass"),
        st.sampled_from(["theme", "keys", "keep", "history", "[keep]\nx", "[keys]\nx", "a.b.c"]),
        json_values.map(partial(json.dumps, default=str)) | nested,
    ),
)


@many
@given(data=toml)
@example(data=b"keys = " + b"[" * 100_000)
@example(data=b"a." * 50_000 + b"a = 1")
def test_any_settings_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    for name, read in (("config.toml", qa.memory.settings.read_settings), ("qa.toml", _of_folder)):
        path = tmp_path / name
        path.write_bytes(data)
        try:
            assert read(path)
        except (InputError, ReadError):
            continue


def _of_folder(path: Path) -> object:
    return corpus.settings.read_settings(path.parent)


@many
@given(
    lines=st.lists(
        altered({"typed": "Who?", "alone": False, "answer": answered("Who?").as_dict()}), max_size=3
    )
)
@example(lines=["[" * 100_000])
def test_any_journal_is_read(tmp_path: Path, lines: list[str]) -> None:
    """What no longer reads is passed over; what is kept beside it is not."""
    path = tmp_path / "history.jsonl"
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    journal.append(path, {"question": "Who?"})
    assert History(tmp_path).lines()[-1] == "Who?"
    assert Session(path).title
    for kept in Session(path).kept():
        json.dumps(kept.answer.as_dict())


def grown(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """Return how many times the steps are for an input of four times the size."""
    return steps(work(4 * size)) / steps(work(size))


def test_reading_grows_with_what_is_read(tmp_path: Path, archive: Archive) -> None:
    """Four times the input takes at most some four times the steps, never sixteen times."""

    def a_set(count: int) -> Callable[[], object]:
        path = tmp_path / f"set-{count}.jsonl"
        path.write_text("".join(json.dumps({**QUESTION, "id": f"q{n}"}) + "\n" for n in range(count)))
        return lambda: questions.load(path)

    def a_journal(count: int) -> Callable[[], object]:
        path = tmp_path / f"{count}" / "history.jsonl"
        for number in range(count):
            journal.append(path, {"question": f"Who is number {number}?"})
        return lambda: History(path.parent).lines()

    def a_line(count: int) -> Callable[[], object]:
        return lambda: read_line('since:2019 who speaker:"a b ' * count)

    assert grown(a_set, 50) < 6
    assert grown(a_journal, 50) < 6
    assert grown(a_line, 50) < 6


def test_asking_grows_with_the_question_and_what_was_said(archive: Archive) -> None:
    def a_question(count: int) -> Callable[[], object]:
        return lambda: archive.ask("What of the ferry and Ada Mosse? " * count, as_of="2022")

    def a_history(count: int) -> Callable[[], object]:
        turns = [Turn(f"Who is Ada Moss {n}?", f"The ferry sailed to {n} places.") for n in range(count)]
        return lambda: archive.ask("And what did she say of it then?", turns, as_of="2022")

    assert grown(a_question, 8) < 6
    assert grown(a_history, 20) < 6
