"""What earlier questions spoke of: the words that a follow-up stands on, and how much each says."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.answer import Turn
from qa.understanding.english import bare, stem
from qa.understanding.tokens import tokens
from qa.understanding.vocabulary import Vocabulary

_NAME_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A content word of earlier questions, as last typed. `weight`: how much it says of what they are about,
    1 for a plain word of the last turn, more for a name or a word said again."""

    word: str
    weight: float


def mentions(history: Sequence[Turn], shares: Sequence[float], vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return the content words of earlier questions that the archive uses, in the order of their first use.

    `shares`: how much each turn counts. A word counts as in its weightiest turn, times the square root of the
    number of turns that use it."""
    found: dict[str, tuple[str, float, int]] = {}
    for turn, share in zip(history, shares, strict=True):
        for token in {
            stem(token.typed): token for token in tokens(turn.question) if token.has_content
        }.values():
            is_name = (token.has_capital and token.start > 0) or vocabulary.is_name(bare(token.typed))
            _, most, times = found.get(stem(token.typed), ("", 0.0, 0))
            weight = max(most, share * (_NAME_WEIGHT if is_name else 1.0))
            found[stem(token.typed)] = (re.sub(r"['’]s$", "", token.typed), weight, times + 1)
    used = (entry for entry in found.values() if vocabulary.documents(bare(entry[0])))
    return tuple(Mention(word, weight * math.sqrt(times)) for word, weight, times in used)
