"""Closed classes of English words that questions are made of. General English only: the lists follow
Quirk, Greenbaum, Leech & Svartvik, *A Comprehensive Grammar of the English Language* (1985)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import Stemmer

from corpus.patterns import regex

_STEMMER = Stemmer.Stemmer("english")
_MARKED = {
    f"{word}s": f"{word}'s"
    for word in ["who", "what", "where", "when", "how", "that", "there", "here", "he", "she"]
}
_UNMARKED = regex(rf"\b({'|'.join(word[:-2] for word in _MARKED.values())})s\b", re.IGNORECASE)
_SLIPS = {
    "wen": "when",
    "wot": "what",
    "wat": "what",
    "wher": "where",
    "wich": "which",
    "hoo": "who",
    "wy": "why",
}
_SLIPPED = regex(rf"^(\W*(?:(?:and|so|but) )?)({'|'.join(_SLIPS)})\b")  # "Hoo" is a place
_HOW_COME = regex(r"\bhow come\b", re.IGNORECASE)
WORD = regex(r"[^\W_]+(?:[-.&][^\W_]+)*(?:['’][^\W\d_]+)?")


def words_of(listed: str) -> frozenset[str]:
    """Return the words of a list written out with spaces."""
    return frozenset(listed.split())


def either(listed: str) -> str:
    """Return a pattern for any of the patterns of a list written out with spaces; "_" stands for a space."""
    return f"(?:{'|'.join(listed.split())})".replace("_", " ")


def any_word(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, with either apostrophe."""
    return f"(?:{'|'.join(sorted(words))})".replace("'", "['’]")


def lower_words(text: str) -> list[str]:
    """Return the words of a text in order, in lower case, cut at every mark."""
    return re.findall(r"\w+", text.lower())


QUESTION_WORDS = words_of("what which who whom whose when where why how")
_DENYING = words_of(
    """isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't
    shouldn't mustn't needn't mightn't shan't ain't"""
)
AUXILIARIES = (
    words_of(
        """am is are was were be been being do does did have has had having will would shall should can could
        may might must"""
    )
    | _DENYING
    | frozenset(word.replace("'", "") for word in _DENYING)
)
ASKING_AUXILIARY = any_word(AUXILIARIES)
DENYING_AUXILIARY = any_word(_DENYING)
PERSONS = words_of("he she him his her hers himself herself he's she's he'd she'd he'll she'll")
THINGS = words_of(
    "it its itself it's it'd it'll they them their theirs themselves they're they'd they'll they've"
)
POINTERS = words_of("this that these those")
POSSESSIVES = words_of("his her hers its their theirs")
FURTHER = words_of("else other others another also too instead more next then afterwards again")
PEOPLE = words_of(
    """man woman boy girl child person baby mother father mum dad parent son daughter brother
    sister wife husband partner friend neighbour teacher pupil student doctor nurse officer director leader
    chief manager minister mayor councillor president chairman chairwoman judge victim author writer singer
    actor actress artist player coach king queen prince princess worker resident patient owner driver
    boss head widow widower aunt uncle guest host expert tenant champion celebrity grandson
    granddaughter grandmother grandfather nephew niece cousin twin pensioner carer midwife paramedic
    firefighter vicar priest"""
)
ORGANISATIONS = words_of(
    """council county borough city district committee board trust hospital school academy college university
    church police service services department ministry government parliament society association union group
    party company band club team foundation centre street road house museum primary infants juniors nursery
    library theatre gallery festival newspaper magazine office act bill programme report limited ltd plc court
    tribunal"""
)
TITLES = words_of(
    "mr sir lord mrs ms miss dame lady dr prof professor rev cllr coun councillor mx baroness baron"
)
MALE = words_of("he him his himself he's he'd he'll")
CONJUNCTIONS = words_of("and but or so then because if as while that")
PREPOSITIONS = words_of(
    """of in on at by for from to with about into over after before during under between against through
    since until without within among per upon across around behind beyond towards like as than besides
    near off out up down"""
)
DETERMINERS = words_of(
    "a an the some any no every each all both either neither many much few several most my your our"
)
FUNCTION_WORDS = (
    QUESTION_WORDS
    | AUXILIARIES
    | PERSONS
    | THINGS
    | POINTERS
    | FURTHER
    | CONJUNCTIONS
    | PREPOSITIONS
    | DETERMINERS
    | words_of(
        """i i'm i'd i've me we us you there here not nor only just very ever never one ones same such
        own ok okay yes please thanks thank hello well really actually exactly something anything someone
        anyone somebody anybody everything everyone nothing nobody get got tell know mean say said saying
        think happen happened give want need let much way kind sort lot bit"""
    )
)


def fold(word: str) -> str:
    """Return a word in the form that the lists hold: lower case, its apostrophe straight and not left out."""
    folded = word.lower().replace("’", "'")
    return _MARKED.get(folded, folded)


def marked(text: str) -> str:
    """Return `text` with the apostrophes that are left out in haste ("who's" for "whos"), with question words
    that were spelt as they sound ("wen") put right, and "why" for "how come"."""
    text = _SLIPPED.sub(lambda slip: slip[1] + _SLIPS[slip[2]], text)
    return _HOW_COME.sub("why", _UNMARKED.sub(r"\1's", text))


def bare(word: str) -> str:
    """Return a folded word without a possessive ending."""
    return fold(word).removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of one word as typed (Porter's second English stemmer)."""
    stemmed: str = _STEMMER.stemWord(bare(word))
    return stemmed
