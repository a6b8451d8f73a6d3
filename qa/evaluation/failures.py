"""What went wrong, question by question, in words: what was wanted and what came instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qa.evaluation.outcomes import Outcome
from qa.evaluation.questions import Evidence


@dataclass(frozen=True, slots=True)
class Failure:
    """One question that went wrong. `came` is the first citation, "" where there was none."""

    id: str
    kind: str
    question: str
    searched: str
    reason: str
    wanted: tuple[Evidence, ...]
    came: str


def failures(outcomes: Sequence[Outcome]) -> tuple[Failure, ...]:
    """Return every question that went wrong, in the order asked."""
    return tuple(_failure(outcome) for outcome in outcomes if outcome.result != "right")


def reason(outcome: Outcome) -> str:
    """Say how a question went."""
    depth = len(outcome.ranking)
    best = min((rank for rank in outcome.first_ranks if rank), default=0)
    return {
        "right": "refused, rightly" if outcome.verdict == "not_found" else "evidence came first",
        "refused": f"refused, with evidence at rank {best}" if best else "refused, and no evidence ranked",
        "lower": f"evidence came at rank {best}",
        "missed": f"no evidence in the first {depth}",
        "answered": "answered, and should be refused",
    }[outcome.result]


def first_words(outcome: Outcome) -> str:
    """Return the first citation as place, confidence and words."""
    if not outcome.ranking:
        return ""
    first = outcome.ranking[0]
    words = " ".join((first.text or "").split())
    return f"{first.article}, line {first.line} ({outcome.confidence:.2f}): {words}"


def _failure(outcome: Outcome) -> Failure:
    question = outcome.question
    return Failure(
        id=question.id,
        kind=question.kind,
        question=question.question,
        searched=outcome.standalone,
        reason=reason(outcome),
        wanted=question.evidence,
        came=first_words(outcome),
    )
