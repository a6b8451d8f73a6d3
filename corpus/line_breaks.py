"""Whether a line break only wraps a line or ends a paragraph, which may be a headline without a stop.

Owns what the lines of a text show of it. Where sentences end within a line is for `sentences`."""

from __future__ import annotations

from corpus.content_words import listed
from corpus.patterns import regex

_ENDS = ".!?…:;"
_CLOSERS = "\"”’'"
_LEAST = 40
_FULL = 0.8  # of the longest line: people and editors wrap unevenly
_PROSE = 3
_WORD = regex(r"[^\W\d_]+")
_CARRIES = frozenset(listed("a an the has have had was were is are its his her their which who"))
_SMALL = _CARRIES | frozenset(
    listed(
        """of in on at by for from to with and or but as into over under between this that these those it
        be been will would can could may might must not so than if when while where said mr mrs ms dr st"""
    )
)
_OPENERS = frozenset(
    listed(
        """a an the this that these those it its he she they we there here when while where if although
        though however but and or so yet then what who how why not no one some many most all both another"""
    )
)


class Lines:
    """The lines of one text: how long the longest is, and which breaks between them only wrap."""

    def __init__(self, text: str) -> None:
        self._text = text
        lines = [line.strip() for line in text.split("\n")]
        wrapped = any(line[:1].islower() for line in lines[1:])
        self._width = max(map(len, lines)) * (_FULL if wrapped else 1)

    def wraps_at(self, at: int, start: int, opened: bool) -> bool:
        """Tell whether the break at offset `at` is inside a sentence that began at `start`.

        `opened`: a sentence has ended on a stop before it, so that no headline can stand here. A line runs
        on where the next begins with a small letter, or where its first word found no room on it: but a
        line that may be a headline only where it reads like prose."""
        line = self._text[self._text.rfind("\n", 0, at) + 1 : at].strip()
        following = self._line_from(at + 1)
        if not line or not following or line[-1] in _ENDS:
            return False
        if following[0].islower():  # a short line over an indented one is a list's as often as not
            return len(line) > _LEAST or not self._text[at + 1].isspace()
        if line[-1] in _CLOSERS or not self.is_full(line, following):
            return False
        within = opened or self._text.rfind("\n", start, at) >= 0
        return within or (len(line) > _LEAST and _is_prose(line, following))

    def _line_from(self, start: int) -> str:
        end = self._text.find("\n", start)
        return self._text[start : end if end >= 0 else len(self._text)].strip()

    def is_full(self, line: str, following: str) -> bool:
        """Tell whether the word after the break would have made the line too long; editors wrap unevenly."""
        return len(line) + 1 + len(following.split(None, 1)[0]) > self._width


def _is_prose(line: str, following: str) -> bool:
    """Tell a line of a story from a headline: headlines do without most small words."""
    words = _WORD.findall(line)
    if words and words[-1].lower() in _SMALL:
        return True
    opening = _WORD.match(following.lstrip("\"'“‘("))
    if opening and opening.group().lower() in _OPENERS:
        return False
    small = [word for word in words if word in _SMALL]
    return len(small) >= _PROSE and not _CARRIES.isdisjoint(small)
