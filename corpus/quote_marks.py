"""Where quotation marks open and close, the text with its quotations masked, and which run on.

Owns single marks against apostrophes, and quotations over several paragraphs. Whose words they are is for
`speakers`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from corpus.patterns import regex
from corpus.records import Span

MASK = "§"
_OPENER = regex(r"“|(?<![\w”’'.,!?…])\"(?=\S)|(?<![\w”\"’.,!?…])[‘'](?=[\w“£…])")
_CLOSERS = {
    "“": regex(r"[”\"]|(?<=[\w.,!?])“(?=[\s.,]|$)"),
    '"': regex(r"[\"”]"),
    "‘": regex(r"(?<=[\w.,!?…%)”–-])[’'](?!\w)"),
    "'": regex(r"(?<=[\w.,!?…%)”–-])['’](?!\w)"),
}
_STRAY = regex(
    r"[^“”\"\n]+[,.!?]”(?= (?:he |she |they )?(?:said|says|added|adds)\b)"
)  # its opening mark was left out
_MOST_OWNERS = 20
_INTRODUCES = regex(r"(?::|[.!?][”’\"']?)\s+$")
_OWNER = regex(r"(?<=s)[’'] [a-z]")
_DOUBLE = '“”"'
_SINGLE_OPENING = regex(r"(?<!\w)[‘'](?=\w)")
_SINGLE_CLOSING = regex(r"(?<=[.,!?…])[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation with its marks, as far as the paragraph goes."""

    span: Span
    words: int


def quotations(paragraph: str) -> tuple[Quotation, ...]:
    """Return the quotations of a paragraph in order; they do not overlap.

    Offsets are into `paragraph`. Marks inside a quotation belong to it."""
    found: list[Quotation] = []
    at = 0
    if stray := _STRAY.match(paragraph):
        found.append(Quotation((0, stray.end()), len(stray.group().split())))
        at = stray.end()
    while opener := _OPENER.search(paragraph, at):
        end = _end(paragraph, opener)
        at = end or opener.end()
        if end:
            found.append(Quotation((opener.start(), end), len(paragraph[opener.start() : end].split())))
    return tuple(found)


def masked(text: str, quoted: tuple[Quotation, ...]) -> str:
    """Return `text` with every quoted character replaced by MASK: the reporter's own words, in place."""
    parts: list[str] = []
    at = 0
    for quotation in quoted:
        start, end = quotation.span
        parts += [text[at:start], MASK * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def _end(paragraph: str, opener: re.Match[str]) -> int | None:
    """Return where the quotation ends: the paragraph's end where no mark closes it.

    A single mark that nothing closes is an apostrophe, unless the paragraph,
    or what follows a colon or a full stop, begins with it."""
    mark = opener.group()
    first = _CLOSERS[mark].search(paragraph, opener.end())
    if mark in '“"':
        return first.end() if first else len(paragraph)
    if first:
        near = islice(_CLOSERS[mark].finditer(paragraph, opener.end()), _MOST_OWNERS)
        firm = (match for match in near if not _OWNER.match(paragraph, match.end() - 1))
        return next(firm, first).end()
    introduced = not opener.start() or _INTRODUCES.search(paragraph[: opener.start()])
    return len(paragraph) if introduced else None


def runs_on(before: str, after: str) -> bool:
    """Tell whether a quotation open at the end of `before` goes on in the paragraph `after`.

    British and American print alike open the mark again with every paragraph and close it in the last."""
    if after[:1] in '“"' and after:
        return _is_open_double(before)
    if after[:1] in "‘'" and after:
        return _is_open_single(before)
    return False


def _is_open_double(text: str) -> bool:
    """Judge by the last mark: an opening one stands at the start, or after a space, dash or bracket."""
    at = max(text.rfind(mark) for mark in _DOUBLE)
    if at < 0 or text[at] != '"':
        return at >= 0 and text[at] == "“"
    before = text[:at][-1:]
    return at + 1 < len(text) and (before.isspace() or before in "([{-–—:‘'")


def _is_open_single(text: str) -> bool:
    openings = [found.start() for found in _SINGLE_OPENING.finditer(text)]
    closings = [found.start() for found in _SINGLE_CLOSING.finditer(text)]
    return bool(openings) and (not closings or closings[-1] < openings[-1])
