"""Blocks set as lines of one width, and set again where only some of them have changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress, count
from operator import is_not

from qa.tui.blocks import Block
from qa.tui.wrapping import cells, wrap

Line = tuple[int, int, int]  # block, start and end offsets in its text


class Typeset:
    """`blocks` as `lines` of `width` cells, gutters included."""

    def __init__(self, blocks: Sequence[Block], width: int) -> None:
        self.blocks = blocks
        self.width = width
        self.lines: list[Line] = []
        self._starts: list[int] = []  # the first line of each block
        self._named = {number: block.anchor for number, block in enumerate(blocks) if block.anchor}
        for number in range(len(blocks)):
            self._starts.append(len(self.lines))
            self.lines += self._lines_of(number)

    @property
    def anchors(self) -> dict[str, int]:
        """The first line of each name."""
        return {anchor: self._starts[number] for number, anchor in sorted(self._named.items(), reverse=True)}

    def fits(self, blocks: Sequence[Block], width: int) -> bool:
        """Tell whether `change` to these blocks is all that is needed."""
        return self.width == width and len(self.blocks) == len(blocks)

    def change(self, blocks: Sequence[Block]) -> None:
        """Set the blocks that are other objects than those before; the others stay as they are set."""
        before, self.blocks = self.blocks, blocks
        for number in list(compress(count(), map(is_not, blocks, before))):
            self._named.pop(number, None)
            if blocks[number].anchor:
                self._named[number] = blocks[number].anchor
            self._replace(number)

    def _replace(self, number: int) -> None:
        last = number + 1 == len(self.blocks)
        start, end = self._starts[number], len(self.lines) if last else self._starts[number + 1]
        lines = self._lines_of(number)
        self.lines[start:end] = lines
        if shift := len(lines) - (end - start):
            self._starts[number + 1 :] = [first + shift for first in self._starts[number + 1 :]]

    def _lines_of(self, number: int) -> list[Line]:
        block = self.blocks[number]
        room = self.width - cells(block.gutter)
        spans = wrap(block.text, room - 1)[: block.limit] if block.limit else wrap(block.text, room)
        return [(number, start, end) for start, end in spans]

    def is_cut(self, number: int) -> bool:
        """Tell whether text of the block is left out after line `number`."""
        block_number, _, end = self.lines[number]
        last = number + 1 == len(self.lines) or self.lines[number + 1][0] != block_number
        return last and end < len(self.blocks[block_number].text.rstrip())

    def line_of(self, place: Line) -> int:
        """Return the line on which a place (block, start, end) begins."""
        return bisect_right(self.lines, place[:2], key=lambda line: (line[0], line[2]))
