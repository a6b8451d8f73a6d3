"""What a question asks for, as a phrase ("a salary", "a successor"): what a refusal says is not spoken of.

General English only; whether the archive speaks of it is judged by `evidence`."""

from __future__ import annotations

import re

_NO_NOUN = "is|was|are|were|did|does|do|has|have|had|will|would|can|could|the|else|kind|sort"
_PATTERNS: tuple[tuple[str, str], ...] = (
    (r"\b(?:salary|salaries|paid|earns?|earned|wages?)\b|\bpay\b.{0,40}$", "a salary"),
    (r"\b(?:succeed(?:s|ed)?|successor|replac(?:e[sd]?|ing)|(?:takes?|taken|took) over)\b", "a successor"),
    (r"\bhow (?:big|large|high) (?:was|is|were|are|will) (?:the |an? )?(?:\w+ )*?"
     r"(?P<size>bonus|grant|fine|fee|award|budget|deficit|cut|loan|debt)\b", "the size of {a}"),
    (r"\bhow much (?:was|is|were|will) (?:the |an? )?(?P<size>bonus|grant|fine|fee)\b", "the size of {a}"),
    (r"\bhow old\b|\bwhat age\b", "an age"),
    (r"\bhow long\b", "a length of time"),
    (r"\bhow many (?:of )?(?:the |extra |more |new )?(?P<many>\w+(?: workers?)?)", "a number of {noun}"),
    (r"\bcost\b.*\?*$", "a cost"),
    (r"\bhow much\b", "a sum of money"),
    (r"\bwhy\b|\bfor what reason\b", "a reason"),
    (r"\bwhen\b|\b(?:what|which) (?:day|date|month|year)\b", "a date"),
    (r"\bthe name\b|\bcalled\b", "a name"),
    (r"\bwhere\b.*\b(?:work|going next|go next|next job)\b", "a new job"),
    (r"\bwhere\b", "a place"),
    (r"\bwho (?:is |was )?(?:the )?(?P<post>chair|head|treasurer|secretary|author|owner|founder)s?\b", "{a}"),
    (r"\bwho (?:is|was) the (?:\w+ )?(?P<post>[a-z]+) (?:for|of)\b", "{a}"),
    (r"\bhow did\b.*\bvote\b", "a vote"),
    (r"\bwhat did\b.*\bsay in (?:response|reply)\b", "a response"),
    (r"\bwhat did\b.*\bsay\b", "a statement"),
    (r"\b(?:which|what)(?:['’]s| is| was)? (?:the )?(?P<what>(?:job|phone|telephone|email) \w+)\b", "{a}"),
    (rf"\b(?:which|what) (?!(?:{_NO_NOUN})\b)(?P<what>[a-z]+)\b", "{a}"),
    (r"\bwhat(?:['’]s| is| was| are| were) (?:the )?(?P<what>[a-z]+) (?:of|for)\b", "{a}"),
    (r"\bwho\b", "a name"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), phrase) for pattern, phrase in _PATTERNS)


def phrase(question: str) -> str | None:
    """Return what `question` asks for, as a noun phrase; None where it does not tell."""
    for pattern, wording in _COMPILED:
        if match := pattern.search(question):
            noun = next((words.lower() for words in match.groupdict().values() if words), "")
            return wording.format(a=_with_article(noun), noun=noun)
    return None


def _with_article(noun: str) -> str:
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"
