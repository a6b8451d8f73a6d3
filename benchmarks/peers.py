"""Puts the same questions to txtai and Haystack, over the same passages with the same model, in one run.

python -m benchmarks.peers --shipped --towns --set SET_FOLDER --part report --work DIR --out DIR

Writes a run a method, and peers.md, a section for `benchmarks.results`. Peers are measured where they are
installed, and never depended upon; what a figure is, and the program's own run, are left to evaluation."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np

from benchmarks import towns
from benchmarks.evaluate import evaluate, gather
from benchmarks.peer_programs import PEERS, Peer, PeerArchive
from corpus.errors import CouncilQAError
from index.build import build
from index.generation import Generation
from index.manifest import SHIPPED
from qa import open_archive
from qa.evaluation import questions, saved
from qa.evaluation.figures import Figure, figures, named
from qa.evaluation.measures import BY_NAME, scores
from qa.evaluation.outcomes import Outcome
from qa.evaluation.run import RANKED, AskedArchive, ask_all
from qa.evaluation.saved import OWN, Run
from qa.evaluation.statistics import holm, permutation_test
from qa.evaluation.tables import bounds, number
from qa.progress import progress_bar

SHIPPED_QUESTIONS = Path(__file__).parent.parent / "tests" / "data" / "questions.jsonl"
SHOWN = ("hit@1", "hit@3", "auroc")
SPEED = "total-median"
QUIET = {"HF_HUB_OFFLINE": "1", "HAYSTACK_TELEMETRY_ENABLED": "False", "TQDM_DISABLE": "1"}
HEAD = """## Peers

