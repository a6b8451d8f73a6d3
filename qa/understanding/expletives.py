"""An "it" or a "they" that stands for nothing: "is it true that", "do they call", "it rains".

Rules of grammar (Quirk et al. 1985). What other pronouns stand for is for `sentence`."""

from __future__ import annotations

from collections.abc import Sequence

from qa.understanding.english import DETERMINERS, POINTERS, QUESTION_WORDS, stem, words_of
from qa.understanding.tokens import Token

PARTICIPLES = words_of(
    """had been lost sold told won made left let put set cut sent lent paid got gone done held kept built
    bought brought caught found shut spent shown"""
)
_DO_CALL = (["do", "they"], ["do", "you"])
_OPENING_NOUNS = DETERMINERS | POINTERS | words_of("his her their its them him it me us you")
_DECIDED = words_of("decided agreed resolved proposed")
_KNOWN = _DECIDED | words_of(
    "known clear unclear certain specified stated said announced revealed explained understood established"
)
_WEATHER = words_of("rain snow hail thunder")
_GETTING = words_of("get gets got getting")
_MAKING = words_of("make makes made making")
_FINDING = words_of("find finds found consider considers considered think thinks thought")
_BEING = words_of("is was be would isn't wasn't isnt wasnt")


def is_expletive(words: Sequence[Token], place: int) -> bool:
    """Tell whether an "it" or a "they" stands for nothing: "is it true that", "do they call"."""
    word = words[place].word
    after = [token.word for token in words[place + 1 : place + 4]] + [""]
    before = words[place - 1].word if place else ""
    if word == "they":
        return before == "do" and after[0] in {"call", "say"}
    if word not in {"it", "it's"}:
        return False
    if before == "call" and [token.word for token in words[:place]][-3:-1] in _DO_CALL:
        return after[0] != ""  # "what do you call it when"
    asks_how = any(token.word == "how" for token in words[:place])
    if after[0] == "take":
        return asks_how and any(token.word == "to" for token in words[place + 2 :])
    if after[0] == "cost":
        return asks_how and _tells_act(words, place)
    if before in _GETTING:
        return after[0] in {"right", "wrong"}
    if before in _MAKING and after[0] == "to":
        return True  # "did it make it to the final"
    if before in _MAKING | _FINDING:
        return _foretells(words, place)
    if stem(after[0]) in _WEATHER or after[0] in {"get", "mean"}:
        return True
    if before == "is" and (after[0] == "from" or after[:2] == ["called", "when"]):
        return True
    if after[0] == "that":
        return before in {"is", "was"}  # "who was it that"
    if before not in _BEING:
        return False
    if after[0] in _KNOWN and any(token.word in QUESTION_WORDS | {"whether"} for token in words[place + 2 :]):
        return True  # "was it decided in March who would pay"
    return "that" in after[1:] or _foretells(words, place)


def _tells_act(words: Sequence[Token], place: int) -> bool:
    """Tell whether an act and what it is done to follow: "cost to close the bridge", not "cost to close"."""
    begins = next((n for n in range(place, len(words)) if words[n].word == "to"), len(words))
    return any(token.has_content for token in words[begins + 2 :])


def _foretells(words: Sequence[Token], place: int) -> bool:
    """Tell whether an "it" stands for an act told behind it: "is it safe to swim", "safe for us to swim".

    None is told in "was it moved to Corby" and "is it close to the school"."""
    told = words[place + 1].word if place + 1 < len(words) else ""
    if told not in _DECIDED and (told.endswith(("ed", "en")) or told in PARTICIPLES):
        return False
    first = range(place + 2, min(place + 4, len(words)))
    begins = next((n for n in first if words[n].word in {"to", "for"}), None)
    if begins is None:
        return False
    acts = (n for n in range(begins, len(words) - 1) if words[n].word == "to")
    after = (words[n + 1] for n in acts)
    return any(token.word not in _OPENING_NOUNS and not token.has_capital for token in after)
