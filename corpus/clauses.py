"""The clauses of a sentence, each with a subject: where commas and connectives part one claim from the next.

Owns the cutting and what "which", "it" and a bare verb take for their subject. What a clause claims is for
`claims`."""

from __future__ import annotations

import re

_BETWEEN = re.compile(
    r", (?=(?:which|who|where|while|but|and|although|when|as)\b)|; |: | as (?=the\b)"
    r"| and (?=(?:will|would|is|are|was|were|has|have|had)\b)"
    r"| (?:while|although|though|whereas|once|until|but) (?=(?:the|an?|it|they|two)\b)| (?=when\b)",
    re.I,
)
_POINTS_BACK = re.compile(r"(?:and |but |when |once )?(?:which|who|it) (?=[a-z])", re.I)
_NAMED_LAST = re.compile(
    r"(?:\b(?:the|a|an|its|their|his|her) (?:(?!(?:of|in|at|for|on)\b)[\w’'-]+ ){0,6}?[\w’'-]+"
    r"|(?:[A-Z][\w’'-]+ )+[\w’'-]+)$"
)
_AUXILIARY = re.compile(r"\b(?:will|would|is|are|was|were|has|have|had)\b")


def clauses(sentence: str) -> tuple[str, ...]:
    """Return the clauses of a sentence, in order.

    One that only points back with "which" or "it" takes the thing just named for its subject, one without
    any the subject of the clause before."""
    parts: list[str] = []
    for part in _BETWEEN.split(sentence):
        parts.append(_with_subject(part, parts[-1]) if parts else part)
    return tuple(part for part in parts if part.strip())


def _with_subject(clause: str, before: str) -> str:
    points = _POINTS_BACK.match(clause)
    named = _NAMED_LAST.search(before) if points else None
    if points and named:
        return f"{named.group()} {clause[points.end() :]}"
    verb = _AUXILIARY.search(before) if _AUXILIARY.match(clause) else None
    return before[: verb.start()] + clause if verb else clause
