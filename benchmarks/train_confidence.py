"""Learns what the signals of confidence weigh, from public question sets, and writes
qa/judging/confidence.json.

python -m benchmarks.train_confidence SETS_FOLDER --work DIR [--check]

Fits on each set's `tune` half; `--check` leaves each set out in turn and tells how far
off confidence is on its `report` half. A set named `squad2` is asked of one article at a time and of all
articles; `canard` both as typed and as a person rewrote it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

from benchmarks.question_sets import History, convert, read_paragraphs, read_questions, write_archive
from index.build import build
from index.search import Hit, Results
from qa import open_archive
from qa.ask import Archive
from qa.evaluation import abstention
from qa.evaluation.questions import Question
from qa.evaluation.run import ask_all
from qa.evaluation.statistics import figure
from qa.judging import evidence
from qa.judging.signals import NAMES, Judged, signals

SETS = ("onestopqa", "clapnq", "squad2", "timeqa", "canard", "mtrag")
ANYWHERE = ("meaning", "lead", "said", "predicate", "numbers", "denial", "kind_absent", "length")
WITHIN = ("scattered", "unmatched", "names", "numbers", "negation")
_STRENGTH = 3.0
_MOST_WASTED = 0.04
_AS_GOOD = 0.002  # a question or two of a set
_CREDIT = (
    "Tune halves of OneStopQA (CC BY-SA 4.0), CLAPNQ (Apache-2.0), SQuAD 2.0 (CC BY-SA 4.0), "
    "Time-Sensitive-QA (BSD-3-Clause), CANARD (CC BY-SA 4.0) and MTRAG (Apache-2.0): numbers only, no text "
    "of theirs. Log-odds by signal; made by benchmarks/train_confidence.py."
)

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asking:
    """How a set is asked: what of earlier turns is given, and whether of the article alone."""

    set: str
    history: History = "given"
    within: bool = False


MEASURED = tuple(
    {"canard": Asking("canard", "questions"), "squad2": Asking("squad2", within=True)}.get(name, Asking(name))
    for name in SETS
)
ALSO_LEARNT_FROM = (Asking("canard", "rewrite"), Asking("squad2"))


@dataclass(frozen=True, slots=True)
class Observed:
    """Questions as asked: signals of the first passage (n, s), whether it answers and whether anything
    does, (n,) bool."""

    signals: Floats
    right: npt.NDArray[np.bool_]
    answerable: npt.NDArray[np.bool_]
    within: bool


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in log-odds, of the columns that `_columns` makes, and the constant."""

    weights: Floats
    constant: float

    def probabilities(self, observed: Observed) -> Floats:
        """Return the probability that each first passage answers, (n,)."""
        odds = _columns(observed) @ self.weights + self.constant
        return np.asarray(1.0 / (1.0 + np.exp(-odds)))


def observe(sets: Path, asking: Asking, part: str, work: Path) -> Observed:
    """Ask one half of a set through the program, and note the signals of each first passage."""
    folder, own = sets / asking.set, work / asking.set
    places = write_archive(read_paragraphs(folder), own / "articles")
    build([str(own / "articles")], own / "index")
    asked = convert(read_questions(folder, part), places, asking.history, within=asking.within)
    archive = open_archive(own / "index")
    found = [(one, question) for question in asked if (one := _observed(archive, question)) is not None]
    return Observed(
        np.array([values for (values, _), _ in found]),
        np.array([right for (_, right), _ in found]),
        np.array([question.answerable for _, question in found]),
        asking.within,
    )


def _observed(archive: Archive, question: Question) -> tuple[Floats, bool] | None:
    """Return the first passage's signals and whether it answers; None where nothing was found."""
    # Earlier turns are asked first; of each question, the passage shown first is judged first.
    noted: list[tuple[Results, Floats]] = []

    def note(words: str, results: Results, hit: Hit, text: str, *, lacking: bool = False, **_: bool) -> float:
        if not noted or noted[-1][0] is not results:
            start, end = evidence.answering_sentence(text, hit)
            one = Judged(hit, text, text[start:end], lacking)
            noted.append((results, signals(words, results, one).astype(np.float64)))
        return 0.0

    with patch.object(evidence, "confidence", note):
        (outcome,) = ask_all([question], archive)
    return (noted[-1][1], outcome.first_matches) if outcome.ranking else None


def fit(sets: list[Observed]) -> Model:
    """Fit a logistic model; a set counts by the square root of its size, so that none drowns the rest.

    Signals are weighed with a constant for each set, so that they tell right from wrong and not one set from
    another; then one slope and a constant each for both kinds of search are fitted to all sets together, and
    anew what an absent kind of answer weighs: so rare a signal is held too near to nothing by the ridge."""
    columns = np.concatenate([_columns(one) for one in sets])
    right = np.concatenate([one.right for one in sets])
    shares = np.concatenate([np.full(len(one.right), len(one.right) ** -0.5) for one in sets])
    shares /= shares.mean()
    number = np.repeat(np.arange(len(sets)), [len(one.right) for one in sets])
    own = np.eye(len(sets))[number]
    scales = columns[:, :-1].std(axis=0)
    scales[scales == 0] = 1.0
    weights = _newton(columns[:, :-1] / scales, own, right, shares)[: len(scales)] / scales
    odds = columns[:, :-1] @ weights
    within = columns[:, -1:]
    rare = ANYWHERE.index("kind_absent")
    free = np.hstack([odds[:, np.newaxis], np.ones_like(within), within, columns[:, [rare]]])
    slope, constant, constant_within, more = _newton(np.zeros((len(right), 0)), free, right, shares)
    weights = slope * weights
    weights[rare] += more
    return Model(np.append(weights, constant_within), float(constant))


