"""Two runs side by side: what changed, whether chance explains it, and which questions moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from corpus.errors import InputError
from qa.evaluation.failures import first_words, reason
from qa.evaluation.figures import kinds
from qa.evaluation.measures import BY_NAME, MEASURES, Measure, scores
from qa.evaluation.outcomes import Outcome
from qa.evaluation.questions import Question, fingerprint
from qa.evaluation.saved import Run
from qa.evaluation.statistics import figure, holm, permutation_test

BY_KIND = ("hit@1", "right")


@dataclass(frozen=True, slots=True)
class Change:
    """One measure in both runs; `p` is of the difference, `corrected` for the number of its family."""

    measure: str
    kind: str | None
    then: float
    now: float
    n: int
    p: float
    corrected: float = 1.0

    @property
    def difference(self) -> float:
        """Return how much more it is now."""
        return self.now - self.then


@dataclass(frozen=True, slots=True)
class Moved:
    """A question that went right in one run only: how it went, and what came first, then and now."""

    id: str
    kind: str
    question: str
    then: str
    now: str
    first_then: str
    first_now: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Differences in three families, each corrected within itself, and the questions won and lost."""

    quality: tuple[Change, ...]
    speed: tuple[Change, ...]
    by_kind: tuple[Change, ...]
    won: tuple[Moved, ...]
    lost: tuple[Moved, ...]


def refuse_other_questions(then: Run, questions: Sequence[Question]) -> None:
    """Raise InputError unless `then` holds an outcome for each of exactly these questions."""
    if then.question_set.sha256 != fingerprint(questions):
        raise InputError(
            f"The run compared with asked another question set ({then.question_set.name}, "
            f"{then.question_set.count} questions). Compare runs over the same questions."
        )
    missing = {question.id for question in questions} - {outcome.question.id for outcome in then.outcomes}
    if missing:
        some = ", ".join(sorted(missing)[:5])
        raise InputError(
            f"The run compared with lacks {len(missing)} of the questions ({some}): it was stopped early. "
            "Compare with a whole run."
        )


def compare(then: Run, now: Run) -> Comparison:
    """Set two whole runs over one question set side by side. Raises InputError for any others."""
    for run in (then, now):
        refuse_other_questions(run, [outcome.question for outcome in now.outcomes])
    earlier = {outcome.question.id: outcome for outcome in then.outcomes}
    pairs = [(earlier[outcome.question.id], outcome) for outcome in now.outcomes]
    quality = [measure for measure in MEASURES if measure.section != "Speed"]
    speed = [measure for measure in MEASURES if measure.section == "Speed"]
    return Comparison(
        quality=_family(_changes(pairs, quality, None)),
        speed=_family(_changes(pairs, speed, None)),
        by_kind=_family(_kind_changes(pairs)),
        won=tuple(_moved(a, b) for a, b in pairs if a.result != "right" and b.result == "right"),
        lost=tuple(_moved(a, b) for a, b in pairs if a.result == "right" and b.result != "right"),
    )


def _kind_changes(pairs: Sequence[tuple[Outcome, Outcome]]) -> Iterator[Change]:
    several = kinds([now for _, now in pairs])
    for kind in several if len(several) > 1 else ():
        inside = [pair for pair in pairs if pair[1].question.kind == kind]
        yield from _changes(inside, [BY_NAME[name] for name in BY_KIND], kind)


def _changes(
    pairs: Sequence[tuple[Outcome, Outcome]], measures: Sequence[Measure], kind: str | None
) -> Iterator[Change]:
    then, now = (scores(outcomes) for outcomes in zip(*pairs, strict=True))
    groups = np.array([outcome.question.resampled_with for _, outcome in pairs], dtype=object)
    for measure in measures:
        a, b = then[measure.name], now[measure.name]
        applies = ~np.isnan((a + b).reshape(len(pairs), -1).sum(axis=1))
        a, b = a[applies], b[applies]
        before, after = figure(measure.statistic, a), figure(measure.statistic, b)
        if not np.isnan(before):
            p = permutation_test(measure.statistic, a, b, list(groups[applies]))
            yield Change(measure.name, kind, before, after, len(a), p)


def _family(changes: Iterator[Change]) -> tuple[Change, ...]:
    found = tuple(changes)
    corrected = holm([change.p for change in found])
    return tuple(replace(change, corrected=p) for change, p in zip(found, corrected, strict=True))


def _moved(then: Outcome, now: Outcome) -> Moved:
    question = now.question
    return Moved(
        question.id,
        question.kind,
        question.question,
        reason(then),
        reason(now),
        first_words(then),
        first_words(now),
    )
