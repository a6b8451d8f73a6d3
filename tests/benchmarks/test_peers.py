"""Peers are asked what the program was asked, and the section says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pytest

from benchmarks.peer_programs import Peer, Search
from benchmarks.peers import main, measure, section, together
from qa.evaluation.questions import PastTurn
from qa.evaluation.run import ask_all
from qa.evaluation.saved import Options, Run, gather
from tests.benchmarks.test_peer_programs import encoder_of_words
from tests.qa.evaluation.fakes import ARTICLES, QUESTIONS, FakeArchive, words


def own_run() -> Run:
    run = gather("town tune", QUESTIONS, ask_all(QUESTIONS, FakeArchive()), {}, Options(10))
    return msgspec.structs.replace(run, versions=run.versions | {"commit": "abc1234"})


class Backwards:
    """A peer that puts the passages sharing most words last; keeps what it was given."""

    def __init__(self) -> None:
        self.passages: Sequence[str] = ()
        self.asked: list[str] = []

    def start(self, model: str, passages: Sequence[str]) -> Search:
        self.passages = passages
        return self._search

    def _search(self, question: str) -> list[tuple[int, float]]:
        self.asked.append(question)
        shared = [len(words(question) & words(passage)) for passage in self.passages]
        return [(row, 1.0 / (1 + shared[row])) for row in sorted(range(len(shared)), key=lambda r: shared[r])]


def peers(backwards: Backwards) -> tuple[Peer, Peer]:
    return (
        Peer("backwards", ("numpy",), "worst first", backwards.start),
        Peer("absent", ("no-such-peer",), "never", backwards.start),
    )


@pytest.fixture
def index(make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("benchmarks.plain.question_encoder.load", encoder_of_words)
    return make_archive(**{article.id: f"The {article.id}\n\n{article.text}" for article in ARTICLES})


def test_peers_get_the_same_questions_and_passages(index: Path) -> None:
    """A peer is given the index's passages, as they are cited, and every question; its versions are kept."""
    own, backwards = own_run(), Backwards()
    first, *others = measure(own, index, peers(backwards))
    assert first is own
    assert [run.options.method for run in others] == ["backwards"]
    assert "numpy" in others[0].versions
    assert others[0].question_set == own.question_set
    assert set(backwards.asked) == {question.question for question in QUESTIONS}
    assert len(backwards.passages) == 5
    assert backwards.passages[1] == "Ann Lee was named harbour master."


def test_the_section_has_a_row_a_method(index: Path, tmp_path: Path) -> None:
    """Figures stand with p against the program's own; what is not installed is said to be so."""
    backwards = Backwards()
    runs = list(measure(own_run(), index, peers(backwards)))
    section([runs], peers(backwards), tmp_path / "peers.md")
    lines = (tmp_path / "peers.md").read_text("utf-8").splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("|")]
    assert rows[0] == ["method", "hit@1", "p", "hit@3", "p", "auroc", "p", "ms"]
    assert {len(line.split("|")) for line in lines if line.startswith("|")} == {10}
    assert [row[0] for row in rows[2:]] == ["council-qa", "backwards", "absent: not installed"]
    assert rows[2][1].startswith("1.000")
    assert rows[3][1].startswith(".000")
    assert 0 < float(rows[3][2]) <= 1
    assert "- absent: not installed; never" in lines


def test_follow_ups_are_also_left_out(tmp_path: Path) -> None:
    """Where some questions have earlier turns, which no peer reads, a second table leaves those out."""
    run = own_run()
    led = msgspec.structs.replace(run.outcomes[0].question, history=(PastTurn("Who?", ""),))
    outcomes = (msgspec.structs.replace(run.outcomes[0], question=led), *run.outcomes[1:])
    section([[msgspec.structs.replace(run, outcomes=outcomes)]], (), tmp_path / "peers.md")
    text = (tmp_path / "peers.md").read_text("utf-8")
    assert "### Peers: town tune\n\n5 questions." in text
    assert "### Peers: town tune, follow-ups left out\n\n4 questions." in text


def test_runs_on_several_archives_are_measured_as_one() -> None:
    """All outcomes count, and it is still known what the program was."""
    run = own_run()
    whole = together([run, run], "towns tune")
    assert whole.outcomes == run.outcomes * 2
    assert whole.question_set.count == 2 * len(QUESTIONS)
    assert whole.question_set.name == "towns tune"
    assert whole.versions["commit"] == "abc1234"


def test_nothing_to_ask_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a set, the command says what to name."""
    with pytest.raises(SystemExit, match="2"):
        main(["--work", str(tmp_path), "--out", str(tmp_path / "out")])
    assert "--shipped" in capsys.readouterr().err