def best_threshold(model: Model, sets: list[Observed]) -> float:
    """Return the confidence from which answering gives most right decisions, of those that refuse at most one
    in twenty-five of the passages that answer; of several as good, the lowest. Sets count alike.

    A decision is right where what answers is shown, or where nothing answers and that is said. A "no" that
    should have been an answer costs a reader more than a passage shown as unsure."""

    def rightly(threshold: float) -> float:
        answered = [model.probabilities(one) >= threshold for one in sets]
        shares = [
            np.where(shown, one.right, ~one.answerable).mean()
            for shown, one in zip(answered, sets, strict=True)
        ]
        return float(np.mean(shares))

    def wasted(threshold: float) -> float:
        return float(np.mean([(model.probabilities(one)[one.right] < threshold).mean() for one in sets]))

    tried = [number / 100 for number in range(5, 96) if wasted(number / 100) <= _MOST_WASTED]
    most = max(map(rightly, tried), default=0.0)
    return next((number for number in tried if rightly(number) >= most - _AS_GOOD), 0.05)


def _newton(
    columns: Floats, free: Floats, right: npt.NDArray[np.bool_], shares: Floats, steps: int = 30
) -> Floats:
    """Return the weights of a logistic regression by Newton's method; a ridge holds `columns`, not `free`."""
    ridge = np.append(np.full(columns.shape[1], 1.0 / _STRENGTH), np.full(free.shape[1], 1e-6))
    columns = np.hstack([columns, free])
    weights = np.zeros(columns.shape[1])
    for _ in range(steps):
        likely = 1.0 / (1.0 + np.exp(-np.clip(columns @ weights, -30, 30)))
        slope = columns.T @ (shares * (likely - right)) + ridge * weights
        curvature = (columns * (shares * likely * (1 - likely))[:, np.newaxis]).T @ columns
        weights -= np.linalg.solve(curvature + np.diag(ridge), slope)
    return weights


def calibration_error(probabilities: Floats, right: npt.NDArray[np.bool_]) -> float:
    """Return how far probabilities are off, as an evaluation reports it."""
    return figure(abstention.calibration_error, np.column_stack([probabilities, right]))


def written(model: Model, threshold: float) -> str:
    """Return the JSON that the program reads."""
    first, rest = np.split(model.weights.round(4), [len(ANYWHERE)])
    form = {
        "learnt_from": _CREDIT,
        "anywhere": dict(zip(ANYWHERE, first.tolist(), strict=True)),
        "within": dict(zip(WITHIN, rest[:-1].tolist(), strict=True)),
        "constant": round(model.constant, 4),
        "constant_within": float(rest[-1]),
        "threshold": threshold,
    }
    return json.dumps(form, indent=2) + "\n"


def _columns(observed: Observed) -> Floats:
    """Return (n, a + w + 1): signals that hold anywhere, then those within one article and a one."""
    everywhere, within = (
        observed.signals[:, [NAMES.index(name) for name in names]] for names in (ANYWHERE, WITHIN)
    )
    ones = np.ones((len(observed.signals), 1))
    return np.concatenate([everywhere, observed.within * np.hstack([within, ones])], axis=1)


def main(arguments: list[str] | None = None) -> int:
    """Fit, check if asked, and write the weights."""
    options = _parser().parse_args(arguments)
    tune = {
        asking: observe(options.sets, asking, "tune", options.work)
        for asking in (*MEASURED, *ALSO_LEARNT_FROM)
    }
    if options.check:
        print(_checked(tune, options.sets, options.work))
    model = fit(list(tune.values()))
    threshold = best_threshold(model, [tune[asking] for asking in MEASURED])
    options.out.write_text(written(model, threshold), "utf-8")
    return 0


def _checked(tune: Mapping[Asking, Observed], sets: Path, work: Path) -> str:
    """Tell how far confidence is off where each set is left out of the fit in turn."""
    lines, pooled, right = [], [], []
    for measured in MEASURED:
        asked = observe(sets, measured, "report", work)
        others = [observed for asking, observed in tune.items() if asking.set != measured.set]
        sure = fit(others).probabilities(asked)
        lines.append(f"{measured.set}: {sure.mean():.2f} expected, {asked.right.mean():.2f} right")
        pooled.append(sure)
        right.append(asked.right)
    off = calibration_error(np.concatenate(pooled), np.concatenate(right))
    return "\n".join([*lines, f"left out in turn: off by {off:.3f} over {sum(map(len, right))} questions"])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", type=Path, metavar="SETS_FOLDER", help="holds a folder for each question set")
    parser.add_argument("--work", type=Path, required=True, metavar="DIR", help="where archives are indexed")
    parser.add_argument("--out", type=Path, default=Path(evidence.__file__).with_name("confidence.json"))
    parser.add_argument("--check", action="store_true", help="also leave each set out in turn")
    return parser


if __name__ == "__main__":
    sys.exit(main())
