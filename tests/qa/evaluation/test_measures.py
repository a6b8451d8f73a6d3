"""Every measure is what its definition says, and what other tools make of the same rankings."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import pytrec_eval
from sklearn.metrics import roc_auc_score

from qa.evaluation import trec
from qa.evaluation.figures import figures, named
from qa.evaluation.measures import MEASURES, scores
from qa.evaluation.outcomes import Outcome
from tests.qa.evaluation.rankings import random_outcomes


def by_hand(outcome: Outcome) -> dict[str, float]:
    """Return the retrieval figures of one question from the words of their definitions."""
    items = [{i} for i in range(len(outcome.question.evidence))]
    if outcome.question.any:
        items = [set().union(*items)]
    best = [
        min((r.rank for r in outcome.ranking if item & set(r.matches)), default=math.inf) for item in items
    ]
    gains = sorted((best.count(rank) for rank in set(best) - {math.inf}), reverse=True)
    ideal = sorted(gains + [1] * best.count(math.inf), reverse=True)[:10]
    return {
        **{f"hit@{k}": float(min(best) <= k) for k in (1, 3, 5, 10)},
        "recall@5": sum(rank <= 5 for rank in best) / len(best),
        "complete@5": float(max(best) <= 5),
        "mrr@10": 1 / min(best),
        "ndcg@10": sum(best.count(rank) / math.log2(rank + 1) for rank in set(best) - {math.inf})
        / sum(gain / math.log2(place + 1) for place, gain in enumerate(ideal, 1)),
    }


@pytest.mark.parametrize("seed", range(5))
def test_retrieval_follows_its_definitions(seed: int) -> None:
    """On random rankings the figures are those counted by hand; the unanswerable have none."""
    outcomes = random_outcomes(seed)
    found = scores(outcomes)
    for i, outcome in enumerate(outcomes):
        if not outcome.question.evidence:
            assert np.isnan(found["hit@1"][i])
            assert np.isnan(found["recall@5"][i])
            continue
        for name, value in by_hand(outcome).items():
            assert found[name][i] == pytest.approx(value), (name, outcome)


@pytest.mark.parametrize("seed", range(5))
def test_trec_eval_agrees_on_the_exported_files(seed: int, tmp_path: Path) -> None:
    """trec_eval, reading the written run and qrels, gets our hit@k, MRR, nDCG, and our recall where no
    passage holds two items."""
    outcomes = random_outcomes(seed, one_item_a_passage=True)
    trec.export(outcomes, tmp_path)
    with (tmp_path / "qrels.trec").open() as file:
        qrels = pytrec_eval.parse_qrel(file)
    with (tmp_path / "run.trec").open() as file:
        run = pytrec_eval.parse_run(file)
    asked = {"success.1,3,5,10": "success", "recall.5": "recall", "ndcg_cut.10": "ndcg", "recip_rank": "rr"}
    theirs = pytrec_eval.RelevanceEvaluator(qrels, set(asked)).evaluate(run)
    ours = scores(outcomes)
    names = {
        "hit@1": "success_1",
        "hit@3": "success_3",
        "hit@5": "success_5",
        "hit@10": "success_10",
        "recall@5": "recall_5",
        "mrr@10": "recip_rank",
        "ndcg@10": "ndcg_cut_10",
    }
    compared = 0
    for i, outcome in enumerate(outcomes):
        values = theirs.get(trec.word(outcome.question.id))
        if outcome.question.evidence and values:
            assert {name: ours[name][i] for name in names} == pytest.approx(
                {name: values[other] for name, other in names.items()}
            )
            compared += 1
    assert compared > 20


def test_auroc_is_scikit_learns() -> None:
    """The area under the ROC curve, ties and all, is another library's."""
    outcomes = random_outcomes(3, count=200)
    labels = [outcome.question.answerable for outcome in outcomes]
    theirs = roc_auc_score(labels, [outcome.confidence for outcome in outcomes])
    ours = named(figures(outcomes), "auroc")
    assert ours is not None
    assert ours.value == pytest.approx(theirs)


def test_shares_of_refusals() -> None:
    """The refused are counted among the unanswerable, the wrongly refused among the answerable."""
    outcomes = random_outcomes(1)
    refused = [o.verdict == "not_found" for o in outcomes if not o.question.answerable]
    wrongly = [o.verdict == "not_found" for o in outcomes if o.question.answerable]
    found = figures(outcomes)
    for name, verdicts in (("refused", refused), ("wrongly-refused", wrongly)):
        figure = named(found, name)
        assert figure is not None
        assert figure.n == len(verdicts)
        assert figure.value == pytest.approx(sum(verdicts) / len(verdicts))


def test_every_measure_has_values() -> None:
    """Each measure by name finds its column, a row for each outcome, also over no outcomes at all."""
    for outcomes in (random_outcomes(0), ()):
        found = scores(outcomes)
        assert {measure.name for measure in MEASURES} == set(found)
        assert all(len(values) == len(outcomes) for values in found.values())
