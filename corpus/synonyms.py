"""Verbs that news print uses for one event: "sacked" and "dismissed", "given the go-ahead" and "approved".

A closed list of general English, for telling that two sentences claim the same. Which sentences are compared
is for `withdrawals`."""

from __future__ import annotations

import re

from corpus.content_words import Stems, content_stems, plain, word_stem
from corpus.patterns import regex

_GROUPS = """
    dismissed dismiss sacked sack, approved approve passed, resigned resign quit, closed close shut
    closure closing,
    scrapped scrap axed axe abolished abolish ditched ditch, jailed jail imprisoned imprison,
    rose rise risen increased increase raised raise, cut reduced reduce slashed slash,
    bought buy purchased purchase acquired acquire, built build constructed construct,
    delayed delay postponed postpone deferred defer, demolished demolish demolition razed raze,
    injured injure hurt,
    appointed appoint hired hire recruited recruit, sank sink sunk,
    banned ban barred bar prohibited prohibit,
    stole stolen steal, drove driven drive, died die, sold sell,
    moved move relocated relocate transferred transfer, strike struck striking
"""
_PHRASES = (
    (r"(?:go-ahead|go ahead|green light|thumbs up)", "approved"),
    (r"(?:step(?:s|ped|ping)?|st(?:ands?|ood|anding)) down", "resigned"),
    (r"(?:los[et]|losing) (?:his|her|their) (?:job|post)s?", "dismissed"),
    (r"put(?:ting|s)? (?:off|back)", "delayed"),
    (r"(?:c[oa]m(?:e|es|ing)|go(?:es|ing|ne)?|went|br(?:ings?|inging|ought)|t(?:akes?|aking|aken|ook)) back",
     "returned"),
    (r"(?:knock|pull)(?:ed|ing)? down", "demolished"),
    (r"into custody", "arrested"),
    (r"(?:went |go(?:es)? |going )?under the hammer", "auction"),
    (r"sent to (?:prison|jail)", "jailed"),
    (r"los[et] (?:his|her|their) (?:life|lives)", "died"),
)  # fmt: skip
_SAID_AS = tuple((regex(rf"\b{pattern}\b", re.I), word) for pattern, word in _PHRASES)
_HEADS = {
    word_stem(word): word_stem(group.split()[0]) for group in _GROUPS.split(",") for word in group.split()
}


def event_stems(text: str) -> Stems:
    """Return the content stems of `text`, denied or not, with one stem for verbs that tell of one event."""
    for pattern, word in _SAID_AS:
        text = pattern.sub(word, text)
    return frozenset(_HEADS.get(stem, stem) for stem in plain(content_stems(text)))


def event_stem(word: str) -> str:
    """Return the one stem of a verb, "" for a function word."""
    return _HEADS.get(word_stem(word), word_stem(word))
