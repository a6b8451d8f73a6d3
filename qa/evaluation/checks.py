"""Whether an archive holds the evidence that a question set names: asked before any question is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from corpus.errors import InputError
from qa.evaluation.matching import LONGEST_PASSAGE, holds, normalise
from qa.evaluation.questions import Question
from qa.evaluation.run import AskedArchive

SHORT_QUOTE = 3  # words: fewer stand in an article by chance


def check(questions: Sequence[Question], archive: AskedArchive) -> tuple[str, ...]:
    """Return warnings about evidence that proves little.

    Raises InputError naming every article that the archive lacks and every quote that its article lacks."""
    known = frozenset(archive.article_ids())
    texts = cache(lambda article: normalise(archive.article(article).text))
    passages = cache(lambda article: tuple(normalise(p.text) for p in archive.passages(article)))
    errors: list[str] = []
    warnings: list[str] = []
    for question in questions:
        for item in question.evidence:
            quote = normalise(item.quote)
            if item.article not in known:
                errors.append(f"{question.id}: the index holds no article {item.article!r}")
            elif quote not in texts(item.article):
                errors.append(f"{question.id}: {item.article} does not hold “{_short(item.quote)}”")
            elif item.paragraph is None:
                found = _weaknesses(item.article, quote, passages)
                warnings += [f"{question.id}: {said}" for said in found]
    if errors:
        listed = "\n".join(f"  {error}" for error in errors)
        raise InputError(f"The index does not hold this evidence; nothing was asked. Correct:\n{listed}")
    return tuple(warnings)


def _weaknesses(article: str, quote: str, passages: Callable[[str], tuple[str, ...]]) -> list[str]:
    words, standing = len(quote.split()), sum(holds(text, quote) for text in passages(article))
    found = []
    if words < SHORT_QUOTE:
        found.append(f"“{quote}” has under {SHORT_QUOTE} words and may match by chance")
    if standing > 1 and words <= LONGEST_PASSAGE:
        found.append(f"“{_short(quote)}” stands in {standing} passages of {article}")
    if not standing:
        found.append(
            f"no one passage of {article} holds the whole of “{_short(quote)}”: it cannot be matched"
        )
    return found


def _short(text: str, length: int = 60) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= length else plain[: length - 1] + "…"
