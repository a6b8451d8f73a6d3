"""What a question asks for, as a phrase ("a salary", "a successor"): what a refusal says is not spoken of.

General English only; whether the archive speaks of it is judged by `evidence`."""

from __future__ import annotations

import re

from corpus.patterns import regex
from qa.judging.counting import counted
from qa.judging.deeds import deed
from qa.judging.expectation import Kind, kind
from qa.understanding.english import AUXILIARIES, DETERMINERS, FUNCTION_WORDS

_ASKING = regex(r"\b(?:what|which|who(?:m|se)?|when|where|why|how)\b", re.IGNORECASE)
_PATTERNS: tuple[tuple[str, str], ...] = (
    (r"^(?:how much|what)\b.*\b(?:salary|salaries|paid|earns?|earned)\b|^what\b.*\bpay\b.{0,40}$"
     r"|^what (?:is|was|are|were) \w+ paying\b", "a salary"),
    (r"^who(?:['’]s)?(?: \w+){0,4}? (?:succeed\w*|replac\w+|(?:tak(?:e|es|en|ing)|took) over)\b",
     "a successor"),
    (r"^how (?:big|large|high) (?:was|is|were|are|will) (?:the |an? )?(?:\w+ )*?"
     r"(?P<size>bonus|grant|fine|fee|award|budget|deficit|cut|loan|debt)\b", "the size of {a}"),
    (r"^how much (?:was|is|were|will) (?:the |an? )?(?P<size>bonus|grant|fine|fee)\b", "the size of {a}"),
    (r"^how (?:tall|high)\b", "a height"),
    (r"^how (?:wide|thick)\b", "a width"),
    (r"^how far\b", "a distance"),
    (r"^how deep\b", "a depth"),
    (r"^how heavy\b", "a weight"),
    (r"^how fast\b", "a speed"),
    (r"^how (?:big|large|small)\b", "a size"),
    (r"^how old\b|^(?:what|which) age\b", "an age"),
    (r"^how long\b|^how many (?:years|months|weeks|days|decades)\b(?=.*\b(?:has|have|had|did|is|was|were)\b)",
     "a length of time"),
    (r"^how many (?:pounds|dollars|euros)\b", "a sum of money"),
    (r"^how many\b", "a number of {counted}"),
    (r"^(?:how much|what)\b.*\bcost(?:ing)?\b", "a cost"),
    (r"^how much\b", "a sum of money"),
    (r"^why\b", "a reason"),
    (r"^when\b|^(?:what|which) (?:exact )?(?:day|date|month|year)\b", "a date"),
    (r"^what(?:['’]s| is| was) (?:the name\b|.*\bcalled\b)|\bthe name\b", "a name"),
    (r"^where\b.*\b(?:work|going next|go next|next job)\b", "a new job"),
    (r"^where\b", "a place"),
    (r"^who (?:is |was )?(?:the )?(?P<post>chair|head|treasurer|secretary|author|owner|founder)s?\b", "{a}"),
    (r"^who (?:is|was) the (?:\w+ )?(?P<post>[a-z]+) (?:for|of)\b", "{a}"),
    (r"^who(?:se (?:idea|decision|plan|proposal|suggestion))?\b", "a name"),
    (r"^how did\b.*\bvote\b", "a vote"),
    (r"^what did\b.*\bsay (?:back|in (?:response|reply))\b", "a response"),
    (r"^(?:what(?:['’]s| is| was)\b.*['’]s? (?:\w+ )?(?:answer|reply|response)|how (?:did|does|has)\b.*"
     r"\b(?:respond|reply|answer)(?:ed)?)\b", "a response"),
    (r"^what (?:did|do|does|had|has|have)\b.*\b(?:say|said)\b", "a statement"),
    (r"^(?:which|what)(?:['’]s| is| was) (?:the )?(?P<what>(?:job|phone|telephone|email) \w+)\b", "{a}"),
    (r"^what(?:['’]s| is| was| are| were) the (?P<what>(?:[a-z]+ )?[a-z]+) (?:of|for)\b", "{a}"),
)  # fmt: skip
_COMPILED = tuple((regex(pattern, re.IGNORECASE), phrase) for pattern, phrase in _PATTERNS)
_SOUGHT: dict[Kind | None, str] = {
    "origin": "an earlier job", "destination": "a new job", "title": "a job title", "departure": "a reason",
    "death": "a cause of death",
    "successor": "a successor", "expansion": "what the letters stand for",
}  # fmt: skip
_THING = regex(r"^(?:which|what) ((?:[\w-]+ ){1,5})", re.IGNORECASE)
_VOWEL = regex(r"(?!one\b|one-|eu)[aeio]|u(?:n[^i]|[plgm]|r[bg])|hono|hour|mp\b")
_EMPTY = frozenset(("kind", "sort", "sorts", "kinds", "type", "bit", "one", "ones", "exactly", "else"))


def phrase(question: str) -> str | None:
    """Return what `question` asks for, as a noun phrase; None where it does not tell."""
    if wording := _SOUGHT.get(kind(question)):
        return wording
    if kind(question) == "deed":
        return deed(question)
    asking = _ASKING.search(question)
    if asking is None:
        return None
    asked = question[asking.start() :]
    for pattern, wording in _COMPILED:
        if match := pattern.search(asked):
            noun = next((words.lower() for words in match.groupdict().values() if words), "")
            if not FUNCTION_WORDS.isdisjoint(noun.split()):
                return None
            return wording.format(a=_with_article(noun), counted=counted(asked) or "them")
    return _thing(asked) or ("an outcome" if kind(question) == "outcome" else None)


def _thing(asked: str) -> str | None:
    """Return the words between "which" and the verb: "which old image was used" asks for an old image."""
    match = _THING.match(asked + " ")
    words = match[1].split() if match else []
    end = next((at for at, word in enumerate(words) if word.lower() in AUXILIARIES), None)
    if not end:
        return None
    thing = words[1:end] if words[0].lower() in DETERMINERS else words[:end]
    plain = thing and not any(word[0].isupper() or word in FUNCTION_WORDS - {"of"} for word in thing)
    return _with_article(" ".join(thing)) if plain and thing[0] not in _EMPTY else None


def _with_article(noun: str) -> str:
    """Return a noun with its article; a plural without."""
    head = noun.partition(" of ")[0]
    if re.search(r"[^siu]s$", head):
        return noun
    return f"{'an' if _VOWEL.match(noun) else 'a'} {noun}"
