"""What is measured: every measure by name, and its value for each question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from qa.evaluation import abstention
from qa.evaluation.outcomes import Outcome
from qa.evaluation.statistics import Statistic, Values, mean, quantile

Section = Literal["Retrieval", "Answer", "Abstention", "Speed"]
Scores = Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure; `says` explains it in a line. Shares and areas lie in [0, 1], speed is milliseconds."""

    name: str
    section: Section
    says: str
    statistic: Statistic = mean
    less_is_better: bool = False


MEASURES = (
    Measure("hit@1", "Retrieval", "first citation matches"),
    Measure("hit@3", "Retrieval", "a match in the first 3"),
    Measure("hit@5", "Retrieval", "a match in the first 5"),
    Measure("hit@10", "Retrieval", "a match in the first 10"),
    Measure("recall@5", "Retrieval", "share of evidence in first 5"),
    Measure("complete@5", "Retrieval", "all evidence in first 5"),
    Measure("mrr@10", "Retrieval", "1 / rank of first match"),
    Measure("ndcg@10", "Retrieval", "new evidence, and how high"),
    Measure("sentence", "Answer", "shown sentence is the evidence"),
    Measure("sentence-f1", "Answer", "words shared with the evidence"),
    Measure("answer-in-passage", "Answer", "shown passage holds the answer"),
    Measure("answer-in-sentence", "Answer", "shown sentence holds the answer"),
    Measure("right", "Abstention", "evidence first, or well refused"),
    Measure("refused", "Abstention", "unanswerable and refused"),
    Measure("wrongly-refused", "Abstention", "answerable, yet refused", less_is_better=True),
    Measure("auroc", "Abstention", "confidence parts the two", abstention.auroc),
    Measure("aurc", "Abstention", "risk over coverage: area", abstention.risk_coverage_area, True),
    Measure("ece", "Abstention", "confidence is off by so much", abstention.calibration_error, True),
    *(
        Measure(f"{part}-{name}", "Speed", f"ms a question, {says}", quantile(share), True)
        for part in ("encode", "search", "total")
        for name, share, says in (("median", 0.5, "median"), ("p95", 0.95, "95th centile"))
    ),
)
BY_NAME = {measure.name: measure for measure in MEASURES}


def scores(outcomes: Sequence[Outcome]) -> Scores:
    """Return every measure's values, (n,) or (n, 2), row i for outcome i, NaN where it does not apply."""
    return (
        _retrieval(outcomes)
        | _evidence(outcomes)
        | _shown(outcomes)
        | _confidence(outcomes)
        | _speed(outcomes)
    )


def _retrieval(outcomes: Sequence[Outcome]) -> dict[str, Values]:
    # ir-measures (with trec_eval's own C code under it): 2 MB beside numpy and scipy, loaded in 0.2 s, where
    # ranx brings numba and its compiler (over 100 MB) and compiles for seconds at its first call.
    import ir_measures
    from ir_measures import RR, Success, nDCG

    from qa.evaluation import trec

    asked = {
        "hit@1": Success @ 1,
        "hit@3": Success @ 3,
        "hit@5": Success @ 5,
        "hit@10": Success @ 10,
        "mrr@10": RR @ 10,
        "ndcg@10": nDCG @ 10,
    }
    found: dict[tuple[str, str], float] = {}
    judged = [outcome for outcome in outcomes if outcome.question.evidence]
    if judged:
        pairs = ir_measures.iter_calc(
            asked.values(), list(trec.judgements(judged)), list(trec.ranking(judged))
        )
        found = {(str(m.measure), m.query_id): m.value for m in pairs}
    ids = [trec.word(outcome.question.id) for outcome in outcomes]
    return {
        name: np.array([found.get((str(measure), i), np.nan) for i in ids], dtype=float)
        for name, measure in asked.items()
    }


def _evidence(outcomes: Sequence[Outcome]) -> dict[str, Values]:
    """Return recall@5 and complete@5 over things to be found: one citation may hold several of them, and
    the library's recall counts documents."""

    def recall(outcome: Outcome) -> float | None:
        ranks = outcome.first_ranks
        return sum(rank is not None and rank <= 5 for rank in ranks) / len(ranks) if ranks else None

    found = _column(outcomes, recall)
    return {"recall@5": found, "complete@5": np.where(np.isnan(found), np.nan, (found == 1).astype(float))}


def _shown(outcomes: Sequence[Outcome]) -> dict[str, Values]:
    return {
        "sentence": _column(outcomes, lambda o: o.sentence_right),
        "sentence-f1": _column(outcomes, lambda o: o.sentence_f1),
        "answer-in-passage": _column(outcomes, lambda o: o.passage_has_answer),
        "answer-in-sentence": _column(outcomes, lambda o: o.sentence_has_answer),
    }


def _confidence(outcomes: Sequence[Outcome]) -> dict[str, Values]:
    confidence = np.array([o.confidence for o in outcomes], dtype=float)
    answerable = _column(outcomes, lambda o: o.question.answerable)
    matched = _column(outcomes, lambda o: o.first_matches)
    refused = _column(outcomes, lambda o: o.verdict == "not_found")
    return {
        "right": _column(outcomes, lambda o: o.result == "right"),
        "refused": np.where(answerable == 0, refused, np.nan),
        "wrongly-refused": np.where(answerable == 1, refused, np.nan),
        "auroc": np.column_stack([confidence, answerable]),
        "aurc": np.column_stack([confidence, 1 - matched]),
        "ece": np.column_stack([confidence, matched]),
    }


def _speed(outcomes: Sequence[Outcome]) -> dict[str, Values]:
    parts = {
        "encode": _column(outcomes, lambda o: o.milliseconds.encode),
        "search": _column(outcomes, lambda o: o.milliseconds.search),
        "total": _column(outcomes, lambda o: o.milliseconds.total),
    }
    return {f"{part}-{name}": values for part, values in parts.items() for name in ("median", "p95")}


def _column(outcomes: Sequence[Outcome], value: Callable[[Outcome], float | None]) -> Values:
    """Return `value` of each outcome, (n,), NaN for None."""
    return np.array([np.nan if (v := value(o)) is None else v for o in outcomes], dtype=float)
