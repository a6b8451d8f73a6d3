"""Whom or what place a question asks about and the archive never prints: "in Keld", "Keld council".

Misspelt names are `names`'s; what follows for the answer is left to `qa.judging`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.calendar_words import MONTHS, WEEKDAYS
from qa.understanding.english import AUXILIARIES, ORGANISATIONS, bare, words_of
from qa.understanding.leaning import Token, tokens
from qa.understanding.vocabulary import Vocabulary

_AT = words_of("in at near around outside across")
_OWNED = ORGANISATIONS | words_of("councils schools hospitals services mayor mp residents people")
_SAYING = words_of("say said think make claim tell respond reply react feel want believe")
_TIMES = frozenset((*MONTHS, *WEEKDAYS, "christmas", "easter"))
_ADJECTIVE = re.compile(r"(?:an|ese|ish|ic|se)$|^(?:French|Dutch|Welsh|Czech|Greek|Thai)$")
_LIKE = 0.7
_SHORTEST = 4
_BEHIND = 3  # words behind a name among which what it owns is looked for


def unprinted(question: str, vocabulary: Vocabulary) -> str | None:
    """Return the first place, body or speaker that `question` names and the archive never prints, as typed.

    Behind "in" and the like, before what a place has (a council, its schools), or where it is asked what it
    said. Short words and abbreviations are no such names, nor is what may be a name of the archive misspelt."""
    words = tokens(question)
    for first, last in _runs(words):
        is_strange = any(_is_strange(word, vocabulary) for word in words[first:last])
        if is_strange and any(asks(words, first, last) for asks in (_is_where, _has_a_body, _speaks)):
            return question[words[first].start : words[last - 1].start] + bare_typed(words[last - 1])
    return None


def bare_typed(token: Token) -> str:
    """Return a word as typed without a possessive ending."""
    return token.typed[: len(bare(token.typed))]


def _runs(words: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the runs of words with capitals, as places [first, last); a question's first word is in none."""
    runs: list[tuple[int, int]] = []
    for place, word in enumerate(words):
        if place == 0 or not (word.has_capital and word.has_content):
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _is_strange(token: Token, vocabulary: Vocabulary) -> bool:
    typed = bare_typed(token)
    if not (typed.istitle() and typed.isalpha() and len(typed) >= _SHORTEST) or typed.lower() in _TIMES:
        return False
    return not vocabulary.documents(typed) and not _is_remembered(typed, vocabulary)


def _is_remembered(typed: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word may be a half-remembered name of the archive: "Marlon" for "Marlow"."""
    from rapidfuzz import process  # only where a name is not printed: it is slow to import
    from rapidfuzz.distance import OSA

    names = vocabulary.names(typed[0])
    return process.extractOne(typed, names, scorer=OSA.normalized_similarity, score_cutoff=_LIKE) is not None


def _is_where(words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a run stands behind "in" and describes nothing: not "in Norse schools"."""
    return words[first - 1].word in _AT and not _describes(words, last)


def _has_a_body(words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a run ends in a body, or a body stands behind it as its own: "Elsewhere's two schools"."""
    owns = words[last - 1].typed != bare_typed(words[last - 1])
    reach = _BEHIND if owns else 0 if _describes(words, last) else 1
    return any(bare(word.typed) in _OWNED for word in words[first + 1 : last + reach])


def _speaks(words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether it is asked what a run said or thought."""
    asked = words[first - 1].word in AUXILIARIES and {word.word for word in words[:first]} & {"what", "how"}
    return bool(asked) and last < len(words) and words[last].word in _SAYING


def _describes(words: Sequence[Token], last: int) -> bool:
    """Tell whether the run that ends before `last` is an adjective with its noun behind it."""
    is_adjective = _ADJECTIVE.search(words[last - 1].typed)
    return bool(is_adjective) and last < len(words) and words[last].has_content
