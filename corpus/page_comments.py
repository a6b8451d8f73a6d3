"""Readers' comments on a saved web page: what a heading that says only "Comments" or the like heads.

What a heading heads is told by the page's tree and found again in its text. Reading the page is for
`webpage`, leaving comments out for `reader`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from corpus.decoding import one_line
from corpus.patterns import regex
from corpus.records import Span

_COMMENTS = regex(
    r"comments(?:\s?\(?\d{1,5}\)?)?|(?:\d{1,5}|no|all|latest|your|readers?[’']?)\scomments?"
    r"|(?:add|leave|post)\sa\scomment|have\syour\ssay|join\sthe\s(?:conversation|debate|discussion)",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST_HEADINGS = 8  # of comments; a page has one
_SENTENCE = regex(r"[.!?][\"'’”]?$", re.MULTILINE)


def headings_of_comments(tree: Any) -> list[tuple[str, str]]:
    """Return the headings of readers' comments, each with the letters and figures of what it heads."""
    headings = ((node, one_line(node.text_content())) for node in tree.iter(*_HEADINGS))
    found = ((node, words) for node, words in headings if _COMMENTS.fullmatch(words))
    return [(words, _bare(" ".join(_headed(node)))) for node, words in islice(found, _MOST_HEADINGS)]


def _headed(heading: Any) -> list[str]:
    """Return the text beside a heading, up to the next of its rank; where it is alone, beside its frame."""
    node, texts = heading, [heading.tail or ""]
    while node is not None and not "".join(texts).strip():
        for beside in node.itersiblings():
            ranks = {inner.tag for inner in beside.iter(*_HEADINGS)}
            if any(rank <= heading.tag for rank in ranks):
                return texts
            texts.append(f"{beside.text_content()} {beside.tail or ''}")
        node = node.getparent()
    return texts


def comments_in(text: str, commented: Iterable[tuple[str, str]]) -> Span | None:
    """Return where a heading of comments and what it heads stand in `text`, behind some of the story."""
    for words, headed in commented:
        start = text.find(f"\n{words}\n") + 1
        if start and _SENTENCE.search(text, 0, start):
            return start, _end(text, start + len(words), headed)
    return None


def _end(text: str, end: int, headed: str) -> int:
    """Return where the lines after `end` are no longer those headed, which follow in the same order."""
    at = 0
    while at >= 0 and end < len(text):
        following = text.find("\n", end + 1)
        following = following if following >= 0 else len(text)
        line = _bare(text[end:following])
        at = headed.find(line, at)
        at, end = (at + len(line), following) if at >= 0 else (at, end)
    return end


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))