The same questions put to other programs in the same run: the passages are those of council-qa's index, the
model is the one that it was built with, and all else is as each program has it by default. They read neither
earlier turns nor the day that a question is asked as of: each question is put as typed. They refuse nothing:
confidence is the best passage's score. Each figure stands with its 95 % bootstrap interval over groups; p:
paired permutation test against council-qa on the same questions, corrected for the number of tests in its
table (Holm). ms: median a question, encoding included."""


def main(arguments: list[str] | None = None) -> int:
    """Run what the arguments say; return the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not (options.shipped or options.towns or options.set):
        parser.error("name what to ask: --shipped, --towns, --set SET_FOLDER, or several")
    os.environ.update(QUIET)  # before the peers are imported
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        sets = [_beside(own, index, options.out) for own, index in _own_runs(options)]
        if options.towns:
            sets.append(_on_towns(options))
        section(sets, PEERS, options.out / "peers.md")
    except CouncilQAError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except OSError as error:
        print(f"{error}. Name a folder that can be written with --out.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def measure(own: Run, index: Path, peers: Sequence[Peer] = PEERS) -> Iterator[Run]:
    """Yield the program's own run, and one of each installed peer over its questions and its index."""
    yield own
    generation = Generation(index)
    passages = [generation.passage(row)[0].text for row in range(generation.manifest.passages)]
    asked = tuple(outcome.question for outcome in own.outcomes)
    for peer in peers:
        versions = peer.versions
        if versions is not None:
            search = peer.start(str(generation.manifest.model.path), passages)
            run = _ask(own.question_set.name, asked, PeerArchive(generation, search), peer.name)
            yield msgspec.structs.replace(run, versions=run.versions | versions)


def section(sets: Sequence[Sequence[Run]], peers: Sequence[Peer], path: Path) -> None:
    """Write the section: how each peer was set up, and a table a set, its follow-ups left out in another."""
    said = [f"- {peer.name}: {_installed(peer)}; {peer.setup}" for peer in peers]
    said += [f"- commit: {run.versions['commit']}; {run.processor}" for run in sets[0][:1]]
    blocks = [HEAD, "\n".join(said)]
    for runs in sets:
        name, outcomes = runs[0].question_set.name, {run.options.method: run.outcomes for run in runs}
        blocks.append(f"### Peers: {name}\n\n{_table(outcomes, peers)}")
        alone = {method: _without_followups(asked) for method, asked in outcomes.items()}
        if 0 < len(alone[OWN]) < len(outcomes[OWN]):
            blocks.append(f"### Peers: {name}, follow-ups left out\n\n{_table(alone, peers)}")
    path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


def _own_runs(options: argparse.Namespace) -> Iterator[tuple[Run, Path]]:
    """Yield the program's own run of each set asked for, and the index that it ran on."""
    if options.shipped:
        index = options.work / "shipped" / "index"
        build([SHIPPED], index)
        yield _ask("shipped", questions.load(SHIPPED_QUESTIONS), open_archive(index), OWN), index
    for folder in options.set:
        asked = {"set": folder, "part": options.part, "work": options.work, "method": OWN}
        plainly = {"history": "given", "within": False, "after_others": False, "without": []}
        run = evaluate(argparse.Namespace(**asked, **plainly))
        yield run, options.work / folder.name / "index"


def _on_towns(options: argparse.Namespace) -> list[Run]:
    """Return a run a method over all towns of a part, each asked of its own archive."""
    apart = []
    for town in towns.towns(options.part):
        index = options.work / "towns" / town.name / "index"
        build([str(town / "articles")], index)
        own = _ask(f"{town.name} {options.part}", towns.asked_of(town), open_archive(index), OWN)
        apart.append(_beside(own, index, options.out))
    return [together(runs, f"towns {options.part}") for runs in zip(*apart, strict=True)]


def together(runs: Sequence[Run], name: str) -> Run:
    """Return runs of one method as one."""
    outcomes = tuple(outcome for run in runs for outcome in run.outcomes)
    asked = [outcome.question for outcome in outcomes]
    made = saved.gather(name, asked, outcomes, {}, runs[0].options)
    return msgspec.structs.replace(made, versions=runs[0].versions)


def _beside(own: Run, index: Path, out: Path) -> list[Run]:
    """Return all runs of a set, each saved as soon as it ends; one that is stopped ends the work."""
    runs = []
    for run in measure(own, index):
        if run.partial:
            raise KeyboardInterrupt
        name = f"{run.question_set.name}.{run.options.method}.json".replace(" ", "-")
        saved.save(run, out / name)
        runs.append(run)
    return runs


def _ask(name: str, asked: tuple[questions.Question, ...], archive: AskedArchive, method: str) -> Run:
    with progress_bar() as drawn:
        outcomes = ask_all(asked, archive, lambda done: drawn(f"Asking {method}", done, len(asked)))
    return gather(name, asked, outcomes, archive.manifest, saved.Options(RANKED, (), method))


def _installed(peer: Peer) -> str:
    versions = peer.versions
    return ", ".join(map(" ".join, versions.items())) if versions else "not installed"


def _without_followups(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in outcomes if not outcome.question.history)


def _table(outcomes: Mapping[str, Sequence[Outcome]], peers: Sequence[Peer]) -> str:
    found = {method: figures(asked) for method, asked in outcomes.items()}
    shown = [name for name in SHOWN if named(found[OWN], name)]
    tested = [(method, name) for method in found if method != OWN for name in shown]
    raw = [_p(outcomes[OWN], outcomes[method], name) for method, name in tested]
    p = dict(zip(tested, holm(raw), strict=True))
    rows = [["method", *(f"{name} | p" for name in shown), "ms"], ["---", *["---:"] * (2 * len(shown) + 1)]]
    for method in (OWN, *(peer.name for peer in peers)):
        made = found.get(method, ())
        cells = [f"{_cell(named(made, name))} | {_said(p.get((method, name)))}" for name in shown]
        label = method if made else f"{method}: not installed"
        rows.append([label, *cells, _cell(named(made, SPEED))])
    questions_asked = f"{len(outcomes[OWN])} questions.\n\n"
    return questions_asked + "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _p(own: Sequence[Outcome], other: Sequence[Outcome], name: str) -> float:
    """Return p of the difference in one measure over the questions that it applies to."""
    ours, theirs = (scores(asked)[name] for asked in (own, other))
    applies = ~np.isnan((ours + theirs).reshape(len(own), -1).sum(axis=1))
    groups = [outcome.question.resampled_with for outcome, kept in zip(own, applies, strict=True) if kept]
    return permutation_test(BY_NAME[name].statistic, theirs[applies], ours[applies], groups)


def _cell(figure: Figure | None) -> str:
    if figure is None:
        return ""
    measure = BY_NAME[figure.measure]
    return f"{number(figure.value, measure)} ({bounds(figure, measure, 2)})"


def _said(p: float | None) -> str:
    return "" if p is None else f"{p:.4f}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shipped", action="store_true", help="ask the shipped set of the shipped archive")
    parser.add_argument("--towns", action="store_true", help="ask the made-up towns, each of its own archive")
    parser.add_argument("--set", type=_folder, action="append", default=[], metavar="SET_FOLDER")
    parser.add_argument("--part", default="report", help="which questions of the folders: tune, report")
    parser.add_argument("--work", type=Path, required=True, metavar="DIR", help="where archives are indexed")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where runs and peers.md go")
    return parser


def _folder(text: str) -> Path:
    return Path(text).resolve()


if __name__ == "__main__":
    sys.exit(main())
