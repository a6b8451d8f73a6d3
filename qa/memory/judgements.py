"""A person's own evaluation items, kept while reading: questions with the passage that is right or wrong.

The question-set format, and how a set is scored, are left to `evaluation`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import platformdirs

from qa.answer import Answer, Citation, Searched, Turn
from qa.memory import journal

JUDGEMENTS = {
    "yes": "right: it answers the question",
    "no": "wrong: another passage should have come first",
    "refuse": "wrong: the archive does not answer, so it should be refused",
}


def judgements_path(folder: Path | None = None) -> Path:
    """Return the user's question set; questions still without their passage lie beside it."""
    return (folder or platformdirs.user_data_path("council-qa", appauthor=False)) / "questions.jsonl"


def judge(
    verdict: str, answer: Answer, citation: Citation, history: Sequence[Turn], path: Path | None = None
) -> dict[str, Any]:
    """Keep a judgement of `citation` as an evaluation item, in place of an earlier one of the same question.

    A passage that is right becomes the item's evidence. One that is wrong leaves the item without any:
    it waits in `open-questions.jsonl` until a passage is found right. Raises InputError."""
    path = path or judgements_path()
    waiting = path.with_name(f"open-{path.name}")
    item = _item(verdict, answer, citation, history)
    for place in (path, waiting):
        kept = list(journal.records(place))
        others = [record for record in kept if record.get("id") != item["id"]]
        if len(others) < len(kept):
            journal.replace(place, others)
    journal.append(waiting if verdict == "no" else path, item)
    return item


def _item(verdict: str, answer: Answer, citation: Citation, history: Sequence[Turn]) -> dict[str, Any]:
    turns = [{"question": turn.question, "answer": turn.answer} for turn in history]
    bounds = _bounds(answer.searched)
    asked = json.dumps([answer.question, turns, bounds], ensure_ascii=False)
    as_of = answer.searched.as_of
    passage = {"article": citation.article.id, "quote": _quote(answer, citation)}
    return {
        "id": f"own-{hashlib.sha256(asked.encode()).hexdigest()[:12]}",
        "kind": "unanswerable" if verdict == "refuse" else "followup" if turns else "fact",
        "question": answer.question,
        "answerable": verdict != "refuse",
        "as_of": as_of.isoformat() if as_of else None,
        "evidence": [passage] if verdict == "yes" else [],
        "any": True,
        "history": turns,
        "filters": bounds,
        "rejected": [] if verdict == "yes" else [passage],
    }


def _bounds(searched: Searched) -> dict[str, str]:
    bounds = {name: getattr(searched, name) for name in ("since", "until", "speaker", "article")}
    return {name: str(value) for name, value in bounds.items() if value is not None}


def _quote(answer: Answer, citation: Citation) -> str:
    """Return the words that answer: the best sentence, the marked words, or the whole passage."""
    best = answer.answer
    if best and best.citation == citation.rank:
        return best.text
    words = " ".join(citation.text[start:end] for start, end in citation.highlights[:1])
    return words if len(words.split()) >= 3 else citation.text
